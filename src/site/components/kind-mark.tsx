import type { ReactNode } from 'react';
import { addDays, dayIn } from '../../kernel/zone.ts';
import { publishedDay } from '../../story/published.ts';
import type { StoryCard } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';

/** Days after which a story that began as live is no longer taken for live, whatever is still changed in it. */
const LONGEST_LIVE = 7;

/** What kind of story this is, in the reader's words, or null where that is not announced. */
export function kindWords(story: StoryCard, frame: PageFrame): string | null {
  const { voice } = frame;
  return story.kind === 'live' && !isLive(story, frame) ? voice.t('asItHappened') : voice.kind(story.kind);
}

/** The kind over a headline; only what is live now carries the mark of it. */
export function KindMark({
  story,
  frame,
}: {
  readonly story: StoryCard;
  readonly frame: PageFrame;
}): ReactNode {
  const words = kindWords(story, frame);
  return words && <span className={isLive(story, frame) ? 'live' : 'kind'}>{words}</span>;
}

/** A live story is live through the day of its last update: pages are drawn anew at midnight, and then it is over. */
function isLive(story: StoryCard, { timeZone, today }: PageFrame): boolean {
  if (story.kind !== 'live') return false;
  return (
    dayIn(story.updatedAt, timeZone) >= today &&
    addDays(publishedDay(story.published, timeZone), LONGEST_LIVE) >= today
  );
}
