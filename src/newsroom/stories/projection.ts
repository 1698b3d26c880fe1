import { type Figure, walkBlocks, walkFigures } from '../../story/body.ts';
import type { StoryContent } from '../../story/content.ts';
import { measure } from '../../story/measures.ts';
import { type Published, publicationOrder, publishedDay } from '../../story/published.ts';
import { excerpt } from '../../story/words.ts';

/** Words of the body kept on the row for cards; a card quotes at most 36, and a standfirst may be missing. */
const TEASER_WORDS = 60;

/** One story to be shown to readers: a revision's content and the clocks that are not part of it. */
export interface Projectable {
  readonly id: string;
  readonly revision: number;
  readonly content: StoryContent;
  readonly published: Published;
  readonly updatedAt: Date;
  /** Where a stub stands: lists and the instant that orders it there. Real stories derive theirs. */
  readonly placements?: readonly { readonly listId: string; readonly sortAt: Date }[];
}

/** A row of published_story, as JSON for jsonb_populate_recordset: instants are ISO strings. */
export interface ProjectionRow {
  id: string;
  path: string | null;
  stub: boolean;
  kind: StoryContent['kind'];
  slug: string;
  section_id: string | null;
  language: string;
  headline: string;
  headline_key: string;
  kicker: string | null;
  standfirst: string | null;
  house_credit: string | null;
  dateline: string | null;
  bylines: StoryContent['bylines'];
  topic_ids: string[];
  person_ids: string[];
  media_ids: string[];
  link_ids: string[];
  lead_figure: Figure | null;
  card_media_id: string | null;
  body: StoryContent['body'];
  rating: StoryContent['rating'];
  claim: StoryContent['claim'];
  translation_of: string | null;
  canonical_url: string | null;
  text: string;
  teaser: string;
  teaser_cut: boolean;
  words: number;
  reading_minutes: number;
  published_at: string | null;
  published_on: string | null;
  sort_at: string;
  updated_at: string;
  revision: number;
}

/** How headlines are compared when one story names another: case, accents, quotation marks and punctuation folded. */
export function headlineKey(headline: string): string {
  return headline
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The permanent address of a story: its day of publication and its slug; a static page stands at the root. */
function storyPath(
  content: Pick<StoryContent, 'kind' | 'slug'>,
  published: Published,
  timeZone: string,
): string {
  const slug = encodeURIComponent(content.slug);
  return content.kind === 'page'
    ? `/${slug}`
    : `/${publishedDay(published, timeZone).replaceAll('-', '/')}/${slug}`;
}

/** Derives the row that readers see from a revision. Pure; everything computed of a story's words comes from `measure`. */
export function projectionRow(story: Projectable, timeZone: string): ProjectionRow {
  const { content, published } = story;
  const stub = content.kind === 'stub';
  const measures = measure(content);
  const teaser = stub
    ? { text: content.stubTeaser?.text ?? '', cut: content.stubTeaser?.cut ?? false }
    : excerpt(measures.sentences.slice(0, 4000), TEASER_WORDS, content.language);
  const figures = [...(content.leadFigure ? [content.leadFigure] : []), ...walkFigures(content.body)];
  const mediaIds = [...new Set(figures.flatMap((figure) => figure.attrs.mediaId ?? []))];
  const linkIds = [...walkBlocks(content.body)].flatMap((block) =>
    block.type === 'alsoRead' ? block.attrs.storyId : [],
  );
  return {
    id: story.id,
    path: stub ? null : storyPath(content, published, timeZone),
    stub,
    kind: content.kind,
    slug: content.slug,
    section_id: content.sectionId,
    language: content.language,
    headline: content.headline,
    headline_key: headlineKey(content.headline),
    kicker: content.kicker,
    standfirst: content.standfirst,
    house_credit: content.houseCredit,
    dateline: content.dateline,
    bylines: content.bylines,
    topic_ids: content.topicIds,
    person_ids: [...new Set(content.bylines.flatMap((byline) => byline.personId ?? []))],
    media_ids: mediaIds,
    link_ids: [...new Set(linkIds)],
    lead_figure: content.leadFigure,
    card_media_id: content.leadFigure?.attrs.mediaId ?? mediaIds[0] ?? null,
    body: content.body,
    rating: content.rating,
    claim: content.claim,
    translation_of: content.translationOf,
    canonical_url: content.canonicalUrl,
    text: measures.text,
    teaser: teaser.text,
    teaser_cut: teaser.cut,
    words: measures.words,
    reading_minutes: measures.readingMinutes,
    published_at: published.precision === 'instant' ? new Date(published.at).toISOString() : null,
    published_on: published.precision === 'day' ? published.on : null,
    sort_at: (story.placements?.[0]?.sortAt ?? publicationOrder(published, timeZone)).toISOString(),
    updated_at: story.updatedAt.toISOString(),
    revision: story.revision,
  };
}
