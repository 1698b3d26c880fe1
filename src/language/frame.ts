/** Units `first` to `last` (exclusive) of a reading. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** One attribution before it is made a statement: who, by which words, says what. All spans are of one reading. */
export interface Frame {
  readonly cue: Span;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  /** From 0 to 1. */
  readonly confidence: number;
}
