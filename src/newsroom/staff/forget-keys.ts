import type { Newsroom } from '../unit-of-work.ts';

/** How long the answer to an Idempotency-Key is kept, in milliseconds: a week, so that a weekend's retries still find it. */
const KEPT_MS = 7 * 24 * 3_600_000;

/** Forgets the answers that no retry will ask for any more. Run it daily. Returns how many it forgot. */
export async function forgetKeys(newsroom: Pick<Newsroom, 'db' | 'clock'>): Promise<number> {
  const before = new Date(newsroom.clock.now().getTime() - KEPT_MS);
  const { numDeletedRows } = await newsroom.db
    .deleteFrom('idempotency')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
