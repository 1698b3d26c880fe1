import { z } from 'zod';
import { fact, type Position, position, type Recorder } from '../../kernel/facts.ts';
import { type Byline, bylineSchema, ratingSchema } from '../../story/content.ts';
import { storyKindSchema } from '../../story/kinds.ts';
import type { Published } from '../../story/published.ts';
import type { PrintedByline, StorySummary } from '../../story/published-view.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';

/** The section of a story row aliased `p`, as JSON. */
const SECTION_JSON = `(SELECT json_build_object('id', s.id, 'name', s.name, 'path', s.path, 'colour', s.colour)
  FROM section s WHERE s.id = p.section_id)`;

/** What the newsroom knows of the people in the bylines of `p`; the bylines themselves are a column. */
const PEOPLE_JSON = `(SELECT coalesce(json_agg(json_build_object('id', person.id, 'role', person.role, 'slug', person.slug,
    'portraitId', person.portrait_media_id, 'portrait', (SELECT ${PICTURE_JSON} FROM media m WHERE m.id = person.portrait_media_id))), '[]'::json)
  FROM person WHERE person.id = ANY(p.person_ids))`;

/** Columns of a story's card, from `published_story p`. Every list on the site selects these and nothing else. */
export const CARD_COLUMNS = `p.id, p.path, p.kind, p.language, p.headline, p.kicker, p.standfirst,
  p.house_credit AS "houseCredit", p.teaser, p.teaser_cut AS "teaserCut", p.words, p.reading_minutes AS "readingMinutes",
  p.published_at AS "publishedAt", p.published_on AS "publishedOn", p.updated_at AS "updatedAt", p.sort_at AS "sortAt", p.rating,
  ${SECTION_JSON} AS section, p.bylines, ${PEOPLE_JSON} AS people,
  (SELECT ${PICTURE_JSON} FROM media m WHERE m.id = p.card_media_id) AS picture, p.card_media_id AS "cardMediaId"`;

const sectionRefSchema = z.object({ id: z.string(), name: z.string(), path: z.string(), colour: z.number() });
const personSchema = z.object({
  id: z.string(),
  role: z.string(),
  slug: z.string(),
  portraitId: z.string().nullable(),
  portrait: pictureSchema.nullable(),
});

/** An instant as the driver gives it, or as PostgreSQL writes it in JSON where a card is part of a larger answer. */
const instantSchema = z.coerce.date();

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
  publishedAt: instantSchema.nullable(),
  publishedOn: z.string().nullable(),
  updatedAt: instantSchema,
  sortAt: instantSchema,
  rating: ratingSchema.nullable(),
  section: sectionRefSchema.nullable(),
  bylines: z.array(bylineSchema),
  people: z.array(personSchema),
  picture: pictureSchema.nullable(),
  cardMediaId: z.string().nullable(),
});

function publishedOf(row: { publishedAt: Date | null; publishedOn: string | null; sortAt: Date }): Published {
  if (row.publishedOn) return { precision: 'day', on: row.publishedOn };
  return { precision: 'instant', at: (row.publishedAt ?? row.sortAt).toISOString() };
}

/** Parses a row selected with CARD_COLUMNS and records what every card shows; its opening and its authors are recorded by who shows them. */
export function readCard(row: unknown, recorder: Recorder): StorySummary {
  const { publishedAt, publishedOn, cardMediaId, bylines, people, ...card } = cardRowSchema.parse(row);
  recorder.read(fact.card(card.id));
  if (card.section) recorder.read(fact.sections);
  if (cardMediaId) recorder.read(fact.media(cardMediaId));
  const { standfirst, teaser, teaserCut } = card;
  const printed = bylines.map((byline) => printedByline(byline, people));
  return {
    ...card,
    opening: { standfirst, teaser, teaserCut },
    signed: printed,
    bylines: printed,
    published: publishedOf({ publishedAt, publishedOn, sortAt: card.sortAt }),
  };
}

/** A byline as printed: the role that the story gives, or else the person's own. */
function printedByline(byline: Byline, people: readonly z.infer<typeof personSchema>[]): PrintedByline {
  const person = people.find((one) => one.id === byline.personId);
  const role = byline.role ?? person?.role;
  return {
    name: byline.name,
    personId: person?.id ?? null,
    slug: person?.slug ?? null,
    portraitId: person?.portraitId ?? null,
    portrait: person?.portrait ?? null,
    ...(role ? { role } : {}),
  };
}

export function positionOf(card: { readonly id: string; readonly sortAt: Date }): Position {
  return position(card.sortAt, card.id);
}
