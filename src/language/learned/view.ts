import { hashWord } from '../characters.ts';
import type { Language, Phrases } from '../languages/compiled.ts';
import { join } from '../mix.ts';
import { Quoted, type Reading } from '../passages.ts';
import { Bracket, Colon, Comma, DoubleQuote, isCapital, isWordShape, SingleQuote, Stop } from '../shapes.ts';

/** Classes of words that the language's lists tell. A word can be of several. */
export const Speech = 1;
export const Complement = 2;
export const Auxiliary = 4;
export const Adverb = 8;
export const Preposition = 16;
export const Conjunction = 32;
export const Determiner = 64;
export const Pronoun = 128;
export const Complementiser = 256;
export const Infinitive = 512;
export const Role = 1024;
export const Institution = 2048;
export const OccasionNoun = 4096;
export const DateWord = 8192;

/** What the learned parts look at for each unit of a reading, beyond the reading itself. */
export interface View {
  readonly reading: Reading;
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly suffix: Int32Array;
  readonly classes: Int32Array;
  /** Shape, with the classes that matter for structure folded in. */
  readonly kind: Int32Array;
  /** First unit of the unit's sentence, and the one after its last. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** Words of the sentence begin with capitals nearly all: a headline. */
  readonly titled: Uint8Array;
  /** For a quotation: a class of its length. */
  readonly length: Uint8Array;
  /** 0 for a paragraph, 1 inside double marks, 2 inside single ones. */
  readonly depth: Uint8Array;
}

const classMaps = new WeakMap<Language, ReadonlyMap<number, number>>();

/** All lists of a language as one map, so that a word costs one look. */
function classMap(language: Language): ReadonlyMap<number, number> {
  const known = classMaps.get(language);
  if (known) return known;
  const map = new Map<number, number>();
  const mark = (hash: number, flag: number) => map.set(hash, (map.get(hash) ?? 0) | flag);
  const single = (phrases: Phrases, flag: number) => {
    for (const [first, list] of phrases) if (list.some((phrase) => phrase.length === 1)) mark(first, flag);
  };
  single(language.speech, Speech);
  single(language.complement, Complement);
  single(language.roles, Role);
  single(language.institutions, Institution);
  single(language.occasionNouns, OccasionNoun);
  for (const [words, flag] of [
    [language.auxiliaries, Auxiliary],
    [language.adverbs, Adverb],
    [language.prepositions, Preposition],
    [language.conjunctions, Conjunction],
    [language.determiners, Determiner],
    [language.male, Pronoun],
    [language.female, Pronoun],
    [language.plural, Pronoun],
    [language.neuter, Pronoun],
    [language.relatives, Pronoun],
    [language.speakerPronouns, Pronoun],
    [language.complementisers, Complementiser],
    [language.infinitives, Infinitive],
  ] as const) {
    for (const hash of words) mark(hash, flag);
  }
  for (const forms of [...language.data.dates.weekdays, ...language.data.dates.months]) {
    for (const form of forms.split(/\s+/u)) mark(hashWord(form), DateWord);
  }
  classMaps.set(language, map);
  return map;
}

function lengthClass(tokens: number): number {
  if (tokens <= 2) return 1;
  if (tokens <= 4) return 2;
  if (tokens <= 8) return 3;
  if (tokens <= 20) return 4;
  return 5;
}

export function viewOf(reading: Reading, language: Language): View {
  const { tokens } = reading;
  const units = reading.shape.length;
  const map = classMap(language);
  const word = new Int32Array(units);
  const stem = new Int32Array(units);
  const suffix = new Int32Array(units);
  const classes = new Int32Array(units);
  const kind = new Int32Array(units);
  const sentenceFirst = new Int32Array(units);
  const sentenceLast = new Int32Array(units);
  const titled = new Uint8Array(units);
  const length = new Uint8Array(units);
  const depth = new Uint8Array(units);
  for (const passage of reading.passages) {
    const quote = reading.quotes[passage.within];
    const level = quote ? (quote.single ? 2 : 1) : 0;
    let begin = passage.first;
    let lower = 0;
    let upper = 0;
    for (let i = passage.first; i < passage.last; i += 1) {
      depth[i] = level;
      const token = reading.from[i] ?? 0;
      const shape = reading.shape[i] ?? 0;
      if (shape === Quoted) {
        const inner = reading.quotes[reading.quote[i] ?? -1];
        const last = inner ? lastInside(reading, inner.open, inner.close) : 0;
        const size = lengthClass((inner?.close ?? 0) - (inner?.open ?? 0) - 1);
        length[i] = size;
        word[i] = join(reading.hash[i] ?? 0, last);
        stem[i] = join(reading.hash[i] ?? 0, size);
        suffix[i] = join(size, isCapital(tokens.shape[(inner?.open ?? 0) + 1] ?? 0) ? 2 : 1);
        kind[i] = 64 + last;
      } else {
        word[i] = tokens.hash[token] ?? 0;
        stem[i] = tokens.stem[token] ?? 0;
        suffix[i] = tokens.suffix[token] ?? 0;
        const flags = map.get(tokens.hash[token] ?? 0) ?? 0;
        classes[i] = flags;
        kind[i] = kindOf(shape, flags);
        if (isWordShape(shape)) {
          if (isCapital(shape)) upper += 1;
          else if ((tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) > 4) lower += 1;
        }
      }
      if (i + 1 === passage.last || reading.sentence[i + 1] !== reading.sentence[i]) {
        const headline = upper >= 3 && lower * 5 <= upper ? 1 : 0;
        for (let j = begin; j <= i; j += 1) {
          sentenceFirst[j] = begin;
          sentenceLast[j] = i + 1;
          titled[j] = headline;
        }
        begin = i + 1;
        lower = 0;
        upper = 0;
      }
    }
  }
  return { reading, word, stem, suffix, classes, kind, sentenceFirst, sentenceLast, titled, length, depth };
}

/** What stands before the closing mark: comma, stop, another mark, or a word. */
function lastInside(reading: Reading, open: number, close: number): number {
  for (let i = close - 1; i > open; i -= 1) {
    const shape = reading.tokens.shape[i] ?? 0;
    if (shape !== DoubleQuote && shape !== SingleQuote)
      return shape === Comma ? 1 : shape === Stop ? 2 : isWordShape(shape) ? 3 : 4;
  }
  return 0;
}

/** Kinds are numbers below this. */
export const kindCount = 69;

/** One small number for what a unit does in a sentence. */
function kindOf(shape: number, flags: number): number {
  if (!isWordShape(shape))
    return shape === Comma || shape === Stop || shape === Colon || shape === Bracket ? shape : 16 + shape;
  if (flags & Speech) return 32;
  if (flags & Pronoun) return 33;
  if (flags & Complementiser) return 34;
  if (flags & Infinitive) return 35;
  if (flags & Auxiliary) return 36;
  if (flags & Determiner) return 37;
  if (flags & Complement) return 38;
  if (flags & Conjunction) return 39;
  if (flags & Adverb) return 40;
  if (flags & Preposition) return 41;
  if (flags & Role) return isCapital(shape) ? 42 : 43;
  if (flags & Institution) return isCapital(shape) ? 44 : 45;
  if (flags & DateWord) return 46;
  return shape;
}
