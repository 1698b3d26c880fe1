import { isDeepStrictEqual } from 'node:util';
import { type StoryContent, storyContentSchema } from '../../story/content.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { knownPeople } from '../people/known-people.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import type { SavedStory } from './create-story.ts';
import { appendRevisions, assertBase, lockStory, type StoryRecord } from './story-record.ts';

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
    const { revision } = (await reviseRecord(work, record, input.changes, input.note ?? '')).row;
    if (revision === record.row.revision) return { id: input.id, revision };
    work.audit('story.revise', 'story', input.id, { revision });
    work.event('story.revised', { id: input.id, revision });
    return { id: input.id, revision };
  });
}

/**
 * The revising itself, for every command that does it. Gives the record as it was where nothing changes. The caller holds the
 * story's lock.
 */
export async function reviseRecord(
  work: Work,
  record: StoryRecord,
  changes: Partial<StoryContent>,
  note: string,
): Promise<StoryRecord> {
  const { row } = record;
  const parsed = storyContentSchema.parse({ ...record.content, ...changes });
  const content = { ...parsed, bylines: await knownPeople(work, parsed.bylines) };
  if (isSame(content, record.content)) return record;
  const revision = row.revision + 1;
  await appendRevisions(work, [{ storyId: row.id, revision, content, note }]);
  await work.tx
    .updateTable('story')
    .set({ revision, updated_at: work.now })
    .where('id', '=', row.id)
    .execute();
  return { row: { ...row, revision }, content };
}

/** As they are stored, where a field that is undefined is none. */
function isSame(one: StoryContent, other: StoryContent): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}
