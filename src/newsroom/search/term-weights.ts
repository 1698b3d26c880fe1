import { sql } from 'kysely';
import type { Db } from '../../store/pool.ts';

/**
 * How rare words are, from the statistics that PostgreSQL keeps of the index itself (`most_common_elems` of the tsvector): no table
 * of our own to maintain on each publication. A word that is not among the commonest is rare, and that is all a ranking must know.
 */
interface Commonness {
  readonly frequencies: ReadonlyMap<string, number>;
  readonly rarest: number;
  readonly readAt: number;
}

const REFRESH_MS = 60_000;
const known = new WeakMap<Db, Commonness>();

async function commonness(db: Db): Promise<Commonness> {
  const kept = known.get(db);
  if (kept && performance.now() - kept.readAt < REFRESH_MS) return kept;
  const { rows } = await sql<{ words: string[] | null; shares: number[] | null }>`
    SELECT most_common_elems::text::text[] AS words, most_common_elem_freqs AS shares FROM pg_stats
    WHERE schemaname = current_schema() AND tablename = 'search_document' AND attname = 'tsv'`.execute(db);
  const words = rows[0]?.words ?? [];
  const shares = rows[0]?.shares ?? [];
  const frequencies = new Map(words.map((word, index) => [word, shares[index] ?? 0]));
  const found: Commonness = {
    frequencies,
    rarest: Math.min(0.001, ...frequencies.values()),
    readAt: performance.now(),
  };
  known.set(db, found);
  return found;
}

/** A word with the share of stories that hold it (0–1) and its inverse document frequency (Robertson and Spärck Jones). */
export interface TermWeight {
  readonly lexeme: string;
  readonly share: number;
  readonly idf: number;
}

export async function termWeights(db: Db, lexemes: readonly string[]): Promise<TermWeight[]> {
  const { frequencies, rarest } = await commonness(db);
  return lexemes.map((lexeme) => {
    const share = frequencies.get(lexeme) ?? rarest / 2;
    return { lexeme, share, idf: Math.log(1 + (1 - share + 0.0001) / (share + 0.0001)) };
  });
}
