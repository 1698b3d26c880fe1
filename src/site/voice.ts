import type { StoryKind } from '../story/kinds.ts';
import type { Dates } from './dates.ts';
import type { LabelLanguage } from './labels/label-types.ts';
import type { Say } from './labels/labels.ts';

/**
 * How a page speaks: labels, dates and numbers of one language. Models carry raw dates and numbers, views print them with the
 * voice of their frame, so that one model serves every language and the text-only variant alike.
 */
export interface Voice {
  /** The language of the furniture: one that has labels. */
  readonly language: LabelLanguage;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Say;
  readonly dates: Dates;
  /** A whole number or a rating in the language's digits and grouping. */
  number(value: number): string;
  /** `A`, `A and B`, `A, B and C`. */
  list(names: readonly string[]): string;
  /** The kind's label, or null for plain news, pages and stubs, whose kind is not announced. */
  kind(kind: StoryKind): string | null;
  /** A language's own name, `Deutsch`, `العربية`. */
  languageName(tag: string): string;
}
