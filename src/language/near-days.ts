import { addDays, type Day, isoDay, isoMonth, weekdayOf } from './calendar.ts';

/** Which day or month is meant by words that name no year, counted from the day of publication. */

/** What "last", "this" and "next" say. */
export type Move = -1 | 0 | 1;

/** "Last Wednesday", "this Wednesday", "next Wednesday". */
export function weekdayMoved(published: Day, weekday: number, move: Move): string {
  const today = weekdayOf(published);
  if (move < 0) return isoDay(addDays(published, -((today - weekday + 6) % 7) - 1));
  if (move > 0) return isoDay(addDays(published, ((weekday - today + 6) % 7) + 1));
  return isoDay(addDays(published, weekday - today));
}

/** "On Wednesday": the last one that has been, the day of publication included, or the next one. */
export function weekdayNear(published: Day, weekday: number, ahead: boolean): string {
  if (ahead) return weekdayMoved(published, weekday, 1);
  return isoDay(addDays(published, -((weekdayOf(published) - weekday + 7) % 7)));
}

/** "Last March", "this March", "next March": never the month of publication but for "this". */
export function namedMonthMoved(published: Day, month: number, move: Move): string {
  let { year } = published;
  if (move < 0 && month >= published.month) year -= 1;
  if (move > 0 && month <= published.month) year += 1;
  return isoMonth(year, month);
}

/** "In March": the last one that has been, the month of publication included, or the next one. */
export function namedMonthNear(published: Day, month: number, ahead: boolean): string {
  let { year } = published;
  if (!ahead && month > published.month) year -= 1;
  if (ahead && month < published.month) year += 1;
  return isoMonth(year, month);
}

/** "Last month", "this month", "next month". */
export function monthMoved(published: Day, move: Move): string {
  const index = published.year * 12 + published.month - 1 + move;
  return isoMonth(Math.floor(index / 12), (index % 12) + 1);
}

/** The year of a day and month: of the last that has been, the day of publication included, or of the next. */
export function yearNear(published: Day, month: number, day: number, ahead: boolean): number {
  const later = month > published.month || (month === published.month && day > published.day);
  const earlier = month < published.month || (month === published.month && day < published.day);
  return published.year + (later && !ahead ? -1 : earlier && ahead ? 1 : 0);
}
