import { sql } from 'kysely';
import type { Db } from '../../store/pool.ts';

/** How alike (pg_trgm, 0–1) a known word must be to be offered for an unknown one. */
const LIKENESS = 0.3;

/** The query with each word that no headline or name knows replaced by the known word most like it; null where none is. */
export async function spellingOf(db: Db, text: string): Promise<string | null> {
  const asked = [
    ...new Set([...text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]{3,40}/gu)].map((match) => match[0])),
  ].slice(0, 8);
  if (asked.length === 0) return null;
  const { rows } = await sql<{ asked: string; word: string | null }>`
    SELECT a.asked, w.word FROM unnest(${asked}::text[]) a(asked) LEFT JOIN LATERAL (
      SELECT word FROM search_word WHERE word % a.asked AND similarity(word, a.asked) >= ${LIKENESS}
      ORDER BY (word = a.asked) DESC, levenshtein_less_equal(word, a.asked, 4), similarity(word, a.asked) DESC, word LIMIT 1) w ON true`.execute(
    db,
  );
  let changed = false;
  const spelled = text.replace(/[\p{L}\p{M}\p{N}]{3,40}/gu, (word) => {
    const better = rows.find((row) => row.asked === word.toLowerCase())?.word;
    if (!better || better === word.toLowerCase()) return word;
    changed = true;
    return better;
  });
  return changed ? spelled : null;
}
