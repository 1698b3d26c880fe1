import type { Picture, WholeStory } from '../../story/published-view.ts';
import type { FeedFormat } from '../addresses.ts';

/** A list of stories as all three formats write it. Addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page whose stories these are. */
  readonly page: string;
  /** The feed itself, by format. */
  readonly self: Readonly<Record<FeedFormat, string>>;
  /** WebSub hub (W3C Recommendation, 2018), where the newspaper has one. */
  readonly hub: string | null;
  readonly icon: string;
  readonly publication: string;
  /** Stable for ever: `urn:uuid:` of the list, or the newspaper's address. */
  readonly id: string;
  readonly updated: Date;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** `urn:uuid:…` of the story: it stays when address and headline change. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole story as HTML. */
  readonly html: string;
  readonly language: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly { readonly name: string; readonly url: string | null }[];
  readonly categories: readonly string[];
  readonly picture: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly picture: Picture;
  } | null;
  readonly story: WholeStory;
}
