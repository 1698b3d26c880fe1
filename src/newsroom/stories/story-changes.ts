import { isDeepStrictEqual } from 'node:util';
import { ALL_STORIES, type Change, fact, list, position } from '../../kernel/facts.ts';
import type { ProjectionRow } from './projection.ts';

/** What the press must know of a story's row before and after: enough to tell which facets a reader could see change. */
export type Facets = Omit<
  ProjectionRow,
  'body' | 'text' | 'headline_key' | 'link_ids' | 'media_ids' | 'person_ids'
>;

/** A story's place in one list. */
export interface Membership {
  readonly listId: string;
  readonly sortAt: Date;
}

/** What readers saw of a story before a command. */
export interface ShownBefore {
  readonly facets: Facets;
  readonly memberships: readonly Membership[];
}

const LINK = ['path', 'headline', 'language'] as const;
const CARD = [
  'kind',
  'kicker',
  'standfirst',
  'house_credit',
  'section_id',
  'bylines',
  'card_media_id',
  'teaser',
  'teaser_cut',
  'words',
  'reading_minutes',
  'published_at',
  'published_on',
  'sort_at',
  'rating',
] as const;

function differs(before: Facets, after: Facets, columns: readonly (keyof Facets)[]): boolean {
  return columns.some((column) => !isDeepStrictEqual(before[column], after[column]));
}

/** The facts that change when a story's row goes from `before` to `after`; null is "not shown to readers". */
export function storyChanges(id: string, before: Facets | null, after: Facets | null): Change[] {
  const changes: Change[] = [{ fact: fact.story(id), rank: 'primary' }];
  const appears = before === null || after === null;
  const link = appears || differs(before, after, LINK);
  // A live story's card says when it was last updated, so there each update changes the card.
  const live = after?.kind === 'live' && before?.updated_at !== after.updated_at;
  if (link) changes.push({ fact: fact.link(id), rank: 'secondary' });
  if (link || live || differs(before, after, CARD)) changes.push({ fact: fact.card(id), rank: 'secondary' });
  for (const original of new Set([before?.translation_of, after?.translation_of])) {
    if (original && (link || before?.translation_of !== after?.translation_of)) {
      changes.push({ fact: fact.translations(original), rank: 'secondary' });
    }
  }
  if (before?.translation_of !== after?.translation_of || appears) {
    changes.push({ fact: fact.translations(id), rank: 'secondary' });
  }
  // Readers of all stories pass over translations: one that becomes a story of its own comes to where it stood all along.
  if (before && after && (before.translation_of === null) !== (after.translation_of === null)) {
    const at = position(new Date(after.sort_at), id);
    changes.push({ list: list.stories(ALL_STORIES), at, rank: 'secondary' });
  }
  return changes;
}

/** The list places that change when a story's memberships go from `before` to `after`. */
export function membershipChanges(
  id: string,
  before: readonly Membership[],
  after: readonly Membership[],
): Change[] {
  const key = (place: Membership) => `${place.listId} ${place.sortAt.getTime()}`;
  const old = new Set(before.map(key));
  const present = new Set(after.map(key));
  return [
    ...before.filter((place) => !present.has(key(place))),
    ...after.filter((place) => !old.has(key(place))),
  ].map((place) => ({ list: list.stories(place.listId), at: position(place.sortAt, id), rank: 'secondary' }));
}
