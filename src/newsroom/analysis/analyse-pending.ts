import { sql } from 'kysely';
import { fact } from '../../kernel/facts.ts';
import { heaviestTerms, type StorySignature, type StoryTerm } from '../../language/similarity.ts';
import type { Statement } from '../../language/statement.ts';
import { toJson } from '../../store/json.ts';
import type { Actor } from '../../story/policy.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { termRarity } from './term-rarity.ts';

/** What the engine reads of a story; a plain object, so that it can cross to a worker. */
export interface AnalysisInput {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly text: string;
  readonly language: string;
  /** `YYYY-MM-DD`: what "Wednesday" is counted from. */
  readonly publishedOn: string;
}

export interface Analysis {
  readonly statements: readonly Statement[];
  readonly signature: StorySignature;
}

export type Engine = (input: AnalysisInput) => Promise<Analysis>;

const ACTOR: Actor = { type: 'system', name: 'language engine' };
/** Related stories kept for each story, and how alike they must at least be. */
const RELATED = 6;
const LEAST_LIKENESS = 0.08;
/** Terms by which others are looked up: the rarest say most and are in the fewest stories. */
const LOOKED_UP = 16;
const CANDIDATES = 40;

interface Queued extends AnalysisInput {
  readonly id: string;
  readonly revision: number;
  readonly queuedAt: Date;
}

/**
 * Reads the stories that wait in the queue: keeps the statements that the engine finds as suggested, and finds each story's relatives.
 * A story costs milliseconds at any size of the archive. Returns how many it read.
 */
export async function analysePending(newsroom: Newsroom, engine: Engine, limit = 20): Promise<number> {
  const { rows } = await sql<Queued>`
    SELECT p.id, p.revision, p.headline, p.standfirst, p.text, p.language, q.queued_at AS "queuedAt",
      coalesce(p.published_on, (p.sort_at AT TIME ZONE coalesce((SELECT time_zone FROM publication), 'UTC'))::date)::text AS "publishedOn"
    FROM analysis_queue q JOIN published_story p ON p.id = q.story_id ORDER BY q.queued_at LIMIT ${limit}`.execute(
    newsroom.db,
  );
  if (rows.length === 0) {
    // What waits here without being published was withdrawn meanwhile.
    await sql`DELETE FROM analysis_queue q WHERE NOT EXISTS (SELECT 1 FROM published_story p WHERE p.id = q.story_id)`.execute(
      newsroom.db,
    );
    return 0;
  }
  const rarity = await termRarity(newsroom.db);
  for (const story of rows) {
    const analysis = await engine({
      headline: story.headline,
      standfirst: story.standfirst,
      text: story.text,
      language: story.language,
      publishedOn: story.publishedOn,
    });
    const terms = heaviestTerms(analysis.signature, rarity);
    await inTransaction(newsroom, ACTOR, async (work) => {
      const current = await sql<{
        revision: number;
      }>`SELECT revision FROM published_story WHERE id = ${story.id} FOR KEY SHARE`.execute(work.tx);
      // Another process may have read the same story; whoever takes it out of the queue keeps its result.
      const taken = await sql`DELETE FROM analysis_queue
        WHERE story_id = ${story.id} AND queued_at <= ${story.queuedAt} RETURNING story_id`.execute(work.tx);
      if (taken.rows.length === 0) return;
      if (current.rows[0]?.revision !== story.revision) return;
      await keepStatements(work, story, analysis.statements);
      await keepTerms(work, story.id, terms, analysis.signature.bands);
      await relate(work, story.id, terms);
    });
  }
  return rows.length;
}

/** Only suggestions are replaced: what an editor confirmed or refused stays. */
async function keepStatements(work: Work, story: Queued, statements: readonly Statement[]): Promise<void> {
  await sql`DELETE FROM statement WHERE story_id = ${story.id} AND status = 'suggested'`.execute(work.tx);
  if (statements.length === 0) return;
  const rows = statements.map((found) => ({
    id: work.ids.next(),
    story_id: story.id,
    revision: story.revision,
    status: 'suggested',
    kind: found.kind,
    source: found.source,
    cue: found.cue,
    content: found.content,
    occasion: found.occasion,
    said_on: found.date && /^\d{4}-\d{2}-\d{2}$/.test(found.date) ? found.date : null,
    confidence: found.confidence,
  }));
  await sql`INSERT INTO statement SELECT * FROM jsonb_populate_recordset(null::statement, ${toJson(rows)}::jsonb)`.execute(
    work.tx,
  );
}

async function keepTerms(
  work: Work,
  id: string,
  terms: readonly StoryTerm[],
  bands: readonly number[],
): Promise<void> {
  await sql`DELETE FROM story_term WHERE story_id = ${id}`.execute(work.tx);
  await sql`DELETE FROM story_band WHERE story_id = ${id}`.execute(work.tx);
  const unique = new Map(terms.map((entry) => [entry.hash, entry.weight]));
  await sql`INSERT INTO story_term (term, story_id, weight)
    SELECT t, ${id}::uuid, w FROM unnest(${[...unique.keys()]}::int[], ${[...unique.values()]}::real[]) u(t, w)`.execute(
    work.tx,
  );
  await sql`INSERT INTO story_band (band, story_id) SELECT unnest(${[...new Set(bands)]}::bigint[]), ${id}::uuid`.execute(
    work.tx,
  );
}

/** Finds the story's relatives, and enters it with those to whom it is nearer than their farthest. */
async function relate(work: Work, id: string, terms: readonly StoryTerm[]): Promise<void> {
  const looked = terms.slice(0, LOOKED_UP);
  const { rows } = await sql<{ id: string; score: number; farthest: number }>`
    WITH near AS (
      SELECT t.story_id AS id, sum(t.weight * q.weight) AS score
      FROM unnest(${looked.map((entry) => entry.hash)}::int[], ${looked.map((entry) => entry.weight)}::real[]) q(term, weight)
      JOIN story_term t ON t.term = q.term WHERE t.story_id <> ${id}::uuid
      GROUP BY t.story_id ORDER BY score DESC LIMIT ${CANDIDATES})
    SELECT near.id, near.score,
      coalesce((SELECT min(score) FROM (SELECT score FROM related_story r WHERE r.story_id = near.id ORDER BY score DESC LIMIT ${RELATED}) six
        HAVING count(*) >= ${RELATED}), 0) AS farthest
    FROM near JOIN published_story p ON p.id = near.id AND NOT p.stub AND p.kind <> 'page'
    WHERE near.score >= ${LEAST_LIKENESS} ORDER BY near.score DESC`.execute(work.tx);
  const own = rows.slice(0, RELATED);
  const others = rows.filter((row) => row.score > row.farthest);
  await sql`DELETE FROM related_story WHERE story_id = ${id}`.execute(work.tx);
  const pairs = [
    ...own.map((row) => ({ story_id: id, related_id: row.id, score: row.score })),
    ...others.map((row) => ({ story_id: row.id, related_id: id, score: row.score })),
  ];
  if (pairs.length === 0) return;
  await sql`INSERT INTO related_story SELECT * FROM jsonb_populate_recordset(null::related_story, ${toJson(pairs)}::jsonb)
    ON CONFLICT (story_id, related_id) DO UPDATE SET score = excluded.score`.execute(work.tx);
  for (const touched of new Set(pairs.map((pair) => pair.story_id)))
    work.change({ fact: fact.related(touched), rank: 'secondary' });
}
