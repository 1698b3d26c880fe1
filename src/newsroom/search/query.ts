import type { StorySummary } from '../../story/published-view.ts';

/** What a reader asks for. `text` takes "phrases", -exclusions and `or`, as web searches do. */
export interface SearchQuery {
  readonly text: string;
  /** Ids; a section includes its descendants. */
  readonly section?: string | undefined;
  readonly person?: string | undefined;
  readonly topic?: string | undefined;
  /** Publication from (inclusive) to (exclusive). */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly language?: string | undefined;
  readonly sort?: 'relevance' | 'newest' | undefined;
  readonly cursor?: string | undefined;
  readonly size: number;
}

export interface PassagePart {
  readonly text: string;
  readonly highlighted: boolean;
}

export interface SearchHit {
  readonly story: StorySummary;
  readonly passages: readonly (readonly PassagePart[])[];
  readonly score: number;
}

export interface SearchResults {
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly hits: readonly SearchHit[];
  readonly next: string | null;
  /** Another spelling that finds something; the hits are already those of it where the text itself finds nothing. */
  readonly suggestion: string | null;
}

export const NOTHING_FOUND: SearchResults = {
  total: 0,
  totalIsExact: true,
  hits: [],
  next: null,
  suggestion: null,
};
