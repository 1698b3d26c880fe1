import { XMLParser, XMLValidator } from 'fast-xml-parser';
import RssParser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRendition } from '../../src/newsroom/media/renditions.ts';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';
import { decode, hrefsOf } from '../support/edition-pages.ts';

let edition: Edition;

beforeAll(async () => {
  edition = await openEdition();
}, OPENING_MS);
afterAll(() => edition?.close(), CLOSING_MS);

/** Addresses of this newspaper that a document in HTML or XML names, as paths with their query. */
function ownAddresses(body: string, type: string): string[] {
  const named = type.includes('html')
    ? [...hrefsOf(body), ...sources(body)]
    : [...body.matchAll(/<(?:loc|image:loc)>([^<]*)</g)].map(([, found = '']) => decode(found));
  return named.flatMap((href) => {
    const url = URL.parse(href, edition.address);
    return url && url.origin === edition.address ? [url.pathname + url.search] : [];
  });
}

function sources(html: string): string[] {
  const single = [...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, found = '']) => decode(found));
  const sets = [...html.matchAll(/\s(?:imageSrcSet|srcSet)="([^"]*)"/gi)].flatMap(([, found = '']) =>
    decode(found)
      .split(',')
      .map((candidate) => candidate.trim().split(' ')[0] ?? ''),
  );
  return [...single, ...sets];
}

/**
 * Every rendition is one that can be asked for, of a picture that is there. One of each crop and format is fetched: to encode the
 * thousand of the demo edition would take minutes and prove nothing more.
 */
async function checkPictures(addresses: ReadonlySet<string>, broken: string[]): Promise<void> {
  const media = await edition.beside.store.db
    .selectFrom('media')
    .select('id')
    .where('status', '=', 'ready')
    .execute();
  const known = new Set(media.map(({ id }) => id));
  const samples = new Map<string, string>();
  for (const address of addresses) {
    const wanted = parseRendition(address.slice('/media/'.length));
    if (wanted && known.has(wanted.id))
      samples.set(`${wanted.crop} ${wanted.format}`, address.replace(/-\d+\./, '-320.'));
    else broken.push(`no picture ${address}`);
  }
  for (const [kind, address] of samples) {
    const answer = await edition.get(address);
    const bytes = await answer.arrayBuffer();
    if (answer.status !== 200 || bytes.byteLength < 100) broken.push(`${answer.status} ${kind} ${address}`);
  }
}

test('every address that a page or a sitemap names is there, at that address itself', async () => {
  const waiting = ['/', '/sitemap.xml', '/robots.txt', '/.well-known/security.txt'];
  const seen = new Map<string, string>(waiting.map((path) => [path, 'the start']));
  const broken: string[] = [];
  let pages = 0;
  const pictures = new Set<string>();
  const visit = async (path: string) => {
    const answer = await edition.get(path);
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status !== 200)
      broken.push(`${answer.status} ${decodeURI(path)} on ${decodeURI(seen.get(path) ?? '')}`);
    if (!/html|xml/.test(type)) {
      await answer.body?.cancel();
      return;
    }
    if (type.includes('html')) pages += 1;
    for (const found of ownAddresses(await answer.text(), type)) {
      // An address without its fragment is the same page.
      if (seen.has(found)) continue;
      seen.set(found, path);
      if (found.startsWith('/media/')) {
        pictures.add(found);
        continue;
      }
      waiting.push(found);
    }
  };
  for (let batch = waiting.splice(0, 8); batch.length > 0; batch = waiting.splice(0, 8)) {
    await Promise.all(batch.map(visit));
  }
  await checkPictures(pictures, broken);
  expect(broken).toEqual([]);
  // The demo edition has 95 stories, their text-only forms, and archives of each of their days.
  expect(pages).toBeGreaterThan(400);
}, 300_000);

describe('feeds', () => {
  const parser = new RssParser({ customFields: { item: [['content:encoded', 'full']] } });

  test.each(['', '/politics', '/politics/city', '/topic/outer-basin', '/person/amina-rahal'])(
    'RSS and Atom of "%s" are read by an independent parser, newest first, with the same stories as the JSON feed',
    async (subject) => {
      const [rss, atom, json] = await Promise.all(
        ['feed.xml', 'feed.atom', 'feed.json'].map((file) => edition.read(`${subject}/${file}`)),
      );
      const fromRss = await parser.parseString(rss ?? '');
      const fromAtom = await parser.parseString(atom ?? '');
      const fromJson = z
        .object({
          version: z.literal('https://jsonfeed.org/version/1.1'),
          title: z.string().min(1),
          feed_url: z.url(),
          home_page_url: z.url(),
          items: z.array(
            z.object({
              id: z.string(),
              url: z.url(),
              title: z.string().min(1),
              content_html: z.string().min(100),
              date_published: z.iso.datetime({ offset: true }),
            }),
          ),
        })
        .parse(JSON.parse(json ?? ''));
      const links = fromRss.items.map((item) => item.link);
      expect(links.length).toBeGreaterThan(0);
      expect(fromAtom.items.map((item) => item.link)).toEqual(links);
      expect(fromJson.items.map((item) => item.url)).toEqual(links);
      const times = fromRss.items.map((item) => Date.parse(item.isoDate ?? ''));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      for (const item of fromRss.items) expect(item.title).toBeTruthy();
      // Full text: the feed carries the last paragraph of its newest story, not an excerpt.
      const page = await edition.read(new URL(links[0] ?? '').pathname);
      const body = /<div class="body[^>]*>([\s\S]*)/.exec(page)?.[1] ?? page;
      const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      const paragraphs = [...body.matchAll(/<p>([^<]{80,})<\/p>/g)].map(([, text = '']) => decode(text));
      const carried = decode(words(fromJson.items[0]?.content_html ?? ''));
      for (const paragraph of paragraphs.slice(0, 3)) expect(carried).toContain(paragraph);
    },
  );

  test('a reader is told of the feeds by the page', async () => {
    const html = await edition.read('/politics');
    for (const type of ['application/rss+xml', 'application/atom+xml', 'application/feed+json']) {
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}"[^>]* href="/politics/feed`),
      );
    }
  });
});

describe('documents for machines', () => {
  const xml = new XMLParser({ ignoreAttributes: false });

  test('the sitemap index leads to sitemaps that name every story that has an address, once', async () => {
    const index = await edition.read('/sitemap.xml');
    expect(XMLValidator.validate(index)).toBe(true);
    const named: string[] = [];
    for (const address of ownAddresses(index, 'xml')) {
      const chunk = await edition.read(address);
      expect(XMLValidator.validate(chunk), address).toBe(true);
      expect(xml.parse(chunk)).toHaveProperty('urlset');
      if (address.startsWith('/sitemap/')) {
        named.push(
          ...[...chunk.matchAll(/<loc>([^<]*)</g)].map(([, loc = '']) => new URL(decode(loc)).pathname),
        );
      }
    }
    const stories = await edition.beside.store.db
      .selectFrom('published_story')
      .select(['path', 'kind'])
      .where('stub', '=', false)
      .where('kind', '!=', 'page')
      .execute();
    expect(new Set(named).size).toBe(named.length);
    for (const { path } of stories) expect(named).toContain(path);
  });

  test('the news sitemap holds stories of the last two days only', async () => {
    const parsed = z
      .object({
        urlset: z.object({
          url: z.array(
            z.object({
              'news:news': z.object({
                'news:publication_date': z.string(),
                'news:title': z.coerce.string().min(1),
              }),
            }),
          ),
        }),
      })
      .parse(xml.parse(await edition.read('/sitemap-news.xml')));
    const oldest = Date.now() - 48.5 * 3600 * 1000;
    expect(parsed.urlset.url.length).toBeGreaterThan(0);
    for (const url of parsed.urlset.url) {
      expect(Date.parse(url['news:news']['news:publication_date'])).toBeGreaterThan(oldest);
    }
  });

  test('robots.txt names the sitemap, and turns away crawlers that train models but not those of search', async () => {
    const robots = await edition.read('/robots.txt');
    expect(robots).toContain(`Sitemap: ${edition.address}/sitemap.xml`);
    expect(robots).toMatch(/User-agent: GPTBot[\s\S]*?Disallow: \/(?:\n|$)/);
    expect(robots).toMatch(/User-agent: \*\n(?:(?!Disallow: \/\n)[^\n]+\n?)*/);
    expect(robots).not.toMatch(/User-agent: Googlebot\n[\s\S]*?Disallow: \/\n/);
  });

  test('security.txt names a contact and does not run out soon', async () => {
    const text = await edition.read('/.well-known/security.txt');
    expect(text).toMatch(/^Contact: mailto:security@harbour-courier\.example$/m);
    const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.now() + 7 * 24 * 3600 * 1000);
  });

  test('the web manifest, the search description and the icons are what they say', async () => {
    const manifest = z
      .object({
        name: z.literal('The Harbour Courier'),
        start_url: z.string(),
        icons: z.array(z.object({ src: z.string() })).min(1),
      })
      .parse(JSON.parse(await edition.read('/site.webmanifest')));
    for (const icon of manifest.icons) expect((await edition.get(icon.src)).status).toBe(200);
    const description = await edition.read('/opensearch.xml');
    expect(XMLValidator.validate(description)).toBe(true);
    expect(description).toContain('{searchTerms}');
    expect((await edition.get('/favicon.ico')).headers.get('content-type')).toMatch(/icon/);
  });

  test('a story offers itself by oEmbed, and an address that is no story does not', async () => {
    const path = await edition.pathOf('a-hole-in-the-fog');
    const page = decode(await edition.read(path));
    const offered = /href="(\/oembed\?[^"]+)"/.exec(page)?.[1] ?? '';
    const answer: unknown = JSON.parse(await edition.read(offered));
    expect(answer).toMatchObject({ version: '1.0', title: expect.stringContaining(' ') });
    const none = await edition.get(
      `/oembed?format=json&url=${encodeURIComponent(`${edition.address}/nothing`)}`,
    );
    expect(none.status).toBe(404);
  });

  test('a social card is a picture of the size that its page announces', async () => {
    const page = await edition.read(await edition.pathOf('a-hole-in-the-fog'));
    const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
    const card = Buffer.from(await (await edition.get(address)).arrayBuffer());
    expect(card.subarray(1, 4).toString()).toBe('PNG');
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
