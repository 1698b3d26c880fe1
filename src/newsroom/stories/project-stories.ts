import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { ALL_STORIES, fact } from '../../kernel/facts.ts';
import { toJson } from '../../store/json.ts';
import { queueAnalysis } from '../analysis/queue-analysis.ts';
import { lineage, readSections } from '../publication/published-queries.ts';
import { timeZoneOf } from '../publication/time-zone.ts';
import { indexStories, unindexStories } from '../search/index-stories.ts';
import type { Work } from '../unit-of-work.ts';
import { type Projectable, type ProjectionRow, projectionRow } from './projection.ts';
import {
  type Facets,
  type Membership,
  membershipChanges,
  type ShownBefore,
  storyChanges,
} from './story-changes.ts';
import { keepPath, settlePaths, writeRedirects } from './story-paths.ts';
import { countedBefore, countMonths, type Move, writeListings } from './write-listings.ts';

const COLUMNS = [
  'path',
  'stub',
  'kind',
  'slug',
  'section_id',
  'language',
  'headline',
  'headline_key',
  'kicker',
  'standfirst',
  'house_credit',
  'dateline',
  'bylines',
  'topic_ids',
  'person_ids',
  'media_ids',
  'link_ids',
  'lead_figure',
  'card_media_id',
  'body',
  'rating',
  'claim',
  'translation_of',
  'canonical_url',
  'text',
  'teaser',
  'teaser_cut',
  'words',
  'reading_minutes',
  'published_at',
  'published_on',
  'sort_at',
  'updated_at',
  'revision',
] as const satisfies readonly (keyof ProjectionRow)[];

const ALL_COLUMNS = sql.raw(['id', ...COLUMNS].join(', '));
const UPDATES = sql.raw(COLUMNS.map((column) => `${column} = excluded.${column}`).join(', '));

/**
 * Makes readers see these revisions: writes the projection, the lists, the month counts, the redirects and the search index, and
 * tells the work which facts changed. One story or a thousand take the same path.
 */
export async function projectStories(work: Work, stories: readonly Projectable[]): Promise<ProjectionRow[]> {
  if (stories.length === 0) return [];
  const timeZone = await timeZoneOf(work.tx);
  const ids = stories.map((story) => story.id);
  const before = await loadBefore(work, ids);
  const sections = await readSections(work.tx);
  const rows = await settlePaths(
    work,
    stories.map((story) => projectionRow(story, timeZone)),
    sections,
    before,
  );
  await sql`INSERT INTO published_story (${ALL_COLUMNS})
    SELECT ${ALL_COLUMNS} FROM jsonb_populate_recordset(null::published_story, ${toJson(rows)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET ${UPDATES}`.execute(work.tx);
  const signers = await signersOfOriginals(work, rows);
  const after = new Map<string, Membership[]>();
  for (const [index, row] of rows.entries()) {
    after.set(
      row.id,
      stories[index]?.placements?.map((place) => ({ ...place })) ?? memberships(row, sections, signers),
    );
  }
  const moves = [
    ...(await writeListings(work, rows, before, after)),
    ...(await relistTranslations(work, signedAnew(rows, before), sections)),
  ];
  await writeRedirects(work, rows, before);
  await indexStories(work.tx, rows);
  await queueAnalysis(
    work,
    rows.flatMap((row) => (row.stub ? [] : row.id)),
  );
  for (const row of rows) {
    const old = before.get(row.id);
    work.change(...storyChanges(row.id, old?.facets ?? null, row, timeZone));
    work.change(...membershipChanges(row.id, old?.memberships ?? [], after.get(row.id) ?? []));
  }
  await touchContainers(
    work,
    rows.flatMap((row) => (before.has(row.id) ? [] : row.id)),
  );
  await countMonths(work, moves);
  return rows;
}

/** Takes stories away from readers. Their addresses stay known, so that they answer 410 and never 404. */
export async function unprojectStories(work: Work, ids: readonly string[]): Promise<void> {
  const timeZone = await timeZoneOf(work.tx);
  const before = await loadBefore(work, ids);
  await unindexStories(work.tx, ids);
  for (const [id, old] of before) {
    if (old.facets.path) await keepPath(work, old.facets.path, id);
    work.change(
      ...storyChanges(id, old.facets, null, timeZone),
      ...membershipChanges(id, old.memberships, []),
    );
    work.change({ fact: fact.card(id), rank: 'primary' });
  }
  await sql`DELETE FROM published_story WHERE id = ANY(${[...ids]}::uuid[])`.execute(work.tx);
  const moves = await relistTranslations(work, ids, await readSections(work.tx));
  await touchContainers(work, ids);
  await countMonths(work, [
    ...[...before.values()].map((old) => ({ before: countedBefore(old), after: [] })),
    ...moves,
  ]);
}

type Listed = Pick<
  ProjectionRow,
  'id' | 'stub' | 'kind' | 'section_id' | 'topic_ids' | 'person_ids' | 'translation_of'
> & { readonly sort_at: string | Date };

/** Who signed each original. */
type Signers = ReadonlyMap<string | null, readonly string[]>;

/**
 * The lists that a story stands in. A translation tells what its original tells: it is reached from there, and sections, topics and
 * those who signed the original name the story once. Who signed the translation alone names the translation.
 */
function memberships(
  row: Listed,
  sections: Awaited<ReturnType<typeof readSections>>,
  signers: Signers,
): Membership[] {
  if (row.stub || row.kind === 'page') return [];
  const signed = signers.get(row.translation_of) ?? [];
  const subjects =
    row.translation_of === null
      ? [...lineage(sections, row.section_id).map((section) => section.id), ...row.topic_ids]
      : [];
  const people = row.person_ids.filter((id) => !signed.includes(id));
  return [...new Set([ALL_STORIES, ...subjects, ...people])].map((listId) => ({
    listId,
    sortAt: new Date(row.sort_at),
  }));
}

/** Of originals that readers see. */
async function signersOfOriginals(work: Work, translations: readonly Listed[]): Promise<Signers> {
  const originals = translations.flatMap((row) => row.translation_of ?? []);
  if (originals.length === 0) return new Map();
  const { rows } = await sql<{ id: string; person_ids: string[] }>`
    SELECT id, person_ids FROM published_story
    WHERE id = ANY(${originals}::uuid[]) AND NOT stub AND kind <> 'page'`.execute(work.tx);
  return new Map(rows.map((row) => [row.id, row.person_ids]));
}

/** Of these stories those that another has signed than before, or that nobody saw. */
function signedAnew(rows: readonly Listed[], before: ReadonlyMap<string, ShownBefore>): string[] {
  const signs = (row: Listed | undefined) => row && [row.stub, row.kind === 'page', row.person_ids];
  return rows.flatMap((row) =>
    isDeepStrictEqual(signs(row), signs(before.get(row.id)?.facets)) ? [] : row.id,
  );
}

/**
 * Who signed an original says in whose lists its translations stand: they move as it appears, changes or goes. That they are
 * translations is said once more for the planner, who would not see it in a list of ids and take the index of translations.
 */
async function relistTranslations(
  work: Work,
  originals: readonly string[],
  sections: Awaited<ReturnType<typeof readSections>>,
): Promise<Move[]> {
  if (originals.length === 0) return [];
  const { rows } = await sql<Listed>`
    SELECT id, stub, kind, section_id, topic_ids, person_ids, translation_of, sort_at FROM published_story
    WHERE translation_of IS NOT NULL AND translation_of = ANY(${[...originals]}::uuid[])
      AND id <> ALL(${[...originals]}::uuid[]) AND NOT stub`.execute(work.tx);
  if (rows.length === 0) return [];
  const before = await loadBefore(
    work,
    rows.map((row) => row.id),
  );
  const signers = await signersOfOriginals(work, rows);
  const after = new Map(rows.map((row) => [row.id, memberships(row, sections, signers)]));
  for (const { id } of rows)
    work.change(...membershipChanges(id, before.get(id)?.memberships ?? [], after.get(id) ?? []));
  return writeListings(work, rows, before, after);
}

async function loadBefore(work: Work, ids: readonly string[]): Promise<Map<string, ShownBefore>> {
  const { rows } = await sql<{ row: Facets; lists: { listId: string; sortAt: string }[] }>`
    SELECT to_jsonb(p) - CASE WHEN p.kind = 'live' THEN ARRAY['text'] ELSE ARRAY['body', 'text'] END AS row,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('listId', l.list_id, 'sortAt', l.sort_at)), '[]')
       FROM listing l WHERE l.story_id = p.id) AS lists
    FROM published_story p WHERE p.id = ANY(${[...ids]}::uuid[]) FOR UPDATE`.execute(work.tx);
  return new Map(
    rows.map(({ row, lists }) => [
      row.id,
      {
        // PostgreSQL writes instants with its own offset and digits; both sides must be spelled alike to be compared.
        facets: {
          ...row,
          sort_at: new Date(row.sort_at).toISOString(),
          updated_at: new Date(row.updated_at).toISOString(),
          published_at: row.published_at && new Date(row.published_at).toISOString(),
        },
        memberships: lists.map((place) => ({ listId: place.listId, sortAt: new Date(place.sortAt) })),
      },
    ]),
  );
}

/** A story that appears or goes changes the containers that hold its card, which did not show it or no longer do. */
async function touchContainers(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ container_id: string }>`
    SELECT DISTINCT container_id FROM card
    WHERE story_id = ANY(${[...ids]}::uuid[]) OR supporting && ${[...ids]}::uuid[]`.execute(work.tx);
  for (const row of rows) work.change({ fact: fact.container(row.container_id), rank: 'primary' });
}
