import type { Language } from './languages/compiled.ts';
import { matchPhrase } from './languages/compiled.ts';
import { CapitalWord, isCapital, NoGap, ParagraphGap, UpperWord } from './shapes.ts';
import type { Tokens } from './tokens.ts';

export type Gender = 'male' | 'female' | 'unknown';

/** Somebody named in the text, under the fullest form of the name found in it. */
export interface Person {
  name: string;
  gender: Gender;
  /** Roles told of the person, "Kremlin spokesman", with the hashes of their words. */
  readonly roles: { text: string; words: Set<number> }[];
}

/** One place where a person is named: tokens `first` to `last` (exclusive). */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly person: Person;
}

const particles = new Set([
  'de',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'la',
  'da',
  'di',
  'dos',
  'del',
  'du',
  'ibn',
  'zu',
  'le',
]);
const longestName = 6;

export const wordOf = (tokens: Tokens, i: number): string =>
  tokens.text.slice(tokens.start[i], tokens.end[i]);

/** The text of some tokens, white space made plain and without a comma at its end. */
export function phraseOf(tokens: Tokens, first: number, last: number): string {
  return last > first
    ? tokens.text
        .slice(tokens.start[first], tokens.end[last - 1])
        .replace(/\s+/gu, ' ')
        .replace(/[,،，、\s]+$/u, '')
    : '';
}

const possessive = /['’]s?$/u;
const bareName = (name: string): string => name.replace(possessive, '');

function isNameWord(tokens: Tokens, language: Language, i: number): boolean {
  const shape = tokens.shape[i];
  if (shape !== CapitalWord && shape !== UpperWord) return false;
  const hash = tokens.hash[i] ?? 0;
  if (matchPhrase(language.roles, tokens.hash, i, i + 1) > 0 || language.determiners.has(hash)) return false;
  if (language.maleWords.has(hash) || language.femaleWords.has(hash)) return false;
  if (isShortTitle(tokens, i) && wordOf(tokens, i).length > 1) return false;
  return (
    !language.prepositions.has(hash) && !language.conjunctions.has(hash) && !isPronoun(language, tokens, i)
  );
}

export function isPronoun(language: Language, tokens: Tokens, i: number): boolean {
  const hash = tokens.hash[i] ?? 0;
  // "US" is no "us".
  if (tokens.shape[i] === UpperWord) return false;
  return (
    language.male.has(hash) ||
    language.female.has(hash) ||
    language.plural.has(hash) ||
    language.neuter.has(hash) ||
    language.speakerPronouns.has(hash) ||
    language.relatives.has(hash)
  );
}

/** The run of name words that begins at a token, with particles inside; at most six words. */
export function nameRun(tokens: Tokens, language: Language, first: number, end: number): number {
  let last = first;
  let i = first;
  while (i < end && i - first < longestName) {
    if (i > first && tokens.gap[i] === ParagraphGap) break;
    if (isNameWord(tokens, language, i)) {
      i += 1;
      last = i;
      if (possessive.test(wordOf(tokens, i - 1))) break;
      continue;
    }
    const particle = i > first && particles.has(wordOf(tokens, i).toLowerCase()) && tokens.gap[i] !== NoGap;
    if (!particle) break;
    i += 1;
  }
  return last;
}

const isRole = (tokens: Tokens, language: Language, i: number): boolean =>
  matchPhrase(language.roles, tokens.hash, i, tokens.count) > 0;

const isTitle = (language: Language, hash: number): boolean =>
  language.maleWords.has(hash) || language.femaleWords.has(hash);

const shortTitles = new Set([
  'sen',
  'rep',
  'gov',
  'gen',
  'lt',
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'col',
  'sgt',
  'rev',
  'hon',
  'capt',
  'herr',
  'frau',
  'm',
  'mme',
  'sr',
  'sra',
]);
export const isShortTitle = (tokens: Tokens, i: number): boolean =>
  shortTitles.has(wordOf(tokens, i).toLowerCase().replace(/\.$/u, ''));

function genderOf(tokens: Tokens, language: Language, role: number, name: number, last: number): Gender {
  for (let i = role; i < name; i += 1) {
    const hash = tokens.hash[i] ?? 0;
    if (language.femaleWords.has(hash)) return 'female';
    if (language.maleWords.has(hash)) return 'male';
    const title = wordOf(tokens, i).toLowerCase().replace(/\.$/u, '');
    if (title === 'mr' || title === 'herr') return 'male';
    if (title === 'mrs' || title === 'ms' || title === 'frau' || title === 'mme') return 'female';
  }
  if (last - name < 2) return 'unknown';
  const first = tokens.hash[name] ?? 0;
  if (language.maleNames.has(first)) return 'male';
  return language.femaleNames.has(first) ? 'female' : 'unknown';
}

/** Where the role before a name begins: "Kremlin spokesman", "US President", "White House press secretary". */
export function roleBefore(tokens: Tokens, language: Language, name: number, begin: number): number {
  if (name === begin) return name;
  const nearest = name - 1;
  if (
    !isRole(tokens, language, nearest) &&
    !isTitle(language, tokens.hash[nearest] ?? 0) &&
    !isShortTitle(tokens, nearest)
  )
    return name;
  let first = nearest;
  while (first > begin && name - first < 7) {
    const hash = tokens.hash[first - 1] ?? 0;
    if (tokens.gap[first] === ParagraphGap || tokens.gap[first] === NoGap) break;
    const more =
      isCapital(tokens.shape[first - 1] ?? 0) ||
      isRole(tokens, language, first - 1) ||
      /^\p{L}/u.test(wordOf(tokens, first - 1));
    if (
      !more ||
      language.determiners.has(hash) ||
      language.prepositions.has(hash) ||
      language.conjunctions.has(hash)
    )
      break;
    if (
      language.auxiliaries.has(hash) ||
      matchPhrase(language.speech, tokens.hash, first - 1, tokens.count) > 0 ||
      isPronoun(language, tokens, first - 1)
    )
      break;
    if (matchPhrase(language.complement, tokens.hash, first - 1, tokens.count) > 0) break;
    first -= 1;
  }
  return first;
}

/** Who is named in a text: found once, in order, so that a surname can be given its first name from anywhere before or after. */
export class People {
  readonly mentions: Mention[] = [];
  private readonly bySurname = new Map<string, Person[]>();
  private readonly tokens: Tokens;
  private readonly language: Language;

  constructor(tokens: Tokens, language: Language) {
    this.tokens = tokens;
    this.language = language;
    for (let i = 0; i < tokens.count; i += 1) {
      if (!isNameWord(tokens, language, i)) continue;
      const last = nameRun(tokens, language, i, tokens.count);
      this.meet(i, last);
      i = Math.max(i, last - 1);
    }
  }

  /** A run of capitals is a person if a role, a title or a first name says so, or the surname is known. */
  private meet(first: number, last: number): void {
    const { tokens, language } = this;
    const role = roleBefore(tokens, language, first, Math.max(0, first - 8));
    const name = bareName(phraseOf(tokens, first, last));
    const surname = surnameOf(name);
    const given =
      last - first > 1 &&
      (language.maleNames.has(tokens.hash[first] ?? 0) || language.femaleNames.has(tokens.hash[first] ?? 0));
    const known = this.find(name, genderOf(tokens, language, role, first, last));
    if (role === first && !given && !known) return;
    if (matchPhrase(language.institutions, tokens.hash, last - 1, tokens.count) > 0) return;
    const person = known ?? this.add(name, surname);
    const gender = genderOf(tokens, language, role, first, last);
    if (person.gender === 'unknown') person.gender = gender;
    if (name.length > person.name.length && name.endsWith(surname) && last - first > 1) person.name = name;
    if (role < first) addRole(person, tokens, language, role, first);
    this.mentions.push({ first, last, person });
  }

  private add(name: string, surname: string): Person {
    const person: Person = { name, gender: 'unknown', roles: [] };
    const same = this.bySurname.get(surname);
    if (same) same.push(person);
    else this.bySurname.set(surname, [person]);
    return person;
  }

  /** The person meant by a name: the same full name, or the last met with that surname whose gender does not disagree. */
  find(name: string, gender: Gender = 'unknown'): Person | null {
    const same = this.bySurname.get(surnameOf(name));
    if (!same) return null;
    const full = name.includes(' ');
    for (let i = same.length - 1; i >= 0 && i >= same.length - 20; i -= 1) {
      const person = same[i];
      if (!person) continue;
      if (full && person.name !== name && person.name.includes(' ') && !sameFirst(person.name, name))
        continue;
      if (gender !== 'unknown' && person.gender !== 'unknown' && person.gender !== gender) continue;
      return person;
    }
    return null;
  }

  /** Somebody named as a source is a person even where neither role nor first name said so. */
  introduce(first: number, last: number, role: number): Person {
    const { tokens, language } = this;
    const name = bareName(phraseOf(tokens, first, last));
    const gender = genderOf(tokens, language, role, first, last);
    const person = this.find(name, gender) ?? this.add(name, surnameOf(name));
    if (person.gender === 'unknown') person.gender = gender;
    if (role < first) addRole(person, tokens, language, role, first);
    return person;
  }
}

function addRole(person: Person, tokens: Tokens, language: Language, first: number, last: number): void {
  const wordsOfRole = new Set<number>();
  let worth = false;
  for (let i = first; i < last; i += 1) {
    wordsOfRole.add(tokens.hash[i] ?? 0);
    if (isRole(tokens, language, i)) worth = true;
  }
  const text = phraseOf(tokens, first, last);
  if (worth && !person.roles.some((role) => role.text === text))
    person.roles.push({ text, words: wordsOfRole });
}

function sameFirst(a: string, b: string): boolean {
  const first = (name: string) => name.slice(0, name.indexOf(' ')).replace('.', '');
  return first(a) === first(b) || a.endsWith(b) || b.endsWith(a);
}

function surnameOf(name: string): string {
  const bare = bareName(name).replace(/,? (?:Jr|Sr)\.?$/u, '');
  return bare.slice(bare.lastIndexOf(' ') + 1);
}
