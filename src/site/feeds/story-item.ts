import { bodyToHtml } from '../../story/html/from-body.ts';
import type { WholeStory } from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import { absolute, type SiteContext } from '../context.ts';
import { pictureFile } from '../machines/pictures.ts';
import { leadPicture, storyDescription, storyUrl } from '../machines/story-graph.ts';
import { voiceOf } from '../voice.ts';
import type { FeedItem } from './feed.ts';

type Ground = Pick<SiteContext, 'publicUrl' | 'furniture'>;

interface Made {
  readonly publication: Ground['furniture']['publication'];
  readonly publicUrl: string;
  readonly item: FeedItem;
}

/** Items of stories that the press remembers: the same story is in the feeds of everything, its section, topics and people. */
const made = new WeakMap<WholeStory, Made>();

/** A story as feeds carry it: whole, with absolute addresses. Made once for as long as story and publication are the same. */
export function feedItem(ctx: Ground, story: WholeStory): FeedItem {
  const { publication } = ctx.furniture;
  const known = made.get(story);
  if (known && known.publication === publication && known.publicUrl === ctx.publicUrl) return known.item;
  const item = makeItem(ctx, story);
  made.set(story, { publication, publicUrl: ctx.publicUrl, item });
  return item;
}

function makeItem(ctx: Ground, story: WholeStory): FeedItem {
  const picture = leadPicture(story);
  const file = picture && pictureFile(picture, 'full', 1280);
  return {
    id: `urn:uuid:${story.id}`,
    url: storyUrl(ctx, story),
    title: story.headline,
    summary: storyDescription(story),
    html: storyHtml(ctx, story),
    language: story.language,
    published: story.sortAt,
    updated: story.updatedAt > story.sortAt ? story.updatedAt : story.sortAt,
    authors: story.bylines.map((byline) => ({
      name: byline.name,
      url: byline.slug ? absolute(ctx, address.person(byline.slug)) : null,
    })),
    categories: [...(story.section ? [story.section.name] : []), ...story.topics.map((topic) => topic.name)],
    picture: picture &&
      file && { url: absolute(ctx, file.path), width: file.width, height: file.height, picture },
    story,
  };
}

/** Lead figure and body as HTML that stands alone; addresses of this site are made absolute. */
function storyHtml(ctx: Ground, story: WholeStory): string {
  const voice = voiceOf(ctx.furniture.publication, story.language);
  const lead = story.leadFigure ? [story.leadFigure] : [];
  const html = bodyToHtml(
    { type: 'doc', content: [...lead, ...story.body.content] },
    {
      storyUrl: (id) => {
        const path = story.links.get(id)?.path ?? null;
        return path === null ? null : absolute(ctx, path);
      },
      storyHeadline: (id) => story.links.get(id)?.headline ?? null,
      pictureUrl: (id) => {
        const picture = story.pictures.get(id);
        return picture ? absolute(ctx, pictureFile(picture, 'full', 1280).path) : null;
      },
      correctionText: (id) => {
        const entry = story.corrections.find((correction) => correction.id === id);
        return entry ? `${voice.t(entry.kind)}: ${entry.text}` : null;
      },
      alsoReadLabel: `${voice.t('alsoRead')}:`,
      updateTime: (at) => voice.dates.dateAndTime({ precision: 'instant', at }),
    },
  );
  return absoluteLinks(html, ctx.publicUrl);
}

/** Attributes of links and pictures in our own markup; escaped text cannot look like a tag. */
const LOCAL = /(<(?:a|img)(?:\s+[\w-]+="[^"]*")*?\s+(?:href|src)=")\/(?!\/)/g;

export function absoluteLinks(html: string, publicUrl: string): string {
  return html.replace(LOCAL, (_, before: string) => `${before}${publicUrl}/`);
}
