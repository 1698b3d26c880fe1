import { fact, list, position } from '../../kernel/facts.ts';
import type { StoryContent } from '../../story/content.ts';
import { type Actor, actorName, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { publishRecord } from './publish-story.ts';
import { reviseRecord } from './revise-story.ts';
import { assertBase, assertStage, lockStory, revisionContent, type StoryRecord } from './story-record.ts';

/**
 * Enters a correction in the ledger, with the changed text if there is any, and publishes both together. Without changes the
 * revision that readers see stays what it was: a draft in progress is never published by the way. Changes that change
 * nothing append no revision: the newest is published with the correction.
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
    const correctionId = work.ids.next();
    const corrected = await correctedRecord(work, record, input);
    const { revision } = corrected.row;
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
    await publishRecord(work, corrected);
    work.change(
      { fact: fact.corrections(input.id), rank: 'primary' },
      { list: list.corrections, at: position(at, correctionId), rank: 'primary' },
    );
    work.audit('story.correct', 'story', input.id, { correctionId, kind: input.kind });
    work.event('story.corrected', { id: input.id, correctionId });
    return { id: input.id, correctionId, revision };
  });
}

/** What readers will see: what they see now, or the newest revision with the changes. */
async function correctedRecord(
  work: Work,
  record: StoryRecord,
  { changes = {}, text }: { readonly changes?: Partial<StoryContent> | undefined; readonly text: string },
): Promise<StoryRecord> {
  const { row } = record;
  const shown = row.published_revision ?? row.revision;
  if (Object.keys(changes).length === 0)
    return shown === row.revision
      ? record
      : { row: { ...row, revision: shown }, content: await revisionContent(work, row.id, shown) };
  // The corrected text is made on the newest revision. What else is new in that is published with it, which is no correction.
  if (shown !== row.revision) authorise(work.actor, 'story.publish');
  return reviseRecord(work, record, changes, text);
}
