import { zonedIso } from '../../kernel/zone.ts';
import { type Figure, walkBlocks, walkFigures } from '../../story/body.ts';
import { inlineText } from '../../story/inline.ts';
import type { StoryKind } from '../../story/kinds.ts';
import { prose } from '../../story/plain-text.ts';
import type {
  Correction,
  Person,
  Picture,
  PrintedByline,
  PublishedStory,
  WholeStory,
} from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import { openingExcerpt } from '../cards.ts';
import { absolute, type SiteContext, sectionTrail } from '../context.ts';
import { pictureFile } from './pictures.ts';
import { publisher } from './publisher.ts';

type Ground = Pick<SiteContext, 'publicUrl' | 'furniture'>;

/** The schema.org types of each kind of story; the broad one is named too, since not every reader knows the narrow ones. */
const TYPES = {
  news: ['NewsArticle', 'ReportageNewsArticle'],
  analysis: ['NewsArticle', 'AnalysisNewsArticle'],
  opinion: ['NewsArticle', 'OpinionNewsArticle'],
  interview: 'NewsArticle',
  explainer: ['NewsArticle', 'BackgroundNewsArticle'],
  live: 'LiveBlogPosting',
  gallery: 'NewsArticle',
  review: ['NewsArticle', 'ReviewNewsArticle'],
  obituary: 'NewsArticle',
  'fact-check': 'NewsArticle',
  page: 'WebPage',
  stub: 'NewsArticle',
} as const satisfies Record<StoryKind, string | readonly string[]>;

const EXCERPT_WORDS = 32;

/** What a page says of its story in JSON-LD: the story, and what else it is (a review, a check of a claim, a gallery). */
export function storyGraph(ctx: Ground, story: PublishedStory): readonly object[] {
  const graph = [article(ctx, story)];
  if (story.claim) graph.push(claimReview(ctx, story, story.claim));
  if (story.kind === 'gallery') graph.push(imageGallery(ctx, story));
  return graph;
}

export function storyUrl(ctx: Ground, story: { readonly path: string | null }): string {
  return absolute(ctx, story.path ?? '/');
}

/** The story's description for machines: the standfirst, or else its first words. */
export function storyDescription(story: WholeStory): string {
  return story.standfirst ?? openingExcerpt(story, story.language, EXCERPT_WORDS);
}

/** A date whose day alone is known stays a date. */
export function publishedIso(ctx: Ground, story: Pick<PublishedStory, 'published'>): string {
  const { published } = story;
  if (published.precision === 'day') return published.on;
  return zonedIso(new Date(published.at), ctx.furniture.publication.timeZone);
}

/** Machines must never read of a change before the publication. */
export function modifiedIso(
  ctx: Ground,
  story: Pick<PublishedStory, 'published' | 'updatedAt' | 'sortAt'>,
): string {
  if (story.updatedAt <= story.sortAt) return publishedIso(ctx, story);
  return zonedIso(story.updatedAt, ctx.furniture.publication.timeZone);
}

function article(ctx: Ground, story: PublishedStory): object {
  const url = storyUrl(ctx, story);
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[story.kind],
    '@id': `${url}#story`,
    mainEntityOfPage: url,
    url,
    headline: story.headline,
    description: storyDescription(story),
    inLanguage: story.language,
    datePublished: publishedIso(ctx, story),
    dateModified: modifiedIso(ctx, story),
    author: story.bylines.length > 0 ? story.bylines.map((byline) => author(ctx, byline)) : [publisher(ctx)],
    publisher: publisher(ctx),
    isAccessibleForFree: true,
    wordCount: story.words,
    timeRequired: `PT${Math.max(1, story.readingMinutes)}M`,
    ...sectionOf(ctx, story),
    ...(story.topics.length > 0
      ? {
          keywords: story.topics.map((topic) => topic.name),
          about: story.topics.map((topic) => ({
            '@type': 'Thing',
            name: topic.name,
            url: absolute(ctx, address.topic(topic.slug)),
          })),
        }
      : {}),
    ...imagesOf(ctx, story),
    ...(story.dateline ? { dateline: story.dateline } : {}),
    ...(story.houseCredit ? { creditText: story.houseCredit } : {}),
    ...(story.corrections.length > 0
      ? { correction: story.corrections.map((entry) => correction(ctx, entry)) }
      : {}),
    ...(story.kind === 'live' ? liveBlog(ctx, story) : {}),
    ...(story.rating
      ? { itemReviewed: { '@type': 'Thing', name: story.rating.item }, reviewRating: rating(story.rating) }
      : {}),
    speakable: { '@type': 'SpeakableSpecification', cssSelector: ['h1', '.standfirst'] },
  };
}

function sectionOf(ctx: Ground, story: PublishedStory): object {
  const names = sectionTrail(ctx.furniture, story.section?.id ?? null).map((section) => section.name);
  return names.length > 0 ? { articleSection: names } : {};
}

function author(ctx: Ground, byline: PrintedByline): object {
  return {
    '@type': 'Person',
    name: byline.name,
    ...(byline.slug ? { url: absolute(ctx, address.person(byline.slug)) } : {}),
    ...(byline.role ? { jobTitle: byline.role } : {}),
  };
}

function imagesOf(ctx: Ground, story: PublishedStory): object {
  const picture = leadPicture(story);
  if (!picture) return {};
  // The three shapes that search engines ask for.
  const files = [
    pictureFile(picture, '16x9', 1920),
    pictureFile(picture, '3x2', 1920),
    pictureFile(picture, '1x1', 1280),
  ];
  return {
    image: files.map((file) => ({
      '@type': 'ImageObject',
      url: absolute(ctx, file.path),
      width: file.width,
      height: file.height,
      ...creditOf(picture.caption, picture.credit),
    })),
  };
}

export function leadPicture(story: WholeStory): Picture | null {
  const id = story.leadFigure?.attrs.mediaId;
  return (id ? story.pictures.get(id) : undefined) ?? story.picture;
}

function creditOf(caption: string, credit: string): object {
  return { ...(caption ? { caption } : {}), ...(credit ? { creditText: credit } : {}) };
}

function correction(ctx: Ground, entry: Correction): object {
  return {
    '@type': 'CorrectionComment',
    text: entry.text,
    datePublished: zonedIso(entry.at, ctx.furniture.publication.timeZone),
  };
}

function liveBlog(ctx: Ground, story: PublishedStory): object {
  const updates = [...walkBlocks(story.body)].filter((block) => block.type === 'liveUpdate');
  const zone = ctx.furniture.publication.timeZone;
  return {
    coverageStartTime: publishedIso(ctx, story),
    liveBlogUpdate: updates.map((update) => ({
      '@type': 'BlogPosting',
      '@id': `${storyUrl(ctx, story)}#update-${update.attrs.id}`,
      url: `${storyUrl(ctx, story)}#update-${update.attrs.id}`,
      headline: update.attrs.headline ?? story.headline,
      datePublished: zonedIso(new Date(update.attrs.at), zone),
      articleBody: prose({ type: 'doc', content: update.content }),
    })),
  };
}

function rating(value: NonNullable<PublishedStory['rating']>): object {
  return { '@type': 'Rating', ratingValue: value.value, bestRating: value.best, worstRating: 0 };
}

function claimReview(
  ctx: Ground,
  story: PublishedStory,
  claim: NonNullable<PublishedStory['claim']>,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: storyUrl(ctx, story),
    datePublished: publishedIso(ctx, story),
    claimReviewed: claim.claim,
    author: publisher(ctx),
    itemReviewed: {
      '@type': 'Claim',
      ...(claim.claimant ? { author: { '@type': 'Person', name: claim.claimant } } : {}),
    },
    reviewRating: { '@type': 'Rating', alternateName: claim.verdict },
  };
}

function imageGallery(ctx: Ground, story: PublishedStory): object {
  const figures = [...(story.leadFigure ? [story.leadFigure] : []), ...walkFigures(story.body)];
  return {
    '@context': 'https://schema.org',
    '@type': 'ImageGallery',
    url: storyUrl(ctx, story),
    name: story.headline,
    image: figures.flatMap((figure) => imageObject(ctx, story, figure)),
  };
}

function imageObject(ctx: Ground, story: PublishedStory, figure: Figure): object[] {
  const picture = figure.attrs.mediaId === null ? undefined : story.pictures.get(figure.attrs.mediaId);
  if (!picture) return [];
  const file = pictureFile(picture, 'full', 1920);
  return [
    {
      '@type': 'ImageObject',
      contentUrl: absolute(ctx, file.path),
      width: file.width,
      height: file.height,
      ...creditOf(inlineText(figure.content) || picture.caption, figure.attrs.credit ?? picture.credit),
    },
  ];
}

/** A person's page in JSON-LD. */
export function personGraph(ctx: Ground, person: Person): object {
  const portrait = person.portrait && pictureFile(person.portrait, '1x1', 640);
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      name: person.name,
      url: absolute(ctx, address.person(person.slug)),
      ...(person.role ? { jobTitle: person.role } : {}),
      ...(person.bio ? { description: person.bio } : {}),
      ...(portrait ? { image: absolute(ctx, portrait.path) } : {}),
      ...(person.links.length > 0 ? { sameAs: person.links.map((link) => link.url) } : {}),
    },
  };
}
