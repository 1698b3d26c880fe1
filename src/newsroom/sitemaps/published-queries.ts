import { sql } from 'kysely';
import { z } from 'zod';
import { ALL_STORIES, fact, list, position, type Recorder } from '../../kernel/facts.ts';
import { addDays, startOfDay } from '../../kernel/zone.ts';
import type { Db } from '../../store/pool.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';

/**
 * Sitemaps are chunked by month of publication, so a publication touches the chunk of its month and the index, and a million
 * stories over years stay far below the 50,000 addresses a file may hold (sitemaps.org protocol). A month with more is cut by
 * halves of the month's days: `2024-05`, or `2024-05.1` … for parts of ten days.
 */
export interface SitemapEntry {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly language: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly picture: z.infer<typeof pictureSchema> | null;
  /** The picture's id, also while its file is not here yet. */
  readonly pictureId: string | null;
}

/** Most stories in one chunk before its month is cut in parts of ten days. */
const CHUNK_LIMIT = 40_000;

/** Names of the chunks, newest first. */
export async function sitemapChunks(db: Db, recorder: Recorder): Promise<string[]> {
  recorder.read(fact.months(ALL_STORIES));
  const rows = await db
    .selectFrom('listing_month')
    .select(['month', 'stories'])
    .where('list_id', '=', ALL_STORIES)
    .where('stories', '>', 0)
    .orderBy('month', 'desc')
    .execute();
  // Far below the limit it takes more than a commit to reach it, and then another month's chunks do not matter.
  if (rows.some((row) => row.stories > CHUNK_LIMIT / 2)) recorder.read(fact.monthCounts(ALL_STORIES));
  return rows.flatMap((row) => {
    const month = row.month.slice(0, 7);
    return row.stories > CHUNK_LIMIT ? [`${month}.3`, `${month}.2`, `${month}.1`] : [month];
  });
}

function bounds(chunk: string, timeZone: string): { from: Date; until: Date } | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:\.([123]))?$/.exec(chunk);
  if (!match) return null;
  const first = `${match[1]}-${match[2]}-01`;
  const nextMonth = `${addDays(first, 32).slice(0, 7)}-01`;
  const part = match[3];
  const from = part ? addDays(first, (Number(part) - 1) * 10) : first;
  const until = part && part !== '3' ? addDays(first, Number(part) * 10) : nextMonth;
  return { from: startOfDay(from, timeZone), until: startOfDay(until, timeZone) };
}

const entrySchema = z.object({
  id: z.string(),
  path: z.string(),
  headline: z.string(),
  language: z.string(),
  publishedAt: z.date(),
  updatedAt: z.date(),
  picture: pictureSchema.nullable(),
  pictureId: z.string().nullable(),
});

/**
 * The stories of one chunk, oldest first; null where the name is no chunk's, or nothing is there. `of` says what of them
 * will be shown: when each last changed, so that any change to one concerns the chunk, or their pictures.
 */
export async function sitemapChunk(
  db: Db,
  recorder: Recorder,
  chunk: string,
  timeZone: string,
  of: 'changes' | 'pictures',
): Promise<SitemapEntry[] | null> {
  const range = bounds(chunk, timeZone);
  if (!range) return null;
  const entries = await entriesBetween(db, range.from, range.until);
  const ends = [position(range.until, ''), position(range.from, '')] as const;
  if (of === 'changes') {
    recorder.readList(list.stories(ALL_STORIES), ...ends);
    for (const entry of entries) recorder.read(fact.story(entry.id));
    return entries.length > 0 ? entries : null;
  }
  recorder.readList(list.pictured, ...ends);
  recorder.read(fact.months(ALL_STORIES));
  if (entries.length === 0 && !(await monthHasStories(db, chunk))) return null;
  const pictured = entries.filter((entry) => entry.pictureId !== null);
  for (const { id, pictureId } of pictured) {
    recorder.read(fact.picture(id));
    if (pictureId !== null) recorder.read(fact.media(pictureId));
  }
  return pictured;
}

async function monthHasStories(db: Db, chunk: string): Promise<boolean> {
  const row = await db
    .selectFrom('listing_month')
    .select('stories')
    .where('list_id', '=', ALL_STORIES)
    .where('month', '=', `${chunk.slice(0, 'YYYY-MM'.length)}-01`)
    .where('stories', '>', 0)
    .executeTakeFirst();
  return row !== undefined;
}

/** Stories since an instant, for the news sitemap. */
export async function newsSitemap(db: Db, recorder: Recorder, since: Date): Promise<SitemapEntry[]> {
  const entries = await entriesBetween(db, since, null);
  recorder.readList(list.stories(ALL_STORIES), null, position(since, ''));
  // Address, headline and language; the instant is the place in the list.
  for (const entry of entries) recorder.read(fact.link(entry.id));
  return entries;
}

async function entriesBetween(db: Db, from: Date, until: Date | null): Promise<SitemapEntry[]> {
  const upper = until ? sql`AND l.sort_at < ${until}` : sql``;
  const { rows } = await sql`
    SELECT p.id, p.path, p.headline, p.language, l.sort_at AS "publishedAt", p.updated_at AS "updatedAt",
      p.card_media_id AS "pictureId",
      (SELECT ${sql.raw(PICTURE_JSON)} FROM media m WHERE m.id = p.card_media_id) AS picture
    FROM listing l JOIN published_story p ON p.id = l.story_id
    WHERE l.list_id = ${ALL_STORIES}::uuid AND NOT l.stub AND l.sort_at >= ${from} ${upper}
    ORDER BY l.sort_at, l.story_id LIMIT 50000`.execute(db);
  return rows.map((row) => entrySchema.parse(row));
}
