import { sql } from 'kysely';
import { fact } from '../kernel/facts.ts';
import { toJson } from '../store/json.ts';
import { slugify } from '../story/slug.ts';
import { nameKey } from './people/published-queries.ts';
import type { Work } from './unit-of-work.ts';

/**
 * Finds people or topics by name, whatever the case and accents, and adds those that are not known. One statement for all the
 * names of a batch; two imports that add one name at once end with one row.
 */
export async function ensureNames(
  work: Work,
  table: 'person' | 'topic',
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, string>();
  for (const name of names)
    if (nameKey(name) !== '') wanted.set(nameKey(name), name.replace(/\s+/gu, ' ').trim());
  if (wanted.size === 0) return new Map();
  const found = new Map((await lookUp(work, table, [...wanted.keys()])).map((row) => [row.name_key, row.id]));
  // In one order, so that two imports that add the same names wait for one another and never in a circle.
  const missing = [...wanted].filter(([key]) => !found.has(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  if (missing.length > 0) {
    const slugs = await freeSlugs(
      work,
      table,
      missing.map(([, name]) => slugify(name)),
    );
    const rows = missing.map(([key, name], index) => ({
      id: work.ids.next(),
      slug: slugs[index] ?? work.ids.next(),
      name,
      name_key: key,
      created_at: work.now,
    }));
    await sql`INSERT INTO ${sql.table(table)} (id, slug, name, name_key, created_at)
      SELECT id, slug, name, name_key, created_at FROM jsonb_to_recordset(${toJson(rows)}::jsonb)
        AS r(id uuid, slug text, name text, name_key text, created_at timestamptz)
      ON CONFLICT (name_key) DO NOTHING`.execute(work.tx);
    for (const row of await lookUp(
      work,
      table,
      missing.map(([key]) => key),
    ))
      found.set(row.name_key, row.id);
    work.change({ fact: table === 'person' ? fact.people : fact.topics, rank: 'secondary' });
  }
  return found;
}

async function lookUp(work: Work, table: 'person' | 'topic', keys: string[]) {
  const { rows } = await sql<{ id: string; name_key: string }>`
    SELECT id, name_key FROM ${sql.table(table)} WHERE name_key = ANY(${keys}::text[])`.execute(work.tx);
  return rows;
}

async function freeSlugs(
  work: Work,
  table: 'person' | 'topic',
  wanted: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    SELECT slug FROM ${sql.table(table)} WHERE slug LIKE ANY(${wanted.map((slug) => `${slug.replaceAll('_', '\\_')}%`)}::text[])`.execute(
    work.tx,
  );
  const taken = new Set(rows.map((row) => row.slug));
  return wanted.map((slug) => {
    let free = slug;
    for (let n = 2; taken.has(free); n += 1) free = `${slug}-${n}`;
    taken.add(free);
    return free;
  });
}
