import type { Actor } from '../../story/policy.ts';
import { atomically, type Newsroom } from '../unit-of-work.ts';
import { publishStory } from './publish-story.ts';

const ACTOR: Actor = { type: 'system', name: 'rehearsal' };

/** Thrown to take back what the rehearsal wrote. */
class TakenBack extends Error {}

/**
 * Plays an edit of the newest story through and takes it back: its transaction never commits, so that nobody hears of it and nothing
 * is left. After a start the code of an edit is not compiled and its statements are not planned, and the first journalist would wait
 * for both.
 */
export async function rehearseEdit(newsroom: Newsroom): Promise<void> {
  const newest = await newsroom.db
    .selectFrom('published_story')
    .innerJoin('story', 'story.id', 'published_story.id')
    .select(['story.id', 'story.revision', 'published_story.headline'])
    .where('published_story.stub', '=', false)
    .where('story.stage', '=', 'published')
    .orderBy('published_story.updated_at', 'desc')
    .orderBy('published_story.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return;
  const { id, revision, headline } = newest;
  try {
    await atomically(newsroom, async (joined) => {
      await publishStory(joined, ACTOR, {
        id,
        baseRevision: revision,
        changes: { headline: `${headline} …` },
      });
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}
