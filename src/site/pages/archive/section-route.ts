import type { Section } from '../../../story/published-view.ts';
import { address } from '../../addresses.ts';
import { type SiteContext, sectionByPath, sectionRef } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import type { PageFrame } from '../../frame.ts';
import { variantPath } from '../../links.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { archiveText } from '../../text/archive.tsx';
import { voiceOf } from '../../voice.ts';
import type { ArchiveModel } from './model.ts';
import { around, countsOf, monthsOf, yearsOf } from './months.ts';
import { isWithin, listed, monthBounds, periodName } from './route.ts';
import { view } from './view.tsx';

/** All months of a section, with how many stories each holds. */
export const sectionArchivePage = definePage({ load: loadOverview, view, text: archiveText });
/** One month of a section. */
export const sectionMonthPage = definePage({ load: loadMonth, view, text: archiveText });

async function loadOverview(
  ctx: SiteContext,
  { path }: HtmlParameters['sectionArchive'],
): Promise<ArchiveModel | null> {
  const section = sectionByPath(ctx.furniture, path);
  if (!section) return null;
  const counts = await countsOf(ctx, section.id);
  const month = (period: string) => variantPath(ctx, address.sectionMonth(section.path, period));
  return {
    frame: frameOf(ctx, section, '', true),
    section: sectionRef(section),
    period: '',
    earlier: null,
    later: null,
    shows: 'overview',
    years: yearsOf(counts, { year: () => null, month }),
  };
}

async function loadMonth(
  ctx: SiteContext,
  parameters: HtmlParameters['sectionMonth'],
): Promise<ArchiveModel | null> {
  const section = sectionByPath(ctx.furniture, parameters.path);
  if (!section) return null;
  const { month } = parameters;
  const months = await monthsOf(ctx, section.id);
  if (!isWithin(ctx, months, month)) return null;
  const path = address.sectionMonth(section.path, month);
  const list = await listed(ctx, section.id, path, monthBounds(month), parameters);
  const sides = around(month, months, (period) =>
    variantPath(ctx, address.sectionMonth(section.path, period)),
  );
  return {
    frame: frameOf(ctx, section, month, parameters.before === undefined && list.stories.length > 0),
    section: sectionRef(section),
    period: month,
    ...sides,
    shows: 'stories',
    ...list,
  };
}

function frameOf(ctx: SiteContext, section: Section, month: string, index: boolean): PageFrame {
  const { publication } = ctx.furniture;
  const voice = voiceOf(publication, publication.language);
  const archive = { label: voice.t('archive'), href: address.sectionArchive(section.path) };
  const name = month === '' ? section.name : `${section.name}, ${periodName(voice, month)}`;
  return createFrame(ctx, {
    title: voice.t('archiveOf', { name }),
    crumb: month === '' ? archive.label : periodName(voice, month),
    crumbs: month === '' ? [] : [archive],
    section: sectionRef(section),
    index,
  });
}
