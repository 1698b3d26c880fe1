import { sql } from 'kysely';
import { ALL_STORIES } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import type { Engine } from './engine.ts';

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
export async function termRarity(db: Db, engine: Engine): Promise<(hash: number) => number> {
  const known = kept.get(db);
  // A young archive changes quickly: its sample is taken again until it is full.
  const lifetime = known && known.sampled < SAMPLE ? 2000 : REFRESH_MS;
  if (known && performance.now() - known.at < lifetime) return known.rarity;
  const { rows } = await sql<{ headline: string; standfirst: string | null; text: string; language: string }>`
    SELECT p.headline, p.standfirst, left(p.text, 4000) AS text, p.language
    FROM (SELECT story_id FROM listing WHERE list_id = ${ALL_STORIES} AND NOT stub
      ORDER BY sort_at DESC, story_id DESC LIMIT ${SAMPLE}) newest
    JOIN published_story p ON p.id = newest.story_id`.execute(db);
  const counts = await engine.countTerms(rows);
  const total = Math.max(rows.length, 20);
  const rarity = (hash: number) => {
    const share = (counts.get(hash) ?? 0.5) / total;
    return share > COMMONPLACE ? 0 : Math.log(1 / share);
  };
  kept.set(db, { at: performance.now(), sampled: rows.length, rarity });
  return rarity;
}
