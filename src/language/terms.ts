import { type Language, languageOf } from './languages/compiled.ts';
import { wordOf } from './people.ts';
import { CapitalWord, HanWord, isWordShape, NumberWord, ParagraphGap, UpperWord } from './shapes.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** A word or name that says what a text is about, under one spelling. */
export interface Term {
  readonly term: string;
  readonly count: number;
  /** Place of the first occurrence, from 0 (first word) to 1 (last). */
  readonly first: number;
  readonly isName: boolean;
}

const possessive = /['’]s$/u;
/** Longest first. */
const endings = ['ings', 'ing', 'ies', 'ed', 'es', 'en', 'er', 'em', 's'];
const shortestStem = 4;

/** A word without its ending: enough for "minister" and "ministers" to meet, in any language that adds letters. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(possessive, '');
  const ending = endings.find((end) => lower.length - end.length >= shortestStem && lower.endsWith(end));
  return ending ? lower.slice(0, -ending.length) : lower;
}

export const tokensOf = (text: string, language: Language): Tokens => tokenise(text, language);

const isMeaningful = (tokens: Tokens, language: Language, i: number): boolean => {
  const shape = tokens.shape[i] ?? 0;
  if (!isWordShape(shape) || shape === NumberWord || language.stopWords.has(tokens.hash[i] ?? 0))
    return false;
  return shape === HanWord || (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0) > 2;
};

/** The terms of a text: stems of its words, names of several words as one, pairs of characters where words are not spaced. */
export function termsOf(text: string, tag: string): Term[] {
  const language = languageOf(tag);
  const tokens = tokensOf(text, language);
  const found = new Map<string, { count: number; first: number; isName: boolean }>();
  const note = (term: string, i: number, isName: boolean): void => {
    const known = found.get(term);
    if (known) known.count += 1;
    else found.set(term, { count: 1, first: i / Math.max(1, tokens.count), isName });
  };
  const isCapital = (i: number): boolean =>
    i < tokens.count &&
    (tokens.shape[i] === CapitalWord || tokens.shape[i] === UpperWord) &&
    tokens.gap[i] !== ParagraphGap;
  for (let i = 0; i < tokens.count; i += 1) {
    if (!isMeaningful(tokens, language, i)) continue;
    if (tokens.shape[i] === HanWord) {
      if (tokens.shape[i + 1] === HanWord && isMeaningful(tokens, language, i + 1))
        note(wordOf(tokens, i) + wordOf(tokens, i + 1), i, false);
      continue;
    }
    note(stemOf(wordOf(tokens, i)), i, tokens.shape[i] === CapitalWord && i > 0);
    if (isCapital(i) && isCapital(i + 1) && isMeaningful(tokens, language, i + 1)) {
      note(`${stemOf(wordOf(tokens, i))} ${stemOf(wordOf(tokens, i + 1))}`, i, true);
    }
  }
  return [...found].map(([term, rest]) => ({ term, ...rest }));
}
