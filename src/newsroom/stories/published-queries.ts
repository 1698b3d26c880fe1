import { availableParallelism } from 'node:os';
import { sql } from 'kysely';
import { fact, list, position, type Recorder } from '../../kernel/facts.ts';
import { perObject } from '../../kernel/remembering.ts';
import { gathering } from '../../store/gathering.ts';
import type { Db } from '../../store/pool.ts';
import type {
  MonthCount,
  PublishedStory,
  StoryCard,
  StoryPage,
  WholeStory,
} from '../../story/published-view.ts';
import { CARD_COLUMNS, positionOf, readCard } from './card-rows.ts';
import { cursorPosition, readCursor, writeCursor } from './cursor.ts';
import { readFeedStory, readLiveStory, readStory, STORY_COLUMNS } from './story-rows.ts';
import { readSurroundings, SURROUNDING_COLUMNS, type Surroundings } from './surroundings.ts';
import { PLACES, TOLD_ONCE } from './told-once.ts';

const CARD = sql.raw(CARD_COLUMNS);
const STORY = sql.raw(STORY_COLUMNS);
const SURROUNDINGS = sql.raw(SURROUNDING_COLUMNS);
const ONCE = sql.raw(TOLD_ONCE);
const LISTED = sql.raw(PLACES);

/** The published story at an address (`/2021/07/29/slug`), or null. Absence is not recorded: answers of 404 are never kept. */
export async function storyAt(db: Db, recorder: Recorder, path: string): Promise<PublishedStory | null> {
  const { rows } = await sql`SELECT ${STORY} FROM published_story p WHERE p.path = ${path}`.execute(db);
  return rows[0] === undefined ? null : readStory(rows[0], recorder);
}

/**
 * The same story with what stands around it on its page. Stories that are asked for at once share a statement, whose start and end
 * cost the database as much as one story.
 */
export async function storyInPlace(
  db: Db,
  recorder: Recorder,
  path: string,
): Promise<({ readonly story: PublishedStory } & Surroundings) | null> {
  const row = await rowsInPlace(db)(path);
  if (row === undefined) return null;
  const story = readStory(row, recorder);
  return { story, ...readSurroundings(row, story.id, recorder) };
}

/** As many as share one statement. */
const IN_PLACE = 4;

const rowsInPlace = perObject((db: Db) =>
  gathering(
    async (paths: readonly string[]) => {
      const { rows } = await sql<{ path: string }>`
        SELECT ${STORY}, ${SURROUNDINGS}
        FROM published_story s JOIN published_story p ON p.id = s.id
        WHERE s.path IN (${sql.join(filled(paths, IN_PLACE))})`.execute(db);
      return new Map(rows.map((row) => [row.path, row]));
    },
    { most: IN_PLACE, atOnce: availableParallelism() },
  ),
);

/** The keys and as many nulls, which match nothing, as it takes to have `length`: a list of any length would be many statements. */
function filled(keys: readonly string[], length: number): (string | null)[] {
  return Array.from({ length }, (_, index) => keys[index] ?? null);
}

export async function storyById(db: Db, recorder: Recorder, id: string): Promise<PublishedStory | null> {
  const { rows } =
    await sql`SELECT ${STORY} FROM published_story p WHERE p.id = ${id} AND NOT p.stub`.execute(db);
  return rows[0] === undefined ? null : readStory(rows[0], recorder);
}

/** A live story as far as its updates go: what else changes of it is not recorded. Null for any other story. */
export async function liveStory(db: Db, recorder: Recorder, id: string): Promise<PublishedStory | null> {
  const { rows } =
    await sql`SELECT ${STORY} FROM published_story p WHERE p.id = ${id} AND p.kind = 'live'`.execute(db);
  return rows[0] === undefined ? null : readLiveStory(rows[0], recorder);
}

/** The card of the story at an address, or null. */
export async function cardAt(db: Db, recorder: Recorder, path: string): Promise<StoryCard | null> {
  const { rows } = await sql`SELECT ${CARD} FROM published_story p WHERE p.path = ${path}`.execute(db);
  return rows[0] === undefined ? null : readCard(rows[0], recorder);
}

/** The ids of the newest stories of a list. */
export async function newestIds(
  db: Db,
  recorder: Recorder,
  listId: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string; sortAt: Date }>`
    SELECT l.story_id AS id, l.sort_at AS "sortAt" FROM ${LISTED}
    WHERE l.list_id = ${listId} AND NOT l.stub AND ${ONCE}
    ORDER BY l.sort_at DESC, l.story_id DESC LIMIT ${sql.lit(limit)}`.execute(db);
  const last = rows.at(-1);
  recorder.readList(list.stories(listId), null, last && rows.length === limit ? positionOf(last) : null);
  return rows.map((row) => row.id);
}

/** A whole story by id, null for one that is not published. Those of a feed, which are asked for at once, share a statement. */
export async function storyOfFeed(db: Db, recorder: Recorder, id: string): Promise<WholeStory | null> {
  // Said of absent ones as well: the answer may be kept.
  recorder.read(fact.story(id));
  const row = await rowsOfFeeds(db)(id);
  return row === undefined ? null : readFeedStory(row, recorder);
}

const OF_FEED = 20;

const rowsOfFeeds = perObject((db: Db) =>
  gathering(
    async (ids: readonly string[]) => {
      const asked = filled(ids, OF_FEED).map((id) => sql`${id}::uuid`);
      const { rows } = await sql<{ id: string }>`
        SELECT ${STORY} FROM published_story p WHERE p.id IN (${sql.join(asked)}) AND NOT p.stub`.execute(db);
      return new Map(rows.map((row) => [row.id, row]));
    },
    { most: OF_FEED, atOnce: availableParallelism() },
  ),
);

/** The newest cards of a list. `stubs` lets headline-only stubs stand in their place, as in rails. */
export async function newestStories(
  db: Db,
  recorder: Recorder,
  listId: string,
  options: { limit: number; stubs?: boolean | undefined },
): Promise<StoryCard[]> {
  const { rows } = await sql`
    SELECT ${CARD} FROM listing l JOIN published_story p ON p.id = l.story_id
    WHERE l.list_id = ${listId} AND ${options.stubs ? sql`true` : sql`NOT l.stub`} AND ${ONCE}
    ORDER BY l.sort_at DESC, l.story_id DESC LIMIT ${sql.lit(options.limit)}`.execute(db);
  const cards = rows.map((row) => readCard(row, recorder));
  const last = cards.at(-1);
  recorder.readList(
    list.stories(listId),
    null,
    last && cards.length === options.limit ? positionOf(last) : null,
  );
  return cards;
}

/** One page of a list by keyset: as quick at the ten-thousandth page as at the first, and the same page for ever. */
export async function storyPage(
  db: Db,
  recorder: Recorder,
  listId: string,
  options: { size: number; before?: string | undefined; after?: string | undefined },
): Promise<StoryPage> {
  return options.after
    ? pageAfter(db, recorder, listId, options.size, options.after)
    : pageBefore(db, recorder, listId, { ...options, from: null, until: null });
}

/** One page of the stories of a list that were published from `from` (inclusive) to `until` (exclusive). */
export async function storiesBetween(
  db: Db,
  recorder: Recorder,
  listId: string,
  from: Date,
  until: Date,
  options: { size: number; before?: string | undefined },
): Promise<StoryPage> {
  return pageBefore(db, recorder, listId, { ...options, from, until });
}

/** When the nearest stories of a list outside of a span were published: the last before `from`, the first from `until` on. */
export async function storiesAround(
  db: Db,
  recorder: Recorder,
  listId: string,
  from: Date,
  until: Date,
): Promise<{ readonly earlier: Date | null; readonly later: Date | null }> {
  const { rows } = await sql<{ side: 'earlier' | 'later'; id: string; sortAt: Date }>`
    (SELECT 'earlier' AS side, l.story_id AS id, l.sort_at AS "sortAt" FROM listing l
     WHERE l.list_id = ${listId} AND NOT l.stub AND l.sort_at < ${from}
     ORDER BY l.sort_at DESC, l.story_id DESC LIMIT 1)
    UNION ALL
    (SELECT 'later', l.story_id, l.sort_at FROM listing l
     WHERE l.list_id = ${listId} AND NOT l.stub AND l.sort_at >= ${until}
     ORDER BY l.sort_at, l.story_id LIMIT 1)`.execute(db);
  const earlier = rows.find(({ side }) => side === 'earlier');
  const later = rows.find(({ side }) => side === 'later');
  recorder.readList(list.stories(listId), position(from, ''), earlier ? positionOf(earlier) : null);
  recorder.readList(list.stories(listId), later ? positionOf(later) : null, position(until, ''));
  return { earlier: earlier?.sortAt ?? null, later: later?.sortAt ?? null };
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

async function pageBefore(
  db: Db,
  recorder: Recorder,
  listId: string,
  options: { size: number; before?: string | undefined; from: Date | null; until: Date | null },
): Promise<StoryPage> {
  const cursor = options.before ? readCursor(options.before) : null;
  const upper = cursor ?? (options.until ? { sortAt: options.until, id: FIRST_ID } : null);
  const below = upper ? sql`AND (l.sort_at, l.story_id) < (${upper.sortAt}, ${upper.id}::uuid)` : sql``;
  const above = options.from ? sql`AND l.sort_at >= ${options.from}` : sql``;
  const { rows } = await sql`
    SELECT ${CARD} FROM listing l JOIN published_story p ON p.id = l.story_id
    WHERE l.list_id = ${listId} AND NOT l.stub ${below} ${above}
    ORDER BY l.sort_at DESC, l.story_id DESC LIMIT ${sql.lit(options.size + 1)}`.execute(db);
  const more = rows.length > options.size;
  const extra = more ? readPosition(rows.at(-1)) : null;
  const stories = rows.slice(0, options.size).map((row) => readCard(row, recorder));
  const oldest = extra ?? (options.from ? position(options.from, '') : null);
  recorder.readList(list.stories(listId), upper ? cursorPosition(upper) : null, oldest);
  const first = stories[0];
  const last = stories.at(-1);
  return {
    stories,
    older: more && last ? writeCursor(last) : null,
    newer: cursor && first ? writeCursor(first) : null,
  };
}

async function pageAfter(
  db: Db,
  recorder: Recorder,
  listId: string,
  size: number,
  after: string,
): Promise<StoryPage> {
  const cursor = readCursor(after);
  const { rows } = await sql`
    SELECT ${CARD} FROM listing l JOIN published_story p ON p.id = l.story_id
    WHERE l.list_id = ${listId} AND NOT l.stub AND (l.sort_at, l.story_id) > (${cursor.sortAt}, ${cursor.id}::uuid)
    ORDER BY l.sort_at, l.story_id LIMIT ${sql.lit(size + 1)}`.execute(db);
  const extra = rows.length > size ? readPosition(rows.at(-1)) : null;
  const stories = rows
    .slice(0, size)
    .map((row) => readCard(row, recorder))
    .reverse();
  recorder.readList(list.stories(listId), extra, cursorPosition(cursor));
  const first = stories[0];
  const last = stories.at(-1);
  return {
    stories,
    older: last ? writeCursor(last) : null,
    newer: extra && first ? writeCursor(first) : null,
  };
}

function readPosition(row: unknown): string {
  return positionOf(readCard(row, { read: () => {}, readList: () => {}, expires: () => {} }));
}

/** How many stories of a list each month holds, newest first. */
export async function monthCounts(db: Db, recorder: Recorder, listId: string): Promise<MonthCount[]> {
  recorder.read(fact.monthCounts(listId));
  return readMonths(db, listId);
}

/** The months (`YYYY-MM`) of a list that hold stories, newest first. */
export async function months(db: Db, recorder: Recorder, listId: string): Promise<string[]> {
  recorder.read(fact.months(listId));
  return (await readMonths(db, listId)).map(({ month }) => month);
}

async function readMonths(db: Db, listId: string): Promise<MonthCount[]> {
  const rows = await db
    .selectFrom('listing_month')
    .select(['month', 'stories'])
    .where('list_id', '=', listId)
    .where('stories', '>', 0)
    .orderBy('month', 'desc')
    .execute();
  return rows.map((row) => ({ month: row.month.slice(0, 7), stories: row.stories }));
}

/** What was said when the story at this address was withdrawn, for the 410 page; null where none was. */
export async function withdrawnAt(
  db: Db,
  recorder: Recorder,
  path: string,
): Promise<{ headline: string; withdrawnAt: Date; note: string } | null> {
  const { rows } = await sql<{ id: string; headline: string; at: Date; note: string }>`
    SELECT s.id, v.content->>'headline' AS headline, c.at, c.text AS note
    FROM redirect r JOIN story s ON s.id = r.story_id
    JOIN LATERAL (SELECT at, text, revision FROM correction WHERE story_id = s.id AND kind = 'withdrawal' ORDER BY at DESC LIMIT 1) c ON true
    JOIN story_revision v ON v.story_id = s.id AND v.revision = c.revision
    WHERE r.from_path = ${path} AND s.stage = 'withdrawn'`.execute(db);
  const row = rows[0];
  if (!row) return null;
  recorder.read(fact.story(row.id));
  return { headline: row.headline, withdrawnAt: row.at, note: row.note };
}
