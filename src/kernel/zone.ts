import { remembering } from './remembering.ts';

/**
 * Calendar days in a time zone. Formatters are kept because making one costs 50 µs, which a page with sixty
 * dates would feel.
 */
const dayFormatters = new Map<string, (epochMilliseconds: number) => string>();

function dayFormatter(timeZone: string): (epochMilliseconds: number) => string {
  let format = dayFormatters.get(timeZone);
  if (!format) {
    const formatter = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    format = remembering((epochMilliseconds: number) => formatter.format(epochMilliseconds));
    dayFormatters.set(timeZone, format);
  }
  return format;
}

/** The calendar day `YYYY-MM-DD` on which `instant` falls in `timeZone` (an IANA name). */
export function dayIn(instant: Date, timeZone: string): string {
  return dayFormatter(timeZone)(instant.getTime());
}

/** The instant at which the calendar day `day` (`YYYY-MM-DD`) starts in `timeZone`; right across DST changes. */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The calendar day `days` after `day`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The instant at which the next calendar day begins in `timeZone`. */
export function nextMidnight(instant: Date, timeZone: string): Date {
  return startOfDay(addDays(dayIn(instant, timeZone), 1), timeZone);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
