import { ALL_STORIES } from '../../kernel/facts.ts';
import type { RenderedPage } from '../../kernel/page.ts';
import { personBySlug } from '../../newsroom/people/published-queries.ts';
import { topicBySlug } from '../../newsroom/topics/published-queries.ts';
import type { WholeStory } from '../../story/published-view.ts';
import { address, type FeedFormat } from '../addresses.ts';
import { absolute, type SiteContext, sectionByPath } from '../context.ts';
import { documentOf } from '../define-page.ts';
import { wholeStories } from '../fragments.ts';
import type { DocumentParameters, FeedSubject } from '../page-match.ts';
import { writeAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';
import { feedItem } from './story-item.ts';

const SIZE = 20;

const WRITERS = {
  rss: ['application/rss+xml; charset=utf-8', writeRss],
  atom: ['application/atom+xml; charset=utf-8', writeAtom],
  json: ['application/feed+json; charset=utf-8', writeJsonFeed],
} as const satisfies Record<FeedFormat, readonly [contentType: string, write: (feed: Feed) => string]>;

/** What a feed is about. */
export interface FeedList {
  readonly id: string;
  readonly name: string | null;
  readonly description: string;
  /** Path of the page whose stories it carries. */
  readonly page: string;
}

export async function feedDocument(
  ctx: SiteContext,
  { format, subject }: DocumentParameters['feed'],
): Promise<RenderedPage | null> {
  const list = await listOf(ctx, subject);
  if (!list) return null;
  const stories = await wholeStories(ctx, list.id, SIZE);
  const feed = feedOf(ctx, list, stories);
  const [contentType, write] = WRITERS[format];
  const links = [
    `<${feed.self[format]}>; rel="self"`,
    ...(feed.hub === null ? [] : [`<${feed.hub}>; rel="hub"`]),
  ];
  return documentOf(contentType, write(feed), { link: links.join(', '), 'access-control-allow-origin': '*' });
}

async function listOf(ctx: SiteContext, subject: FeedSubject): Promise<FeedList | null> {
  if (subject.of === 'everything') {
    return {
      id: ALL_STORIES,
      name: null,
      description: ctx.furniture.publication.tagline,
      page: address.front,
    };
  }
  if (subject.of === 'section') {
    const section = sectionByPath(ctx.furniture, subject.slug);
    return section && { ...section, page: address.section(section.path) };
  }
  if (subject.of === 'topic') {
    const topic = await topicBySlug(ctx.db, ctx.recorder, subject.slug);
    return topic && { ...topic, page: address.topic(topic.slug) };
  }
  const person = await personBySlug(ctx.db, ctx.recorder, subject.slug);
  return (
    person && {
      id: person.id,
      name: person.name,
      description: person.role,
      page: address.person(person.slug),
    }
  );
}

/** Pure: the same stories give the same feed, byte for byte, whenever it is made. */
export function feedOf(
  ctx: Pick<SiteContext, 'publicUrl' | 'furniture'>,
  list: FeedList,
  stories: readonly WholeStory[],
): Feed {
  const { publication } = ctx.furniture;
  const items = stories.map((story) => feedItem(ctx, story));
  const newest = Math.max(0, ...items.map((item) => item.updated.getTime()));
  const self = (format: FeedFormat) => absolute(ctx, address.feed(list.page, format));
  return {
    title: list.name === null ? publication.name : `${list.name} – ${publication.name}`,
    description: list.description || publication.tagline || publication.name,
    language: publication.language,
    page: absolute(ctx, list.page),
    self: { rss: self('rss'), atom: self('atom'), json: self('json') },
    hub: publication.settings.webSubHub,
    icon: absolute(ctx, '/apple-touch-icon.png'),
    publication: publication.name,
    id: list.id === ALL_STORIES ? absolute(ctx, '/') : `urn:uuid:${list.id}`,
    updated: new Date(newest),
    items,
  };
}
