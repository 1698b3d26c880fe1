import type {
  Container,
  Neighbours,
  PublishedStory,
  SectionRef,
  StoryCard,
} from '../../../story/published-view.ts';
import type { PageFrame } from '../../frame.ts';

/** A card of the section rail with its excerpt of 32 words. */
export interface RailCard {
  readonly card: StoryCard;
  readonly excerpt: string;
}

/** The section rail: the newest stories at view time, without the story itself. `section` is null for the whole newspaper. */
export interface Rail {
  readonly section: SectionRef | null;
  readonly cards: readonly RailCard[];
}

/** An address under which a reader may pass the story on; all work without JavaScript. */
export interface ShareLink {
  readonly network: 'email' | 'whatsapp' | 'mastodon' | 'bluesky';
  readonly name: string;
  readonly href: string;
}

/** A story page of every kind but galleries and static pages. */
export interface StoryModel {
  readonly frame: PageFrame;
  readonly story: PublishedStory;
  /** The language and direction of the story's own words, where they differ from the frame's they must be marked. */
  readonly direction: 'ltr' | 'rtl';
  readonly neighbours: Neighbours;
  readonly rail: Rail;
  /** The "Don't miss" container: cards with excerpts of 10 words, by story id. */
  readonly dontMiss: { readonly container: Container; readonly excerpts: ReadonlyMap<string, string> } | null;
  readonly related: readonly StoryCard[];
  /** The instant to print as "Updated …", where the story changed after publication in a way that readers are told of. */
  readonly updatedAt: Date | null;
  readonly share: readonly ShareLink[];
  /** For live stories: the address the page may ask for newer updates, and the newest update's instant. */
  readonly live: { readonly href: string; readonly newest: string | null } | null;
}
