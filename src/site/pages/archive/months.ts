import { monthCounts, months } from '../../../newsroom/stories/published-queries.ts';
import type { MonthCount } from '../../../story/published-view.ts';
import type { SiteContext } from '../../context.ts';
import type { ArchiveNeighbour, ArchiveYear } from './model.ts';

/** How many stories each month of a list holds, newest first; the overviews of the list's archive share this read. */
export function countsOf(ctx: SiteContext, listId: string): Promise<readonly MonthCount[]> {
  return ctx.remember(`month counts ${listId}`, (recorder) => monthCounts(ctx.db, recorder, listId));
}

/** The months of a list that hold stories, newest first: what its pages of months and days show of the others. */
export function monthsOf(ctx: SiteContext, listId: string): Promise<readonly string[]> {
  return ctx.remember(`months ${listId}`, (recorder) => months(ctx.db, recorder, listId));
}

/** Years with all their months, newest year first. Years without stories are left out. */
export function yearsOf(
  counts: readonly MonthCount[],
  href: { readonly year: (year: string) => string | null; readonly month: (month: string) => string },
): readonly ArchiveYear[] {
  const years = Map.groupBy(counts, (count) => count.month.slice(0, 4));
  return [...years].map(([year, months]) => ({
    year,
    href: href.year(year),
    stories: months.reduce((sum, month) => sum + month.stories, 0),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      const stories = months.find((count) => count.month === month)?.stories ?? 0;
      return { month, stories, href: stories > 0 ? href.month(month) : null };
    }),
  }));
}

/** The periods with stories on both sides of one; `periods` come newest first and sort as strings. */
export function around(
  period: string,
  periods: readonly string[],
  href: (period: string) => string,
): { readonly earlier: ArchiveNeighbour | null; readonly later: ArchiveNeighbour | null } {
  const earlier = periods.find((candidate) => candidate < period);
  const later = periods.findLast((candidate) => candidate > period);
  const neighbour = (found: string | undefined) =>
    found === undefined ? null : { period: found, href: href(found) };
  return { earlier: neighbour(earlier), later: neighbour(later) };
}
