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
} from '../../story/published-view.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';
import { lineage, readSections, sectionRef } from '../publication/published-queries.ts';
import { CARD_COLUMNS, positionOf, readCard } from '../stories/card-rows.ts';

const CARD = sql.raw(CARD_COLUMNS);
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
export async function frontBySlug(db: Db, recorder: Recorder, slug: string): Promise<Front | null> {
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
  recorder.read(fact.beside(slug));
  const order = lineage(await readSections(db), sectionId).map((section) => section.id);
  const rows = await db
    .selectFrom('container')
    .select(['id', 'section_id', 'slug', 'title', 'layout', 'size', 'backfill_list'])
    .where('front_id', 'is', null)
    .where('slug', '=', slug)
    .execute();
  const nearest = order
    .map((id) => rows.find((row) => row.section_id === id))
    .find((row) => row !== undefined);
  const row = nearest ?? rows.find((candidate) => candidate.section_id === null);
  if (!row) return null;
  const [container] = await fill(db, recorder, [containerRowSchema.parse(row)]);
  return container ?? null;
}

async function fill(db: Db, recorder: Recorder, rows: readonly ContainerRow[]): Promise<Container[]> {
  const curated = await curatedCards(
    db,
    recorder,
    rows.map((row) => row.id),
  );
  // Every curated story is taken before any backfill starts, so a backfill above never steals a card curated below.
  const taken = new Set<string>();
  const placed = rows.map((row) => {
    const cards: PlacedCard[] = [];
    for (const card of curated.get(row.id) ?? []) {
      if (cards.length >= row.size || taken.has(card.id)) continue;
      taken.add(card.id);
      cards.push(card);
    }
    return { row, cards };
  });
  const sections = await readSections(db);
  recorder.read(fact.sections);
  const containers: Container[] = [];
  for (const { row, cards } of placed) {
    recorder.read(fact.container(row.id));
    if (row.backfill_list && cards.length < row.size) {
      cards.push(...(await backfill(db, recorder, row.backfill_list, row.size - cards.length, taken)));
    }
    const section = sections.find((candidate) => candidate.id === row.backfill_list);
    containers.push({
      id: row.id,
      slug: row.slug,
      title: row.title,
      layout: row.layout,
      section: section ? sectionRef(section) : null,
      cards,
    });
  }
  return containers;
}

async function curatedCards(
  db: Db,
  recorder: Recorder,
  ids: readonly string[],
): Promise<Map<string, PlacedCard[]>> {
  const { rows } = await sql`
    SELECT ${CARD}, c.container_id AS "containerId", c.headline AS "overrideHeadline", c.kicker AS "overrideKicker",
      c.standfirst AS "overrideStandfirst", c.media_id AS "overrideMediaId",
      (SELECT ${PICTURE} FROM media m WHERE m.id = c.media_id) AS "overridePicture",
      (SELECT coalesce(json_agg(json_build_object('id', o.id, 'path', o.path, 'headline', o.headline, 'language', o.language)
         ORDER BY array_position(c.supporting, o.id)), '[]'::json)
       FROM published_story o WHERE o.id = ANY(c.supporting)) AS supporting
    FROM card c JOIN published_story p ON p.id = c.story_id
    WHERE c.container_id = ANY(${[...ids]}::uuid[]) ORDER BY c.container_id, c.position`.execute(db);
  const byContainer = new Map<string, PlacedCard[]>();
  for (const row of rows) {
    const own = readCard(row, recorder);
    const over = overridesSchema.parse(row);
    if (over.overrideMediaId) recorder.read(fact.media(over.overrideMediaId));
    for (const link of over.supporting) recorder.read(fact.link(link.id));
    const card: PlacedCard = {
      ...own,
      headline: over.overrideHeadline ?? own.headline,
      kicker: over.overrideKicker ?? own.kicker,
      standfirst: over.overrideStandfirst ?? own.standfirst,
      picture: over.overridePicture ?? own.picture,
      supporting: over.supporting.map((link): StoryLink => ({ ...link })),
      curated: true,
    };
    byContainer.set(over.containerId, [...(byContainer.get(over.containerId) ?? []), card]);
  }
  return byContainer;
}

/** Takes the newest stories of a list that are not on the front yet, and marks them taken. */
async function backfill(
  db: Db,
  recorder: Recorder,
  listId: string,
  wanted: number,
  taken: Set<string>,
): Promise<PlacedCard[]> {
  const { rows } = await sql`
    SELECT ${CARD} FROM listing l JOIN published_story p ON p.id = l.story_id
    WHERE l.list_id = ${listId}::uuid AND NOT l.stub AND NOT (l.story_id = ANY(${[...taken]}::uuid[]))
    ORDER BY l.sort_at DESC, l.story_id DESC LIMIT ${wanted}`.execute(db);
  const cards = rows.map(
    (row): PlacedCard => ({ ...readCard(row, recorder), supporting: [], curated: false }),
  );
  const last = cards.at(-1);
  // The window reaches down to the last card taken; stories above it that were skipped stand elsewhere on this front.
  recorder.readList(list.stories(listId), null, last && cards.length === wanted ? positionOf(last) : null);
  for (const card of cards) taken.add(card.id);
  return cards;
}
