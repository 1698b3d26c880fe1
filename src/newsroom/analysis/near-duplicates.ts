import { sql } from 'kysely';
import { sharedWording } from '../../language/similarity.ts';
import type { Db } from '../../store/pool.ts';
import type { Work } from '../unit-of-work.ts';
import type { AnalysisInput } from './analyse-pending.ts';

/** From this share of common wording on two stories are told to be versions of one. */
const LEAST_LIKENESS = 0.5;
/** Stories that share the most bands are compared word by word; more than this many versions of one story are not told apart. */
const COMPARED = 8;

/** A story that has most of its wording in common with another. */
export interface NearDuplicate {
  readonly id: string;
  /** Share of the wording of both that is the same, from 0 to 1. */
  readonly likeness: number;
}

/**
 * Finds the stories that share most of a story's wording, over its bands, and keeps the pairs. The story's own bands are
 * replaced. Costs one look into an index and a comparison with at most eight stories, at any size of the archive.
 */
export async function keepNearDuplicates(
  work: Work,
  id: string,
  story: AnalysisInput,
  bands: readonly number[],
): Promise<NearDuplicate[]> {
  const own = [...new Set(bands)];
  await sql`DELETE FROM story_band WHERE story_id = ${id}`.execute(work.tx);
  await sql`DELETE FROM near_duplicate WHERE ${id}::uuid IN (story_id, other_id)`.execute(work.tx);
  if (own.length === 0) return [];
  const { rows } = await sql<{ id: string; headline: string; text: string; language: string }>`
    WITH near AS (
      SELECT story_id AS id, count(*) AS shared FROM story_band WHERE band = ANY(${own}::bigint[])
      GROUP BY story_id ORDER BY shared DESC, story_id DESC LIMIT ${COMPARED})
    SELECT p.id, p.headline, p.text, p.language FROM near JOIN published_story p ON p.id = near.id
    WHERE NOT p.stub AND p.kind <> 'page'`.execute(work.tx);
  await sql`INSERT INTO story_band (band, story_id) SELECT unnest(${own}::bigint[]), ${id}::uuid`.execute(
    work.tx,
  );
  const found = rows
    .map((other) => ({ id: other.id, likeness: sharedWording(story, other) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  if (found.length === 0) return [];
  await sql`INSERT INTO near_duplicate (story_id, other_id, likeness)
    SELECT pair.a, pair.b, u.likeness
    FROM unnest(${found.map((other) => other.id)}::uuid[], ${found.map((other) => other.likeness)}::real[]) u(other, likeness),
      LATERAL (VALUES (${id}::uuid, u.other), (u.other, ${id}::uuid)) pair(a, b)`.execute(work.tx);
  return found;
}

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
