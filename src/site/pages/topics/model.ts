import type { TopicRef } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/** All topics under their first letters, articles aside, in the publication's alphabetical order. */
export interface TopicsModel {
  readonly frame: PageFrame;
  readonly groups: readonly { readonly initial: string; readonly topics: readonly TopicRef[] }[];
  /** The next page of topics, where one page does not hold all. */
  readonly nextHref: string | null;
}
