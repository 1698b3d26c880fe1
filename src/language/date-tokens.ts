import type { Calendar } from './date-words.ts';
import { matchPhrase, type Phrases } from './languages/compiled.ts';
import { NumberWord, ParagraphGap, Stop } from './shapes.ts';
import type { Tokens } from './tokens.ts';

/** How many words before a date a word of the future still concerns it. */
const FUTURE_REACH = 10;

/** What stands at a place of a text, as far as dates go. */
export class DateTokens {
  private readonly tokens: Tokens;
  private readonly calendar: Calendar;

  constructor(tokens: Tokens, calendar: Calendar) {
    this.tokens = tokens;
    this.calendar = calendar;
  }

  /** The number that a token is, "28th" too; NaN where it is none. */
  number(i: number): number {
    if (i >= this.tokens.count || this.tokens.shape[i] !== NumberWord) return Number.NaN;
    const word = this.tokens.text.slice(this.tokens.start[i], this.tokens.end[i]);
    const match = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/u.exec(word.normalize('NFKC'));
    return match ? Number(match[1]) : Number.NaN;
  }

  /** The length in tokens of the phrase of a list that begins here; 0 where none does. */
  has(list: Phrases, i: number): number {
    return i < this.tokens.count ? matchPhrase(list, this.tokens.hash, i, this.tokens.count) : 0;
  }

  /** The place after a comma and an "of", where they stand. */
  afterComma(at: number): number {
    const { tokens } = this;
    let i = at;
    if (i < tokens.count && tokens.text[tokens.start[i] ?? 0] === ',') i += 1;
    if (i < tokens.count && this.calendar.of.has(tokens.hash[i] ?? 0)) i += 1;
    return i;
  }

  yearAfter(at: number): { value: number; next: number } | null {
    const skip = this.afterComma(at);
    const year = this.number(skip);
    return year >= 1000 && year <= 2999 && this.tokens.gap[skip] !== ParagraphGap
      ? { value: year, next: skip + 1 }
      : null;
  }

  afterPreposition(i: number): boolean {
    return i > 0 && this.calendar.of.has(this.tokens.hash[i - 1] ?? 0);
  }

  /** "will meet on Friday": a word of the future before it in the same sentence, not far. */
  looksAhead(i: number): boolean {
    const { tokens, calendar } = this;
    for (let at = i - 1; at >= 0 && at >= i - FUTURE_REACH; at -= 1) {
      if (tokens.shape[at] === Stop || tokens.gap[at + 1] === ParagraphGap) return false;
      if (this.has(calendar.future, at) > 0) return true;
    }
    return false;
  }
}
