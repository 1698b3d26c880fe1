/** Every address the site has, in one place: what the pages link is what routing.ts reads. All begin with a slash. */
export const address = {
  front: '/',
  section: (path: string) => `/${path}`,
  sectionArchive: (path: string) => `/${path}/archive`,
  /** `month` is `YYYY-MM`. */
  sectionMonth: (path: string, month: string) => `/${path}/archive/${month.replace('-', '/')}`,
  /** `period` is `''` (all time), `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  archive: (period: string) => (period === '' ? '/archive' : `/${period.replaceAll('-', '/')}`),
  topics: '/topics',
  topic: (slug: string) => `/topic/${encodeURIComponent(slug)}`,
  people: '/people',
  person: (slug: string) => `/person/${encodeURIComponent(slug)}`,
  corrections: '/corrections',
  search: '/search',
  live: (storyId: string) => `/live/${storyId}.json`,
  card: (storyId: string, revision: number) => `/card/${storyId}-${revision}.png`,
  sitemap: '/sitemap.xml',
  sitemapChunk: (chunk: string) => `/sitemap/${chunk}.xml`,
  imageSitemapChunk: (chunk: string) => `/sitemap-images/${chunk}.xml`,
  newsSitemap: '/sitemap-news.xml',
  oembed: (storyUrl: string) => `/oembed?format=json&url=${encodeURIComponent(storyUrl)}`,
  /** A feed of the newspaper (`''`) or of the page at an address (`/world`, `/topic/tides`). */
  feed: (page: string, format: FeedFormat) => `${page === '/' ? '' : page}/${FEED_FILES[format]}`,
  /** The text-only variant of a page. */
  text: (path: string) => (path === '/' ? '/text' : `/text${path}`),
} as const;

export type FeedFormat = 'rss' | 'atom' | 'json';

export const FEED_FILES = {
  rss: 'feed.xml',
  atom: 'feed.atom',
  json: 'feed.json',
} as const satisfies Record<FeedFormat, string>;

/** A path with a query; parameters without a value are left out. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
