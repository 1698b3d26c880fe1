import type { Feed, FeedItem } from './feed.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

const NAMESPACES = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const;

/** RSS 2.0 (rssboard.org, version 2.0.11) with the whole story in `content:encoded`. */
export function writeRss(feed: Feed): string {
  return xmlDocument(
    element(
      'rss',
      NAMESPACES,
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.page),
        element('description', {}, feed.description),
        element('language', {}, feed.language),
        element('lastBuildDate', {}, feed.updated.toUTCString()),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self.rss }),
        feed.hub === null ? null : element('atom:link', { rel: 'hub', href: feed.hub }),
        element(
          'image',
          {},
          element('url', {}, feed.icon),
          element('title', {}, feed.title),
          element('link', {}, feed.page),
        ),
        feed.items.map(item),
      ),
    ),
  );
}

function item(entry: FeedItem): Xml {
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, entry.published.toUTCString()),
    entry.authors.map((author) => element('dc:creator', {}, author.name)),
    element('dc:language', {}, entry.language),
    entry.categories.map((category) => element('category', {}, category)),
    element('description', {}, entry.summary),
    element('content:encoded', {}, entry.html),
    entry.picture === null ? null : media(entry.picture),
  );
}

/** Media RSS rather than `enclosure`, which asks for a size in bytes that is not known before a rendition is made. */
function media({ url, width, height, picture }: NonNullable<FeedItem['picture']>): Xml {
  return element(
    'media:content',
    { url, medium: 'image', type: 'image/jpeg', width, height },
    picture.caption === '' ? null : element('media:description', { type: 'plain' }, picture.caption),
    picture.credit === '' ? null : element('media:credit', { role: 'photographer' }, picture.credit),
  );
}
