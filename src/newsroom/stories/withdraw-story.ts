import { fact, list, position } from '../../kernel/facts.ts';
import { type Actor, actorName, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { unprojectStories } from './project-stories.ts';
import { assertStage, lockStory } from './story-record.ts';

/** Kills a published story: readers get 410 with the note at once, cross links to it become plain text, the record stays. */
export async function withdrawStory(
  newsroom: Newsroom,
  actor: Actor,
  input: { id: string; note: string },
): Promise<{ id: string; correctionId: string }> {
  authorise(actor, 'story.withdraw');
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, input.id);
    assertStage(record, 'withdraw');
    const correctionId = work.ids.next();
    await work.tx
      .insertInto('correction')
      .values({
        id: correctionId,
        story_id: input.id,
        kind: 'withdrawal',
        text: input.note,
        actor: actorName(actor),
        // What readers last saw: a draft in progress stays unseen on the page that says the story is gone.
        revision: record.row.published_revision ?? record.row.revision,
        at: work.now,
      })
      .execute();
    await unprojectStories(work, [input.id]);
    await work.tx
      .updateTable('story')
      .set({ stage: 'withdrawn', published_revision: null, updated_at: work.now })
      .where('id', '=', input.id)
      .execute();
    work.change(
      { fact: fact.corrections(input.id), rank: 'primary' },
      { list: list.corrections, at: position(work.now, correctionId), rank: 'primary' },
    );
    work.audit('story.withdraw', 'story', input.id, { note: input.note });
    work.event('story.withdrawn', { id: input.id });
    return { id: input.id, correctionId };
  });
}
