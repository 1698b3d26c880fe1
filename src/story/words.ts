/**
 * Words, as the Unicode standard divides text (UAX #29 through Intl.Segmenter), so that counts are right in Thai, Chinese and
 * Japanese too. Latin text, which is most of it, takes a regular expression that agrees with the segmenter (a property test holds
 * the two together) and is ten times as fast; an import of an archive notices. Soft hyphens, which are part of their word, are left to
 * the segmenter. A narrow no-break space parts words here, where the standard joins them: newspapers set it before units and signs.
 */
const LATIN_ONLY = /^[\u0000-\u00ac\u00ae-\u024f\u2009\u200a\u2010-\u201f\u2026\u202f\u20ac\u2122]*$/u;
const LETTER = 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f';
const LATIN_WORD = new RegExp(
  `[${LETTER}0-9_]+(?:(?:(?<=[${LETTER}])[:.'’‘·\u00b7](?=[${LETTER}])|(?<=[0-9])[,;.'’‘](?=[0-9]))[${LETTER}0-9_]+)*`,
  'gu',
);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, found);
  }
  return found;
}

/** One word: its text and the index (UTF-16 code units) at which it starts. */
export interface Word {
  readonly text: string;
  readonly index: number;
}

function* latinWords(value: string): Generator<Word> {
  for (const match of value.matchAll(LATIN_WORD)) {
    if (match[0][0] !== '_' || !/^_+$/.test(match[0])) yield { text: match[0], index: match.index };
  }
}

function* segmentedWords(value: string, language: string): Generator<Word> {
  for (const part of segmenter(language).segment(value)) {
    if (part.isWordLike) yield { text: part.segment, index: part.index };
  }
}

/** Exported for the property test that holds the two ways of dividing Latin text together. */
export const wordDividers = { latinWords, segmentedWords };

/** The words of a text. A hyphenated compound is one word, as newspapers count. */
export function* words(value: string, language: string): Generator<Word> {
  const parts = LATIN_ONLY.test(value) ? latinWords(value) : segmentedWords(value, language);
  let held: Word | undefined;
  for (const part of parts) {
    const end = held ? held.index + held.text.length : -1;
    if (held && part.index === end + 1 && /[-\u2010\u2011]/.test(value.charAt(end))) {
      held = { text: value.slice(held.index, part.index + part.text.length), index: held.index };
      continue;
    }
    if (held) yield held;
    held = part;
  }
  if (held) yield held;
}

export function countWords(value: string, language: string): number {
  let count = 0;
  for (const _ of words(value, language)) count += 1;
  return count;
}

export interface Excerpt {
  readonly text: string;
  /** Whether words were left out at the end. */
  readonly cut: boolean;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a text has words that no space parts, so that where one ends may depend on what follows. */
export function isUnspaced(value: string): boolean {
  return UNSPACED.test(value);
}

/** Words as a reader counts them on a card: what stands between spaces, or the segmenter's words where a script has no spaces. */
function* cardWords(value: string, language: string): Generator<Word> {
  for (const { 0: run, index } of value.matchAll(/\S+/gu)) {
    if (!isUnspaced(run)) yield { text: run, index };
    else for (const word of words(run, language)) yield { text: word.text, index: index + word.index };
  }
}

/** The first `limit` words of `value`, white space folded; trailing punctuation goes only where words were cut. */
export function excerpt(value: string, limit: number, language: string): Excerpt {
  const folded = value.replace(/\s+/gu, ' ').trim();
  const found = cardWords(folded, language);
  let end = 0;
  for (let n = 0; n <= limit; n += 1) {
    const { value: word } = found.next();
    if (!word) return { text: folded, cut: false };
    if (n < limit) end = word.index + word.text.length;
  }
  return { text: folded.slice(0, end).replace(/[\s,;:–—\-.…]+$/u, ''), cut: true };
}

/** An excerpt as it is printed: an ellipsis only where words were cut. */
export function printExcerpt(value: Excerpt): string {
  return value.cut ? `${value.text}…` : value.text;
}
