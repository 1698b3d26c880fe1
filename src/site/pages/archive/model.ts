import type { SectionRef, StoryCard } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';
import type { Paging } from '../../paging.ts';

/** A month of an archive: `month` is `YYYY-MM`. `href` is null where it holds no story. */
export interface ArchiveMonth {
  readonly month: string;
  readonly stories: number;
  readonly href: string | null;
}

/** All twelve months of a year, January first. `year` is `YYYY`. */
export interface ArchiveYear {
  readonly year: string;
  readonly href: string | null;
  readonly stories: number;
  readonly months: readonly ArchiveMonth[];
}

/** The nearest day, month or year with stories on one side, printed by the view: `2021`, `2021-07` or `2021-07-29`. */
export interface ArchiveNeighbour {
  readonly period: string;
  readonly href: string;
}

/**
 * An archive at any depth. `overview` lists years with their months (`/archive`, `/world/archive`, `/2021`); `stories` lists what was
 * published in a month or on a day. `section` is null for the whole newspaper.
 */
export type ArchiveModel = {
  readonly frame: PageFrame;
  readonly section: SectionRef | null;
  /** `''` for all time, else `2021`, `2021-07` or `2021-07-29`. */
  readonly period: string;
  readonly earlier: ArchiveNeighbour | null;
  readonly later: ArchiveNeighbour | null;
} & (
  | { readonly shows: 'overview'; readonly years: readonly ArchiveYear[] }
  | { readonly shows: 'stories'; readonly stories: readonly StoryCard[]; readonly paging: Paging }
);

/** What a month or a day without stories says: that there are none yet while it lasts, and once it is over that there were none. */
export function emptyLabel({
  period,
  frame,
}: ArchiveModel): 'noStories' | 'noStoriesThatMonth' | 'noStoriesThatDay' {
  if (frame.today.startsWith(period)) return 'noStories';
  return period.length === 7 ? 'noStoriesThatMonth' : 'noStoriesThatDay';
}
