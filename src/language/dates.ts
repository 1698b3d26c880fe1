import { addDays, type Day, exists, isoDay, isoMonth, isoYear, parseDay } from './calendar.ts';
import { DateTokens } from './date-tokens.ts';
import { type Calendar, calendarOf, which } from './date-words.ts';
import { type Language, languageOf } from './languages/compiled.ts';
import {
  type Move,
  monthMoved,
  namedMonthMoved,
  namedMonthNear,
  weekdayMoved,
  weekdayNear,
  yearNear,
} from './near-days.ts';
import { NumberWord, ParagraphGap } from './shapes.ts';
import { type Tokens, tokenise } from './tokens.ts';

export interface ResolvedDate {
  readonly text: string;
  /** UTF-16 offsets in the given text. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601, as exact as the prose is: YYYY-MM-DD, YYYY-MM or YYYY; null where it cannot be known. */
  readonly date: string | null;
}

export interface DateOptions {
  /** BCP 47. */
  readonly language: string;
  /** The day of publication, YYYY-MM-DD: what "Wednesday" is counted from. */
  readonly publishedOn?: string;
}

interface Found {
  readonly length: number;
  readonly date: string | null;
}

/** Reads dates at one place after another; keeps the last day told, for "on this day". */
class DateReader {
  private told: string | null = null;
  private readonly tokens: Tokens;
  private readonly calendar: Calendar;
  private readonly words: DateTokens;
  private readonly order: 'dmy' | 'mdy' | 'ymd';
  private readonly published: Day | null;

  constructor(tokens: Tokens, language: Language, published: Day | null) {
    this.tokens = tokens;
    this.calendar = calendarOf(language);
    this.words = new DateTokens(tokens, this.calendar);
    this.order = language.data.dates.numeric;
    this.published = published;
  }

  at(i: number): Found | null {
    const found = this.read(i);
    if (found?.date?.length === 10) this.told = found.date;
    return found;
  }

  private read(i: number): Found | null {
    if (this.tokens.shape[i] === NumberWord) return this.fromNumber(i);
    if (!this.calendar.begins.has(this.tokens.hash[i] ?? 0)) return null;
    return this.fromWord(i);
  }

  /** "28 July 2021", "2021-07-28", "28.07.2021", "2021年7月28日". */
  private fromNumber(i: number): Found | null {
    const { tokens, calendar } = this;
    const word = tokens.text.slice(tokens.start[i], tokens.end[i]);
    const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
    if (iso) return this.day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 1);
    const n = this.words.number(i);
    if (Number.isNaN(n)) return null;
    const separator = (at: number) => tokens.text.slice(tokens.start[at], tokens.end[at]);
    const dotted = /^(\d{1,2})[./](\d{1,2})$/.exec(word);
    if (dotted) return null;
    if (separator(i + 1) === '/' && separator(i + 3) === '/') {
      const [a, b, c] = [n, this.words.number(i + 2), this.words.number(i + 4)];
      if (c >= 1000) return this.order === 'mdy' ? this.day(c, a, b, 5) : this.day(c, b, a, 5);
      return null;
    }
    if (separator(i + 1) === '年' && n >= 1000) {
      const month = this.words.number(i + 2);
      if (separator(i + 3) !== '月') return { length: 2, date: isoYear(n) };
      const day = this.words.number(i + 4);
      if (separator(i + 5) !== '日') return { length: 4, date: isoMonth(n, month) };
      return this.day(n, month, day, 6);
    }
    if (separator(i + 1) === '月') {
      const day = this.words.number(i + 2);
      if (separator(i + 3) === '日') return this.nearDay(n, day, 4, i);
      return null;
    }
    let at = i + 1;
    if (separator(at) === '.') at += 1;
    if (calendar.of.has(tokens.hash[at] ?? 0)) at += 1;
    const month = n >= 1 && n <= 31 ? which(calendar.months, tokens, at) : null;
    if (!month) return null;
    at += month.length;
    const year = this.words.yearAfter(at);
    if (year) return this.day(year.value, month.value, n, year.next - i);
    const relative = this.relativeYear(at);
    if (relative)
      return this.published
        ? this.day(relative.value, month.value, n, relative.next - i)
        : { length: relative.next - i, date: null };
    return this.nearDay(month.value, n, at - i, i);
  }

  /** "next year", "année dernière": the word order is the language's own. */
  private relativeYear(at: number): { value: number; next: number } | null {
    const year = this.published?.year ?? 0;
    const start = this.words.afterComma(at);
    for (const [list, move] of [
      [this.calendar.last, -1],
      [this.calendar.next, 1],
      [this.calendar.this, 0],
    ] as const) {
      const first = this.words.has(list, start);
      const noun = first > 0 ? this.words.has(this.calendar.year, start + first) : 0;
      if (noun > 0) return { value: year + move, next: start + first + noun };
    }
    return null;
  }

  private fromWord(i: number): Found | null {
    const { calendar, published } = this;
    const same = this.words.has(calendar.sameDay, i);
    if (same > 0) return { length: same, date: this.told };
    for (const [list, move] of [
      [calendar.today, 0],
      [calendar.yesterday, -1],
      [calendar.tomorrow, 1],
    ] as const) {
      const length = this.words.has(list, i);
      if (length > 0) return { length, date: published ? isoDay(addDays(published, move)) : null };
    }
    for (const [list, move] of [
      [calendar.last, -1],
      [calendar.next, 1],
      [calendar.this, 0],
    ] as const) {
      const length = this.words.has(list, i);
      if (length === 0) continue;
      const found = this.moved(i + length, move);
      if (found) return { length: length + found.length, date: found.date };
    }
    const weekday = which(calendar.weekdays, this.tokens, i);
    if (weekday) return this.fromWeekday(i, weekday.value, weekday.length);
    const month = which(calendar.months, this.tokens, i);
    if (month) return this.fromMonth(i, month.value, month.length);
    const noun = this.words.has(calendar.year, i);
    if (noun > 0 && published) {
      for (const [list, move] of [
        [calendar.last, -1],
        [calendar.next, 1],
      ] as const) {
        const after = this.words.has(list, i + noun);
        if (after > 0) return { length: noun + after, date: isoYear(published.year + move) };
      }
    }
    return null;
  }

  /** What follows "last", "next" or "this". */
  private moved(i: number, move: Move): Found | null {
    const { calendar, published } = this;
    const weekday = which(calendar.weekdays, this.tokens, i);
    if (weekday)
      return {
        length: weekday.length,
        date: published ? weekdayMoved(published, weekday.value, move) : null,
      };
    const month = which(calendar.months, this.tokens, i);
    if (month)
      return {
        length: month.length,
        date: published ? namedMonthMoved(published, month.value, move) : null,
      };
    const noun = this.words.has(calendar.year, i);
    if (noun > 0) return { length: noun, date: published ? isoYear(published.year + move) : null };
    const span = this.words.has(calendar.month, i);
    return span > 0 ? { length: span, date: published ? monthMoved(published, move) : null } : null;
  }

  private fromWeekday(i: number, weekday: number, length: number): Found {
    const { published, calendar, tokens } = this;
    // "Wednesday, July 28": the date says more than the name of the day.
    const skip = this.words.afterComma(i + length);
    const exact = skip < tokens.count && skip - i - length <= 2 ? this.exactAt(skip) : null;
    if (exact?.date?.length === 10) return { length: skip - i + exact.length, date: exact.date };
    if (!published) return { length, date: null };
    for (const [list, move] of [
      [calendar.last, -1],
      [calendar.next, 1],
    ] as const) {
      const after = this.words.has(list, i + length);
      if (after > 0) return { length: length + after, date: weekdayMoved(published, weekday, move) };
    }
    return { length, date: weekdayNear(published, weekday, this.words.looksAhead(i)) };
  }

  private exactAt(i: number): Found | null {
    if (this.tokens.shape[i] === NumberWord) return this.fromNumber(i);
    const month = which(this.calendar.months, this.tokens, i);
    return month ? this.fromMonth(i, month.value, month.length) : null;
  }

  private fromMonth(i: number, month: number, length: number): Found | null {
    const { published, tokens } = this;
    const day = this.words.number(i + length);
    if (day >= 1 && day <= 31 && tokens.gap[i + length] !== ParagraphGap) {
      const year = this.words.yearAfter(i + length + 1);
      if (year) return this.day(year.value, month, day, year.next - i);
      return this.nearDay(month, day, length + 1, i);
    }
    const year = this.words.yearAfter(i + length);
    if (year) return { length: year.next - i, date: isoMonth(year.value, month) };
    const relative = this.relativeYear(i + length);
    if (relative)
      return { length: relative.next - i, date: published ? isoMonth(relative.value, month) : null };
    // "May" and "March" are verbs and names too: alone they are a month only after a preposition.
    if (!this.words.afterPreposition(i)) return null;
    return { length, date: published ? namedMonthNear(published, month, this.words.looksAhead(i)) : null };
  }

  private day(year: number, month: number, day: number, length: number): Found | null {
    const found = { year, month, day };
    return exists(found) ? { length, date: isoDay(found) } : null;
  }

  /** A day and month without a year: the last one that has been, or the next one where the sentence looks ahead. */
  private nearDay(month: number, day: number, length: number, i: number): Found | null {
    const { published } = this;
    if (!exists({ year: 2000, month, day })) return null;
    if (!published) return { length, date: null };
    return this.day(yearNear(published, month, day, this.words.looksAhead(i)), month, day, length);
  }
}

/** The dates of tokens already cut; `resolveDates` is the same for a text. */
export function datesInTokens(
  tokens: Tokens,
  language: Language,
  publishedOn: string | undefined,
): ResolvedDate[] {
  const reader = new DateReader(tokens, language, publishedOn ? parseDay(publishedOn) : null);
  const found: ResolvedDate[] = [];
  for (let i = 0; i < tokens.count; ) {
    const date = reader.at(i);
    if (!date) {
      i += 1;
      continue;
    }
    const start = tokens.start[i] ?? 0;
    const end = tokens.end[i + date.length - 1] ?? start;
    found.push({ text: tokens.text.slice(start, end), start, end, date: date.date });
    i += date.length;
  }
  return found;
}

/** Every date told in a text, counted from its publication. What cannot be known ("last week", no publication day) has date null or is left out. */
export function resolveDates(text: string, options: DateOptions): ResolvedDate[] {
  const language = languageOf(options.language);
  return datesInTokens(tokenise(text, language), language, options.publishedOn);
}
