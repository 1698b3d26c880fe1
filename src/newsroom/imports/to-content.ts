import type { Block, Body, Figure } from '../../story/body.ts';
import type { StoryContent } from '../../story/content.ts';
import { slugify } from '../../story/slug.ts';
import type { ParsedStory } from './parsed-story.ts';

/** The real ids for a parsed story's references. A picture without a file keeps its caption and credit and has no id. */
export interface Resolved {
  readonly sectionId: string | null;
  readonly topicIds: readonly string[];
  readonly bylines: StoryContent['bylines'];
  readonly language: string;
  readonly media: ReadonlyMap<string, string>;
  readonly stories: ReadonlyMap<string, string>;
}

/** Parsers make references in the form of UUID version 4; an id of ours is version 7 and stands for itself. */
function isOwnId(id: string): boolean {
  return id.charAt(14) === '7';
}

function figure(node: Figure, media: Resolved['media']): Figure {
  const ref = node.attrs.mediaId;
  return ref === null
    ? node
    : { ...node, attrs: { ...node.attrs, mediaId: media.get(ref) ?? (isOwnId(ref) ? ref : null) } };
}

/** Replaces references by ids; a cross link to nothing at all is left out, since it would say nothing. */
function block(node: Block, resolved: Resolved): Block[] {
  switch (node.type) {
    case 'figure':
      return [figure(node, resolved.media)];
    case 'gallery':
      return [{ ...node, content: node.content.map((item) => figure(item, resolved.media)) }];
    case 'alsoRead': {
      const named = node.attrs.storyId;
      const storyId = resolved.stories.get(named) ?? (isOwnId(named) ? named : undefined);
      return storyId ? [{ type: 'alsoRead', attrs: { storyId } }] : [];
    }
    case 'liveUpdate':
      return [
        {
          ...node,
          content: node.content.flatMap((inner) =>
            block(inner, resolved).flatMap((part) => (part.type === 'liveUpdate' ? [] : [part])),
          ),
        },
      ];
    default:
      return [node];
  }
}

export function bodyWithIds(body: Body, resolved: Resolved): Body {
  return { type: 'doc', content: body.content.flatMap((node) => block(node, resolved)) };
}

/** A parsed story as the content of a revision. */
export function toContent(story: ParsedStory, resolved: Resolved): StoryContent {
  return {
    kind: story.kind,
    language: resolved.language,
    slug: slugify(story.slug ?? story.headline, resolved.language),
    sectionId: resolved.sectionId,
    headline: story.headline.slice(0, 500),
    kicker: story.kicker,
    standfirst: story.standfirst,
    houseCredit: story.houseCredit,
    dateline: story.dateline,
    bylines: resolved.bylines,
    topicIds: [...resolved.topicIds],
    leadFigure: story.leadFigure && figure(story.leadFigure, resolved.media),
    body: bodyWithIds(story.body, resolved),
    rating: story.rating,
    claim: story.claim,
    translationOf: null,
    canonicalUrl: story.canonicalUrl,
    stubTeaser: story.stubTeaser,
  };
}

/** The content of a headline-only stub: what its card said, and nothing invented. */
export function stubContent(
  card: {
    headline: string;
    standfirst?: string | null;
    houseCredit?: string | null;
    teaser?: string;
    cut?: boolean;
    url: string | null;
  },
  language: string,
  sectionId: string | null,
): StoryContent {
  return {
    kind: 'stub',
    language,
    slug: slugify(card.headline, language),
    sectionId,
    headline: card.headline.trim().slice(0, 500),
    kicker: null,
    standfirst: card.standfirst ?? null,
    houseCredit: card.houseCredit ?? null,
    dateline: null,
    bylines: [],
    topicIds: [],
    leadFigure: null,
    body: { type: 'doc', content: [] },
    rating: null,
    claim: null,
    translationOf: null,
    canonicalUrl: card.url,
    stubTeaser: card.teaser || card.cut ? { text: card.teaser ?? '', cut: card.cut ?? false } : null,
  };
}
