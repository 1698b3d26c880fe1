import { type LiveUpdate, walkBlocks } from '../../../story/body.ts';
import type { PublishedStory } from '../../../story/published-view.ts';

/** The newest update of a live story. */
export function newestUpdate(story: Pick<PublishedStory, 'body'>): LiveUpdate | null {
  let newest: LiveUpdate | null = null;
  for (const block of walkBlocks(story.body)) {
    if (block.type !== 'liveUpdate') continue;
    if (!newest || Date.parse(block.attrs.at) > Date.parse(newest.attrs.at)) newest = block;
  }
  return newest;
}

/**
 * When a story last changed in a way that its readers are told of: its newest live update, or its newest entry in the corrections
 * ledger. A revision that mends a comma is no news, and neither is the day on which an archive was imported.
 */
export function updatedAt(story: Pick<PublishedStory, 'body' | 'corrections' | 'sortAt'>): Date | null {
  const update = newestUpdate(story);
  const times = story.corrections.map((correction) => correction.at.getTime());
  if (update) times.push(Date.parse(update.attrs.at));
  const newest = Math.max(...times);
  return newest > story.sortAt.getTime() ? new Date(newest) : null;
}
