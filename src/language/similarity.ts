import { hashWord } from './characters.ts';
import { languageOf } from './languages/compiled.ts';
import { mix } from './mix.ts';
import { isWordShape } from './shapes.ts';
import { termsOf, tokensOf } from './terms.ts';

/** A term of a story as a database keeps it: a signed 32-bit hash, which fits a PostgreSQL integer, and a weight. */
export interface StoryTerm {
  readonly term: string;
  readonly hash: number;
  readonly weight: number;
}

/**
 * What is kept of a story to find others like it, so that relations are looked up and never computed anew: terms go to a
 * table with an index on the hash, bands to another. Stories that share a rare term are candidates to be related, stories
 * that share a band are candidates to be near-duplicates.
 */
export interface StorySignature {
  /** All terms, heaviest first; squares of the weights sum to 1. `heaviestTerms` picks those worth keeping. */
  readonly terms: readonly StoryTerm[];
  /**
   * 64 minima over shingles of three words (Broder 1997) in 16 bands of 4: texts that share half of their wording share a
   * band two times in three, above 0.7 almost surely. Empty for a text without words.
   */
  readonly bands: readonly number[];
}

export interface SignatureInput {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly topics?: readonly string[];
}

const mostTerms = 40;
/** A story says what it is about early, and a long read must not cost more: this many characters are read. */
const readLength = 12_000;
const permutations = 64;
const rowsPerBand = 4;
/** A few words in common are no likeness. */
const fewestShingles = 20;

/**
 * A story's signature. Frequencies are damped (1 + ln tf); names, early words, headline and standfirst weigh more. How
 * rare a term is in the archive is no part of it: that changes with every story, and comes in with `heaviestTerms`.
 */
export function storySignature(input: SignatureInput): StorySignature {
  const weights = new Map<string, number>();
  const text = input.text.slice(0, readLength);
  const add = (part: string, factor: number): void => {
    for (const { term, count, first, isName } of termsOf(part, input.language)) {
      const weight = factor * (1 + Math.log(count)) * (isName ? 1.3 : 1) * (1.15 - 0.3 * first);
      weights.set(term, (weights.get(term) ?? 0) + weight);
    }
  };
  add(text, 1);
  add(input.standfirst ?? '', 0.8);
  add(input.headline, 1.2);
  for (const topic of input.topics ?? []) add(topic, 1.5);
  const heaviest = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const norm = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1;
  const terms = heaviest.map(([term, weight]) => ({ term, hash: hashWord(term), weight: weight / norm }));
  return { terms, bands: bandsOf(minima(shinglesOf(input))) };
}

/** The terms worth keeping, by weight times rarity; `rarity` is the inverse document frequency of a hash. Squares sum to 1. */
export function heaviestTerms(
  signature: StorySignature,
  rarity: (hash: number) => number,
  most = mostTerms,
): StoryTerm[] {
  const weighed = signature.terms
    .map((entry) => ({ ...entry, weight: entry.weight * rarity(entry.hash) }))
    .filter((entry) => entry.weight > 0);
  const top = weighed.sort((a, b) => b.weight - a.weight || a.hash - b.hash).slice(0, most);
  const norm = Math.hypot(...top.map((entry) => entry.weight)) || 1;
  return top.map((entry) => ({ ...entry, weight: entry.weight / norm }));
}

/** How much of their wording two stories share, from 0 to 1: the Jaccard likeness of their shingles. 0 for a text too short to tell. */
export function sharedWording(a: WordedStory, b: WordedStory): number {
  const [ours, theirs] = [shinglesOf(a), shinglesOf(b)];
  if (Math.min(ours.size, theirs.size) < fewestShingles) return 0;
  let shared = 0;
  for (const shingle of ours) if (theirs.has(shingle)) shared += 1;
  return shared / (ours.size + theirs.size - shared);
}

export type WordedStory = Pick<SignatureInput, 'headline' | 'text' | 'language'>;

const shinglesOf = ({ headline, text, language }: WordedStory): Set<number> =>
  shingles(`${headline}\n\n${text.slice(0, readLength)}`, language);

/** Hashes of every three words in a row; of single words where there are not three. */
function shingles(text: string, tag: string): Set<number> {
  const tokens = tokensOf(text, languageOf(tag));
  const words: number[] = [];
  for (let i = 0; i < tokens.count; i += 1) {
    if (isWordShape(tokens.shape[i] ?? 0)) words.push(tokens.hash[i] ?? 0);
  }
  const found = new Set<number>();
  for (let i = 0; i + 2 < words.length; i += 1) {
    found.add(mix(mix(words[i] ?? 0, words[i + 1] ?? 0), words[i + 2] ?? 0));
  }
  if (found.size === 0) for (const word of words) found.add(word);
  return found;
}

function minima(found: ReadonlySet<number>): number[] {
  if (found.size === 0) return [];
  const least = new Int32Array(permutations).fill(0x7fffffff);
  for (const shingle of found) {
    for (let r = 0; r < permutations; r += 1) {
      const hash = mix(r + 1, shingle);
      if (hash < (least[r] ?? 0)) least[r] = hash;
    }
  }
  return [...least];
}

function bandsOf(minhash: readonly number[]): number[] {
  const bands: number[] = [];
  for (let first = 0; first < minhash.length; first += rowsPerBand) {
    // The band's number is part of it: equal rows at different places are no likeness.
    let hash = first + 1;
    for (let r = first; r < first + rowsPerBand; r += 1) hash = mix(hash, minhash[r] ?? 0);
    bands.push(hash);
  }
  return bands;
}
