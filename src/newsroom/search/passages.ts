import { spaced, unspaced } from './languages.ts';
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

const ARABIC = /^\p{Script=Arabic}/u;

/** Letters of a lexeme that each of its forms begins with: stemmers change two at its end ("try", "tri"), and never the first. */
function beginningOf(lexeme: string): string {
  return fold(lexeme).slice(0, Math.min(3, Math.max(1, lexeme.length - 2)));
}

/**
 * The different words of texts, in lower case, that may be forms of these lexemes. Stemmers change the ends of words; the Arabic one
 * also takes the article off their beginnings, so `anyBeginning` asks for all words of that script.
 */
export function possibleForms(
  texts: readonly string[],
  lexemes: readonly string[],
  anyBeginning: boolean,
): string[] {
  const beginnings = [...new Set(lexemes.map(beginningOf))];
  const words = new Set(texts.flatMap((text) => spaced(text).toLowerCase().match(WORD) ?? []));
  return [...words].filter((word) => {
    if (anyBeginning && ARABIC.test(word)) return true;
    const folded = fold(word);
    return beginnings.some((beginning) => folded.startsWith(beginning));
  });
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

/** The best passages of a text, in its order, with the words marked that `matches` holds; its beginning where none does. */
export function passagesOf(text: string, matches: ReadonlySet<string>): PassagePart[][] {
  const divided = spaced(text);
  const words = [...divided.matchAll(WORD)].map(
    (found): Word => ({
      from: found.index,
      to: found.index + found[0].length,
      form: found[0].toLowerCase(),
    }),
  );
  const chosen = bestWindows(words, matches);
  return chosen.map((window) => partsOf(mark(divided, window, matches))).filter((parts) => parts.length > 0);
}

/** The windows that hold most of what was asked for: different words first, then all of them. */
function bestWindows(words: readonly Word[], matches: ReadonlySet<string>): Word[][] {
  const windows = words.flatMap((word, index) => {
    if (!matches.has(word.form)) return [];
    const from = Math.max(0, Math.min(index - LEAD_WORDS, words.length - PASSAGE_WORDS));
    const found = words.slice(from, from + PASSAGE_WORDS);
    const forms = found.flatMap(({ form }) => (matches.has(form) ? form : []));
    return [{ from, words: found, worth: new Set(forms).size * PASSAGE_WORDS + forms.length }];
  });
  windows.sort((a, b) => b.worth - a.worth || a.from - b.from);
  const chosen: typeof windows = [];
  for (const window of windows) {
    if (chosen.length === PASSAGES) break;
    if (chosen.every((other) => Math.abs(other.from - window.from) >= PASSAGE_WORDS)) chosen.push(window);
  }
  if (chosen.length === 0) return words.length > 0 ? [words.slice(0, PASSAGE_WORDS)] : [];
  return chosen.sort((a, b) => a.from - b.from).map((window) => window.words);
}

/** The text of a window with its matching words between marks that no text holds. */
function mark(text: string, window: readonly Word[], matches: ReadonlySet<string>): string {
  let marked = '';
  let at = window[0]?.from ?? 0;
  for (const { from, to, form } of window) {
    const word = text.slice(from, to);
    marked += text.slice(at, from) + (matches.has(form) ? `${START}${word}${STOP}` : word);
    at = to;
  }
  return marked + (TRAIL.exec(text.slice(at, at + 8))?.[0] ?? '');
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
