import type { IndexStatistics } from './index-statistics.ts';

/** A word with the share of stories that hold it (0–1) and its inverse document frequency (Robertson and Spärck Jones). */
export interface TermWeight {
  readonly lexeme: string;
  readonly share: number;
  readonly idf: number;
}

/** How rare words are. One that is not among the commonest is rare, and that is all a ranking must know. */
export function termWeights({ frequencies }: IndexStatistics, lexemes: readonly string[]): TermWeight[] {
  const rarest = Math.min(0.001, ...frequencies.values());
  return lexemes.map((lexeme) => {
    const share = frequencies.get(lexeme) ?? rarest / 2;
    return { lexeme, share, idf: Math.log(1 + (1 - share + 0.0001) / (share + 0.0001)) };
  });
}
