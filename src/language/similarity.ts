import { words } from '../story/words.ts';

/** A term of a story as the store keeps it: a 32-bit hash, so that a table of terms stays small, and a weight from 0 to 1. */
export interface StoryTerm {
  readonly term: string;
  readonly hash: number;
  readonly weight: number;
}

/** What is kept of a story to find others like it: its heaviest terms, and bands of a MinHash for near-duplicates. */
export interface StorySignature {
  readonly terms: readonly StoryTerm[];
  /** 16 bands of 4 rows: two stories that share a band are near-duplicates with a Jaccard likeness of about 0.5 or more. */
  readonly bands: readonly number[];
  /** 64 minima over shingles of five words. */
  readonly minhash: readonly number[];
}

export interface SignatureInput {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly text: string;
  readonly language: string;
  readonly topics?: readonly string[];
}

const MOST_TERMS = 40;
/** Words of the text that are read: a story says what it is about early, and a long read must not cost more. */
const READ_WORDS = 600;
const PERMUTATIONS = 64;
const ROWS = 4;
const SHINGLE = 5;

/** FNV-1a, folded to a signed 32-bit integer as PostgreSQL's `integer` holds it. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) {
    hash ^= term.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}

/** A word without its commonest endings, so that "ferries" meets "ferry"; crude on purpose, and the same on both sides. */
function stem(word: string, language: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/u, '');
  if (!language.startsWith('en') || plain.length < 5) return plain;
  return plain
    .replace(/(?:ies)$/u, 'y')
    .replace(/(?:sses)$/u, 'ss')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?:ing|ed)$/u, '');
}

const FUNCTION_LENGTH = 3;

function addWords(counts: Map<string, number>, text: string, language: string, boost: number): string[] {
  const seen: string[] = [];
  for (const { text: word } of words(text, language)) {
    const term = stem(word, language);
    if (seen.length >= READ_WORDS) break;
    seen.push(term);
    // Han words are short and carry as much as long ones elsewhere.
    if (term.length < FUNCTION_LENGTH && !/\p{Script=Han}/u.test(term)) continue;
    counts.set(term, (counts.get(term) ?? 0) + boost);
  }
  return seen;
}

/**
 * A story's signature. Pure. Frequencies are damped (1 + ln tf) and the headline, standfirst and topics weigh more; how rare a term is
 * in the archive is not part of it, since that changes with every story and belongs to the comparison.
 */
export function storySignature(input: SignatureInput): StorySignature {
  const counts = new Map<string, number>();
  addWords(counts, input.headline, input.language, 3);
  addWords(counts, input.standfirst ?? '', input.language, 2);
  for (const topic of input.topics ?? []) addWords(counts, topic, input.language, 3);
  const seen = addWords(counts, input.text, input.language, 1);
  const damped = [...counts].map(([term, count]) => ({ term, weight: 1 + Math.log(count) }));
  const longest = Math.hypot(...damped.map((entry) => entry.weight)) || 1;
  const terms = damped.map(({ term, weight }) => ({ term, hash: termHash(term), weight: weight / longest }));
  const minhash = minima(seen);
  return { terms, minhash, bands: bandsOf(minhash) };
}

/** The terms worth storing: the heaviest by weight times rarity. `rarity` is the inverse document frequency of a hash. */
export function heaviestTerms(
  signature: StorySignature,
  rarity: (hash: number) => number,
  most = MOST_TERMS,
): StoryTerm[] {
  const weighed = signature.terms.map((entry) => ({ ...entry, weight: entry.weight * rarity(entry.hash) }));
  const top = weighed.sort((a, b) => b.weight - a.weight || a.hash - b.hash).slice(0, most);
  const longest = Math.hypot(...top.map((entry) => entry.weight)) || 1;
  return top.map((entry) => ({ ...entry, weight: entry.weight / longest }));
}

/** Cosine of two stories' stored terms, 0 to 1. */
export function relatedness(a: readonly StoryTerm[], b: readonly StoryTerm[]): number {
  const weights = new Map(b.map((entry) => [entry.hash, entry.weight]));
  let sum = 0;
  for (const entry of a) sum += entry.weight * (weights.get(entry.hash) ?? 0);
  return Math.min(1, sum);
}

/** The estimated Jaccard likeness of two texts' five-word shingles, 0 to 1 (Broder 1997). */
export function nearDuplicate(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let same = 0;
  for (const [index, value] of a.entries()) if (value === b[index]) same += 1;
  return same / a.length;
}

function minima(seen: readonly string[]): number[] {
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= seen.length; i += 1)
    shingles.add(termHash(seen.slice(i, i + SHINGLE).join(' ')));
  if (shingles.size === 0) return [];
  return Array.from({ length: PERMUTATIONS }, (_, n) => {
    let least = 0x7fffffff;
    for (const shingle of shingles) {
      let mixed = Math.imul(shingle ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
      mixed = (mixed ^ (mixed >>> 16)) & 0x7fffffff;
      if (mixed < least) least = mixed;
    }
    return least;
  });
}

function bandsOf(minhash: readonly number[]): number[] {
  const bands: number[] = [];
  for (let i = 0; i < minhash.length; i += ROWS) {
    // The band's number is part of it: equal rows at different places are no likeness.
    bands.push(termHash(`${i}:${minhash.slice(i, i + ROWS).join(',')}`));
  }
  return bands;
}
