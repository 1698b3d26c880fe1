import { invalidInput, messageOf } from '../../kernel/errors.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { publishRecord } from './publish-story.ts';
import { assertBase, assertStage, lockStory } from './story-record.ts';

/** Sets the instant at which a draft publishes itself; null takes it back to draft. */
export async function scheduleStory(
  newsroom: Newsroom,
  actor: Actor,
  input: { id: string; at: Date | null; baseRevision?: number | undefined },
): Promise<{ id: string; scheduledFor: Date | null }> {
  authorise(actor, 'story.schedule');
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, input.id);
    assertBase(record, input.baseRevision);
    assertStage(record, input.at ? 'schedule' : 'unschedule');
    if (input.at && input.at <= work.now) {
      const remedy = 'Give a later time, or publish the story now.';
      throw invalidInput({ path: 'at', message: 'is in the past', remedy });
    }
    await work.tx
      .updateTable('story')
      .set({ stage: input.at ? 'scheduled' : 'draft', scheduled_for: input.at, updated_at: work.now })
      .where('id', '=', input.id)
      .execute();
    work.audit(input.at ? 'story.schedule' : 'story.unschedule', 'story', input.id, { at: input.at });
    work.event(input.at ? 'story.scheduled' : 'story.unscheduled', { id: input.id });
    return { id: input.id, scheduledFor: input.at };
  });
}

/**
 * Stories that could not be published: when they were last tried, and how long they wait from then on. Whoever publishes again and
 * again keeps it; a restart forgets it, and they are tried at once.
 */
export type FailedStories = Map<string, { readonly triedAt: Date; readonly pauseMs: number }>;

/** The pause doubles from a second up to this, so that a lasting fault fills no log, and one that was mended is soon over. */
const LONGEST_PAUSE_MS = 300_000;

/**
 * Publishes every scheduled story whose time has come, each in a transaction of its own. Several processes may run this at once:
 * a story that one has published is passed over by the others. One that cannot be published is logged, tried again after pauses
 * that grow, and holds up no other. Returns the ids it published.
 */
export async function publishDueStories(
  newsroom: Newsroom,
  failed: FailedStories = new Map(),
): Promise<string[]> {
  const actor: Actor = { type: 'system', name: 'schedule' };
  const now = newsroom.clock.now();
  // Nothing waits for a time that lies ahead of a clock that was set back.
  const waiting = [...failed].filter(
    ([, { triedAt, pauseMs }]) => triedAt <= now && now.getTime() - triedAt.getTime() < pauseMs,
  );
  const due = await newsroom.db
    .selectFrom('story')
    .select('id')
    .where('stage', '=', 'scheduled')
    .where('scheduled_for', '<=', now)
    .$if(waiting.length > 0, (query) =>
      query.where(
        'id',
        'not in',
        waiting.map(([id]) => id),
      ),
    )
    .orderBy('scheduled_for')
    .limit(100)
    .execute();
  const published: string[] = [];
  for (const { id } of due) {
    try {
      if (await publishDue(newsroom, actor, id)) published.push(id);
      failed.delete(id);
    } catch (error) {
      const pauseMs = Math.min((failed.get(id)?.pauseMs ?? 500) * 2, LONGEST_PAUSE_MS);
      failed.set(id, { triedAt: now, pauseMs });
      newsroom.logger.error(
        { story: id, error: messageOf(error), againInSeconds: pauseMs / 1000 },
        'A scheduled story could not be published and will be tried again',
      );
    }
  }
  return published;
}

function publishDue(newsroom: Newsroom, actor: Actor, id: string): Promise<boolean> {
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, id);
    const at = record.row.scheduled_for;
    if (record.row.stage !== 'scheduled' || !at || at > work.now) return false;
    await publishRecord(work, record, { precision: 'instant', at: at.toISOString() });
    return true;
  });
}
