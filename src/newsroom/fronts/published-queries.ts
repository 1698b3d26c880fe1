import { sql } from 'kysely';
import { z } from 'zod';
import { fact, list, type Recorder } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import {
  CONTAINER_LAYOUTS,
  type Container,
  type Front,
  type PlacedCard,
  type StoryLink,
  type StorySummary,
} from '../../story/published-view.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';
import { lineage, readSections, sectionRef } from '../publication/published-queries.ts';
import { CARD_COLUMNS, positionOf, readCard } from '../stories/card-rows.ts';
import { PLACES, TOLD_ONCE } from '../stories/told-once.ts';

const CARD = sql.raw(CARD_COLUMNS);
const LISTED = sql.raw(PLACES);
const ONCE = sql.raw(TOLD_ONCE);
const PICTURE = sql.raw(PICTURE_JSON);

const containerRowSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  layout: z.enum(CONTAINER_LAYOUTS),
  size: z.number(),
  backfill_list: z.string().nullable(),
});
type ContainerRow = z.infer<typeof containerRowSchema>;

type Placed = PlacedCard<StorySummary>;

/** What an editor set on a card over the story's own. */
const overridesSchema = z.object({
  containerId: z.string(),
  overrideHeadline: z.string().nullable(),
  overrideKicker: z.string().nullable(),
  overrideStandfirst: z.string().nullable(),
  overrideMediaId: z.string().nullable(),
  overridePicture: pictureSchema.nullable(),
  supporting: z.array(
    z.object({ id: z.string(), path: z.string().nullable(), headline: z.string(), language: z.string() }),
  ),
});

/** A front with its containers filled: curated cards first, then backfill, and no story twice on the front. */
export async function frontBySlug(
  db: Db,
  recorder: Recorder,
  slug: string,
): Promise<Front<StorySummary> | null> {
  const row = await db
    .selectFrom('front')
    .select(['id', 'slug', 'title'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  recorder.read(row ? fact.front(row.id) : fact.fronts);
  if (!row) return null;
  const containers = await db
    .selectFrom('container')
    .select(['id', 'slug', 'title', 'layout', 'size', 'backfill_list'])
    .where('front_id', '=', row.id)
    .orderBy('position')
    .execute();
  return { ...row, containers: await fill(db, recorder, containerRowSchema.array().parse(containers)) };
}

/**
 * The container that stands beside stories under this slug ("dont-miss"): the one of the story's section or of its nearest
 * ancestor that has one, else the whole newspaper's.
 */
export async function besideStories(
  db: Db,
  recorder: Recorder,
  slug: string,
  sectionId: string | null,
): Promise<Container | null> {
  recorder.read(fact.sections);
  const order = [...lineage(await readSections(db), sectionId).map((section) => section.id), null];
  const rows = await db
    .selectFrom('container')
    .select(['id', 'section_id', 'slug', 'title', 'layout', 'size', 'backfill_list'])
    .where('front_id', 'is', null)
    .where('slug', '=', slug)
    .execute();
  for (const id of order) {
    recorder.read(fact.beside(slug, id));
    const row = rows.find((candidate) => candidate.section_id === id);
    if (!row) continue;
    const [container] = await fill(db, recorder, [containerRowSchema.parse(row)]);
    return container ?? null;
  }
  return null;
}

async function fill(
  db: Db,
  recorder: Recorder,
  rows: readonly ContainerRow[],
): Promise<Container<StorySummary>[]> {
  const curated = await curatedCards(
    db,
    recorder,
    rows.map((row) => row.id),
  );
  // Every curated story is taken before any backfill starts, so a backfill above never steals a card curated below.
  const taken = new Set<string>();
  const placed = rows.map((row) => {
    const cards: Placed[] = [];
    for (const card of curated.get(row.id) ?? []) {
      if (cards.length >= row.size || taken.has(card.id)) continue;
      taken.add(card.id);
      cards.push(card);
    }
    return { row, cards };
  });
  const sections = await readSections(db);
  recorder.read(fact.sections);
  const backfill = await backfillCards(db, recorder, placed, taken);
  return placed.map(({ row, cards }) => {
    recorder.read(fact.container(row.id));
    const section = sections.find((candidate) => candidate.id === row.backfill_list);
    return {
      id: row.id,
      slug: row.slug,
      title: row.title,
      layout: row.layout,
      section: section ? sectionRef(section) : null,
      cards: [...cards, ...(backfill.get(row.id) ?? [])],
    };
  });
}

async function curatedCards(
  db: Db,
  recorder: Recorder,
  ids: readonly string[],
): Promise<Map<string, Placed[]>> {
  const { rows } = await sql`
    SELECT ${CARD}, c.container_id AS "containerId", c.headline AS "overrideHeadline", c.kicker AS "overrideKicker",
      c.standfirst AS "overrideStandfirst", c.media_id AS "overrideMediaId",
      (SELECT ${PICTURE} FROM media m WHERE m.id = c.media_id) AS "overridePicture",
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'path', o.path, 'headline', o.headline, 'language', o.language)
         ORDER BY array_position(c.supporting, o.id)), '[]'::json)
       FROM published_story o WHERE o.id = ANY(c.supporting)) AS supporting
    FROM card c JOIN published_story p ON p.id = c.story_id
    WHERE c.container_id = ANY(${[...ids]}::uuid[]) ORDER BY c.container_id, c.position`.execute(db);
  const byContainer = new Map<string, Placed[]>();
  for (const row of rows) {
    const own = readCard(row, recorder);
    const over = overridesSchema.parse(row);
    if (over.overrideMediaId) recorder.read(fact.media(over.overrideMediaId));
    for (const link of over.supporting) recorder.read(fact.link(link.id));
    const card: Placed = {
      ...own,
      headline: over.overrideHeadline ?? own.headline,
      kicker: over.overrideKicker ?? own.kicker,
      standfirst: over.overrideStandfirst ?? own.standfirst,
      opening: { ...own.opening, standfirst: over.overrideStandfirst ?? own.standfirst },
      picture: over.overridePicture ?? own.picture,
      supporting: over.supporting.map((link): StoryLink => ({ ...link })),
      curated: true,
    };
    byContainer.set(over.containerId, [...(byContainer.get(over.containerId) ?? []), card]);
  }
  return byContainer;
}

/**
 * The newest stories of each container's list that are not on the front yet, in the order of the containers, by container id. Two
 * round trips however many containers there are: places of all lists first, then the cards of those that are chosen.
 */
async function backfillCards(
  db: Db,
  recorder: Recorder,
  placed: readonly { readonly row: ContainerRow; readonly cards: readonly Placed[] }[],
  taken: ReadonlySet<string>,
): Promise<Map<string, Placed[]>> {
  const open = placed.flatMap(({ row, cards }) =>
    row.backfill_list && cards.length < row.size
      ? [{ id: row.id, list: row.backfill_list, wanted: row.size - cards.length }]
      : [],
  );
  if (open.length === 0) return new Map();
  const most = taken.size + open.reduce((sum, { wanted }) => sum + wanted, 0);
  const places = await newestPlaces(db, [...new Set(open.map((container) => container.list))], most);
  const gone = new Set(taken);
  const chosen = new Map(
    open.map(({ id, list: listId, wanted }) => {
      const found = (places.get(listId) ?? []).filter((place) => !gone.has(place.id)).slice(0, wanted);
      for (const place of found) gone.add(place.id);
      const last = found.at(-1);
      // The window reaches down to the last card taken; stories above it that were skipped stand elsewhere on this front.
      recorder.readList(
        list.stories(listId),
        null,
        last && found.length === wanted ? positionOf(last) : null,
      );
      return [id, found.map((place) => place.id)];
    }),
  );
  const { rows } = await sql`
    SELECT ${CARD} FROM published_story p WHERE p.id = ANY(${[...chosen.values()].flat()}::uuid[])`.execute(
    db,
  );
  const cards = new Map(rows.map((row) => readCard(row, recorder)).map((card) => [card.id, card]));
  return new Map(
    [...chosen].map(([id, storyIds]) => [
      id,
      storyIds.flatMap((storyId) => {
        const card = cards.get(storyId);
        return card ? [{ ...card, supporting: [], curated: false }] : [];
      }),
    ]),
  );
}

/** The newest places of lists, by list id. */
async function newestPlaces(
  db: Db,
  lists: readonly string[],
  most: number,
): Promise<Map<string, { readonly id: string; readonly sortAt: Date }[]>> {
  const { rows } = await sql<{ list_id: string; id: string; sortAt: Date }>`
    SELECT wanted.list_id, place.id, place."sortAt" FROM unnest(${[...lists]}::uuid[]) wanted(list_id)
    CROSS JOIN LATERAL (
      SELECT l.story_id AS id, l.sort_at AS "sortAt" FROM ${LISTED}
      WHERE l.list_id = wanted.list_id AND NOT l.stub AND ${ONCE}
      ORDER BY l.sort_at DESC, l.story_id DESC LIMIT ${sql.lit(most)}) place
    ORDER BY place."sortAt" DESC, place.id DESC`.execute(db);
  return Map.groupBy(rows, (row) => row.list_id);
}
