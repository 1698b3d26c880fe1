import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../store/pool.ts';
import { changesSchema } from './heard-changes.ts';

/** Commits handed out in one round. */
const BATCH = 500;
const STORIES = 'stories:';
const STORY = 'story:';

const rowsSchema = z.array(z.object({ id: z.coerce.number(), changes: changesSchema }));

/**
 * Hands the lists of stories that commits touched since the last round to `deliver`, and marks those commits as delivered once it
 * has returned: what it throws leaves them for the next round. Several processes never hand out the same commit at once. True if
 * there may be more.
 */
export async function deliverChanges(
  db: Db,
  now: Date,
  deliver: (listIds: readonly string[]) => Promise<void>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const found = await sql`SELECT id, changes FROM outbox WHERE delivered_at IS NULL
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`.execute(tx);
    const commits = rowsSchema.parse(found.rows);
    if (commits.length === 0) return false;
    const lists = new Set<string>();
    const stories = new Set<string>();
    for (const change of commits.flatMap((commit) => commit.changes)) {
      if ('list' in change) {
        if (change.list.startsWith(STORIES)) lists.add(change.list.slice(STORIES.length));
      } else if (change.fact.startsWith(STORY)) stories.add(change.fact.slice(STORY.length));
    }
    // A story that was changed where it stands concerns every list it stands in.
    const { rows } = await sql<{ id: string }>`SELECT DISTINCT list_id AS id FROM listing
      WHERE story_id = ANY(${[...stories]}::uuid[])`.execute(tx);
    for (const row of rows) lists.add(row.id);
    if (lists.size > 0) await deliver([...lists]);
    await sql`UPDATE outbox SET delivered_at = ${now}
      WHERE id = ANY(${commits.map((commit) => commit.id)}::bigint[])`.execute(tx);
    return commits.length === BATCH;
  });
}
