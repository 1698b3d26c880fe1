import { ALL_STORIES } from '../../../kernel/facts.ts';
import { addDays, dayIn, startOfDay } from '../../../kernel/zone.ts';
import { storiesAround, storiesBetween } from '../../../newsroom/stories/published-queries.ts';
import type { StoryCard } from '../../../story/published-view.ts';
import { address } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import type { Crumb } from '../../frame.ts';
import { variantPath } from '../../links.ts';
import type { HtmlParameters, Window } from '../../page-match.ts';
import type { Paging } from '../../paging.ts';
import { archiveText } from '../../text/archive.tsx';
import { type Voice, voiceOf } from '../../voice.ts';
import { pagingOf } from '../paging.ts';
import type { ArchiveModel } from './model.ts';
import { around, countsOf, monthsOf, yearsOf } from './months.ts';
import { view } from './view.tsx';

const SIZE = 50;

/** Archives of the whole newspaper: all time, a year, a month, a day. */
export const archivePage = definePage({ load, view, text: archiveText });

async function load(ctx: SiteContext, parameters: HtmlParameters['archive']): Promise<ArchiveModel | null> {
  const { period } = parameters;
  if (period.length <= 4) return overview(ctx, period);
  return period.length === 7 ? month(ctx, period, parameters) : day(ctx, period, parameters);
}

async function overview(ctx: SiteContext, period: string): Promise<ArchiveModel | null> {
  const counts = await countsOf(ctx, ALL_STORIES);
  const href = (part: string) => variantPath(ctx, address.archive(part));
  const years = yearsOf(counts, { year: href, month: href });
  const shown = period === '' ? years : years.filter((year) => year.year === period);
  if (period !== '' && shown.length === 0) return null;
  const sides =
    period === ''
      ? { earlier: null, later: null }
      : around(
          period,
          years.map((year) => year.year),
          href,
        );
  return {
    frame: frameOf(ctx, period, true),
    section: null,
    period,
    ...sides,
    shows: 'overview',
    years: shown,
  };
}

async function month(ctx: SiteContext, period: string, window: Window): Promise<ArchiveModel | null> {
  const months = await monthsOf(ctx, ALL_STORIES);
  if (!isWithin(ctx, months, period)) return null;
  const list = await listed(ctx, ALL_STORIES, address.archive(period), monthBounds(period), window);
  const sides = around(period, months, (part) => variantPath(ctx, address.archive(part)));
  return {
    frame: frameOf(ctx, period, window.before === undefined && list.stories.length > 0),
    section: null,
    period,
    ...sides,
    shows: 'stories',
    ...list,
  };
}

/**
 * Whether a month or day lies between a list's first story and today: such a one answers, also where it is empty. Before and after
 * there is nothing, for crawlers as for readers.
 */
export function isWithin(ctx: SiteContext, months: readonly string[], period: string): boolean {
  const first = months.at(-1);
  return months.includes(period) || (first !== undefined && period >= first && period <= ctx.today);
}

async function day(ctx: SiteContext, period: string, window: Window): Promise<ArchiveModel | null> {
  if (!isWithin(ctx, await monthsOf(ctx, ALL_STORIES), period)) return null;
  const until = addDays(period, 1);
  const list = await listed(ctx, ALL_STORIES, address.archive(period), [period, until], window);
  const { timeZone } = ctx.furniture.publication;
  const bounds = [startOfDay(period, timeZone), startOfDay(until, timeZone)] as const;
  const nearest = await storiesAround(ctx.db, ctx.recorder, ALL_STORIES, ...bounds);
  const days = [nearest.later, nearest.earlier]
    .flatMap((instant) => (instant ? dayIn(instant, timeZone) : []))
    .filter((other) => other <= ctx.today);
  const sides = around(period, days, (part) => variantPath(ctx, address.archive(part)));
  const frame = frameOf(ctx, period, window.before === undefined && list.stories.length > 0);
  return { frame, section: null, period, ...sides, shows: 'stories', ...list };
}

/** First day of a month, and of the next. */
export function monthBounds(period: string): readonly [from: string, until: string] {
  const from = `${period}-01`;
  return [from, `${addDays(from, 32).slice(0, 7)}-01`];
}

/** A page of what a list holds between two days of the publication's calendar. */
export async function listed(
  ctx: SiteContext,
  listId: string,
  path: string,
  [from, until]: readonly [from: string, until: string],
  window: Window,
): Promise<{ readonly stories: readonly StoryCard[]; readonly paging: Paging }> {
  const { timeZone } = ctx.furniture.publication;
  const bounds = [startOfDay(from, timeZone), startOfDay(until, timeZone)] as const;
  const page = await storiesBetween(ctx.db, ctx.recorder, listId, ...bounds, {
    size: SIZE,
    before: window.before,
  });
  return { stories: page.stories, paging: pagingOf(ctx, path, { older: page.older, newer: null }, window) };
}

function frameOf(ctx: SiteContext, period: string, index: boolean) {
  const { publication } = ctx.furniture;
  const voice = voiceOf(publication, publication.language);
  const crumbs: Crumb[] = period === '' ? [] : [{ label: voice.t('archive'), href: address.archive('') }];
  for (const length of [4, 7]) {
    const outer = period.slice(0, length);
    if (period.length > length)
      crumbs.push({ label: periodName(voice, outer), href: address.archive(outer) });
  }
  const name = period === '' ? publication.name : periodName(voice, period);
  return createFrame(ctx, {
    title: voice.t('archiveOf', { name }),
    crumb: period === '' ? voice.t('archive') : name,
    crumbs,
    index,
  });
}

/** A year, month or day as it is printed. */
export function periodName({ dates }: Voice, period: string): string {
  if (period.length === 4) return dates.year(period);
  return period.length === 7 ? dates.month(period) : dates.day(period);
}
