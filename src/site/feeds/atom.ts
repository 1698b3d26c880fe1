import type { Feed, FeedItem } from './feed.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

/** Atom (RFC 4287) with the whole story in `content`. */
export function writeAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      feed.description === '' ? null : element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated.toISOString()),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      feed.hub === null ? null : element('link', { rel: 'hub', href: feed.hub }),
      element('icon', {}, feed.icon),
      // Every entry needs an author of its own or of the feed (section 4.1.1).
      element('author', {}, element('name', {}, feed.publication)),
      feed.items.map(entry),
    ),
  );
}

function entry(item: FeedItem): Xml {
  return element(
    'entry',
    { 'xml:lang': item.language },
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    item.picture === null
      ? null
      : element('link', { rel: 'enclosure', type: 'image/jpeg', href: item.picture.url }),
    element('published', {}, item.published.toISOString()),
    element('updated', {}, item.updated.toISOString()),
    item.authors.map((author) =>
      element(
        'author',
        {},
        element('name', {}, author.name),
        author.url === null ? null : element('uri', {}, author.url),
      ),
    ),
    item.categories.map((term) => element('category', { term })),
    element('summary', {}, item.summary),
    element('content', { type: 'html' }, item.html),
  );
}
