import { createRandom, type Random } from './random.ts';
import { NOUNS } from './word-lists.ts';

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
] as const;
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'] as const;
const CODAS = ['l', 'n', 'r', 'rk', 'nd', 'st', 'm', 'th', 'ck', 'lm'] as const;
const ENDINGS = ['ford', 'mouth', 'wick', 'holm', 'stead', 'worth', 'ley', 'combe', 'gate', 'ness'] as const;

function syllable(random: Random): string {
  return random.pick(ONSETS) + random.pick(NUCLEI);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Different words of one make; the same ones on each run. */
function distinct(count: number, seed: number, make: (random: Random) => string): [string, ...string[]] {
  const random = createRandom(seed);
  const first = make(random);
  const words = new Set([first]);
  while (words.size < count) words.add(make(random));
  const [, ...rest] = words;
  return [first, ...rest];
}

/** Towns and surnames: the long tail of rare words that a newspaper's archive is full of. */
export const TOWNS = distinct(6000, 11, (random) =>
  capital(syllable(random) + random.pick(CODAS) + random.pick(ENDINGS)),
);
export const SURNAMES = distinct(4000, 12, (random) =>
  capital(syllable(random) + syllable(random) + random.pick(CODAS)),
);
const GIVEN = distinct(120, 13, (random) =>
  capital(syllable(random) + random.pick(CODAS) + random.pick(['a', 'e', 'o', ''])),
);

/** Common nouns, and with them compounds as headlines make them, down to ones that stand in a handful of stories. */
export const THINGS: readonly [string, ...string[]] = [
  ...NOUNS,
  ...distinct(
    5000,
    14,
    (random) => syllable(random) + syllable(random) + random.pick(CODAS) + random.pick(['', '', 'ing', 'er']),
  ),
];

/** A name for any number: as many people as are asked for. */
export function personName(n: number): string {
  const given = GIVEN[n % GIVEN.length] ?? GIVEN[0];
  const surname = SURNAMES[(n * 7 + 3) % SURNAMES.length] ?? SURNAMES[0];
  return `${given} ${surname}`;
}

export const AUTHORS = Array.from({ length: 60 }, (_, n) => personName(n * 13));

/** 300 topics, named after two things each. */
export const TOPICS = Array.from({ length: 300 }, (_, n) => {
  const first = NOUNS[n % NOUNS.length] ?? NOUNS[0];
  const second = NOUNS[(n * 17 + 5 + Math.floor(n / NOUNS.length)) % NOUNS.length] ?? NOUNS[0];
  return `${capital(first)} and ${second} ${n + 1}`;
});
