import { arabic } from './arabic.ts';
import type { GoldenCase } from './case.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hindi } from './hindi.ts';
import { spanish } from './spanish.ts';
import { urdu } from './urdu.ts';

/** The cases of every language that statements are found in, by its tag. */
export const golden: Readonly<Record<string, readonly GoldenCase[]>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ar: arabic,
  hi: hindi,
  ur: urdu,
  zh: chinese,
};
