import type { StoryCard, Topic } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';
import type { Paging } from '../../paging.ts';

export interface TopicModel {
  readonly frame: PageFrame;
  readonly topic: Topic;
  readonly stories: readonly StoryCard[];
  readonly paging: Paging;
}
