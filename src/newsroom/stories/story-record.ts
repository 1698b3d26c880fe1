import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { toJson } from '../../store/json.ts';
import type { Row } from '../../store/tables.ts';
import { type StoryContent, storyContentSchema } from '../../story/content.ts';
import { canMove, movesFrom, type Transition } from '../../story/kinds.ts';
import { actorName } from '../../story/policy.ts';
import type { Published } from '../../story/published.ts';
import type { Work } from '../unit-of-work.ts';

/** A story of the newsroom with its newest revision. */
export interface StoryRecord {
  readonly row: Row<'story'>;
  readonly content: StoryContent;
}

/** Loads a story and locks it until the transaction ends, so that two commands on one story run one after the other. */
export async function lockStory(work: Work, id: string): Promise<StoryRecord> {
  const row = await work.tx
    .selectFrom('story')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no story ${id}.`, { id });
  return { row, content: await revisionContent(work, id, row.revision) };
}

export async function revisionContent(
  work: Pick<Work, 'tx'>,
  id: string,
  revision: number,
): Promise<StoryContent> {
  const found = await work.tx
    .selectFrom('story_revision')
    .select('content')
    .where('story_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!found) throw new AppError('not_found', `Story ${id} has no revision ${revision}.`, { id, revision });
  return storyContentSchema.parse(found.content);
}

/** The newest revision's content of each story, in one query; stories that are not here are left out. */
export async function newestContents(
  work: Pick<Work, 'tx'>,
  ids: readonly string[],
): Promise<Map<string, StoryContent>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('story')
    .innerJoin('story_revision', (join) =>
      join
        .onRef('story_revision.story_id', '=', 'story.id')
        .onRef('story_revision.revision', '=', 'story.revision'),
    )
    .select(['story.id', 'story_revision.content'])
    .where('story.id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, storyContentSchema.parse(row.content)]));
}

/** Refuses a change that was made against an older revision; nobody's text is ever discarded. */
export function assertBase(record: StoryRecord, baseRevision: number | undefined): void {
  if (baseRevision === undefined || baseRevision === record.row.revision) return;
  throw new AppError(
    'story_conflict',
    `The story has moved on: your change was made on revision ${baseRevision}, the newest is ${record.row.revision}. Nothing was saved over it; merge your text with the newest revision and send it again.`,
    { id: record.row.id, baseRevision, currentRevision: record.row.revision, current: record.content },
  );
}

export function assertStage(record: StoryRecord, transition: Transition): void {
  if (canMove(record.row.stage, transition)) return;
  const { id, stage } = record.row;
  const possible = movesFrom(stage).join(', ');
  throw new AppError(
    'wrong_stage',
    `A story that is ${stage} does not take "${transition}". It takes: ${possible}.`,
    { id, stage },
  );
}

/** The stored clocks of a story as the two-precision value; null before its first publication. */
export function publishedOfRow(row: Pick<Row<'story'>, 'published_at' | 'published_on'>): Published | null {
  if (row.published_on) return { precision: 'day', on: row.published_on };
  return row.published_at ? { precision: 'instant', at: row.published_at.toISOString() } : null;
}

/** One revision to append; the number follows the story's newest. */
export interface NewRevision {
  readonly storyId: string;
  readonly revision: number;
  readonly content: StoryContent;
  readonly note: string;
}

export async function appendRevisions(work: Work, revisions: readonly NewRevision[]): Promise<void> {
  const rows = revisions.map((revision) => ({
    story_id: revision.storyId,
    revision: revision.revision,
    content: revision.content,
    actor: actorName(work.actor),
    note: revision.note,
    created_at: work.now,
  }));
  await sql`INSERT INTO story_revision SELECT * FROM jsonb_populate_recordset(null::story_revision, ${toJson(rows)}::jsonb)`.execute(
    work.tx,
  );
}
