import { sql } from 'kysely';
import { heaviestTerms, type StorySignature } from '../../language/similarity.ts';
import type { Statement } from '../../language/statement.ts';
import type { Actor } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { keepStatements } from './keep-statements.ts';
import { keepNearDuplicates } from './near-duplicates.ts';
import { relateStory } from './relate-story.ts';
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

interface Queued extends AnalysisInput {
  readonly id: string;
  readonly revision: number;
  readonly queuedAt: Date;
}

/** How many stories wait to be read. */
export async function countPendingAnalyses(db: Newsroom['db']): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM analysis_queue`.execute(db);
  return rows[0]?.n ?? 0;
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
      const versions = await keepNearDuplicates(work, story.id, story, analysis.signature.bands);
      await relateStory(work, story.id, terms, versions);
    });
  }
  return rows.length;
}
