import type { PersonName } from '../../../newsroom/people/published-queries.ts';
import type { PageFrame } from '../../frame.ts';
import type { Filed } from '../filed-names.ts';

/** Everybody with a page of their own, under the letters of their family names. */
export interface PeopleModel {
  readonly frame: PageFrame;
  readonly groups: readonly { readonly initial: string; readonly people: readonly Filed<PersonName>[] }[];
  /** The next page of people, where one page does not hold all. */
  readonly nextHref: string | null;
}
