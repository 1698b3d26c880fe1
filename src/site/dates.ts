import { remembering } from '../kernel/remembering.ts';
import { dayIn, zonedIso } from '../kernel/zone.ts';
import type { Published } from '../story/published.ts';

/**
 * Writes dates for one language and one time zone. A date whose day alone is known is written as that day, whatever the zone;
 * digits are those of the language (Arabic, Hindi and Urdu follow CLDR's default for the tag).
 */
export interface Dates {
  /** The masthead's line, `Monday, 6 January 2025`, from a calendar day `YYYY-MM-DD`. */
  masthead(day: string): string;
  /** `29 July 2021`: a story's date of publication. */
  date(published: Published): string;
  /** `29 July 2021, 14:05`, or the date alone where no time is known. */
  dateAndTime(published: Published): string;
  /** `29 Jul` of a calendar day, with the year where it is not `today`'s: for cards. */
  short(day: string, today: string): string;
  /** `14:05` in the publication's time zone. */
  time(instant: Date): string;
  /** `14:05` where the instant falls on `today` (`YYYY-MM-DD`), else `29 July 2021, 14:05`: for "Updated …". */
  moment(instant: Date, today: string): string;
  /** `29 July 2021` of an instant, in the publication's time zone. */
  instantDate(instant: Date): string;
  /** `29 July 2021` of a calendar day `YYYY-MM-DD`. */
  day(day: string): string;
  /** `July 2021` of a month `YYYY-MM`. */
  month(month: string): string;
  /** `July` of a month `YYYY-MM`. */
  monthName(month: string): string;
  /** `2021` in the language's digits. */
  year(year: string): string;
  /** The value of a `datetime` attribute: `2021-07-29`, or the instant in ISO 8601 with the zone's offset. Both begin with the day. */
  machine(published: Published): string;
  /** The same of an instant. */
  machineInstant(instant: Date): string;
}

/**
 * Everything is formatted from a day or an instant with formatters made once: making one costs 50 µs. English without a country
 * is written day first with a clock of 24 hours, as most of its readers write it; `en-US` has its own way.
 */
export function createDates(language: string, timeZone: string): Dates {
  const locale = language === 'en' ? 'en-GB' : language;
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone, ...options });
  // A calendar day is printed as midnight UTC in UTC, so no zone can move it to its neighbour.
  const asDay = (options: Intl.DateTimeFormatOptions) => inZone({ ...options, timeZone: 'UTC' });
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  // Where the day has 24 hours its times are set as four figures, so that they stand under one another.
  const { hourCycle } = inZone({ hour: 'numeric' }).resolvedOptions();
  const clock = { hour: hourCycle === 'h23' ? '2-digit' : 'numeric', minute: '2-digit' } as const;
  const masthead = asDay({ weekday: 'long', ...long });
  const dayLong = asDay(long);
  const dayShort = asDay({ day: 'numeric', month: 'short' });
  const dayShortYear = asDay({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = asDay({ month: 'long', year: 'numeric' });
  const monthName = asDay({ month: 'long' });
  const year = asDay({ year: 'numeric' });
  const instantLong = inZone(long);
  const instantFull = inZone({ ...long, ...clock });
  const time = inZone(clock);
  const utc = (day: string) => new Date(`${day}T00:00:00Z`);
  // What mastheads and cards print, page after page.
  const printed = {
    masthead: remembering((day: string) => masthead.format(utc(day))),
    short: remembering((day: string) => dayShort.format(utc(day))),
    shortYear: remembering((day: string) => dayShortYear.format(utc(day))),
  };

  return {
    masthead: printed.masthead,
    date: (published) =>
      published.precision === 'day'
        ? dayLong.format(utc(published.on))
        : instantLong.format(new Date(published.at)),
    dateAndTime: (published) =>
      published.precision === 'day'
        ? dayLong.format(utc(published.on))
        : instantFull.format(new Date(published.at)),
    short: (day, today) =>
      day.slice(0, 4) === today.slice(0, 4) ? printed.short(day) : printed.shortYear(day),
    time: (instant) => time.format(instant),
    moment: (instant, today) =>
      dayIn(instant, timeZone) === today ? time.format(instant) : instantFull.format(instant),
    instantDate: (instant) => instantLong.format(instant),
    day: (day) => dayLong.format(utc(day)),
    month: (value) => month.format(utc(`${value}-01`)),
    monthName: (value) => monthName.format(utc(`${value}-01`)),
    year: (value) => year.format(utc(`${value}-01-01`)),
    machine: (published) =>
      published.precision === 'day' ? published.on : zonedIso(new Date(published.at), timeZone),
    machineInstant: (instant) => zonedIso(instant, timeZone),
  };
}
