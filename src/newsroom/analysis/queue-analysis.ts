import { sql } from 'kysely';
import type { Work } from '../unit-of-work.ts';

/** Asks the language engine to read these stories once their publication has been committed. */
export async function queueAnalysis(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`INSERT INTO analysis_queue (story_id, queued_at) SELECT unnest(${[...ids]}::uuid[]), ${work.now}
    ON CONFLICT (story_id) DO UPDATE SET queued_at = excluded.queued_at`.execute(work.tx);
}
