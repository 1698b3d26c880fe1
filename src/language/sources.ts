import { type Language, matchPhrase } from './languages/compiled.ts';
import { isPronoun, isShortTitle, nameRun, phraseOf, roleBefore, wordOf } from './people.ts';
import { CapitalWord, Comma, isCapital, isWordShape, LowerWord, UpperWord } from './shapes.ts';
import type { Tokens } from './tokens.ts';

/** What the words of a source say of who it is, before anything around them is looked at. */
export type SourceReading =
  | {
      readonly kind: 'person';
      readonly first: number;
      readonly last: number;
      readonly roleFirst: number;
      readonly role: string | null;
    }
  | {
      readonly kind: 'role';
      readonly role: string;
      readonly words: ReadonlySet<number>;
      readonly definite: boolean;
    }
  | { readonly kind: 'pronoun'; readonly hash: number }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'unknown' };

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The first run of name words before a comma or a preposition; after a role if there is one. */
function namesIn(tokens: Tokens, language: Language, first: number, last: number): Run | null {
  let found: Run | null = null;
  let afterRole = false;
  for (let i = first; i < last; i += 1) {
    const shape = tokens.shape[i] ?? 0;
    const hash = tokens.hash[i] ?? 0;
    if (shape === Comma || !isWordShape(shape)) {
      if (found) break;
      continue;
    }
    if (language.prepositions.has(hash) || language.conjunctions.has(hash)) {
      if (found) break;
      continue;
    }
    if (matchPhrase(language.roles, tokens.hash, i, last) > 0 || isShortTitle(tokens, i)) {
      found = null;
      afterRole = true;
      continue;
    }
    if (shape !== CapitalWord && shape !== UpperWord) {
      if (found && !afterRole) found = null;
      continue;
    }
    const end = nameRun(tokens, language, i, last);
    if (end > i) {
      found = { first: i, last: end };
      i = end - 1;
    }
  }
  return found;
}

function hasRole(tokens: Tokens, language: Language, first: number, last: number): number {
  for (let i = first; i < last; i += 1) if (matchPhrase(language.roles, tokens.hash, i, last) > 0) return i;
  return -1;
}

/** "Tom Fitton, the president of Judicial Watch": the role stands after the name. */
function roleAfter(tokens: Tokens, language: Language, from: number, last: number): string | null {
  let first = from;
  while (first < last && tokens.shape[first] === Comma) first += 1;
  if (first === from || first >= last) return null;
  if (hasRole(tokens, language, first, last) < 0) return null;
  if (language.determiners.has(tokens.hash[first] ?? 0)) first += 1;
  let end = first;
  while (end < last && tokens.shape[end] !== Comma) end += 1;
  return phraseOf(tokens, first, end) || null;
}

/** Reads the words of a source, tokens `first` to `last` (exclusive). */
export function readSource(tokens: Tokens, language: Language, first: number, last: number): SourceReading {
  const only = tokens.hash[first] ?? 0;
  if (isPronounAlone(tokens, language, first, last)) return { kind: 'pronoun', hash: only };
  let begin = first;
  const determined = language.determiners.has(only);
  if (determined && last - first > 1) begin += 1;
  const institution = institutionIn(tokens, language, begin, last);
  const role = hasRole(tokens, language, begin, last);
  const run = namesIn(tokens, language, begin, last);
  const cased = isCased(tokens, begin, last);
  const noun = run ? nounBefore(tokens, language, run.first, begin) : begin;
  const described = role >= 0 || (noun > begin && institution < 0);
  if (run && !(institution >= run.first && institution < run.last) && (!determined || described)) {
    const headIsRole = role >= run.last && !hasCommaBetween(tokens, run.last, role);
    if (
      !headIsRole &&
      !(institution >= run.last && !hasBreakBetween(tokens, language, run.last, institution))
    ) {
      const roleFirst = Math.max(begin, roleBefore(tokens, language, run.first, begin));
      const told = (role >= begin && role < run.first) || noun > begin;
      const before = told ? phraseOf(tokens, begin, run.first) : null;
      return {
        kind: 'person',
        first: run.first,
        last: run.last,
        roleFirst,
        role: before ?? roleAfter(tokens, language, run.last, last),
      };
    }
  }
  if (!cased) return uncased(tokens, language, begin, last, role);
  if (role >= 0 && institution < 0) {
    const found = new Set<number>();
    for (let i = begin; i < last; i += 1) found.add(tokens.hash[i] ?? 0);
    return {
      kind: 'role',
      role: phraseOf(tokens, begin, last),
      words: found,
      definite: isDefinite(tokens, first, determined),
    };
  }
  if (institution >= 0 || run)
    return { kind: 'group', name: phraseOf(tokens, begin, firstComma(tokens, begin, last)) };
  // "the coastguard", where no list knows it: all that can be said of who it is.
  if (determined)
    return { kind: 'role', role: phraseOf(tokens, begin, last), words: new Set(), definite: false };
  return { kind: 'unknown' };
}

/** "novelist Ali Smith", "her daughter, Ruth": where the words end that say what somebody is, though no list knows them; `begin` if there are none. */
function nounBefore(tokens: Tokens, language: Language, name: number, begin: number): number {
  const at = tokens.shape[name - 1] === Comma ? name - 2 : name - 1;
  return isCommonNoun(tokens, language, at, begin) ? at + 1 : begin;
}

function isCommonNoun(tokens: Tokens, language: Language, i: number, begin: number): boolean {
  if (i < begin || tokens.shape[i] !== LowerWord) return false;
  const hash = tokens.hash[i] ?? 0;
  return ![
    language.determiners,
    language.prepositions,
    language.conjunctions,
    language.auxiliaries,
    language.adverbs,
  ].some((words) => words.has(hash));
}

/** "she", "she also", but not "die Ministerin", whose article is a pronoun elsewhere. */
function isPronounAlone(tokens: Tokens, language: Language, first: number, last: number): boolean {
  if (last - first > 2 || !isPronoun(language, tokens, first)) return false;
  return last - first === 1 || !language.determiners.has(tokens.hash[first] ?? 0);
}

const indefinite = new Set(['a', 'an', 'ein', 'eine', 'einer', 'some', 'many', 'several', 'another']);

function isDefinite(tokens: Tokens, first: number, determined: boolean): boolean {
  return !determined || !indefinite.has(wordOf(tokens, first).toLowerCase());
}

function isCased(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) {
    const word = wordOf(tokens, i);
    if (word.toLowerCase() !== word.toUpperCase()) return true;
  }
  return false;
}

/** Scripts without capitals: the name is what remains after the leading words of the role. */
function uncased(
  tokens: Tokens,
  language: Language,
  first: number,
  last: number,
  role: number,
): SourceReading {
  if (role < 0) {
    const institution = institutionIn(tokens, language, first, last);
    return institution >= 0
      ? { kind: 'group', name: phraseOf(tokens, first, last) }
      : { kind: 'person', first, last, roleFirst: first, role: null };
  }
  let name = role;
  for (let i = role; i < last; i += 1) {
    const length = matchPhrase(language.roles, tokens.hash, i, last);
    if (length > 0) name = i + length;
  }
  const prefix = language.data.modifierPrefix;
  while (prefix && name < last && wordOf(tokens, name).startsWith(prefix)) name += 1;
  if (name >= last) {
    const found = new Set<number>();
    for (let i = first; i < last; i += 1) found.add(tokens.hash[i] ?? 0);
    return { kind: 'role', role: phraseOf(tokens, first, last), words: found, definite: true };
  }
  return { kind: 'person', first: name, last, roleFirst: first, role: phraseOf(tokens, first, name) };
}

function institutionIn(tokens: Tokens, language: Language, first: number, last: number): number {
  for (let i = first; i < last; i += 1) {
    if (tokens.shape[i] === Comma) return -1;
    if (matchPhrase(language.institutions, tokens.hash, i, last) > 0) return i;
  }
  return -1;
}

/** "The report, published on Thursday": what comes after the comma is no part of the name. */
function firstComma(tokens: Tokens, first: number, last: number): number {
  for (let i = first + 1; i < last; i += 1) if (tokens.shape[i] === Comma) return i;
  return last;
}

function hasCommaBetween(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) if (tokens.shape[i] === Comma) return true;
  return false;
}

function hasBreakBetween(tokens: Tokens, language: Language, first: number, last: number): boolean {
  for (let i = first; i < last; i += 1) {
    if (tokens.shape[i] === Comma || language.prepositions.has(tokens.hash[i] ?? 0)) return true;
    if (isCapital(tokens.shape[i] ?? 0)) return false;
  }
  return false;
}
