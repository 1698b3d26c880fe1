import type { StoryCard } from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/** A page that says that something is not there or went wrong. */
export interface MessageModel {
  readonly frame: PageFrame;
  readonly status: 400 | 404 | 410 | 500 | 503;
  readonly title: string;
  readonly text: string;
  /** For withdrawn stories: the headline, and the editors' note about the withdrawal. */
  readonly headline: string | null;
  readonly note: string | null;
  /** For errors on our side: what the reader may tell us. */
  readonly requestId: string | null;
  /** Ways on: newest stories; empty for errors on our side, where nothing more should be asked of the database. */
  readonly newest: readonly StoryCard[];
}
