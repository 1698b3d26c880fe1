import type { Person, StoryCard } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';
import type { Paging } from '../../paging.ts';

export interface PersonModel {
  readonly frame: PageFrame;
  readonly person: Person;
  readonly stories: readonly StoryCard[];
  readonly paging: Paging;
}
