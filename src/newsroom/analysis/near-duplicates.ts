import { sql } from 'kysely';
import type { WordedStory } from '../../language/similarity.ts';
import type { Db } from '../../store/pool.ts';
import type { Work } from '../unit-of-work.ts';
import type { Engine } from './engine.ts';

/** From this share of common wording on two stories are told to be versions of one. */
const LEAST_LIKENESS = 0.5;
/** Stories that share the most bands are compared word by word; more than this many versions of one story are not told apart. */
const COMPARED = 8;

/** A story that was read, with the hashes of its wording. */
export interface WordedRow extends WordedStory {
  readonly id: string;
  readonly bands: readonly number[];
}

/**
 * Finds the stories that share most of the wording of each of these, over their bands, and keeps the pairs; gives each story's
 * versions by its id. The stories' own bands are replaced. A story costs one look into an index and a comparison with at most eight
 * others, at any size of the archive.
 */
export async function keepNearDuplicates(
  work: Work,
  engine: Engine,
  stories: readonly WordedRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = stories.map((story) => story.id);
  const bands = stories.flatMap(({ id, bands }) => [...new Set(bands)].map((band) => ({ id, band })));
  const own = sql`unnest(${bands.map((row) => row.id)}::uuid[], ${bands.map((row) => row.band)}::bigint[]) own(id, band)`;
  await sql`DELETE FROM story_band WHERE story_id = ANY(${ids}::uuid[])`.execute(work.tx);
  await sql`DELETE FROM near_duplicate WHERE story_id = ANY(${ids}::uuid[]) OR other_id = ANY(${ids}::uuid[])`.execute(
    work.tx,
  );
  if (bands.length === 0) return new Map();
  await sql`INSERT INTO story_band (band, story_id) SELECT band, id FROM ${own}`.execute(work.tx);
  const { rows } = await sql<{ id: string; other: string; headline: string; text: string; language: string }>`
    WITH shared AS (
      SELECT own.id, b.story_id AS other, count(*) AS bands FROM ${own} JOIN story_band b ON b.band = own.band
      WHERE b.story_id <> own.id GROUP BY own.id, b.story_id),
    near AS (SELECT id, other, row_number() OVER (PARTITION BY id ORDER BY bands DESC, other DESC) AS place FROM shared)
    SELECT near.id, near.other, p.headline, p.text, p.language FROM near JOIN published_story p ON p.id = near.other
    WHERE near.place <= ${COMPARED} AND NOT p.stub AND p.kind <> 'page'`.execute(work.tx);
  const read = new Map(stories.map((story) => [story.id, story]));
  const candidates = rows.flatMap((row) => {
    const story = read.get(row.id);
    return story
      ? [{ id: row.id, other: row.other, wordings: [wordingOf(story), wordingOf(row)] as const }]
      : [];
  });
  const likeness = await engine.compareWording(candidates.map((candidate) => candidate.wordings));
  const pairs = candidates
    .map(({ id, other }, at) => ({ id, other, likeness: likeness[at] ?? 0 }))
    .filter((pair) => pair.likeness >= LEAST_LIKENESS);
  if (pairs.length > 0) {
    await sql`INSERT INTO near_duplicate (story_id, other_id, likeness)
      SELECT pair.a, pair.b, u.likeness
      FROM unnest(${pairs.map((pair) => pair.id)}::uuid[], ${pairs.map((pair) => pair.other)}::uuid[],
          ${pairs.map((pair) => pair.likeness)}::real[]) u(id, other, likeness),
        LATERAL (VALUES (u.id, u.other), (u.other, u.id)) pair(a, b)
      ON CONFLICT (story_id, other_id) DO NOTHING`.execute(work.tx);
  }
  const versions = Map.groupBy(pairs, (pair) => pair.id);
  return new Map([...versions].map(([id, found]) => [id, found.map((pair) => pair.other)]));
}

const wordingOf = ({ headline, text, language }: WordedStory): WordedStory => ({ headline, text, language });

/** What an import says of stories that read like others. `id` is the story that came in. */
export interface ReadsLike {
  readonly id: string;
  readonly otherId: string;
  readonly headline: string;
  readonly likeness: number;
}

/** The nearest of the near-duplicates of each of these stories, as last reckoned. */
export async function nearestDuplicates(db: Db, ids: readonly string[]): Promise<ReadsLike[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReadsLike>`
    SELECT DISTINCT ON (n.story_id) n.story_id AS id, n.other_id AS "otherId", p.headline, n.likeness
    FROM near_duplicate n JOIN published_story p ON p.id = n.other_id
    WHERE n.story_id = ANY(${[...ids]}::uuid[]) ORDER BY n.story_id, n.likeness DESC, n.other_id`.execute(db);
  return rows;
}
