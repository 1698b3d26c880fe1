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
  /** `29 Jul`, with the year where it is not `today`'s: for cards. */
  short(published: Published, today: string): string;
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
  /** The value of a `datetime` attribute: `2021-07-29`, or the instant in ISO 8601 with the zone's offset. */
  machine(published: Published): string;
  /** The same of an instant. */
  machineInstant(instant: Date): string;
}
