import { ALL_STORIES } from '../../kernel/facts.ts';

/**
 * Of the list of all stories, those that readers go through: a translation is reached from its original, and a front, a feed or
 * the newest stories name the story once. Archives and sitemaps hold both. `listing l` and `published_story p` are joined.
 * Sections, topics and people leave translations out as they are written (`project-stories.ts`); a person's list holds those whose
 * original is not theirs.
 */
export const TOLD_ONCE = `(l.list_id <> '${ALL_STORIES}' OR p.translation_of IS NULL)`;

/** Places in lists for TOLD_ONCE where nothing else is asked of a story: those of other lists are read from the index alone. */
export const PLACES = `listing l LEFT JOIN published_story p
  ON p.id = CASE WHEN l.list_id = '${ALL_STORIES}' THEN l.story_id END`;
