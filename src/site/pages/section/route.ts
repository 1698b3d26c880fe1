import { frontBySlug } from '../../../newsroom/fronts/published-queries.ts';
import { storyPage } from '../../../newsroom/stories/published-queries.ts';
import { address } from '../../addresses.ts';
import { type SiteContext, sectionByPath, sectionRef } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { variantPath } from '../../links.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { sectionText } from '../../text/section.tsx';
import { isFirstPage, PAGE_SIZE, pagingOf } from '../paging.ts';
import type { SectionModel } from './model.ts';
import { view } from './view.tsx';

export const sectionPage = definePage({ load, view, text: sectionText });

async function load(ctx: SiteContext, parameters: HtmlParameters['path']): Promise<SectionModel | null> {
  const section = sectionByPath(ctx.furniture, parameters.path);
  if (!section) return null;
  const isFirst = isFirstPage(parameters);
  const [page, front] = await Promise.all([
    storyPage(ctx.db, ctx.recorder, section.id, { size: PAGE_SIZE, ...parameters }),
    isFirst ? frontBySlug(ctx.db, ctx.recorder, frontSlug(section.path)) : null,
  ]);
  const containers = (front?.containers ?? []).filter((container) => container.cards.length > 0);
  const shown = new Set(containers.flatMap((container) => container.cards.map((card) => card.id)));
  const parent = ctx.furniture.sections.find((candidate) => candidate.id === section.parentId);
  const path = address.section(section.path);
  const paging = pagingOf(ctx, path, page, parameters);
  const frame = createFrame(ctx, {
    title: section.name,
    ...(section.description ? { description: section.description } : {}),
    section: sectionRef(section),
    previous: paging.newer,
    next: paging.older,
    feedsOf: path,
    index: isFirst,
  });
  return {
    frame,
    section,
    parent: parent ? sectionRef(parent) : null,
    children: ctx.furniture.sections.filter((candidate) => candidate.parentId === section.id).map(sectionRef),
    containers,
    stories: page.stories.filter((story) => !shown.has(story.id)),
    paging,
    archiveHref: variantPath(ctx, address.sectionArchive(section.path)),
  };
}

/** A section's own front goes by the section's path, its steps joined by hyphens. */
function frontSlug(path: string): string {
  return path.replaceAll('/', '-');
}
