import { unspaced } from './languages.ts';
import type { PassagePart } from './query.ts';

/**
 * Passages of a story around the words that were found. PostgreSQL's `ts_headline` parses and stems the whole story again for each
 * hit, which took most of a search; here the words are found in one pass, and PostgreSQL is asked once which of their forms match.
 */
const PASSAGES = 2;
/** Words of a passage, and how many stand before the word that it was cut for. */
const PASSAGE_WORDS = 24;
const LEAD_WORDS = 6;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const START = '\u0001';
const STOP = '\u0002';
const MARKED = new RegExp(`(${START}[^${STOP}]*${STOP})`);
/** What ends a sentence, or a quotation, after its last word. */
const TRAIL = /^ ?[.,;:!?…。！？।؟۔”’"»）)\]]+/u;

/** As the search index folds words: case and accents. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Letters of a lexeme that each of its forms begins with: stemmers change two at its end ("try", "tri"), and never the first. */
function beginningOf(lexeme: string): string {
  return fold(lexeme).slice(0, Math.min(3, Math.max(1, lexeme.length - 2)));
}

/** Latin, Greek and Cyrillic letters with accents, by the letter that folding leaves of them. */
const ACCENTED = Map.groupBy(
  [
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)).filter((letter) =>
      /\p{L}/u.test(letter),
    ),
  ),
  fold,
);

const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/**
 * What finds the words that may be forms of these lexemes: those that begin like one, case and accents aside. The Arabic stemmer also
 * takes the article off the beginnings of words, so `anyBeginning` finds all words of that script. Null where no word can be one.
 */
export function formPattern(lexemes: readonly string[], anyBeginning: boolean): RegExp | null {
  const beginnings = [...new Set(lexemes.map(beginningOf))].filter((beginning) =>
    /^[\p{L}\p{N}]+$/u.test(beginning),
  );
  const spelled = beginnings.map((beginning) =>
    [...beginning].map((letter) => `[${letter}${ACCENTED.get(letter)?.join('') ?? ''}]\\p{M}*`).join(''),
  );
  const choices = anyBeginning ? [...spelled, '\\p{Script=Arabic}'] : spelled;
  return choices.length === 0 ? null : new RegExp(`(?<!${LETTER})(?:${choices.join('|')})${LETTER}*`, 'giu');
}

/** A word of a text, by its place in it. */
export interface Word {
  readonly from: number;
  readonly to: number;
  /** In lower case. */
  readonly form: string;
}

/** The words of a text that the pattern finds, in its order. */
export function findWords(text: string, pattern: RegExp): Word[] {
  return [...text.matchAll(pattern)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    form: found[0].toLowerCase(),
  }));
}

/** Windows that are looked at in one text: a word that stands in every sentence needs no more. */
const MOST_WINDOWS = 40;

/** The best passages of a text, in its order, with these words marked; its beginning where there are none. */
export function passagesOf(text: string, marked: readonly Word[]): PassagePart[][] {
  const windows = marked.slice(0, MOST_WINDOWS).map((word) => {
    const window = windowAround(text, word.from);
    const forms = marked
      .filter(({ from, to }) => from >= window.from && to <= window.to)
      .map(({ form }) => form);
    return { ...window, worth: new Set(forms).size * PASSAGE_WORDS + forms.length };
  });
  windows.sort((a, b) => b.worth - a.worth || a.from - b.from);
  const chosen: Window[] = [];
  for (const window of windows) {
    if (chosen.length === PASSAGES) break;
    if (chosen.every((other) => window.to <= other.from || window.from >= other.to)) chosen.push(window);
  }
  if (chosen.length === 0) chosen.push(windowAround(text, 0));
  return chosen
    .sort((a, b) => a.from - b.from)
    .map((window) => partsOf(mark(text, window, marked)))
    .filter((parts) => parts.length > 0);
}

interface Window {
  readonly from: number;
  readonly to: number;
}

/** The words around a place: a few before it and the rest after; more before it where the text ends. */
function windowAround(text: string, place: number): Window {
  const before = lastWords(text, place, PASSAGE_WORDS);
  const after = firstWords(text, place, PASSAGE_WORDS);
  const lead = Math.max(LEAD_WORDS, PASSAGE_WORDS - after.length);
  const words = [...before.slice(-lead), ...after].slice(0, PASSAGE_WORDS);
  return { from: words[0]?.from ?? place, to: words.at(-1)?.to ?? place };
}

/** Characters before a place among which its last words are looked for. */
const LOOK_BACK = 400;

function lastWords(text: string, place: number, count: number): Window[] {
  const start = Math.max(0, place - LOOK_BACK);
  const words = [...text.slice(start, place).matchAll(WORD)].map(({ index, 0: word }) => ({
    from: start + index,
    to: start + index + word.length,
  }));
  // The first may be the end of a word that was cut.
  return (start === 0 ? words : words.slice(1)).slice(-count);
}

function firstWords(text: string, place: number, count: number): Window[] {
  const found: Window[] = [];
  const word = new RegExp(WORD);
  word.lastIndex = place;
  for (let match = word.exec(text); match && found.length < count; match = word.exec(text)) {
    found.push({ from: match.index, to: word.lastIndex });
  }
  return found;
}

/** The text of a window with the words in it between marks that no text holds. */
function mark(text: string, window: Window, words: readonly Word[]): string {
  let marked = '';
  let at = window.from;
  for (const { from, to } of words) {
    if (from < window.from || to > window.to) continue;
    marked += `${text.slice(at, from)}${START}${text.slice(from, to)}${STOP}`;
    at = to;
  }
  marked += text.slice(at, window.to);
  return marked + (TRAIL.exec(text.slice(window.to, window.to + 8))?.[0] ?? '');
}

function partsOf(marked: string): PassagePart[] {
  return unspaced(marked)
    .split(MARKED)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith(START)
        ? { text: part.slice(1, -1), highlighted: true }
        : { text: part, highlighted: false },
    );
}
