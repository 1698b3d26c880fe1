import { type Actor, authorise } from '../../story/policy.ts';
import type { Published } from '../../story/published.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { projectStories } from './project-stories.ts';
import { assertBase, assertStage, lockStory, publishedOfRow, type StoryRecord } from './story-record.ts';

export interface PublishedAnswer {
  readonly id: string;
  readonly revision: number;
  readonly path: string | null;
}

/**
 * Shows a story's newest revision to readers. The first publication sets the story's clock (now, unless `published` says
 * otherwise); later ones keep it and count as updates.
 */
export async function publishStory(
  newsroom: Newsroom,
  actor: Actor,
  input: { id: string; baseRevision?: number | undefined; published?: Published | undefined },
): Promise<PublishedAnswer> {
  authorise(actor, 'story.publish');
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, input.id);
    assertBase(record, input.baseRevision);
    assertStage(record, 'publish');
    return publishRecord(work, record, input.published);
  });
}

/** The publishing itself, for every command that ends in it. The caller holds the story's lock. */
export async function publishRecord(
  work: Work,
  record: StoryRecord,
  wish?: Published,
): Promise<PublishedAnswer> {
  const { row, content } = record;
  const now: Published = { precision: 'instant', at: work.now.toISOString() };
  const published = wish ?? publishedOfRow(row) ?? now;
  await work.tx
    .updateTable('story')
    .set({
      stage: 'published',
      published_revision: row.revision,
      published_at: published.precision === 'instant' ? new Date(published.at) : null,
      published_on: published.precision === 'day' ? published.on : null,
      scheduled_for: null,
      updated_at: work.now,
    })
    .where('id', '=', row.id)
    .execute();
  const [shown] = await projectStories(work, [
    { id: row.id, revision: row.revision, content, published, updatedAt: work.now },
  ]);
  const first = row.published_revision === null;
  work.audit('story.publish', 'story', row.id, { revision: row.revision });
  work.event(first ? 'story.published' : 'story.updated', {
    id: row.id,
    revision: row.revision,
    path: shown?.path ?? null,
  });
  return { id: row.id, revision: row.revision, path: shown?.path ?? null };
}
