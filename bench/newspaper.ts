import type { Installation } from './support/broadsheet.ts';

/** A loaded newspaper that rows are measured on. */
export interface Newspaper extends Installation {
  readonly stories: number;
  readonly quick: boolean;
  /** A folder for what a row needs to write. */
  readonly scratch: string;
}

/** Addresses of a newspaper's pages, as its own sitemap and pages give them. */
export interface Addresses {
  /** Of stories, in an order that has nothing to do with their dates. */
  readonly stories: readonly string[];
  readonly sitemaps: readonly string[];
  /** `/news` and so on. */
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  /** Deep pages of the largest section, deepest last, and the number of the last. */
  readonly deep: readonly string[];
  readonly deepest: number;
}
