import { addDays, type Day, exists, isoDay, isoMonth, isoYear, parseDay, weekdayOf } from './calendar.ts';
import { type Calendar, calendarOf, which } from './date-words.ts';
import { type Language, languageOf, matchPhrase, type Phrases } from './languages/compiled.ts';
import { NumberWord, ParagraphGap, Stop } from './shapes.ts';
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
  private readonly order: 'dmy' | 'mdy' | 'ymd';
  private readonly published: Day | null;

  constructor(tokens: Tokens, language: Language, published: Day | null) {
    this.tokens = tokens;
    this.calendar = calendarOf(language);
    this.order = language.data.dates.numeric;
    this.published = published;
  }

  at(i: number): Found | null {
    const found = this.read(i);
    if (found?.date?.length === 10) this.told = found.date;
    return found;
  }

  private number(i: number): number {
    if (i >= this.tokens.count || this.tokens.shape[i] !== NumberWord) return Number.NaN;
    const word = this.tokens.text.slice(this.tokens.start[i], this.tokens.end[i]);
    const match = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/u.exec(word.normalize('NFKC'));
    return match ? Number(match[1]) : Number.NaN;
  }

  private has(list: Phrases, i: number): number {
    return i < this.tokens.count ? matchPhrase(list, this.tokens.hash, i, this.tokens.count) : 0;
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
    const n = this.number(i);
    if (Number.isNaN(n)) return null;
    const separator = (at: number) => tokens.text.slice(tokens.start[at], tokens.end[at]);
    const dotted = /^(\d{1,2})[./](\d{1,2})$/.exec(word);
    if (dotted) return null;
    if (separator(i + 1) === '/' && separator(i + 3) === '/') {
      const [a, b, c] = [n, this.number(i + 2), this.number(i + 4)];
      if (c >= 1000) return this.order === 'mdy' ? this.day(c, a, b, 5) : this.day(c, b, a, 5);
      return null;
    }
    if (separator(i + 1) === '年' && n >= 1000) {
      const month = this.number(i + 2);
      if (separator(i + 3) !== '月') return { length: 2, date: isoYear(n) };
      const day = this.number(i + 4);
      if (separator(i + 5) !== '日') return { length: 4, date: isoMonth(n, month) };
      return this.day(n, month, day, 6);
    }
    if (separator(i + 1) === '月') {
      const day = this.number(i + 2);
      if (separator(i + 3) === '日') return this.nearDay(n, day, 4, i);
      return null;
    }
    let at = i + 1;
    if (separator(at) === '.') at += 1;
    if (calendar.of.has(tokens.hash[at] ?? 0)) at += 1;
    const month = n >= 1 && n <= 31 ? which(calendar.months, tokens, at) : null;
    if (!month) return null;
    at += month.length;
    const year = this.yearAfter(at);
    if (year) return this.day(year.value, month.value, n, year.next - i);
    const relative = this.relativeYear(at);
    if (relative)
      return this.published
        ? this.day(relative.value, month.value, n, relative.next - i)
        : { length: relative.next - i, date: null };
    return this.nearDay(month.value, n, at - i, i);
  }

  private yearAfter(at: number): { value: number; next: number } | null {
    const { tokens } = this;
    const skip = calendarSkip(tokens, at, this.calendar.of);
    const year = this.number(skip);
    return year >= 1000 && year <= 2999 && tokens.gap[skip] !== ParagraphGap
      ? { value: year, next: skip + 1 }
      : null;
  }

  /** "next year", "année dernière": the word order is the language's own. */
  private relativeYear(at: number): { value: number; next: number } | null {
    const year = this.published?.year ?? 0;
    const start = calendarSkip(this.tokens, at, this.calendar.of);
    for (const [list, move] of [
      [this.calendar.last, -1],
      [this.calendar.next, 1],
      [this.calendar.this, 0],
    ] as const) {
      const first = this.has(list, start);
      const noun = first > 0 ? this.has(this.calendar.year, start + first) : 0;
      if (noun > 0) return { value: year + move, next: start + first + noun };
    }
    return null;
  }

  private fromWord(i: number): Found | null {
    const { calendar, published } = this;
    const same = this.has(calendar.sameDay, i);
    if (same > 0) return { length: same, date: this.told };
    for (const [list, move] of [
      [calendar.today, 0],
      [calendar.yesterday, -1],
      [calendar.tomorrow, 1],
    ] as const) {
      const length = this.has(list, i);
      if (length > 0) return { length, date: published ? isoDay(addDays(published, move)) : null };
    }
    for (const [list, move] of [
      [calendar.last, -1],
      [calendar.next, 1],
      [calendar.this, 0],
    ] as const) {
      const length = this.has(list, i);
      if (length === 0) continue;
      const found = this.moved(i + length, move);
      if (found) return { length: length + found.length, date: found.date };
    }
    const weekday = which(calendar.weekdays, this.tokens, i);
    if (weekday) return this.fromWeekday(i, weekday.value, weekday.length);
    const month = which(calendar.months, this.tokens, i);
    if (month) return this.fromMonth(i, month.value, month.length);
    const noun = this.has(calendar.year, i);
    if (noun > 0 && published) {
      for (const [list, move] of [
        [calendar.last, -1],
        [calendar.next, 1],
      ] as const) {
        const after = this.has(list, i + noun);
        if (after > 0) return { length: noun + after, date: isoYear(published.year + move) };
      }
    }
    return null;
  }

  /** What follows "last", "next" or "this". */
  private moved(i: number, move: -1 | 0 | 1): Found | null {
    const { calendar, published } = this;
    const weekday = which(calendar.weekdays, this.tokens, i);
    if (weekday)
      return {
        length: weekday.length,
        date: published ? isoDay(nearWeekday(published, weekday.value, move)) : null,
      };
    const month = which(calendar.months, this.tokens, i);
    if (month) {
      if (!published) return { length: month.length, date: null };
      let year = published.year;
      if (move < 0 && month.value >= published.month) year -= 1;
      if (move > 0 && month.value <= published.month) year += 1;
      return { length: month.length, date: isoMonth(year, month.value) };
    }
    const noun = this.has(calendar.year, i);
    if (noun > 0) return { length: noun, date: published ? isoYear(published.year + move) : null };
    const span = this.has(calendar.month, i);
    if (span === 0) return null;
    if (!published) return { length: span, date: null };
    const index = published.year * 12 + published.month - 1 + move;
    return { length: span, date: isoMonth(Math.floor(index / 12), (index % 12) + 1) };
  }

  private fromWeekday(i: number, weekday: number, length: number): Found {
    const { published, calendar, tokens } = this;
    // "Wednesday, July 28": the date says more than the name of the day.
    const skip = calendarSkip(tokens, i + length, calendar.of);
    const exact = skip < tokens.count && skip - i - length <= 2 ? this.exactAt(skip) : null;
    if (exact?.date?.length === 10) return { length: skip - i + exact.length, date: exact.date };
    if (!published) return { length, date: null };
    for (const [list, move] of [
      [calendar.last, -1],
      [calendar.next, 1],
    ] as const) {
      const after = this.has(list, i + length);
      if (after > 0) return { length: length + after, date: isoDay(nearWeekday(published, weekday, move)) };
    }
    if (this.looksAhead(i)) return { length, date: isoDay(nearWeekday(published, weekday, 1)) };
    const back = (weekdayOf(published) - weekday + 7) % 7;
    return { length, date: isoDay(addDays(published, -back)) };
  }

  private exactAt(i: number): Found | null {
    if (this.tokens.shape[i] === NumberWord) return this.fromNumber(i);
    const month = which(this.calendar.months, this.tokens, i);
    return month ? this.fromMonth(i, month.value, month.length) : null;
  }

  private fromMonth(i: number, month: number, length: number): Found | null {
    const { published, tokens } = this;
    const day = this.number(i + length);
    if (day >= 1 && day <= 31 && tokens.gap[i + length] !== ParagraphGap) {
      const year = this.yearAfter(i + length + 1);
      if (year) return this.day(year.value, month, day, year.next - i);
      return this.nearDay(month, day, length + 1, i);
    }
    const year = this.yearAfter(i + length);
    if (year) return { length: year.next - i, date: isoMonth(year.value, month) };
    const relative = this.relativeYear(i + length);
    if (relative)
      return { length: relative.next - i, date: published ? isoMonth(relative.value, month) : null };
    // "May" and "March" are verbs and names too: alone they are a month only after a preposition.
    if (!this.afterPreposition(i)) return null;
    if (!published) return { length, date: null };
    const ahead = this.looksAhead(i);
    let at = published.year;
    if (!ahead && month > published.month) at -= 1;
    if (ahead && month < published.month) at += 1;
    return { length, date: isoMonth(at, month) };
  }

  private afterPreposition(i: number): boolean {
    return i > 0 && this.calendar.of.has(this.tokens.hash[i - 1] ?? 0);
  }

  /** "will meet on Friday": a word of the future before it in the same sentence, not far. */
  private looksAhead(i: number): boolean {
    const { tokens, calendar } = this;
    for (let at = i - 1; at >= 0 && at >= i - 10; at -= 1) {
      if (tokens.shape[at] === Stop || tokens.gap[at + 1] === ParagraphGap) return false;
      if (this.has(calendar.future, at) > 0) return true;
    }
    return false;
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
    const ahead = this.looksAhead(i);
    const later = month > published.month || (month === published.month && day > published.day);
    const earlier = month < published.month || (month === published.month && day < published.day);
    const year = published.year + (later && !ahead ? -1 : earlier && ahead ? 1 : 0);
    return this.day(year, month, day, length);
  }
}

function calendarSkip(tokens: Tokens, at: number, of: ReadonlySet<number>): number {
  let i = at;
  if (i < tokens.count && tokens.text[tokens.start[i] ?? 0] === ',') i += 1;
  if (i < tokens.count && of.has(tokens.hash[i] ?? 0)) i += 1;
  return i;
}

function nearWeekday(published: Day, weekday: number, move: -1 | 0 | 1): Day {
  const today = weekdayOf(published);
  if (move < 0) return addDays(published, -((today - weekday + 6) % 7) - 1);
  if (move > 0) return addDays(published, ((weekday - today + 6) % 7) + 1);
  return addDays(published, weekday - today);
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
