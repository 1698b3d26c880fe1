import { personBySlug } from '../../../newsroom/people/published-queries.ts';
import { storyPage } from '../../../newsroom/stories/published-queries.ts';
import { address } from '../../addresses.ts';
import { absolute, type SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { pictureFile } from '../../machines/pictures.ts';
import { personGraph } from '../../machines/story-graph.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { personText } from '../../text/person.tsx';
import { voiceOf } from '../../voice.ts';
import { isFirstPage, PAGE_SIZE, pagingOf } from '../paging.ts';
import type { PersonModel } from './model.ts';
import { view } from './view.tsx';

export const personPage = definePage({ load, view, text: personText });

async function load(ctx: SiteContext, parameters: HtmlParameters['person']): Promise<PersonModel | null> {
  const person = await personBySlug(ctx.db, ctx.recorder, parameters.slug);
  if (!person) return null;
  const page = await storyPage(ctx.db, ctx.recorder, person.id, { size: PAGE_SIZE, ...parameters });
  const path = address.person(person.slug);
  const paging = pagingOf(ctx, path, page, parameters);
  const { t } = voiceOf(ctx.furniture.publication, ctx.furniture.publication.language);
  const portrait = person.portrait && pictureFile(person.portrait, '1x1', 640);
  const frame = createFrame(ctx, {
    title: person.name,
    ...(person.bio || person.role ? { description: person.bio || person.role } : {}),
    crumbs: [{ label: t('people'), href: address.people }],
    previous: paging.newer,
    next: paging.older,
    feedsOf: path,
    index: isFirstPage(parameters),
    social: {
      type: 'profile',
      image: portrait && {
        url: absolute(ctx, portrait.path),
        width: portrait.width,
        height: portrait.height,
        alt: person.portrait?.alt ?? '',
      },
    },
    graph: [personGraph(ctx, person)],
  });
  return { frame, person, stories: page.stories, paging };
}
