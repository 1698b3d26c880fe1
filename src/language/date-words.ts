import { hashWord } from './characters.ts';
import { type Language, matchPhrase, type Phrases, phrases } from './languages/compiled.ts';
import { type LanguageData, words } from './languages/language.ts';
import type { Tokens } from './tokens.ts';

/** The words that dates are made of in one language, ready to be looked up. */
export interface Calendar {
  readonly weekdays: ReadonlyMap<Phrases, number>;
  readonly months: ReadonlyMap<Phrases, number>;
  readonly today: Phrases;
  readonly yesterday: Phrases;
  readonly tomorrow: Phrases;
  readonly last: Phrases;
  readonly next: Phrases;
  readonly this: Phrases;
  readonly year: Phrases;
  readonly month: Phrases;
  readonly sameDay: Phrases;
  readonly of: ReadonlySet<number>;
  readonly future: Phrases;
  /** Words that any date can begin with, so that all others cost one look. */
  readonly begins: ReadonlySet<number>;
}

const calendars = new Map<LanguageData, Calendar>();

export function calendarOf(language: Language): Calendar {
  const known = calendars.get(language.data);
  if (known) return known;
  const dates = language.data.dates;
  const calendar = {
    weekdays: new Map(dates.weekdays.map((forms, i) => [phrases(forms), i])),
    months: new Map(dates.months.map((forms, i) => [phrases(forms), i + 1])),
    today: phrases(dates.today),
    yesterday: phrases(dates.yesterday),
    tomorrow: phrases(dates.tomorrow),
    last: phrases(dates.last),
    next: phrases(dates.next),
    this: phrases(dates.this),
    year: phrases(dates.year),
    month: phrases(dates.month),
    sameDay: phrases(dates.sameDay),
    of: new Set(words(dates.of).map(hashWord)),
    future: phrases(dates.future),
  };
  const { of, future, ...starting } = calendar;
  const begins = new Set<number>();
  for (const list of Object.values(starting)) {
    const maps =
      list instanceof Map && [...list.values()].every((value) => typeof value === 'number')
        ? [...list.keys()]
        : [list];
    for (const map of maps)
      if (map instanceof Map) for (const key of map.keys()) if (typeof key === 'number') begins.add(key);
  }
  const made = { ...calendar, begins };
  calendars.set(language.data, made);
  return made;
}

/** Which of several lists of phrases begins at a token, and how many tokens it takes. */
export function which(
  lists: ReadonlyMap<Phrases, number>,
  tokens: Tokens,
  at: number,
): { value: number; length: number } | null {
  for (const [list, value] of lists) {
    const length = matchPhrase(list, tokens.hash, at, tokens.count);
    if (length > 0) return { value, length };
  }
  return null;
}
