import { classOf, hashWord, Ideograph } from '../characters.ts';
import type { ReadingOptions } from '../passages.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { type LanguageData, words } from './language.ts';
import { spanish } from './spanish.ts';
import { urdu } from './urdu.ts';

/** The languages the engine knows. A new one is a file of data and its name here. */
const languages: readonly LanguageData[] = [english, german, french, spanish, arabic, hindi, urdu, chinese];

/** A phrase as the hashes of its words, longest phrases first under each first word. */
export type Phrases = ReadonlyMap<number, readonly (readonly number[])[]>;

export interface Language {
  readonly data: LanguageData;
  readonly abbreviations: ReadonlySet<number>;
  readonly speech: Phrases;
  readonly complement: Phrases;
  readonly sourcePhrases: Phrases;
  readonly sourcePostphrases: Phrases;
  readonly tags: ReadonlySet<number>;
  readonly complementisers: ReadonlySet<number>;
  readonly infinitives: ReadonlySet<number>;
  readonly auxiliaries: ReadonlySet<number>;
  readonly adverbs: ReadonlySet<number>;
  readonly prepositions: ReadonlySet<number>;
  readonly conjunctions: ReadonlySet<number>;
  readonly determiners: ReadonlySet<number>;
  readonly male: ReadonlySet<number>;
  readonly female: ReadonlySet<number>;
  readonly plural: ReadonlySet<number>;
  readonly neuter: ReadonlySet<number>;
  readonly speakerPronouns: ReadonlySet<number>;
  readonly relatives: ReadonlySet<number>;
  readonly roles: Phrases;
  readonly maleWords: ReadonlySet<number>;
  readonly femaleWords: ReadonlySet<number>;
  readonly maleNames: ReadonlySet<number>;
  readonly femaleNames: ReadonlySet<number>;
  readonly institutions: Phrases;
  readonly occasionPrepositions: ReadonlySet<number>;
  readonly occasionNouns: Phrases;
  readonly postpositions: ReadonlySet<number>;
  readonly ofWords: ReadonlySet<number>;
  readonly clitics: ReadonlySet<number>;
  /** Days of the week, and words like "yesterday". */
  readonly dateWords: ReadonlySet<number>;
  readonly stopWords: ReadonlySet<number>;
}

/** The words of a phrase as the tokeniser cuts them: scripts without spaces are cut into characters. */
function pieces(phrase: string): string[] {
  return phrase
    .split('_')
    .flatMap((word) => (classOf(word.charCodeAt(0)) === Ideograph ? [...word] : [word]));
}

export function phrases(list: string): Phrases {
  const found = new Map<number, number[][]>();
  for (const phrase of words(list)) {
    const hashes = pieces(phrase).map(hashWord);
    const first = hashes[0];
    if (first === undefined) continue;
    const known = found.get(first);
    if (known) known.push(hashes);
    else found.set(first, [hashes]);
  }
  for (const same of found.values()) same.sort((a, b) => b.length - a.length);
  return found;
}

const set = (list: string): ReadonlySet<number> => new Set(words(list).map(hashWord));

function compile(data: LanguageData): Language {
  return {
    data,
    abbreviations: set(data.abbreviations),
    speech: phrases(data.speech),
    complement: phrases(data.complement),
    sourcePhrases: phrases(data.sourcePhrases),
    sourcePostphrases: phrases(data.sourcePostphrases),
    tags: set(data.tags),
    complementisers: set(data.complementisers),
    infinitives: set(data.infinitives),
    auxiliaries: set(data.auxiliaries),
    adverbs: set(data.adverbs),
    prepositions: set(data.prepositions),
    conjunctions: set(data.conjunctions),
    determiners: set(data.determiners),
    male: set(data.pronouns.male),
    female: set(data.pronouns.female),
    plural: set(data.pronouns.plural),
    neuter: set(data.pronouns.neuter),
    speakerPronouns: set(data.pronouns.speaker),
    relatives: set(data.pronouns.relative),
    roles: phrases(data.roles),
    maleWords: set(data.maleWords),
    femaleWords: set(data.femaleWords),
    maleNames: set(data.maleNames),
    femaleNames: set(data.femaleNames),
    institutions: phrases(data.institutions),
    occasionPrepositions: set(data.occasions.prepositions),
    occasionNouns: phrases(data.occasions.nouns),
    postpositions: set(data.postpositions),
    ofWords: set(data.ofWords),
    clitics: set(data.clitics),
    dateWords: set([...data.dates.weekdays, data.dates.today, data.dates.yesterday].join(' ')),
    stopWords: set(data.stopWords),
  };
}

/** Quotations can be found by their marks alone; whom they belong to cannot. */
const unknown: LanguageData = {
  ...english,
  code: 'und',
  speech: '',
  complement: '',
  sourcePhrases: '',
  sourcePostphrases: '',
  indirect: 'none',
};

const compiled = new Map<string, Language>();

/** The language of a BCP 47 tag ("en-GB" is English). A language the engine does not know is read with English marks and no verbs of its own. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split('-')[0] ?? '';
  const data = languages.find((language) => language.code === code) ?? unknown;
  const known = compiled.get(data.code);
  if (known) return known;
  const language = compile(data);
  compiled.set(data.code, language);
  return language;
}

/** How texts of a language are cut into words, quotations and sentences. */
export function readingOptions(language: Language): ReadingOptions {
  const { abbreviations, clitics, data } = language;
  return { abbreviations, clitics, singlesByShape: data.singlesByShape, ordinalDots: data.ordinalDots };
}

/** How many units from `at` spell one of the phrases; 0 for none. */
export function matchPhrase(list: Phrases, hashes: Int32Array, at: number, end: number): number {
  const candidates = list.get(hashes[at] ?? 0);
  if (!candidates) return 0;
  for (const phrase of candidates) {
    if (at + phrase.length > end) continue;
    let i = 1;
    while (i < phrase.length && hashes[at + i] === phrase[i]) i += 1;
    if (i === phrase.length) return phrase.length;
  }
  return 0;
}
