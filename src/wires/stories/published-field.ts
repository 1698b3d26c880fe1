import type { ImportIssue } from '../../newsroom/imports/parsed-story.ts';
import type { Published } from '../../story/published.ts';
import { dayOf, readDate } from '../dates.ts';

type Note = (severity: ImportIssue['severity'], code: string, message: string) => void;

/** Addresses and archives have years of four digits. */
const EARLIEST = Date.UTC(1000, 0, 1);
const LATEST = Date.UTC(9999, 11, 31);

/** A date `YYYY-MM-DD`, an instant with its offset, or seconds or milliseconds since 1970. Of a time without a zone the day is kept. */
export function readPublished(
  value: string | number | undefined,
  name: string,
  note: Note,
): Published | null {
  if (value === undefined) return null;
  const date = typeof value === 'string' ? readDate(value) : null;
  if (date) {
    if (date.doubt === 'order')
      note(
        'uncertain',
        'date_ambiguous',
        `${name} “${value}” was read as ${dayOf(date.published)}; write YYYY-MM-DD`,
      );
    if (date.doubt === 'zone')
      note(
        'uncertain',
        'time_left_out',
        `${name} “${value}” has no time zone, so its day alone is kept; add an offset`,
      );
    return date.published;
  }
  const at = typeof value === 'number' ? new Date(value < 1e11 ? value * 1000 : value) : zonedDate(value);
  if (at && at.getTime() >= EARLIEST && at.getTime() <= LATEST)
    return { precision: 'instant', at: at.toISOString() };
  note(
    'uncertain',
    'date_unreadable',
    `${name} “${String(value).slice(0, 60)}” is no date; write YYYY-MM-DD or an instant with its offset`,
  );
  return null;
}

/** Spellings that the runtime reads and that name their zone; without one it would read its own into them. */
function zonedDate(value: string): Date | null {
  return /\d{4}/.test(value) && /(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\([^()]*\))?$/.test(value.trim())
    ? new Date(value)
    : null;
}
