import { sql } from 'kysely';
import { fact } from '../../kernel/facts.ts';
import type { StoryTerm } from '../../language/similarity.ts';
import { toJson } from '../../store/json.ts';
import type { Work } from '../unit-of-work.ts';

/** Related stories kept for each story, and how alike they must at least be. */
const RELATED = 6;
const LEAST_LIKENESS = 0.08;
/** Terms by which others are looked up: the rarest say most and are in the fewest stories. */
const LOOKED_UP = 16;
/**
 * Stories that are looked up by one term, those that came last: a term that is in more says little, and a story must not cost more
 * in a larger archive.
 */
const BY_TERM = 300;
const CANDIDATES = 40;

/** A story that was read: its terms, heaviest first, and the stories that are versions of it. */
export interface Relating {
  readonly id: string;
  readonly terms: readonly StoryTerm[];
  readonly versions: readonly string[];
}

interface Relative {
  readonly id: string;
  readonly other: string;
  readonly score: number;
  /** Score of the least of the six relatives that the other story has; 0 where it has fewer. */
  readonly farthest: number;
}

/**
 * Keeps the terms of stories, finds each story's relatives by them, and enters it with those to whom it is nearer than their
 * farthest. Another version of the same story is no relative: nobody who has read the one wants to read the other.
 */
export async function relateStories(work: Work, stories: readonly Relating[]): Promise<void> {
  await keepTerms(work, stories);
  const relatives = Map.groupBy(await findRelatives(work, stories), (relative) => relative.id);
  await forgetRelatives(work, stories);
  await enter(
    work,
    stories.flatMap((story) => pairsOf(story, relatives.get(story.id) ?? [])),
  );
}

/** Both ways: whom the story is related to, and who is now related to it. */
function pairsOf({ id, versions }: Relating, found: readonly Relative[]): Pair[] {
  const relatives = found.filter(({ other }) => !versions.includes(other));
  return [
    ...relatives.slice(0, RELATED).map(({ other, score }) => ({ story_id: id, related_id: other, score })),
    ...relatives
      .filter(({ score, farthest }) => score > farthest)
      .map(({ other, score }) => ({ story_id: other, related_id: id, score })),
  ];
}

interface Pair {
  readonly story_id: string;
  readonly related_id: string;
  readonly score: number;
}

/** Terms of several stories as three columns, a row for each term of each story. */
function columns(stories: readonly Relating[], most: number) {
  const rows = stories.flatMap(({ id, terms }) =>
    [...new Map(terms.slice(0, most).map(({ hash, weight }) => [hash, weight]))].map(([hash, weight]) => ({
      id,
      hash,
      weight,
    })),
  );
  return sql`unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.hash)}::int[],
    ${rows.map((row) => row.weight)}::real[])`;
}

async function keepTerms(work: Work, stories: readonly Relating[]): Promise<void> {
  const ids = stories.map((story) => story.id);
  await sql`DELETE FROM story_term WHERE story_id = ANY(${ids}::uuid[])`.execute(work.tx);
  await sql`INSERT INTO story_term (term, story_id, weight)
    SELECT term, id, weight FROM ${columns(stories, Number.POSITIVE_INFINITY)} own(id, term, weight)`.execute(
    work.tx,
  );
}

/** Best first, for each story. */
async function findRelatives(work: Work, stories: readonly Relating[]): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    WITH shared AS (
      SELECT own.id, t.story_id AS other, sum(t.weight * own.weight) AS score
      FROM ${columns(stories, LOOKED_UP)} own(id, term, weight),
        LATERAL (SELECT story_id, weight FROM story_term WHERE term = own.term ORDER BY story_id DESC LIMIT ${BY_TERM}) t
      WHERE t.story_id <> own.id GROUP BY own.id, t.story_id),
    near AS (
      SELECT id, other, score, row_number() OVER (PARTITION BY id ORDER BY score DESC) AS place
      FROM shared WHERE score >= ${LEAST_LIKENESS})
    SELECT near.id, near.other, near.score,
      coalesce((SELECT min(score) FROM (
        SELECT score FROM related_story r WHERE r.story_id = near.other ORDER BY score DESC LIMIT ${RELATED}) six
        HAVING count(*) >= ${RELATED}), 0) AS farthest
    FROM near JOIN published_story p ON p.id = near.other AND NOT p.stub AND p.kind <> 'page'
    WHERE near.place <= ${CANDIDATES} ORDER BY near.id, near.score DESC`.execute(work.tx);
  return rows;
}

/** What was reckoned of the stories before, and that their other versions were their relatives. */
async function forgetRelatives(work: Work, stories: readonly Relating[]): Promise<void> {
  const parted = stories.flatMap(({ id, versions }) => versions.map((version) => ({ id, version })));
  await sql`DELETE FROM related_story WHERE story_id = ANY(${stories.map((story) => story.id)}::uuid[])`.execute(
    work.tx,
  );
  if (parted.length === 0) return;
  await sql`DELETE FROM related_story r
    USING unnest(${parted.map((one) => one.version)}::uuid[], ${parted.map((one) => one.id)}::uuid[]) parted(version, id)
    WHERE r.story_id = parted.version AND r.related_id = parted.id`.execute(work.tx);
  for (const version of new Set(parted.map((one) => one.version)))
    work.change({ fact: fact.related(version), rank: 'secondary' });
}

async function enter(work: Work, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  // Two stories read together find each other from both sides.
  const once = [...new Map(pairs.map((pair) => [`${pair.story_id} ${pair.related_id}`, pair])).values()];
  await sql`INSERT INTO related_story SELECT * FROM jsonb_populate_recordset(null::related_story, ${toJson(once)}::jsonb)
    ON CONFLICT (story_id, related_id) DO UPDATE SET score = excluded.score`.execute(work.tx);
  for (const touched of new Set(once.map((pair) => pair.story_id)))
    work.change({ fact: fact.related(touched), rank: 'secondary' });
}
