import type { Front, StoryCard } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/**
 * The front page, or a section's own front. Where the editors have made no front yet, `front` is null and the newest stories
 * stand in: `newest` is empty otherwise.
 */
export interface FrontModel {
  readonly frame: PageFrame;
  readonly front: Front | null;
  readonly newest: readonly StoryCard[];
}
