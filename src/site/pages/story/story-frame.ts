import type { PublishedStory } from '../../../story/published-view.ts';
import { address } from '../../addresses.ts';
import { absolute, type SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import type { PageFrame } from '../../frame.ts';
import type { SocialMeta } from '../../head/head.ts';
import { pictureFile } from '../../machines/pictures.ts';
import {
  leadPicture,
  modifiedIso,
  publishedIso,
  storyDescription,
  storyGraph,
} from '../../machines/story-graph.ts';
import { CARD_SIZE, canDraw } from '../../social/card-text.ts';

/** A story's frame: its head says of it everything that machines ask. */
export function storyFrame(ctx: SiteContext, story: PublishedStory): PageFrame {
  const path = story.path ?? '/';
  return createFrame(ctx, {
    title: story.headline,
    description: storyDescription(story),
    language: story.language,
    section: story.section,
    canonical: path,
    alternates: alternatesOf(ctx, story),
    oembed: address.oembed(absolute(ctx, path)),
    social: { type: 'article', image: socialImage(ctx, story), article: articleMeta(ctx, story) },
    graph: storyGraph(ctx, story),
  });
}

/** A story that has translations is listed among them, as search engines want it. */
function alternatesOf(ctx: SiteContext, story: PublishedStory): PageFrame['head']['alternates'] {
  const others = story.translations.filter((link) => link.path !== null);
  if (others.length === 0) return [];
  return [story, ...others].map((link) => ({
    language: link.language,
    href: absolute(ctx, link.path ?? '/'),
  }));
}

/** The drawn card where we have the letters for the headline, else the story's picture. */
function socialImage(ctx: SiteContext, story: PublishedStory): SocialMeta['image'] {
  const picture = leadPicture(story);
  if (canDraw(story.headline)) {
    return { url: absolute(ctx, address.card(story.id, story.revision)), ...CARD_SIZE, alt: story.headline };
  }
  if (!picture) return null;
  const file = pictureFile(picture, '16x9', 1280);
  return { url: absolute(ctx, file.path), width: file.width, height: file.height, alt: picture.alt };
}

function articleMeta(ctx: SiteContext, story: PublishedStory): SocialMeta['article'] {
  const pairs: [property: string, content: string][] = [['article:published_time', publishedIso(ctx, story)]];
  const modified = modifiedIso(ctx, story);
  if (modified !== publishedIso(ctx, story)) pairs.push(['article:modified_time', modified]);
  if (story.section) pairs.push(['article:section', story.section.name]);
  for (const byline of story.bylines) {
    if (byline.slug) pairs.push(['article:author', absolute(ctx, address.person(byline.slug))]);
  }
  return pairs;
}
