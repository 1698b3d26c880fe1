import { type RawBuilder, sql } from 'kysely';
import { ALL_STORIES, silentRecorder } from '../../kernel/facts.ts';
import { CARD_COLUMNS, readCard } from '../../newsroom/stories/card-rows.ts';
import { type Cursor, writeCursor } from '../../newsroom/stories/cursor.ts';
import { readStory, STORY_COLUMNS } from '../../newsroom/stories/story-rows.ts';
import type { Db } from '../../store/pool.ts';
import type { StoryKind } from '../../story/kinds.ts';
import type { PublishedStory, StorySummary } from '../../story/published-view.ts';
import { damagedCursor, readPlace } from '../http/cursors.ts';

/** Which published stories, in which order. Static pages and headline-only stubs are in no list. */
export interface StoryFilter {
  /** Ids of a section, a topic, a person: stories that are in all of these lists. */
  readonly lists: readonly string[];
  readonly kind?: StoryKind | undefined;
  readonly language?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly updatedSince?: Date | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly sort: 'newest' | 'updated';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly stories: readonly T[];
  readonly next: string | null;
}

/** Cards of the stories that a filter leaves, by keyset: at any depth as quick as on the first page. */
export async function cardPage(db: Db, filter: StoryFilter): Promise<Page<StorySummary>> {
  return page(filter, await rowsOf(db, filter, CARD_COLUMNS), (row) => readCard(row, silentRecorder));
}

/** The same with the whole stories. */
export async function wholePage(db: Db, filter: StoryFilter): Promise<Page<PublishedStory>> {
  return page(filter, await rowsOf(db, filter, STORY_COLUMNS), (row) => readStory(row, silentRecorder));
}

function page<T extends StorySummary>(
  filter: StoryFilter,
  rows: readonly unknown[],
  read: (row: unknown) => T,
): Page<T> {
  const stories = rows.slice(0, filter.limit).map(read);
  const last = stories.at(-1);
  const at = last && (filter.sort === 'updated' ? last.updatedAt : last.sortAt);
  const more = rows.length > filter.limit;
  return {
    stories,
    next: more && last && at ? `${filter.sort}.${writeCursor({ sortAt: at, id: last.id })}` : null,
  };
}

export async function mapPage<A, B>(page: Promise<Page<A>>, view: (story: A) => B): Promise<Page<B>> {
  const { stories, next } = await page;
  return { stories: stories.map(view), next };
}

async function rowsOf(db: Db, filter: StoryFilter, columns: string): Promise<unknown[]> {
  const cursor = filter.cursor === undefined ? null : cursorOf(filter.sort, filter.cursor);
  const conditions = conditionsOf(filter);
  const and = conditions.length > 0 ? sql` AND ${sql.join(conditions, sql` AND `)}` : sql``;
  const limit = filter.limit + 1;
  if (filter.sort === 'updated') {
    const lists = filter.lists.map((id) => isIn(id));
    const inAll = lists.length > 0 ? sql` AND ${sql.join(lists, sql` AND `)}` : sql``;
    const after = cursor ? sql` AND (p.updated_at, p.id) > (${cursor.sortAt}, ${cursor.id}::uuid)` : sql``;
    const { rows } = await sql`SELECT ${sql.raw(columns)} FROM published_story p
      WHERE NOT p.stub AND p.kind <> 'page'${inAll}${and}${after}
      ORDER BY p.updated_at, p.id LIMIT ${limit}`.execute(db);
    return rows;
  }
  const [list = ALL_STORIES, ...others] = filter.lists;
  const inOthers =
    others.length > 0
      ? sql` AND ${sql.join(
          others.map((id) => isIn(id)),
          sql` AND `,
        )}`
      : sql``;
  const before = cursor ? sql` AND (l.sort_at, l.story_id) < (${cursor.sortAt}, ${cursor.id}::uuid)` : sql``;
  const { rows } =
    await sql`SELECT ${sql.raw(columns)} FROM listing l JOIN published_story p ON p.id = l.story_id
    WHERE l.list_id = ${list}::uuid AND NOT l.stub${inOthers}${and}${before}
    ORDER BY l.sort_at DESC, l.story_id DESC LIMIT ${limit}`.execute(db);
  return rows;
}

function isIn(listId: string): RawBuilder<unknown> {
  return sql`EXISTS (SELECT 1 FROM listing o WHERE o.list_id = ${listId}::uuid AND o.story_id = p.id)`;
}

function conditionsOf(filter: StoryFilter): RawBuilder<unknown>[] {
  const { kind, language, from, to, updatedSince, ids, sort } = filter;
  // The list's own column where it is walked, so that a span of time is a span of its index.
  const sortAt = sort === 'newest' ? sql`l.sort_at` : sql`p.sort_at`;
  return [
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(language ? [sql`(p.language = ${language} OR starts_with(p.language, ${`${language}-`}))`] : []),
    ...(from ? [sql`${sortAt} >= ${from}`] : []),
    ...(to ? [sql`${sortAt} < ${to}`] : []),
    ...(updatedSince ? [sql`p.updated_at >= ${updatedSince}`] : []),
    ...(ids ? [sql`p.id = ANY(${[...ids]}::uuid[])`] : []),
  ];
}

/** A cursor carries the order it was made in: in the other order it would name no place. */
function cursorOf(sort: StoryFilter['sort'], value: string): Cursor {
  if (!value.startsWith(`${sort}.`)) throw damagedCursor();
  return readPlace(value.slice(sort.length + 1));
}
