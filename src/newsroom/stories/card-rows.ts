import { z } from 'zod';
import { fact, type Position, position, type Recorder } from '../../kernel/facts.ts';
import { ratingSchema } from '../../story/content.ts';
import { storyKindSchema } from '../../story/kinds.ts';
import type { Published } from '../../story/published.ts';
import type { StoryCard } from '../../story/published-view.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';

/** The section of a story row aliased `p`, as JSON. */
const SECTION_JSON = `(SELECT json_build_object('id', s.id, 'name', s.name, 'path', s.path, 'colour', s.colour)
  FROM section s WHERE s.id = p.section_id)`;

/** The bylines of `p` with what the newsroom knows of each person, in printed order. */
const BYLINES_JSON = `(SELECT coalesce(json_agg(json_build_object('name', b.value->>'name', 'personId', person.id,
    'role', coalesce(b.value->>'role', person.role), 'slug', person.slug,
    'portrait', (SELECT ${PICTURE_JSON} FROM media m WHERE m.id = person.portrait_media_id)) ORDER BY b.ordinality), '[]'::json)
  FROM jsonb_array_elements(p.bylines) WITH ORDINALITY b LEFT JOIN person ON person.id = (b.value->>'personId')::uuid)`;

/** Columns of a story's card, from `published_story p`. Every list on the site selects these and nothing else. */
export const CARD_COLUMNS = `p.id, p.path, p.kind, p.language, p.headline, p.kicker, p.standfirst,
  p.house_credit AS "houseCredit", p.teaser, p.teaser_cut AS "teaserCut", p.words, p.reading_minutes AS "readingMinutes",
  p.published_at AS "publishedAt", p.published_on AS "publishedOn", p.updated_at AS "updatedAt", p.sort_at AS "sortAt", p.rating,
  ${SECTION_JSON} AS section, ${BYLINES_JSON} AS bylines,
  (SELECT ${PICTURE_JSON} FROM media m WHERE m.id = p.card_media_id) AS picture, p.card_media_id AS "cardMediaId"`;

const sectionRefSchema = z.object({ id: z.string(), name: z.string(), path: z.string(), colour: z.number() });
export const printedBylineSchema = z.object({
  name: z.string(),
  personId: z.string().nullable(),
  role: z
    .string()
    .nullish()
    .transform((role) => role || undefined),
  slug: z.string().nullable(),
  portrait: pictureSchema.nullable(),
});

const cardRowSchema = z.object({
  id: z.string(),
  path: z.string().nullable(),
  kind: storyKindSchema,
  language: z.string(),
  headline: z.string(),
  kicker: z.string().nullable(),
  standfirst: z.string().nullable(),
  houseCredit: z.string().nullable(),
  teaser: z.string(),
  teaserCut: z.boolean(),
  words: z.number(),
  readingMinutes: z.number(),
  publishedAt: z.date().nullable(),
  publishedOn: z.string().nullable(),
  updatedAt: z.date(),
  sortAt: z.date(),
  rating: ratingSchema.nullable(),
  section: sectionRefSchema.nullable(),
  bylines: z.array(printedBylineSchema),
  picture: pictureSchema.nullable(),
  cardMediaId: z.string().nullable(),
});

export function publishedOf(row: {
  publishedAt: Date | null;
  publishedOn: string | null;
  sortAt: Date;
}): Published {
  if (row.publishedOn) return { precision: 'day', on: row.publishedOn };
  return { precision: 'instant', at: (row.publishedAt ?? row.sortAt).toISOString() };
}

/** Parses a row selected with CARD_COLUMNS and records what the card depends on. */
export function readCard(row: unknown, recorder: Recorder): StoryCard {
  const { publishedAt, publishedOn, cardMediaId, bylines, ...card } = cardRowSchema.parse(row);
  recorder.read(fact.card(card.id));
  if (card.section) recorder.read(fact.sections);
  if (cardMediaId) recorder.read(fact.media(cardMediaId));
  for (const byline of bylines) if (byline.personId) recorder.read(fact.person(byline.personId));
  return {
    ...card,
    bylines: bylines.map(({ role, ...byline }) => (role ? { ...byline, role } : byline)),
    published: publishedOf({ publishedAt, publishedOn, sortAt: card.sortAt }),
  };
}

export function positionOf(card: { readonly id: string; readonly sortAt: Date }): Position {
  return position(card.sortAt, card.id);
}
