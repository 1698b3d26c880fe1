import { z } from 'zod';
import { dayIn, startOfDay } from '../kernel/zone.ts';

/**
 * When a story was published: an instant where the time is known, a calendar date where only the day is. A date is never shifted
 * by a time zone.
 */
export const publishedSchema = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('instant'), at: z.iso.datetime({ offset: true }) }),
  z.object({ precision: z.literal('day'), on: z.iso.date() }),
]);
export type Published = z.infer<typeof publishedSchema>;

/** The calendar day of publication in the publication's time zone: the one the story's address and archives use. */
export function publishedDay(published: Published, timeZone: string): string {
  return published.precision === 'day' ? published.on : dayIn(new Date(published.at), timeZone);
}

/**
 * The instant that orders stories. One whose day alone is known stands at that day's noon: it stays on its day in the
 * publication's time zone, whatever the clocks do that day.
 */
export function publicationOrder(published: Published, timeZone: string): Date {
  if (published.precision === 'instant') return new Date(published.at);
  return new Date(startOfDay(published.on, timeZone).getTime() + 12 * 3_600_000);
}
