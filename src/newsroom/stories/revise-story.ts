import { isDeepStrictEqual } from 'node:util';
import { type StoryContent, storyContentSchema } from '../../story/content.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { knownPeople } from '../people/known-people.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import type { SavedStory } from './create-story.ts';
import { appendRevisions, assertBase, lockStory } from './story-record.ts';

/**
 * Appends a revision. Readers see it when it is published. `baseRevision` is the revision that the change was made on. A change
 * that changes nothing appends nothing: the newest revision is the answer.
 */
export async function reviseStory(
  newsroom: Newsroom,
  actor: Actor,
  input: { id: string; baseRevision: number; changes: Partial<StoryContent>; note?: string | undefined },
): Promise<SavedStory> {
  authorise(actor, 'story.revise');
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, input.id);
    assertBase(record, input.baseRevision);
    const parsed = storyContentSchema.parse({ ...record.content, ...input.changes });
    const content = { ...parsed, bylines: await knownPeople(work, parsed.bylines) };
    if (isSame(content, record.content)) return { id: input.id, revision: record.row.revision };
    const revision = record.row.revision + 1;
    await appendRevisions(work, [{ storyId: input.id, revision, content, note: input.note ?? '' }]);
    await work.tx
      .updateTable('story')
      .set({ revision, updated_at: work.now })
      .where('id', '=', input.id)
      .execute();
    work.audit('story.revise', 'story', input.id, { revision });
    work.event('story.revised', { id: input.id, revision });
    return { id: input.id, revision };
  });
}

/** As they are stored, where a field that is undefined is none. */
function isSame(one: StoryContent, other: StoryContent): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
