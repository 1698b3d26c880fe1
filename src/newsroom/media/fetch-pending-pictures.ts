import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { AppError, messageOf } from '../../kernel/errors.ts';
import type { Blobs } from '../../store/blobs/blobs.ts';
import { toJson } from '../../store/json.ts';
import type { Actor } from '../../story/policy.ts';
import type { Newsroom } from '../unit-of-work.ts';
import { preparePicture } from './prepare-picture.ts';
import { fetchPublic, type PublicFetchOptions } from './public-fetch.ts';
import { storePicture } from './store-picture.ts';

const ACTOR: Actor = { type: 'system', name: 'picture import' };
const MOST_BYTES = 40_000_000;
/** How many are fetched side by side. */
const AT_ONCE = 8;
/** Nobody else takes a picture that is being fetched until this has passed, in case its fetcher dies. */
const LEASE_MS = 120_000;
const MINUTE_MS = 60_000;
/** How long after each failure a picture is tried again; after the last of them it has failed. */
const WAITS_MS = [MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 6 * 60 * MINUTE_MS];

export interface FailedPicture {
  /** Its address, or `file://` and its path. */
  readonly source: string;
  readonly reason: string;
  /** When it is tried again; null where that would be in vain. A new import of its story tries it again in any case. */
  readonly retryAt: Date | null;
}

export interface FetchedPictures {
  readonly stored: number;
  readonly failed: readonly FailedPicture[];
}

/**
 * Brings the files of pictures that an import named and whose time has come. `files` takes those that lie beside the imported
 * files, which only the importing process may read; `network` takes those at public addresses. Several processes may run this at
 * once. One that fails in a way that may mend is tried again later, five times in all; captions and credits show meanwhile.
 */
export async function fetchPendingPictures(
  newsroom: Newsroom,
  blobs: Blobs,
  from: 'files' | 'network',
  options: Partial<PublicFetchOptions> & { limit?: number } = {},
): Promise<FetchedPictures> {
  const taken = await takePending(newsroom, from, options.limit ?? AT_ONCE);
  const results = await Promise.all(
    taken.map(async ({ id, source, attempts }) => {
      try {
        const bytes =
          from === 'files'
            ? await readFile(source.slice('file://'.length))
            : await fetchPublic(source, { mostBytes: MOST_BYTES, ...options });
        await storePicture(newsroom, blobs, ACTOR, { picture: await preparePicture(bytes), mediaId: id });
        return null;
      } catch (error) {
        return markFailed(newsroom, error, { id, source, attempts: attempts + 1 });
      }
    }),
  );
  const failed = results.filter((result) => result !== null);
  return { stored: results.length - failed.length, failed };
}

/** How many pictures at public addresses are still to come. */
export async function countPendingPictures(db: Newsroom['db']): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM media WHERE status = 'pending' AND source_url LIKE 'http%'`.execute(db);
  return rows[0]?.n ?? 0;
}

interface Pending {
  readonly id: string;
  readonly source: string;
  readonly attempts: number;
}

async function takePending(newsroom: Newsroom, from: 'files' | 'network', limit: number): Promise<Pending[]> {
  const now = newsroom.clock.now();
  const lease = new Date(now.getTime() + LEASE_MS).toISOString();
  const { rows } = await sql<Pending>`
    UPDATE media m SET metadata = m.metadata || jsonb_build_object('retryAt', ${lease}::text)
    FROM (SELECT id FROM media WHERE status = 'pending' AND source_url LIKE ${from === 'files' ? 'file://%' : 'http%'}
        AND coalesce(metadata->>'retryAt', '') <= ${now.toISOString()} ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED) due
    WHERE m.id = due.id
    RETURNING m.id, m.source_url AS source, coalesce((m.metadata->>'attempts')::int, 0) AS attempts`.execute(
    newsroom.db,
  );
  return rows;
}

async function markFailed(
  newsroom: Newsroom,
  error: unknown,
  { id, source, attempts }: Pending,
): Promise<FailedPicture> {
  const reason = messageOf(error).slice(0, 500);
  const wait = mayMend(error) ? WAITS_MS[attempts - 1] : undefined;
  const retryAt = wait === undefined ? null : new Date(newsroom.clock.now().getTime() + wait);
  const metadata = { failure: reason, attempts, ...(retryAt ? { retryAt: retryAt.toISOString() } : {}) };
  await newsroom.db
    .updateTable('media')
    .set({ status: retryAt ? 'pending' : 'failed', metadata: toJson(metadata) })
    .where('id', '=', id)
    .execute();
  return { source, reason, retryAt };
}

/** Whether trying again may help: a peer that is down or busy, yes; a picture that is gone, refused or none, no. */
function mayMend(error: unknown): boolean {
  if (!(error instanceof AppError)) return true;
  if (error.code !== 'not_found') return false;
  const { status } = error.details;
  return typeof status !== 'number' || status >= 500 || status === 429 || status === 408;
}
