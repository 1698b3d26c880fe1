import { sql } from 'kysely';
import type { Db } from '../../store/pool.ts';

/**
 * What PostgreSQL knows of the search index from its last ANALYZE: no table of our own to maintain on each publication.
 */
export interface IndexStatistics {
  /** Of the commonest words, the share of stories that hold each. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Days of publication at equal distances by number of stories, oldest first; none while there are few stories. */
  readonly days: readonly string[];
}

const REFRESH_MS = 60_000;
const known = new WeakMap<Db, { readonly statistics: IndexStatistics; readonly readAt: number }>();

export async function indexStatistics(db: Db): Promise<IndexStatistics> {
  const kept = known.get(db);
  if (kept && performance.now() - kept.readAt < REFRESH_MS) return kept.statistics;
  const { rows } = await sql<{ words: string[] | null; shares: number[] | null; days: string[] | null }>`
    SELECT words.most_common_elems::text::text[] AS words, words.most_common_elem_freqs AS shares,
      array(SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') FROM unnest(times.histogram_bounds::text::timestamptz[]) at) AS days
    FROM pg_stats words LEFT JOIN pg_stats times
      ON times.schemaname = words.schemaname AND times.tablename = words.tablename AND times.attname = 'sort_at'
    WHERE words.schemaname = current_schema() AND words.tablename = 'search_document' AND words.attname = 'tsv'`.execute(
    db,
  );
  const shares = rows[0]?.shares ?? [];
  const statistics: IndexStatistics = {
    frequencies: new Map((rows[0]?.words ?? []).map((word, index) => [word, shares[index] ?? 0])),
    days: rows[0]?.days ?? [],
  };
  known.set(db, { statistics, readAt: performance.now() });
  return statistics;
}
