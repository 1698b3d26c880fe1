import { sql } from 'kysely';
import { messageOf } from '../../kernel/errors.ts';
import { heaviestTerms } from '../../language/similarity.ts';
import type { Actor } from '../../story/policy.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import type { AnalysisInput, Engine } from './engine.ts';
import { keepStatements } from './keep-statements.ts';
import { keepNearDuplicates } from './near-duplicates.ts';
import { relateStories } from './relate-stories.ts';
import { termRarity } from './term-rarity.ts';

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

/** Stories that are read in one round. What is found is written in one transaction, so that a story costs no commit of its own. */
const BATCH = 16;
/** A story that the engine failed on is read again after so long: the next release may know better. */
const RETRY_MS = 3_600_000;

/**
 * Reads the stories that wait in the queue: keeps the statements that the engine finds as suggested, and finds each story's relatives.
 * A story costs milliseconds at any size of the archive. Leaves out what changed within the last `settledMs`. Returns how many it
 * read.
 */
export async function analysePending(
  newsroom: Newsroom,
  engine: Engine,
  { limit = BATCH, settledMs = 0 }: { readonly limit?: number; readonly settledMs?: number } = {},
): Promise<number> {
  const until = new Date(newsroom.clock.now().getTime() - settledMs);
  const { rows } = await sql<Queued>`
    SELECT p.id, p.revision, p.headline, p.standfirst, p.text, p.language, q.queued_at AS "queuedAt",
      coalesce(p.published_on, (p.sort_at AT TIME ZONE coalesce((SELECT time_zone FROM publication), 'UTC'))::date)::text AS "publishedOn"
    FROM analysis_queue q JOIN published_story p ON p.id = q.story_id
    WHERE q.queued_at <= ${until} ORDER BY q.queued_at LIMIT ${limit}`.execute(newsroom.db);
  if (rows.length === 0) {
    // What waits here without being published was withdrawn meanwhile.
    await sql`DELETE FROM analysis_queue q WHERE NOT EXISTS (SELECT 1 FROM published_story p WHERE p.id = q.story_id)`.execute(
      newsroom.db,
    );
    return 0;
  }
  const rarity = await termRarity(newsroom.db, engine);
  const tried = await Promise.all(rows.map((story) => readStory(newsroom, engine, rarity, story)));
  const read = tried.filter((story) => story !== null);
  await inTransaction(newsroom, ACTOR, async (work) => {
    const current = await takeFromQueue(work, read);
    const kept = read.filter((story) => current.get(story.id) === story.revision);
    if (kept.length === 0) return;
    await keepStatements(work, kept);
    const versions = await keepNearDuplicates(work, engine, kept);
    await relateStories(
      work,
      kept.map(({ id, terms }) => ({ id, terms, versions: versions.get(id) ?? [] })),
    );
  });
  return rows.length;
}

/** What the engine says of a story; null where it failed, and then the story waits and holds up no other. */
async function readStory(
  newsroom: Newsroom,
  engine: Engine,
  rarity: (hash: number) => number,
  story: Queued,
) {
  const { headline, standfirst, text, language, publishedOn } = story;
  try {
    const { statements, signature } = await engine.analyse({
      headline,
      standfirst,
      text,
      language,
      publishedOn,
    });
    return { ...story, statements, bands: signature.bands, terms: heaviestTerms(signature, rarity) };
  } catch (error) {
    newsroom.logger.error(
      { story: story.id, error: messageOf(error) },
      'The language engine failed on a story',
    );
    const later = new Date(newsroom.clock.now().getTime() + RETRY_MS);
    await sql`UPDATE analysis_queue SET queued_at = ${later} WHERE story_id = ${story.id} AND queued_at <= ${story.queuedAt}`.execute(
      newsroom.db,
    );
    return null;
  }
}

/**
 * Takes stories out of the queue and gives the revisions that readers see of them. One that another process has read meanwhile, or
 * that was queued again, is not among them: whoever takes it out keeps its result.
 */
async function takeFromQueue(work: Work, rows: readonly Queued[]): Promise<ReadonlyMap<string, number>> {
  const ids = rows.map((row) => row.id);
  const current = await sql<{ id: string; revision: number }>`
    SELECT id, revision FROM published_story WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR KEY SHARE`.execute(
    work.tx,
  );
  const taken = await sql<{ id: string }>`
    DELETE FROM analysis_queue q
    USING unnest(${ids}::uuid[], ${rows.map((row) => row.queuedAt)}::timestamptz[]) read(id, queued_at)
    WHERE q.story_id = read.id AND q.queued_at <= read.queued_at RETURNING q.story_id AS id`.execute(work.tx);
  const ours = new Set(taken.rows.map((row) => row.id));
  return new Map(current.rows.flatMap(({ id, revision }) => (ours.has(id) ? [[id, revision]] : [])));
}
