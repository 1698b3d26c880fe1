/** A time during which the clocks of a zone stand so many milliseconds before UTC's, from an instant on and until another. */
interface Span {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/**
 * The spans met so far of each zone. Asking Intl or Temporal for the day or the hour of one instant costs 5 to 10 µs, which a page
 * with sixty dates would feel; within a span it is an addition.
 */
const spans = new Map<string, Span[]>();

/** How far the clocks of `timeZone` (an IANA name) are before UTC at an instant; both in milliseconds. */
function offsetAt(epochMilliseconds: number, timeZone: string): number {
  let known = spans.get(timeZone);
  if (!known) {
    known = [];
    spans.set(timeZone, known);
  }
  let span = known.find(({ from, until }) => from <= epochMilliseconds && epochMilliseconds < until);
  if (!span) {
    span = spanAround(epochMilliseconds, timeZone);
    known.push(span);
  }
  return span.offset;
}

function spanAround(epochMilliseconds: number, timeZone: string): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone);
  // A transition at this very instant has passed.
  const last = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const next = at.getTimeZoneTransition('next');
  return {
    from: last?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1e6,
  };
}

/** What the calendar and the clock of a zone show at an instant, as ISO 8601 without an offset. */
function shownAt(epochMilliseconds: number, offset: number): string {
  return new Date(epochMilliseconds + offset).toISOString();
}

/** The calendar day `YYYY-MM-DD` on which `instant` falls in `timeZone` (an IANA name). */
export function dayIn(instant: Date, timeZone: string): string {
  const at = instant.getTime();
  return shownAt(at, offsetAt(at, timeZone)).slice(0, -'T00:00:00.000Z'.length);
}

/** ISO 8601 to the second with the zone's offset at that instant: `2021-07-29T14:05:00+01:00`. */
export function zonedIso(instant: Date, timeZone: string): string {
  const at = instant.getTime();
  const offset = offsetAt(at, timeZone);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const shift = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${shownAt(at, offset).slice(0, -'.000Z'.length)}${shift}`;
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
