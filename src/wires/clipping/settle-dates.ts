import { addDays } from '../../kernel/zone.ts';
import type { Published } from '../../story/published.ts';
import { dayOf } from '../dates.ts';
import type { Line } from './lines.ts';
import { type BareDate, type Regions, uncertain } from './regions.ts';

/**
 * Which unlabelled date is which. A masthead carries the day of looking, so of two dates over the text the later, when it comes
 * first, is that day; the story's own comes next. `ago` are times such as "3 hours ago", which tell a day only with that of looking.
 */
export function settleDates(
  found: Regions,
  dates: readonly BareDate[],
  ago: readonly { readonly line: Line; readonly days: number }[],
): void {
  const rest = [...dates];
  const [first, second] = rest;
  const own = found.published ?? second?.date;
  if (
    first?.overText &&
    own &&
    found.viewedOn === null &&
    dayOf(first.date.published) > dayOf(own.published)
  ) {
    found.viewedOn = dayOf(first.date.published);
    found.issues.push(
      uncertain(
        'viewed_day_guessed',
        'Of two dates the first and later was taken for the day of scraping',
        first.line,
      ),
    );
    rest.shift();
  }
  const bare = found.published ? undefined : rest.shift();
  if (bare) {
    found.published = bare.date;
    reportDoubt(found, bare);
  }
  for (const { line, date } of rest) {
    found.dropped.push(line.text);
    // The same day said twice is no loss.
    if (found.published && dayOf(found.published.published) === dayOf(date.published)) continue;
    found.issues.push(uncertain('date_dropped', `A further date was left out: “${line.text}”`, line));
  }
  settleAgo(found, ago);
}

function reportDoubt(found: Regions, { date, line }: BareDate): void {
  if (date.doubt === 'order') {
    found.issues.push(
      uncertain('date_ambiguous', `“${line.text}” was read as ${dayOf(date.published)}`, line),
    );
  }
}

function settleAgo(found: Regions, ago: readonly { readonly line: Line; readonly days: number }[]): void {
  for (const { line } of ago) found.dropped.push(line.text);
  const [first] = ago;
  if (!first || found.published || found.viewedOn === null) return;
  const day = addDays(found.viewedOn, -first.days);
  const published: Published = { precision: 'day', on: day };
  found.published = { published, doubt: null };
  found.issues.push(
    uncertain(
      'date_counted',
      `“${first.line.text}” was counted from the day of scraping: ${day}`,
      first.line,
    ),
  );
}
