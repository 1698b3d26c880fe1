import { ALL_STORIES } from '../../kernel/facts.ts';
import { personSlugs } from '../../newsroom/people/published-queries.ts';
import { topicSlugs } from '../../newsroom/topics/published-queries.ts';
import type { Db } from '../../store/pool.ts';
import type { Furniture } from '../../story/published-view.ts';
import { address, type FeedFormat } from '../addresses.ts';

const FORMATS = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[];
/** Addresses in one notice; an import that touches thousands of lists is told in several. */
const MOST_ADDRESSES = 100;

/**
 * What a WebSub hub is told once these lists of stories have changed: forms with the addresses of their feeds. `hub.mode=publish`
 * with a `hub.url` for each is what the public hubs take; the W3C Recommendation of 2018 leaves this step to hub and publisher.
 */
export async function hubNotices(
  db: Db,
  publicUrl: string,
  sections: Furniture['sections'],
  listIds: readonly string[],
): Promise<URLSearchParams[]> {
  const [topics, people] = await Promise.all([topicSlugs(db, listIds), personSlugs(db, listIds)]);
  const wanted = new Set(listIds);
  const pages = [
    ...(wanted.has(ALL_STORIES) ? [address.front] : []),
    ...sections.filter(({ id }) => wanted.has(id)).map(({ path }) => address.section(path)),
    ...topics.map(address.topic),
    ...people.map(address.person),
  ];
  const feeds = pages.flatMap((page) => FORMATS.map((format) => publicUrl + address.feed(page, format)));
  const notices: URLSearchParams[] = [];
  for (let at = 0; at < feeds.length; at += MOST_ADDRESSES) {
    const urls = feeds.slice(at, at + MOST_ADDRESSES);
    notices.push(new URLSearchParams([['hub.mode', 'publish'], ...urls.map((url) => ['hub.url', url])]));
  }
  return notices;
}
