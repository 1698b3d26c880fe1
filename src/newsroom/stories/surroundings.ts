import { z } from 'zod';
import { ALL_STORIES, fact, list, type Recorder } from '../../kernel/facts.ts';
import type { Neighbours, StoryCard, StoryLink } from '../../story/published-view.ts';
import { CARD_COLUMNS, positionOf, readCard } from './card-rows.ts';

/** The story next to story `s` in publication order, on one side. Translations stand with their originals, not between stories. */
const neighbourJson = (side: '<' | '>', direction: 'DESC' | 'ASC') => `(
  SELECT json_build_object('id', o.id, 'path', o.path, 'headline', o.headline, 'language', o.language, 'sortAt', l.sort_at)
  FROM listing l JOIN published_story o ON o.id = l.story_id
  WHERE l.list_id = '${ALL_STORIES}' AND (l.sort_at, l.story_id) ${side} (s.sort_at, s.id)
    AND o.translation_of IS NULL
  ORDER BY l.sort_at ${direction}, l.story_id ${direction} LIMIT 1)`;

/** Related stories that a page shows. */
const RELATED = 4;

/**
 * What stands around a story `s` on its page, as columns beside its own: a page is then one round trip and one snapshot.
 * Related stories come best first, as the newsroom last reckoned them.
 */
export const SURROUNDING_COLUMNS = `
  ${neighbourJson('<', 'DESC')} AS previous, ${neighbourJson('>', 'ASC')} AS next,
  (SELECT json_agg(card) FROM (
    SELECT ${CARD_COLUMNS} FROM related_story r JOIN published_story p ON p.id = r.related_id
    WHERE r.story_id = s.id AND NOT p.stub ORDER BY r.score DESC, p.sort_at DESC LIMIT ${RELATED}) card) AS related`;

const neighbourSchema = z.object({
  id: z.string(),
  path: z.string().nullable(),
  headline: z.string(),
  language: z.string(),
  sortAt: z.coerce.date(),
});

const surroundingsSchema = z.object({
  previous: neighbourSchema.nullable(),
  next: neighbourSchema.nullable(),
  related: z.array(z.unknown()).nullable(),
});

export interface Surroundings {
  /** Over the whole newspaper. The ends have none on their side. */
  readonly neighbours: Neighbours;
  readonly related: readonly StoryCard[];
}

/** Parses a row selected with SURROUNDING_COLUMNS and records what they rest on. */
export function readSurroundings(row: unknown, storyId: string, recorder: Recorder): Surroundings {
  const { previous, next, related } = surroundingsSchema.parse(row);
  recorder.readList(list.stories(ALL_STORIES), next && positionOf(next), previous && positionOf(previous));
  recorder.read(fact.related(storyId));
  return {
    neighbours: { previous: linkOf(previous, recorder), next: linkOf(next, recorder) },
    related: (related ?? []).map((card) => readCard(card, recorder)),
  };
}

function linkOf(row: z.infer<typeof neighbourSchema> | null, recorder: Recorder): StoryLink | null {
  if (!row) return null;
  recorder.read(fact.link(row.id));
  const { sortAt: _, ...link } = row;
  return link;
}
