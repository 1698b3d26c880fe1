/**
 * Facts: what a page read and what a change touched, in one vocabulary, so that the press can tell exactly which pages a change
 * concerns. A fact is a name ("story:…", "publication") or a window of an ordered list ("the three newest of section X").
 */

/**
 * A place in a list that is ordered newest first. Comparing two positions as strings compares them in time, then by story id.
 * Shape: `<epoch milliseconds + 10^14, 15 digits>/<story id>`.
 */
export type Position = string;

const EPOCH_SHIFT = 100_000_000_000_000;

export function position(sortAt: Date, id: string): Position {
  return `${String(sortAt.getTime() + EPOCH_SHIFT).padStart(15, '0')}/${id}`;
}

/** Primary changes must leave a CDN at once; secondary ones (rails, neighbours) may be up to 60 s old there, never here. */
export type Rank = 'primary' | 'secondary';

/** Something a committed command changed: a named fact, or the membership or content of a list at one position. */
export type Change =
  | { readonly fact: string; readonly rank: Rank }
  | { readonly list: string; readonly at: Position; readonly rank: Rank };

/** What a reader of the store writes its reads into. The press hands one to every render. */
export interface Recorder {
  read(fact: string): void;
  /** Reads a window of a list, ends included. A `null` end is open: nothing newer, or nothing older, limited what was read. */
  readList(list: string, newest: Position | null, oldest: Position | null): void;
  /** The page changes by itself at this instant (epoch milliseconds), as at local midnight. The earliest counts. */
  expires(at: number): void;
}

export const silentRecorder: Recorder = { read: () => {}, readList: () => {}, expires: () => {} };

/** The list of every published story. Section, topic and person lists go by their own ids. */
export const ALL_STORIES = '00000000-0000-0000-0000-000000000000';

/** The names of facts, made here only, so that a reader and a writer cannot spell one differently. */
export const fact = {
  /** Name, tagline, time zone, language, theme, tokens, menus, labels. */
  publication: 'publication',
  /** Of these what documents for programs need: name, time zone, language, labels, settings. */
  imprint: 'imprint',
  /** The tree of sections: names, paths, order. */
  sections: 'sections',
  /** All of a story as its own page shows it. */
  story: (id: string) => `story:${id}`,
  /** What any card may show of a story: link, kicker, section, picture, kind, rating, dates. */
  card: (id: string) => `card:${id}`,
  standfirst: (id: string) => `standfirst:${id}`,
  /** By whom it is. */
  signed: (id: string) => `signed:${id}`,
  /** The first words of standfirst and body, as many as cards quote at most. */
  excerpt: (id: string) => `excerpt:${id}`,
  /** What a cross link shows of a story: address, headline, language and whether it may be linked. */
  link: (id: string) => `link:${id}`,
  /** A live story's updates, as the page asks for newer ones. */
  updates: (id: string) => `updates:${id}`,
  /** Which picture stands for a story, and the story's address. */
  picture: (id: string) => `picture:${id}`,
  /** Who there is: a person added, or one's name or role changed. */
  people: 'people',
  /** Which topics there are: one added or renamed. */
  topics: 'topics',
  /** All of a person. */
  person: (id: string) => `person:${id}`,
  /** What a story's card shows of a person: address and portrait. */
  byline: (personId: string) => `byline:${personId}`,
  /** All of a topic. */
  topic: (id: string) => `topic:${id}`,
  /** What a story shows of its topic: name and address. */
  tag: (topicId: string) => `tag:${topicId}`,
  media: (id: string) => `media:${id}`,
  /** Which fronts there are. */
  fronts: 'fronts',
  front: (id: string) => `front:${id}`,
  container: (id: string) => `container:${id}`,
  /** Whether a section has a container of this slug beside its stories; null is the whole newspaper. */
  beside: (slug: string, sectionId: string | null) => `beside:${slug} ${sectionId ?? ''}`,
  /** The corrections of one story. */
  corrections: (storyId: string) => `corrections:${storyId}`,
  /** Which stories translate this one. */
  translations: (originalId: string) => `translations:${originalId}`,
  related: (storyId: string) => `related:${storyId}`,
  /** Which months of a list hold stories. */
  months: (listId: string) => `months:${listId}`,
  /** How many stories each month of a list holds. */
  monthCounts: (listId: string) => `month-counts:${listId}`,
} as const;

/** Names of lists that are windows of positions. */
export const list = {
  /** Stories of a section (its descendants included), a topic, a person, or ALL_STORIES, by publication order. */
  stories: (listId: string) => `stories:${listId}`,
  /** Stories with a picture, by publication order. */
  pictured: 'pictured',
  /** The corrections ledger, by the instant of correction. */
  corrections: 'corrections',
} as const;
