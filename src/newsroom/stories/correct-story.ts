import { fact, list, position } from '../../kernel/facts.ts';
import { type StoryContent, storyContentSchema } from '../../story/content.ts';
import { type Actor, actorName, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { publishRecord } from './publish-story.ts';
import { appendRevisions, assertBase, assertStage, lockStory, revisionContent } from './story-record.ts';

/**
 * Enters a correction in the ledger, with the changed text if there is any, and publishes both together. Without changes the
 * revision that readers see stays what it was: a draft in progress is never published by the way.
 */
export async function correctStory(
  newsroom: Newsroom,
  actor: Actor,
  input: {
    id: string;
    kind: 'correction' | 'clarification' | 'update';
    text: string;
    baseRevision: number;
    changes?: Partial<StoryContent> | undefined;
    at?: Date | undefined;
  },
): Promise<{ id: string; correctionId: string; revision: number }> {
  authorise(actor, 'story.correct');
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, input.id);
    assertBase(record, input.baseRevision);
    assertStage(record, 'correct');
    const shown = record.row.published_revision ?? record.row.revision;
    const correctionId = work.ids.next();
    let revision = shown;
    let content =
      shown === record.row.revision ? record.content : await revisionContent(work, input.id, shown);
    if (input.changes && Object.keys(input.changes).length > 0) {
      // The corrected text is made on the newest revision. What else is new in that is published with it, which is no correction.
      if (shown !== record.row.revision) authorise(actor, 'story.publish');
      content = storyContentSchema.parse({ ...record.content, ...input.changes });
      revision = record.row.revision + 1;
      await appendRevisions(work, [{ storyId: input.id, revision, content, note: input.text }]);
      await work.tx.updateTable('story').set({ revision }).where('id', '=', input.id).execute();
    }
    const at = input.at ?? work.now;
    await work.tx
      .insertInto('correction')
      .values({
        id: correctionId,
        story_id: input.id,
        kind: input.kind,
        text: input.text,
        actor: actorName(actor),
        revision,
        at,
      })
      .execute();
    await publishRecord(work, { row: { ...record.row, revision }, content });
    work.change(
      { fact: fact.corrections(input.id), rank: 'primary' },
      { list: list.corrections, at: position(at, correctionId), rank: 'primary' },
    );
    work.audit('story.correct', 'story', input.id, { correctionId, kind: input.kind });
    work.event('story.corrected', { id: input.id, correctionId });
    return { id: input.id, correctionId, revision };
  });
}
