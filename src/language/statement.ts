/** Part of the text a statement was found in: UTF-16 offsets, and `text` is always `input.slice(start, end)`. */
export interface TextSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface StatementSource extends TextSpan {
  /** Who it is: the fullest name the text gives, or an institution; null where the text does not tell. */
  readonly speaker: string | null;
  readonly role: string | null;
}

/** Somebody says something. */
export interface Statement {
  /** `direct`: quoted whole; `fragment`: the paper's sentence around quoted words; `indirect`: no words quoted. */
  readonly kind: 'direct' | 'fragment' | 'indirect';
  readonly source: StatementSource | null;
  /** The words that say that somebody says it: "warned", "according to". */
  readonly cue: TextSpan | null;
  /** What is said, in the order of the text: several spans where the attribution interrupts it. Never overlaps the source. */
  readonly content: readonly TextSpan[];
  /** "at a daily briefing". */
  readonly occasion: string | null;
  /** ISO 8601, as exact as the text is (YYYY-MM-DD, YYYY-MM, YYYY); null where it cannot be known. */
  readonly date: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
}

export interface StatementOptions {
  /** BCP 47; a language the engine does not know gets its quotations found, and no speakers. */
  readonly language: string;
  /** YYYY-MM-DD: what "Wednesday" is counted from. Without it relative dates stay null. */
  readonly publishedOn?: string;
  /** A paragraph that repeats the headline is no prose, and nothing is found in it. */
  readonly headline?: string;
  /** Leave the learned weights aside and work by rule alone. */
  readonly rulesOnly?: boolean;
}
