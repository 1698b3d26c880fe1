/** Addresses of the neighbouring pages of a list; null where there is none. */
export interface Paging {
  readonly newer: string | null;
  readonly older: string | null;
  /** The first page, where this is another one. */
  readonly newest: string | null;
}
