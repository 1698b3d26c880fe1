import type { Body, Figure } from './body.ts';
import type { Byline, StoryContent } from './content.ts';
import type { StoryKind } from './kinds.ts';
import type { Imprint, Publication } from './publication.ts';
import type { Published } from './published.ts';

/**
 * What the site and the read API get of the newspaper: shapes of published things only. The queries that fill them are
 * `newsroom/<noun>/published-queries.ts`.
 */

/** A picture, ready to be shown in any size. Renditions are addressed as `/media/<id>/<crop>-<width>.<format>`. */
export interface Picture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`, shown until the picture has loaded. */
  readonly averageColour: string;
  readonly focal: { readonly x: number; readonly y: number };
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly creditUrl: string | null;
}

export interface SectionRef {
  readonly id: string;
  readonly name: string;
  /** Address without the leading slash, `world/europe`. */
  readonly path: string;
  /** 1–7: which of the theme's section colours. */
  readonly colour: number;
}

export interface Section extends SectionRef {
  readonly parentId: string | null;
  readonly slug: string;
  readonly description: string;
  readonly position: number;
}

export interface TopicRef {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export interface Topic extends TopicRef {
  readonly description: string;
}

/** A byline as printed: linked to the person's page where we know the person. */
export interface PrintedByline extends Byline {
  readonly slug: string | null;
  readonly portrait: Picture | null;
  /** The portrait's id, also while its file is not here yet. */
  readonly portraitId: string | null;
}

export interface Person {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: string;
  readonly bio: string;
  readonly portrait: Picture | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** A story as a cross link shows it. `path` is null for a stub, or a story withdrawn: plain text then. */
export interface StoryLink {
  readonly id: string;
  /** Absolute path with its leading slash, percent-encoded where needed: `/2021/07/29/slug`. */
  readonly path: string | null;
  readonly headline: string;
  readonly language: string;
}

/** How a story begins. */
export interface Opening {
  readonly standfirst: string | null;
  /** The body's first words (at least 60 where there are so many). */
  readonly teaser: string;
  /** Whether the body goes on after them. */
  readonly teaserCut: boolean;
}

/** A story as a card shows it. */
export interface StoryCard extends StoryLink {
  readonly kind: StoryKind;
  readonly kicker: string | null;
  readonly section: SectionRef | null;
  readonly picture: Picture | null;
  /** Most cards quote nothing and name nobody; those that do say so as they read these: `cardExcerpt`, `cardBylines` …. */
  readonly opening: Opening;
  readonly signed: readonly PrintedByline[];
  readonly published: Published;
  /** Of a card only the day counts, by which a live story is live or over: within the day it stays as it was. */
  readonly updatedAt: Date;
  readonly sortAt: Date;
  readonly rating: StoryContent['rating'];
}

/** What there is to say of a story in short, with what no page shows but the story's own. */
export interface StorySummary extends StoryCard, Opening {
  readonly bylines: readonly PrintedByline[];
  readonly houseCredit: string | null;
  readonly words: number;
  readonly readingMinutes: number;
}

export interface Correction {
  readonly id: string;
  readonly kind: 'correction' | 'clarification' | 'update' | 'withdrawal';
  readonly text: string;
  readonly at: Date;
}

export interface LedgerEntry extends Correction {
  readonly story: StoryLink;
}

/** A published story whole, as feeds carry it. */
export interface WholeStory extends StorySummary {
  readonly dateline: string | null;
  readonly slug: string;
  readonly body: Body;
  readonly leadFigure: Figure | null;
  /** Every picture that the lead figure and the body name, by media id; one that is missing here has no file yet. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Every story that the body's cross links name, by id. */
  readonly links: ReadonlyMap<string, StoryLink>;
  readonly topics: readonly TopicRef[];
  readonly corrections: readonly Correction[];
  readonly claim: StoryContent['claim'];
  readonly canonicalUrl: string | null;
  readonly revision: number;
}

/** The same with everything else that belongs to it on its page. */
export interface PublishedStory extends WholeStory {
  readonly translations: readonly StoryLink[];
}

/** The stories directly before and after in publication order, over the whole newspaper; stubs stand in their place. */
export interface Neighbours {
  readonly previous: StoryLink | null;
  readonly next: StoryLink | null;
}

/** How a container lays out its cards. See the art direction for what each looks like. */
export const CONTAINER_LAYOUTS = [
  'lead-package',
  'picture-led',
  'standard',
  'briefs',
  'opinion',
  'gallery',
  'list',
  'numbers',
  'dont-miss',
] as const;
export type ContainerLayout = (typeof CONTAINER_LAYOUTS)[number];

/** A card placed in a container: the story's card with the editor's overrides already applied. */
export type PlacedCard<C extends StoryCard = StoryCard> = C & {
  readonly supporting: readonly StoryLink[];
  /** False for a card that backfill put there. */
  readonly curated: boolean;
};

export interface Container<C extends StoryCard = StoryCard> {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly layout: ContainerLayout;
  /** The section whose stories backfill it, for its heading's link and colour. */
  readonly section: SectionRef | null;
  readonly cards: readonly PlacedCard<C>[];
}

export interface Front<C extends StoryCard = StoryCard> {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly containers: readonly Container<C>[];
}

/** How many stories of a list each month holds, newest month first. `month` is `YYYY-MM`. */
export interface MonthCount {
  readonly month: string;
  readonly stories: number;
}

/** One page of a list, newest first. Cursors are opaque; null where there is nothing further that way. */
export interface StoryPage {
  readonly stories: readonly StoryCard[];
  readonly older: string | null;
  readonly newer: string | null;
}

/** What every page needs besides its own subject. */
export interface Furniture {
  readonly publication: Publication;
  /** The same, as far as documents need it. */
  readonly imprint: Imprint;
  readonly sections: readonly Section[];
}
