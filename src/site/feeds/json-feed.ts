import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description || undefined,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    icon: feed.icon,
    language: feed.language,
    hubs: feed.hub === null ? undefined : [{ type: 'WebSub', url: feed.hub }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      language: item.language,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
      authors: item.authors.map((author) => ({ name: author.name, url: author.url ?? undefined })),
      tags: item.categories,
      image: item.picture?.url,
    })),
  });
}
