import { AppError, invalidInput } from '../../kernel/errors.ts';
import { dayIn } from '../../kernel/zone.ts';
import type { StoryContent } from '../../story/content.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import type { Published } from '../../story/published.ts';
import { timeZoneOf } from '../publication/time-zone.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { projectStories } from './project-stories.ts';
import { reviseRecord } from './revise-story.ts';
import { assertBase, assertStage, lockStory, publishedOfRow, type StoryRecord } from './story-record.ts';

export interface PublishedAnswer {
  readonly id: string;
  readonly revision: number;
  readonly path: string | null;
}

/** What is published with the story: a revision of its own, made on `baseRevision`. */
export interface LastChanges {
  readonly changes?: Partial<StoryContent> | undefined;
  readonly note?: string | undefined;
}

/**
 * Shows a story's newest revision to readers, with `changes` if there are any: both or neither. The first publication sets the
 * story's clock (now, unless `published` says otherwise); later ones keep it and count as updates.
 */
export async function publishStory(
  newsroom: Newsroom,
  actor: Actor,
  input: LastChanges & {
    id: string;
    baseRevision?: number | undefined;
    published?: Published | undefined;
  },
): Promise<PublishedAnswer> {
  authorise(actor, 'story.publish');
  return inTransaction(newsroom, actor, async (work) => {
    const record = await lockStory(work, input.id);
    assertBase(record, input.baseRevision);
    assertStage(record, 'publish');
    if (input.published) assertPast(input.published, work.now, await timeZoneOf(work.tx));
    return publishRecord(work, await withChanges(work, record, input), input.published);
  });
}

async function withChanges(
  work: Work,
  record: StoryRecord,
  { changes = {}, note = '' }: LastChanges,
): Promise<StoryRecord> {
  if (Object.keys(changes).length === 0) return record;
  authorise(work.actor, 'story.revise');
  const revised = await reviseRecord(work, record, changes, note);
  const { id, revision } = revised.row;
  if (revision !== record.row.revision) work.audit('story.revise', 'story', id, { revision });
  return revised;
}

/** How far a client's clock may be before ours. */
const TOLERANCE_MS = 60_000;
/** Addresses and archives have years of four digits, in every time zone. */
const EARLIEST_DAY = '1000-01-02';

/** Readers must not meet a story of tomorrow, nor one that no archive has a page for. */
function assertPast(published: Published, now: Date, timeZone: string): void {
  const latest = new Date(now.getTime() + TOLERANCE_MS);
  const earliest = new Date(EARLIEST_DAY);
  const [isPast, isFuture] =
    published.precision === 'day'
      ? [published.on < EARLIEST_DAY, published.on > dayIn(latest, timeZone)]
      : [new Date(published.at) < earliest, new Date(published.at) > latest];
  if (isFuture) {
    const remedy = 'Leave it out to publish now, or schedule the story.';
    throw invalidInput({ path: 'published', message: 'is in the future', remedy });
  }
  if (isPast) {
    const remedy = 'Give the day on which it was printed.';
    throw invalidInput({ path: 'published', message: 'is before the year 1000', remedy });
  }
}

/** The publishing itself, for every command that ends in it. The caller holds the story's lock. */
export async function publishRecord(
  work: Work,
  record: StoryRecord,
  wish?: Published,
): Promise<PublishedAnswer> {
  const { row, content } = record;
  if (content.kind === 'stub') {
    throw new AppError(
      'wrong_stage',
      'A headline-only stub is not published. Give it a kind and a body first.',
    );
  }
  const now: Published = { precision: 'instant', at: work.now.toISOString() };
  const published = wish ?? publishedOfRow(row) ?? now;
  await work.tx
    .updateTable('story')
    .set({
      stage: 'published',
      stub: false,
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
