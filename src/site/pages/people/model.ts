import type { Person } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/** Everybody with a page of their own, under first letters. */
export interface PeopleModel {
  readonly frame: PageFrame;
  readonly groups: readonly { readonly initial: string; readonly people: readonly Person[] }[];
  /** The next page of people, where one page does not hold all. */
  readonly nextHref: string | null;
}
