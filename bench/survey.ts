import { createRandom } from './generator/random.ts';
import { TOPICS } from './generator/vocabulary.ts';
import { SECTIONS } from './generator/word-lists.ts';
import type { Addresses } from './newspaper.ts';
import { RawClient, textOf } from './support/raw-client.ts';

/** The 500th page of a section, or its last. */
const DEEPEST_PAGE = 500;
const DEEP_PAGES = 60;
const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/**
 * Reads the addresses that the rows ask for. Deep pages are reached as a reader reaches them, page by page, but in the text-only
 * variant: the pages that are measured later stay unrendered.
 */
export async function survey(port: number): Promise<Addresses> {
  const client = new RawClient(port);
  const page = async (path: string) => {
    const answer = await client.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return textOf(answer);
  };
  const locations = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((found) => new URL(found[1] ?? '').pathname);
  const sitemaps = locations(await page('/sitemap.xml')).filter((path) => path.startsWith('/sitemap/'));
  const stories: string[] = [];
  for (const path of sitemaps) stories.push(...locations(await page(path)));
  const deep: string[] = [];
  let next = '/text/news';
  let deepest = 0;
  while (deepest < DEEPEST_PAGE) {
    const before = /\/text\/news\?before=([^"&]+)/.exec(await page(next))?.[1];
    if (before === undefined) break;
    deepest += 1;
    next = `/text/news?before=${before}`;
    deep.push(`/news?before=${before}`);
    if (deep.length > DEEP_PAGES) deep.shift();
  }
  client.close();
  return {
    stories: shuffled(stories),
    sitemaps,
    sections: SECTIONS.map((section) => `/${section.path.map(slug).join('/')}`),
    topics: TOPICS.map((name) => `/topic/${slug(name)}`),
    deep,
    deepest: deepest + 1,
  };
}

function shuffled<T>(list: readonly T[]): T[] {
  const random = createRandom(5);
  return list
    .map((value) => ({ value, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
