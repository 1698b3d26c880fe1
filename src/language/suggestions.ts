import { hashWord } from './characters.ts';
import { type Language, languageOf, matchPhrase, type Phrases } from './languages/compiled.ts';
import { People } from './people.ts';
import { isCapital } from './shapes.ts';
import { stemOf, tokensOf } from './terms.ts';
import { type Tokens, tokenise } from './tokens.ts';

export interface Known {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface Gazetteer {
  /** BCP 47. */
  readonly language: string;
  readonly people: readonly Known[];
  readonly topics: readonly Known[];
}

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
  /** From 0 to 1: how sure it is that the story is about it. */
  readonly figure: number;
}

export interface Suggestions {
  readonly people: readonly Suggestion[];
  readonly topics: readonly Suggestion[];
  /** People named in the text whom the newspaper does not know yet. */
  readonly unknownPeople: readonly {
    readonly name: string;
    readonly mentions: number;
    readonly figure: number;
  }[];
}

interface Entry {
  readonly known: Known;
  /** Stems (topics) or words (people) of one of its names. */
  readonly words: readonly number[];
}

function entries(
  list: readonly Known[],
  language: Language,
  word: (text: string) => number,
): Map<number, Entry[]> {
  const index = new Map<number, Entry[]>();
  for (const known of list) {
    for (const name of [known.name, ...(known.aliases ?? [])]) {
      const tokens = tokenise(name, language);
      const words = [...tokens.start].map((start, i) => word(name.slice(start, tokens.end[i])));
      const first = words[0];
      if (first === undefined) continue;
      const same = index.get(first);
      if (same) same.push({ known, words });
      else index.set(first, [{ known, words }]);
    }
  }
  for (const same of index.values()) same.sort((a, b) => b.words.length - a.words.length);
  return index;
}

interface Count {
  readonly known: Known;
  mentions: number;
  first: number;
}

function countIn(
  text: readonly number[],
  index: ReadonlyMap<number, readonly Entry[]>,
  into: Map<string, Count>,
): void {
  for (let i = 0; i < text.length; i += 1) {
    const hit = index
      .get(text[i] ?? 0)
      ?.find((entry) => entry.words.every((word, j) => text[i + j] === word));
    if (!hit) continue;
    const known = into.get(hit.known.id);
    if (known) known.mentions += 1;
    else into.set(hit.known.id, { known: hit.known, mentions: 1, first: i / text.length });
    i += hit.words.length - 1;
  }
}

/** Often and early is about it; once and late is in passing. */
function figureOf(mentions: number, first: number): number {
  return Math.round((1 - 0.6 / mentions ** 0.8) * (1 - 0.4 * first) * 1000) / 1000;
}

const ranked = (counts: Iterable<Count>): Suggestion[] =>
  [...counts]
    .map(({ known, mentions, first }) => ({
      id: known.id,
      name: known.name,
      mentions,
      figure: figureOf(mentions, first),
    }))
    .sort((a, b) => b.figure - a.figure || (a.name < b.name ? -1 : 1));

const bare = (word: string): number => hashWord(word.replace(/['’]s$/u, ''));
const stem = (word: string): number => hashWord(stemOf(word));

/** A gazetteer made ready to look names up in; made once, used for many texts. */
export interface NameIndex {
  readonly language: Language;
  readonly people: ReadonlyMap<number, readonly Entry[]>;
  readonly topics: ReadonlyMap<number, readonly Entry[]>;
  /** Names of people as phrases, and in lower case. */
  readonly phrases: Phrases;
  readonly names: ReadonlySet<string>;
}

export function indexNames(gazetteer: Gazetteer): NameIndex {
  const language = languageOf(gazetteer.language);
  const people = entries(gazetteer.people, language, bare);
  return {
    language,
    people,
    topics: entries(gazetteer.topics, language, stem),
    phrases: new Map([...people].map(([first, list]) => [first, list.map((entry) => entry.words)])),
    names: new Set(
      gazetteer.people
        .flatMap((person) => [person.name, ...(person.aliases ?? [])])
        .map((name) => name.toLowerCase()),
    ),
  };
}

/** Which of the newspaper's people and topics a text is about, and whom it names that the newspaper does not know. */
export function suggest(text: string, index: NameIndex): Suggestions {
  const { language } = index;
  const tokens = tokensOf(text, language);
  const words = wordsOf(tokens, bare);
  const people = new Map<string, Count>();
  countIn(words, index.people, people);
  countSurnames(tokens, words, index, people);
  const topics = new Map<string, Count>();
  countIn(wordsOf(tokens, stem), index.topics, topics);
  return {
    people: ranked(people.values()),
    topics: ranked(topics.values()),
    unknownPeople: strangers(tokens, index),
  };
}

const wordsOf = (tokens: Tokens, word: (text: string) => number): number[] =>
  [...tokens.start].map((start, i) => word(tokens.text.slice(start, tokens.end[i])));

/** After "Ada Mertens" the story says "Mertens": counted once the full name has been met, and never for two who share it. */
function countSurnames(
  tokens: Tokens,
  words: readonly number[],
  { language, phrases }: NameIndex,
  met: ReadonlyMap<string, Count>,
): void {
  const bySurname = new Map<number, Count | null>();
  for (const count of met.values()) {
    const parts = tokenise(count.known.name, language);
    if (parts.count < 2) continue;
    const surname = hashWord(
      count.known.name.slice(parts.start[parts.count - 1], parts.end[parts.count - 1]),
    );
    bySurname.set(surname, bySurname.has(surname) ? null : count);
  }
  const hashes = Int32Array.from(words);
  for (let i = 0; i < words.length; i += 1) {
    const whole = matchPhrase(phrases, hashes, i, words.length);
    if (whole > 0) {
      i += whole - 1;
      continue;
    }
    const count = bySurname.get(words[i] ?? 0);
    if (count && isCapital(tokens.shape[i] ?? 0)) count.mentions += 1;
  }
}

function strangers(tokens: Tokens, { language, names }: NameIndex): Suggestions['unknownPeople'] {
  const counts = new Map<string, { mentions: number; first: number }>();
  for (const { person, first } of new People(tokens, language).mentions) {
    if (!person.name.includes(' ') || names.has(person.name.toLowerCase())) continue;
    const count = counts.get(person.name);
    if (count) count.mentions += 1;
    else counts.set(person.name, { mentions: 1, first: first / tokens.count });
  }
  return [...counts]
    .map(([name, { mentions, first }]) => ({ name, mentions, figure: figureOf(mentions, first) }))
    .sort((a, b) => b.figure - a.figure || (a.name < b.name ? -1 : 1));
}
