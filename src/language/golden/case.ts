import type { Statement } from '../statement.ts';

/** A text of our own writing, and what must be found in it. */
export interface GoldenCase {
  readonly phenomenon: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly publishedOn?: string;
  readonly headline?: string;
  readonly expected: readonly Expected[];
}

/** What is left out is not asked. */
export interface Expected {
  readonly kind: Statement['kind'];
  /** Whole name, or what a group is called; null where the text does not tell. */
  readonly speaker?: string | null;
  readonly source?: string | null;
  readonly role?: string | null;
  readonly cue?: string;
  readonly content: readonly string[];
  readonly occasion?: string | null;
  readonly date?: string | null;
}
