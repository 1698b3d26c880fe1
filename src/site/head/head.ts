/** What `<head>` says of a page to machines. `HeadTags` in head-tags.tsx writes it. */
export interface Head {
  /** For `<title>`, the publication's name included. */
  readonly title: string;
  readonly description: string;
  /** Absolute address; null on pages that have none (errors, searches). */
  readonly canonical: string | null;
  /** False for pages that search engines should leave out: searches, the text-only variants, errors. */
  readonly index: boolean;
  readonly previous: string | null;
  readonly next: string | null;
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  readonly feeds: readonly { readonly title: string; readonly href: string; readonly type: string }[];
  /** oEmbed discovery address, for stories. */
  readonly oembed: string | null;
  readonly social: SocialMeta;
  /** JSON-LD objects, as data. */
  readonly graph: readonly object[];
  /** The name of the newspaper as browsers file it. */
  readonly appName: string;
}

/** OpenGraph and Twitter card, as pairs of property and content. */
export interface SocialMeta {
  readonly type: 'website' | 'article' | 'profile';
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly siteName: string;
  readonly locale: string;
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  } | null;
  /** `article:published_time` and the like. */
  readonly article: readonly (readonly [property: string, content: string])[];
}
