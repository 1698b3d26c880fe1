import type { ImportIssue } from '../../newsroom/imports/parsed-story.ts';
import type { NamedByline } from '../bylines.ts';
import type { ReadDate } from '../dates.ts';
import type { Line } from './lines.ts';

/** A piece of the story itself, in the order of the page. */
export type StoryPiece =
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'related'; readonly line: Line; readonly headline: string }
  /** `caption` is what follows the label; the line holds both. */
  | { readonly kind: 'picture'; readonly line: Line; readonly caption: string }
  /** Furniture over the text: the site's menu, or the story's dates and names. Tells which lines near it are headline and standfirst. */
  | { readonly kind: 'mark'; readonly mark: 'masthead' | 'particulars' };

export interface CardRegion {
  readonly kind: 'rail' | 'container';
  readonly title: string;
  /** The section a rail names after its label: "Top News" of "Latest from -Top News". */
  readonly section: string | null;
  readonly lines: Line[];
}

/** A date without a label, and whether it stood over the text. */
export interface BareDate {
  readonly line: Line;
  readonly date: ReadDate;
  readonly overText: boolean;
}

/** A clipping's lines, each where it belongs. */
export interface Regions {
  readonly story: StoryPiece[];
  readonly cards: CardRegion[];
  published: ReadDate | null;
  updated: ReadDate | null;
  viewedOn: string | null;
  readingMinutes: number | null;
  previous: string | null;
  next: string | null;
  readonly bylines: { name: string; role?: string }[];
  section: string[];
  readonly topics: string[];
  address: string | null;
  source: string | null;
  readonly dropped: string[];
  readonly issues: ImportIssue[];
}

export function emptyRegions(): Regions {
  return {
    story: [],
    cards: [],
    published: null,
    updated: null,
    viewedOn: null,
    readingMinutes: null,
    previous: null,
    next: null,
    bylines: [],
    section: [],
    topics: [],
    address: null,
    source: null,
    dropped: [],
    issues: [],
  };
}

export function addBylines(regions: Regions, bylines: readonly NamedByline[]): void {
  for (const byline of bylines) {
    if (!regions.bylines.some((known) => known.name === byline.name)) regions.bylines.push({ ...byline });
  }
}

export function uncertain(code: string, message: string, line: Line): ImportIssue {
  return { severity: 'uncertain', code, message, where: `line ${line.number}` };
}
