import { sql } from 'kysely';
import type { Section } from '../../story/published-view.ts';
import { isReservedStep } from '../../story/reserved-steps.ts';
import { numberedSlug } from '../../story/slug.ts';
import type { Work } from '../unit-of-work.ts';
import type { ProjectionRow } from './projection.ts';
import type { ShownBefore } from './story-changes.ts';

/** Takes an address like a story does, but is none: a section's page or a page of the site. */
const NO_STORY = 'no story';

/**
 * Gives each row an address that no other story has or ever had: `-2`, `-3` … are added where two of a day would share one, or
 * where a static page would stand on a section or on a page of the site itself.
 */
export async function settlePaths(
  work: Work,
  rows: readonly ProjectionRow[],
  sections: readonly Section[],
  before: ReadonlyMap<string, ShownBefore>,
): Promise<ProjectionRow[]> {
  const asked = new Set(rows.flatMap((row) => row.path ?? []));
  const moved = rows.flatMap((row) => (movesTo(row, before) ? (row.path ?? []) : []));
  const owners = await ownersOf(work, moved);
  const ownerOf = async (row: ProjectionRow, slug: string, path: string) => {
    if (row.kind === 'page' && (isReservedStep(slug) || sections.some((section) => section.path === slug)))
      return NO_STORY;
    if (!asked.has(path)) {
      asked.add(path);
      for (const [found, id] of await ownersOf(work, [path])) owners.set(found, id);
    }
    return owners.get(path) ?? row.id;
  };
  const settled: ProjectionRow[] = [];
  for (const row of rows) {
    let { path, slug } = row;
    for (let n = 2; path !== null && (await ownerOf(row, slug, path)) !== row.id; n += 1) {
      slug = numberedSlug(row.slug, n);
      path = besideOf(row.path ?? '', slug);
    }
    if (path !== null) owners.set(path, row.id);
    settled.push({ ...row, path, slug });
  }
  return settled;
}

/** Whether a story comes to an address where it does not stand yet. */
function movesTo(row: ProjectionRow, before: ReadonlyMap<string, ShownBefore>): boolean {
  return row.path !== null && before.get(row.id)?.facets.path !== row.path;
}

function besideOf(path: string, slug: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/${encodeURIComponent(slug)}`;
}

/** Whose each of these addresses is: of the story that stands there, or that once did and is led to from there for ever. */
async function ownersOf(work: Work, paths: readonly string[]): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const { rows } = await sql<{ path: string; id: string }>`
    SELECT from_path AS path, story_id AS id FROM redirect
      WHERE from_path = ANY(${[...paths]}::text[]) AND story_id IS NOT NULL
    UNION ALL SELECT path, id FROM published_story WHERE path = ANY(${[...paths]}::text[])`.execute(work.tx);
  return new Map(rows.map((row) => [row.path, row.id]));
}

/** From now on this address leads to a story that stood there, or says that it was withdrawn. */
export async function keepPath(work: Work, path: string, id: string): Promise<void> {
  await sql`INSERT INTO redirect (from_path, story_id, created_at) VALUES (${path}, ${id}, ${work.now})
    ON CONFLICT (from_path) DO UPDATE SET story_id = excluded.story_id, to_path = NULL`.execute(work.tx);
}

/** An address that was once a story's leads to it for ever. */
export async function writeRedirects(
  work: Work,
  rows: readonly ProjectionRow[],
  before: ReadonlyMap<string, ShownBefore>,
): Promise<void> {
  const paths = rows.flatMap((row) => (movesTo(row, before) ? (row.path ?? []) : []));
  if (paths.length > 0)
    await sql`DELETE FROM redirect WHERE from_path = ANY(${paths}::text[])`.execute(work.tx);
  for (const row of rows) {
    const old = before.get(row.id)?.facets.path;
    if (old && old !== row.path) await keepPath(work, old, row.id);
  }
}
