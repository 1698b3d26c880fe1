import type { FeedFormat } from './addresses.ts';

/** What a list page shows: the newest, or the page before or after a place in the list. */
export interface Window {
  readonly before?: string;
  readonly after?: string;
}

/** The list that a feed carries. `slug` is a section's path, a topic's or a person's slug. */
export type FeedSubject =
  | { readonly of: 'everything' }
  | { readonly of: 'section' | 'topic' | 'person'; readonly slug: string };

/** A search as the address says it; everything is optional but the text, and nothing is trusted yet. */
export interface SearchParameters {
  readonly q: string;
  readonly section?: string;
  readonly from?: string;
  readonly to?: string;
  readonly person?: string;
  readonly topic?: string;
  readonly language?: string;
  readonly sort?: 'newest';
  readonly cursor?: string;
}

/** The pages that have a view, and a text-only variant, with what their addresses say. */
export interface HtmlParameters {
  front: object;
  /** A section, or else a static page of that slug: only the newsroom knows which. `path` has no slash at its ends. */
  path: { readonly path: string } & Window;
  sectionArchive: { readonly path: string };
  sectionMonth: { readonly path: string; readonly month: string } & Window;
  /** `''` (all time), `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  archive: { readonly period: string } & Window;
  /** The address of a story, percent-encoded, with its leading slash. */
  story: { readonly path: string };
  topics: { readonly after?: string };
  topic: { readonly slug: string } & Window;
  people: { readonly after?: string };
  person: { readonly slug: string } & Window;
  search: SearchParameters;
  corrections: { readonly before?: string };
}

/** Addresses whose answer is no page: written for programs. */
export interface DocumentParameters {
  feed: { readonly format: FeedFormat; readonly subject: FeedSubject };
  sitemapIndex: object;
  sitemap: { readonly chunk: string };
  imageSitemap: { readonly chunk: string };
  newsSitemap: object;
  robots: object;
  securityTxt: object;
  manifest: object;
  opensearch: object;
  icon: { readonly file: 'favicon.svg' | 'favicon.ico' | 'apple-touch-icon.png' };
  oembed: { readonly url: string; readonly format: string };
  card: { readonly storyId: string; readonly revision: number };
  live: { readonly storyId: string };
  suggest: { readonly q: string };
}

export type HtmlName = keyof HtmlParameters;
export type DocumentName = keyof DocumentParameters;

/** A page with its own parameters. `K` stays a variable, so that a name and its parameters belong together (correlated unions). */
export type HtmlMatch<K extends HtmlName = HtmlName> = {
  [P in K]: { readonly page: P; readonly parameters: HtmlParameters[P]; readonly textOnly: boolean };
}[K];
export type DocumentMatch<K extends DocumentName = DocumentName> = {
  [P in K]: { readonly document: P; readonly parameters: DocumentParameters[P] };
}[K];
export type PageMatch = HtmlMatch | DocumentMatch;
