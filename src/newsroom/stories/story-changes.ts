import { isDeepStrictEqual } from 'node:util';
import { ALL_STORIES, type Change, fact, list, position } from '../../kernel/facts.ts';
import { dayIn } from '../../kernel/zone.ts';
import { CARD_EXCERPT_WORDS, storyExcerpt } from '../../story/measures.ts';
import { isUnspaced } from '../../story/words.ts';
import type { ProjectionRow } from './projection.ts';

/** What the press must know of a story's row before and after: enough to tell which facets a reader could see change. */
export type Facets = Omit<ProjectionRow, 'body' | 'text' | 'headline_key' | 'link_ids' | 'media_ids'> & {
  /** Of live stories, whose updates are read by themselves; others need not have it here. */
  readonly body?: unknown;
};

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
  'section_id',
  'card_media_id',
  'published_at',
  'published_on',
  'sort_at',
  'rating',
] as const;

function differs(before: Facets, after: Facets, columns: readonly (keyof Facets)[]): boolean {
  return columns.some((column) => !isDeepStrictEqual(before[column], after[column]));
}

/** The longest excerpt that a card shows of it; a shorter one differs only where this does. Without spaces only the whole is sure. */
function longestExcerpt({ standfirst, teaser, teaser_cut, language }: Facets): object {
  const opening = { standfirst, text: teaser, textIsCut: teaser_cut, language };
  return isUnspaced(`${standfirst}${teaser}`) ? opening : storyExcerpt(opening, CARD_EXCERPT_WORDS);
}

/** Whether its card differs, as readers see it in lists. `timeZone` is the newspaper's. */
function cardDiffers(before: Facets, after: Facets, timeZone: string): boolean {
  if (differs(before, after, CARD)) return true;
  const updated = (facets: Facets) => dayIn(new Date(facets.updated_at), timeZone);
  return after.kind === 'live' && updated(before) !== updated(after);
}

/** What is read of a live story's updates by themselves; null of any other story. Through JSON, where keys without a value are none. */
function updatesOf(facets: Facets | null): unknown {
  if (facets?.kind !== 'live') return null;
  return JSON.parse(JSON.stringify([facets.language, facets.body]));
}

/** The facts that change when a story's row goes from `before` to `after`; null is "not shown to readers". */
export function storyChanges(
  id: string,
  before: Facets | null,
  after: Facets | null,
  timeZone: string,
): Change[] {
  const changes: Change[] = [{ fact: fact.story(id), rank: 'primary' }];
  const appears = before === null || after === null;
  const link = appears || differs(before, after, LINK);
  if (link) changes.push({ fact: fact.link(id), rank: 'secondary' });
  if (link || cardDiffers(before, after, timeZone)) changes.push({ fact: fact.card(id), rank: 'secondary' });
  if (appears || differs(before, after, ['standfirst']))
    changes.push({ fact: fact.standfirst(id), rank: 'secondary' });
  if (appears || differs(before, after, ['bylines']))
    changes.push({ fact: fact.signed(id), rank: 'secondary' });
  if (appears || !isDeepStrictEqual(longestExcerpt(before), longestExcerpt(after)))
    changes.push({ fact: fact.excerpt(id), rank: 'secondary' });
  if (!isDeepStrictEqual(updatesOf(before), updatesOf(after)))
    changes.push({ fact: fact.updates(id), rank: 'primary' });
  changes.push(...pictureChanges(id, before, after));
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

/** What changes for those who list stories by their pictures. */
function pictureChanges(id: string, before: Facets | null, after: Facets | null): Change[] {
  const shown = (facets: Facets | null) => (facets?.path && facets.card_media_id ? facets : null);
  const [old, present] = [shown(before), shown(after)];
  if (old && present && old.sort_at === present.sort_at) {
    return differs(old, present, ['path', 'card_media_id'])
      ? [{ fact: fact.picture(id), rank: 'secondary' }]
      : [];
  }
  const places = [old, present].flatMap((facets) => (facets ? position(new Date(facets.sort_at), id) : []));
  return places.map((at) => ({ list: list.pictured, at, rank: 'secondary' }));
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
