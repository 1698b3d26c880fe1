import { sql } from 'kysely';
import { storySignature } from '../../language/similarity.ts';
import type { Db } from '../../store/pool.ts';

const REFRESH_MS = 600_000;
/** Stories of which the commonness of terms is counted: enough to tell common from rare, the same cost at any size. */
const SAMPLE = 400;
/** A term in more of the archive than this says nothing of what a story is about. */
const COMMONPLACE = 0.25;

interface Kept {
  readonly at: number;
  readonly sampled: number;
  readonly rarity: (hash: number) => number;
}

const kept = new WeakMap<Db, Kept>();

/** How rare a term is in the archive, by its hash, as an inverse document frequency; 0 for commonplace terms. */
export async function termRarity(db: Db): Promise<(hash: number) => number> {
  const known = kept.get(db);
  // A young archive changes quickly: its sample is taken again until it is full.
  const lifetime = known && known.sampled < SAMPLE ? 2000 : REFRESH_MS;
  if (known && performance.now() - known.at < lifetime) return known.rarity;
  const { rows } = await sql<{ headline: string; standfirst: string | null; text: string; language: string }>`
    SELECT headline, standfirst, left(text, 4000) AS text, language FROM published_story
    WHERE NOT stub ORDER BY updated_at DESC, id DESC LIMIT ${SAMPLE}`.execute(db);
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const { hash } of storySignature(row).terms) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const total = Math.max(rows.length, 20);
  const rarity = (hash: number) => {
    const share = (counts.get(hash) ?? 0.5) / total;
    return share > COMMONPLACE ? 0 : Math.log(1 / share);
  };
  kept.set(db, { at: performance.now(), sampled: rows.length, rarity });
  return rarity;
}
