import { sql } from 'kysely';
import { type Db, UNPREPARED } from '../../store/pool.ts';
import { readCursor, writeCursor } from '../stories/cursor.ts';
import { candidates, MOST_RANKED, type Plan } from './plan.ts';
import type { SearchQuery } from './query.ts';

/** One page of what was found. */
export interface RankedPage {
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  readonly total: number;
  readonly exact: boolean;
  readonly next: string | null;
}

/** Looks for the newest `enough` matches, wider until they are found or there are no more. */
async function look<T>(
  plan: Plan,
  enough: number,
  run: (since: string | null) => Promise<T>,
  found: (seen: T) => number,
): Promise<T> {
  const [first = null, ...wider] = plan.looks(enough);
  let seen = await run(first);
  for (const since of wider) {
    if (found(seen) >= enough) break;
    seen = await run(since);
  }
  return seen;
}

/**
 * Ranking is BM25 in form: each word's inverse document frequency times a saturating function of how often and where it stands
 * (ts_rank of one word saturates as BM25's k1 does; headlines weigh five times the body), divided by a length norm (b = 0.4), times a
 * mild preference for the recent. Its cost is bounded by MOST_RANKED, whatever the archive's size.
 */
export async function bestFirst(db: Db, plan: Plan, query: SearchQuery): Promise<RankedPage> {
  const offset = Math.min(Math.max(Number.parseInt(query.cursor ?? '0', 10) || 0, 0), MOST_RANKED);
  const score = sql.join(
    plan.terms.map(
      (term) =>
        sql`${term.idf}::float8 * ts_rank('{0.2, 0.35, 0.5, 1.0}', d.tsv, ${quoted(term.lexeme)}::tsquery)`,
    ),
    sql` + `,
  );
  const ranked = (since: string | null) =>
    sql<{ story_id: string; score: number; found: number }>`
    ${UNPREPARED} WITH c AS MATERIALIZED (
      SELECT story_id, sort_at, greatest(words, 20)::float8 AS words, ${score} AS fit
      FROM (${candidates(plan, since, MOST_RANKED)}) d)
    SELECT story_id, fit / (0.6 + 0.4 * sqrt(words / 400))
        * (1 + 0.35 * exp(extract(epoch FROM sort_at - (SELECT max(sort_at) FROM c))::float8 / 7776000)) AS score,
      (SELECT count(*) FROM c)::int AS found
    FROM c ORDER BY score DESC, sort_at DESC, story_id LIMIT ${query.size} OFFSET ${offset}`.execute(db);
  const { rows } = await look(plan, MOST_RANKED, ranked, (seen) => seen.rows[0]?.found ?? 0);
  const found = rows[0]?.found ?? 0;
  const exact = found < MOST_RANKED;
  return {
    ids: rows.map((row) => row.story_id),
    scores: rows.map((row) => row.score),
    total: exact ? found : Math.max(found, Math.round(plan.expected)),
    exact,
    next: offset + query.size < found ? String(offset + query.size) : null,
  };
}

export async function newestFirst(db: Db, plan: Plan, query: SearchQuery): Promise<RankedPage> {
  const cursor = query.cursor ? readCursor(query.cursor) : null;
  const below = cursor ? sql` AND (d.sort_at, d.story_id) < (${cursor.sortAt}, ${cursor.id}::uuid)` : sql``;
  const older = { ...plan, where: sql`${plan.where}${below}` };
  const newest = (since: string | null) =>
    sql<{ story_id: string; sort_at: Date }>`
    ${UNPREPARED} SELECT story_id, sort_at FROM (${candidates(older, since, query.size + 1)}) c
    ORDER BY sort_at DESC, story_id DESC`.execute(db);
  const { rows } = await look(plan, query.size + 1, newest, (seen) => seen.rows.length);
  const page = rows.slice(0, query.size);
  const last = page.at(-1);
  const more = rows.length > query.size;
  const count = (since: string | null) =>
    sql<{ n: number }>`
    ${UNPREPARED} SELECT count(*)::int AS n FROM (${candidates(plan, since, MOST_RANKED)}) c`.execute(db);
  const counted = await look(plan, MOST_RANKED, count, (seen) => seen.rows[0]?.n ?? 0);
  const n = counted.rows[0]?.n ?? 0;
  const exact = n < MOST_RANKED;
  return {
    ids: page.map((row) => row.story_id),
    scores: page.map(() => 0),
    total: exact ? n : Math.max(n, Math.round(plan.expected)),
    exact,
    next: more && last ? writeCursor({ sortAt: last.sort_at, id: last.story_id }) : null,
  };
}

/** A lexeme as a tsquery. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
}
