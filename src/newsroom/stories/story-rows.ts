import { z } from 'zod';
import { fact, type Recorder, silentRecorder } from '../../kernel/facts.ts';
import { bodySchema, figureSchema } from '../../story/body.ts';
import { claimSchema } from '../../story/content.ts';
import type { PublishedStory, StorySummary, WholeStory } from '../../story/published-view.ts';
import { PICTURE_JSON, pictureSchema } from '../media/picture-rows.ts';
import { CARD_COLUMNS, readCard } from './card-rows.ts';

/** Columns of a whole story, from `published_story p`: its card and all that its page shows, in one round trip. */
export const STORY_COLUMNS = `${CARD_COLUMNS}, p.slug, p.dateline, p.body, p.lead_figure AS "leadFigure", p.claim,
  p.canonical_url AS "canonicalUrl", p.revision, p.translation_of AS "translationOf",
  (SELECT coalesce(json_agg(json_build_object('id', m.id, 'picture', ${PICTURE_JSON})), '[]'::json)
   FROM media m WHERE m.id = ANY(p.media_ids)) AS pictures,
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'path', o.path, 'headline', o.headline, 'language', o.language)), '[]'::json)
   FROM published_story o WHERE o.id = ANY(p.link_ids)) AS links, p.link_ids AS "linkIds",
  (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) ORDER BY array_position(p.topic_ids, t.id)), '[]'::json)
   FROM topic t WHERE t.id = ANY(p.topic_ids)) AS topics,
  (SELECT coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'at', c.at) ORDER BY c.at), '[]'::json)
   FROM correction c WHERE c.story_id = p.id) AS corrections,
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'path', o.path, 'headline', o.headline, 'language', o.language)
     ORDER BY o.language), '[]'::json)
   FROM published_story o WHERE o.id <> p.id AND NOT o.stub
     AND (o.translation_of = coalesce(p.translation_of, p.id) OR o.id = p.translation_of)) AS translations`;

const linkSchema = z.object({
  id: z.string(),
  path: z.string().nullable(),
  headline: z.string(),
  language: z.string(),
});

const storyRowSchema = z.object({
  slug: z.string(),
  dateline: z.string().nullable(),
  body: bodySchema,
  leadFigure: figureSchema.nullable(),
  claim: claimSchema.nullable(),
  canonicalUrl: z.string().nullable(),
  revision: z.number(),
  translationOf: z.string().nullable(),
  pictures: z.array(z.object({ id: z.string(), picture: pictureSchema.nullable() })),
  links: z.array(linkSchema),
  linkIds: z.array(z.string()),
  topics: z.array(z.object({ id: z.string(), name: z.string(), slug: z.string() })),
  corrections: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['correction', 'clarification', 'update', 'withdrawal']),
      text: z.string(),
      at: z.coerce.date(),
    }),
  ),
  translations: z.array(linkSchema),
});

/** Parses a row selected with STORY_COLUMNS and records every fact that it rests on. */
export function readStory(row: unknown, recorder: Recorder): PublishedStory {
  const { translationOf, ...story } = readWords(row, readCard(row, recorder), recorder);
  recorder.read(fact.story(story.id));
  // A story's own page shows what its authors are, too.
  for (const { personId, portraitId } of story.bylines) {
    if (personId) recorder.read(fact.person(personId));
    if (portraitId) recorder.read(fact.media(portraitId));
  }
  for (const topic of story.topics) recorder.read(fact.tag(topic.id));
  for (const translation of story.translations) recorder.read(fact.link(translation.id));
  recorder.read(fact.translations(translationOf ?? story.id));
  return story;
}

/** The same for feeds, which show of the authors their addresses alone, and no translations. */
export function readFeedStory(row: unknown, recorder: Recorder): WholeStory {
  const { translationOf: _, translations: __, ...story } = readWords(row, readCard(row, recorder), recorder);
  recorder.read(fact.story(story.id));
  for (const { personId } of story.bylines) if (personId) recorder.read(fact.byline(personId));
  for (const topic of story.topics) recorder.read(fact.tag(topic.id));
  return story;
}

/** The same for who reads a live story's updates alone: only what these rest on is recorded. */
export function readLiveStory(row: unknown, recorder: Recorder): PublishedStory {
  const { translationOf: _, ...story } = readWords(row, readCard(row, silentRecorder), recorder);
  recorder.read(fact.updates(story.id));
  return story;
}

/** What a body rests on, beside the story itself: its pictures, cross links and corrections. */
function readWords(row: unknown, card: StorySummary, recorder: Recorder) {
  const { pictures, links, linkIds, ...story } = storyRowSchema.parse(row);
  recorder.read(fact.corrections(card.id));
  for (const entry of pictures) recorder.read(fact.media(entry.id));
  for (const id of linkIds) recorder.read(fact.link(id));
  const found = new Map<string, (typeof pictures)[number]['picture'] & {}>();
  for (const entry of pictures) if (entry.picture) found.set(entry.id, entry.picture);
  return { ...card, ...story, pictures: found, links: new Map(links.map((link) => [link.id, link])) };
}
