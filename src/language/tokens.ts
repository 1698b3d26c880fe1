import {
  Caseless,
  classOf,
  Digit,
  Ideograph,
  isLetter,
  Lower,
  lowerOf,
  Mark,
  Space,
  Upper,
} from './characters.ts';
import { familyHash, shapeOfMark } from './marks.ts';
import {
  CapitalWord,
  CaselessWord,
  Dash,
  DoubleQuote,
  HanWord,
  LowerWord,
  NoGap,
  NumberWord,
  ParagraphGap,
  Stop,
  UpperWord,
  WordGap,
} from './shapes.ts';
import { TokenBuilder } from './token-builder.ts';

/**
 * A text cut into words and marks, as parallel arrays: a megabyte of prose is 200,000 tokens, and objects for them
 * would cost more than all reading of them. Offsets are UTF-16 code units of the text.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** FNV-1a of the lower-cased word; marks of one family (all dashes, all double quotes) share theirs. */
  readonly hash: Int32Array;
  /** Hash of the word without its inflection, as far as endings tell. */
  readonly stem: Int32Array;
  /** Hash of the last three letters. */
  readonly suffix: Int32Array;
  /** One of the shapes below. */
  readonly shape: Uint8Array;
  /** What stands before the token: nothing, white space, or a blank line. */
  readonly gap: Uint8Array;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/** Endings cut for the stem, longest first; a stem keeps at least three letters. */
const endings = ['ing', 'ies', 'ied', 'ed', 'es', 'en', 'te', 'st', 's', 'd', 'e', 't'].map((ending) =>
  [...ending].map((c) => c.charCodeAt(0)),
);

function stemLength(text: string, start: number, end: number): number {
  let length = end - start;
  if (length > 3 && isApostrophe(text.charCodeAt(end - 2))) length -= 2;
  for (const ending of endings) {
    if (length - ending.length < 3) continue;
    const from = start + length - ending.length;
    if (ending.every((unit, i) => lowerOf(text.charCodeAt(from + i)) === unit)) return length - ending.length;
  }
  return length;
}

export interface TokenOptions {
  /** Hashes of words that keep their full stop: "Mr", "Dr", "Sen". */
  readonly abbreviations: ReadonlySet<number>;
  /** Hashes of words that are cut off where they hang on another by a hyphen: the "il" of "dit-il". */
  readonly clitics: ReadonlySet<number>;
}

function hashRange(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ lowerOf(text.charCodeAt(i)), 0x01000193);
  return hash | 0;
}

/** Where the word that begins at `start` ends. Marks between letters ("don't", "ex-minister", "U.S.", "3.5") belong to it. */
function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === Lower || kind === Upper || kind === Caseless || kind === Digit) continue;
    if (kind !== Mark || i + 1 >= text.length) break;
    const before = text.charCodeAt(i - 1);
    const after = text.charCodeAt(i + 1);
    if (isApostrophe(unit) && isLetter(before) && isLetter(after)) continue;
    if (
      (unit === 0x2d || unit === 0x2011) &&
      classOf(before) !== Mark &&
      (isLetter(after) || classOf(after) === Digit)
    )
      continue;
    if (unit === 0x2e || unit === 0x2c) {
      if (classOf(before) === Digit && classOf(after) === Digit) continue;
      const single = i === start + 1 || !isLetter(text.charCodeAt(i - 2));
      if (unit === 0x2e && single && isLetter(before) && isLetter(after)) continue;
    }
    if ((unit === 0x26 || unit === 0x5f) && isLetter(before) && isLetter(after)) continue;
    break;
  }
  return i;
}

/** The hyphen before a clitic at the end of a word, "a-t-elle" before its "t-elle"; 0 where there is none. */
function cliticAt(text: string, start: number, end: number, clitics: ReadonlySet<number>): number {
  if (clitics.size === 0) return 0;
  let found = 0;
  for (let i = end - 1; i > start && i > end - 8; i -= 1) {
    if (text.charCodeAt(i) === 0x2d && clitics.has(hashRange(text, i + 1, end))) found = i;
  }
  return clitics.has(hashRange(text, start, end)) ? 0 : found;
}

function wordShape(text: string, start: number, end: number): number {
  const kind = classOf(text.charCodeAt(start));
  if (kind === Digit) return NumberWord;
  if (kind === Caseless) return CaselessWord;
  if (kind === Lower) return LowerWord;
  if (kind !== Upper) return LowerWord;
  let uppers = 0;
  for (let i = start; i < end && i < start + 6; i += 1)
    if (classOf(text.charCodeAt(i)) === Upper) uppers += 1;
  return uppers > 1 && end - start > 1 && uppers >= Math.min(6, end - start) - 1 ? UpperWord : CapitalWord;
}

/** One pass, linear in the length of the text. */
export function tokenise(text: string, options: TokenOptions): Tokens {
  const into = new TokenBuilder(text.length);
  let gap = ParagraphGap;
  let lineBreaks = 0;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === Space) {
      if (unit === 0x0a || unit === 0x2029) lineBreaks += unit === 0x2029 ? 2 : 1;
      gap = lineBreaks >= 2 || gap === ParagraphGap ? ParagraphGap : WordGap;
      i += 1;
      continue;
    }
    const start = i;
    if (kind === Ideograph) {
      i += 1;
      const hash = hashRange(text, start, i);
      into.push(start, i, HanWord, gap, hash, hash, hash);
    } else if (
      kind !== Mark ||
      ((unit === 0x40 || unit === 0x23) && i + 1 < text.length && isLetter(text.charCodeAt(i + 1)))
    ) {
      const end = wordEnd(text, i);
      const hyphen = cliticAt(text, start, end, options.clitics);
      i = hyphen > 0 ? hyphen : end;
      const shape = wordShape(text, kind === Mark ? start + 1 : start, i);
      let hash = hashRange(text, start, i);
      if (i < text.length && text.charCodeAt(i) === 0x2e && shape !== NumberWord) {
        const initial = i === start + 1 && shape === CapitalWord;
        const dotted = i - start > 2 && text.charCodeAt(i - 2) === 0x2e;
        if (initial || dotted || options.abbreviations.has(hash)) {
          i += 1;
          hash = hashRange(text, start, i);
        }
      }
      into.push(
        start,
        i,
        shape,
        gap,
        hash,
        hashRange(text, start, start + stemLength(text, start, i)),
        hashRange(text, Math.max(start, i - 3), i),
      );
      if (hyphen > 0) i += 1;
    } else {
      const shape = shapeOfMark(unit);
      i += 1;
      if (shape === Stop || shape === Dash) {
        while (i < text.length && shapeOfMark(text.charCodeAt(i)) === shape) i += 1;
      } else if ((unit === 0x27 || unit === 0x60) && text.charCodeAt(i) === unit) {
        i += 1;
        into.push(start, i, DoubleQuote, gap, familyHash(DoubleQuote) ?? 0, 0, 0);
        gap = NoGap;
        lineBreaks = 0;
        continue;
      } else if (unit >= 0xd800 && unit < 0xdc00 && i < text.length) i += 1;
      const hash = familyHash(shape) ?? hashRange(text, start, Math.min(i, start + 2));
      into.push(start, i, shape, gap, hash, hash, hash);
    }
    gap = NoGap;
    lineBreaks = 0;
  }
  const n = into.count;
  return {
    text,
    count: n,
    start: into.start.subarray(0, n),
    end: into.end.subarray(0, n),
    hash: into.hash.subarray(0, n),
    stem: into.stem.subarray(0, n),
    suffix: into.suffix.subarray(0, n),
    shape: into.shape.subarray(0, n),
    gap: into.gap.subarray(0, n),
  };
}
