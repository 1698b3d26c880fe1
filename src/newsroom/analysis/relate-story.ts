import { sql } from 'kysely';
import { fact } from '../../kernel/facts.ts';
import type { StoryTerm } from '../../language/similarity.ts';
import { toJson } from '../../store/json.ts';
import type { Work } from '../unit-of-work.ts';
import type { NearDuplicate } from './near-duplicates.ts';

/** Related stories kept for each story, and how alike they must at least be. */
const RELATED = 6;
const LEAST_LIKENESS = 0.08;
/** Terms by which others are looked up: the rarest say most and are in the fewest stories. */
const LOOKED_UP = 16;
const CANDIDATES = 40;

interface Relative {
  readonly id: string;
  readonly score: number;
  /** Score of the least of the six relatives that the other story has; 0 where it has fewer. */
  readonly farthest: number;
}

/**
 * Keeps a story's terms, finds its relatives by them, and enters it with those to whom it is nearer than their farthest.
 * Another version of the same story is no relative: nobody who has read the one wants to read the other.
 */
export async function relateStory(
  work: Work,
  id: string,
  terms: readonly StoryTerm[],
  versions: readonly NearDuplicate[],
): Promise<void> {
  await keepTerms(work, id, terms);
  const relatives = await findRelatives(
    work,
    id,
    terms.slice(0, LOOKED_UP),
    versions.map((version) => version.id),
  );
  const own = relatives.slice(0, RELATED).map(({ id: other, score }) => pair(id, other, score));
  const others = relatives
    .filter((relative) => relative.score > relative.farthest)
    .map(({ id: other, score }) => pair(other, id, score));
  await forgetRelatives(work, id, versions);
  await enter(work, [...own, ...others]);
}

const pair = (story: string, related: string, score: number) => ({
  story_id: story,
  related_id: related,
  score,
});

async function keepTerms(work: Work, id: string, terms: readonly StoryTerm[]): Promise<void> {
  await sql`DELETE FROM story_term WHERE story_id = ${id}`.execute(work.tx);
  const unique = new Map(terms.map((entry) => [entry.hash, entry.weight]));
  await sql`INSERT INTO story_term (term, story_id, weight)
    SELECT t, ${id}::uuid, w FROM unnest(${[...unique.keys()]}::int[], ${[...unique.values()]}::real[]) u(t, w)`.execute(
    work.tx,
  );
}

async function findRelatives(
  work: Work,
  id: string,
  looked: readonly StoryTerm[],
  versions: readonly string[],
): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    WITH near AS (
      SELECT t.story_id AS id, sum(t.weight * q.weight) AS score
      FROM unnest(${looked.map((entry) => entry.hash)}::int[], ${looked.map((entry) => entry.weight)}::real[]) q(term, weight)
      JOIN story_term t ON t.term = q.term
      WHERE t.story_id <> ${id}::uuid AND t.story_id <> ALL(${[...versions]}::uuid[])
      GROUP BY t.story_id ORDER BY score DESC LIMIT ${CANDIDATES})
    SELECT near.id, near.score,
      coalesce((SELECT min(score) FROM (SELECT score FROM related_story r WHERE r.story_id = near.id ORDER BY score DESC LIMIT ${RELATED}) six
        HAVING count(*) >= ${RELATED}), 0) AS farthest
    FROM near JOIN published_story p ON p.id = near.id AND NOT p.stub AND p.kind <> 'page'
    WHERE near.score >= ${LEAST_LIKENESS} ORDER BY near.score DESC`.execute(work.tx);
  return rows;
}

/** What was reckoned of the story before, and that its other versions were its relatives. */
async function forgetRelatives(work: Work, id: string, versions: readonly NearDuplicate[]): Promise<void> {
  const parted = versions.map((version) => version.id);
  await sql`DELETE FROM related_story WHERE story_id = ${id} OR (related_id = ${id} AND story_id = ANY(${parted}::uuid[]))`.execute(
    work.tx,
  );
  for (const version of parted) work.change({ fact: fact.related(version), rank: 'secondary' });
}

async function enter(work: Work, pairs: readonly ReturnType<typeof pair>[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`INSERT INTO related_story SELECT * FROM jsonb_populate_recordset(null::related_story, ${toJson(pairs)}::jsonb)
    ON CONFLICT (story_id, related_id) DO UPDATE SET score = excluded.score`.execute(work.tx);
  for (const touched of new Set(pairs.map((entry) => entry.story_id)))
    work.change({ fact: fact.related(touched), rank: 'secondary' });
}
