import type { StoryCard } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/** A run of text in a found passage; highlighted runs are what the reader searched for. */
export interface PassagePart {
  readonly text: string;
  readonly highlighted: boolean;
}

export interface SearchHit {
  readonly story: StoryCard;
  readonly passages: readonly (readonly PassagePart[])[];
}

/** One choice of a filter that is a list. */
export interface SearchChoice {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}

/** The form's fields as the reader filled them in; names of the inputs are the keys (`q` for the text). */
export interface SearchForm {
  readonly q: string;
  readonly section: readonly SearchChoice[];
  readonly sort: readonly SearchChoice[];
  /** `YYYY-MM-DD` or empty. */
  readonly from: string;
  readonly to: string;
  /** The person's and topic's slugs and names where the search is narrowed to one. */
  readonly person: { readonly slug: string; readonly name: string } | null;
  readonly topic: { readonly slug: string; readonly name: string } | null;
  /** Whether anything but the text is set. */
  readonly filtered: boolean;
}

export interface SearchModel {
  readonly frame: PageFrame;
  /** The form's action: `/search`, or `/text/search` in the text-only variant. Method is GET. */
  readonly action: string;
  readonly form: SearchForm;
  /** Null before anything was asked. */
  readonly results: {
    readonly total: number;
    readonly totalIsExact: boolean;
    readonly hits: readonly SearchHit[];
    readonly nextHref: string | null;
    /** What the reader may have meant, with the address of that search. */
    readonly suggestion: { readonly text: string; readonly href: string } | null;
  } | null;
  /** The address without filters, where filters are set. */
  readonly clearHref: string | null;
  /** Newest stories, shown where nothing was asked or found. */
  readonly newest: readonly StoryCard[];
}
