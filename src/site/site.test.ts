import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../test/support/newsroom.ts';
import { silentRecorder } from '../kernel/facts.ts';
import { silentLogger } from '../kernel/logger.ts';
import { importStories } from '../newsroom/imports/import-stories.ts';
import { savePublication } from '../newsroom/publication/save-publication.ts';
import { withdrawStory } from '../newsroom/stories/withdraw-story.ts';
import { createPress, type Press } from '../press/press.ts';
import { createSite, type Site } from './site.ts';

const ORIGIN = 'https://tide.example';
const FERRY = '/2026/05/03/ferry-masters-ask-for-a-second-light';

let newsroom: TestNewsroom;
let press: Press;
let site: Site;

const paragraphs = (...texts: string[]) => ({
  type: 'doc' as const,
  content: texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })),
});

async function get(path: string) {
  const page = await site.render(new URL(path, ORIGIN), silentRecorder, 'request-7');
  return {
    ...page,
    text: typeof page.body === 'string' ? page.body : Buffer.from(page.body).toString('latin1'),
  };
}

beforeAll(async () => {
  newsroom = await createTestNewsroom();
  press = createPress({ clock: newsroom.clock, maxBytes: 50_000_000, logger: silentLogger });
  press.trust();
  await savePublication(newsroom.newsroom, TEST_ACTOR, {
    name: 'The Test Tide',
    timeZone: 'Europe/Lisbon',
    language: 'en',
    settings: { securityContact: 'safety@tide.example', languages: ['ar'] },
  });
  await importStories(newsroom.newsroom, TEST_ACTOR, [
    parsedStory({
      headline: 'Ferry masters ask for a second light',
      slug: 'ferry-masters-ask-for-a-second-light',
      standfirst: 'Fog closed the bar again',
      section: ['Harbour', 'Ferries'],
      topics: ['Fog'],
      bylines: [{ name: 'Lena Voss' }],
      body: paragraphs('The masters of the ferries asked for a second light.', '<script>alert(1)</script>'),
    }),
    parsedStory({
      headline: 'Dredging begins',
      slug: 'dredging-begins',
      section: ['Harbour'],
      topics: ['Fog'],
      published: { precision: 'day', on: '2026-04-02' },
    }),
    parsedStory({
      headline: 'الضباب يغلق المصب',
      slug: 'fog-ar',
      language: 'ar',
      section: ['Harbour'],
      published: { precision: 'day', on: '2026-04-01' },
      body: paragraphs('أغلق الضباب المصب.'),
    }),
    parsedStory({ headline: 'About the Tide', slug: 'about', kind: 'page', section: [] }),
    parsedStory({
      headline: 'The regatta, live',
      slug: 'regatta-live',
      kind: 'live',
      section: ['Harbour'],
      body: {
        type: 'doc',
        content: [
          {
            type: 'liveUpdate',
            attrs: { id: 'u1', at: '2026-05-03T09:00:00Z', headline: 'They are off', key: true },
            content: paragraphs('A fair wind.').content,
          },
        ],
      },
    }),
  ]);
  const assets = { url: (source: string) => `/assets/${source.slice(source.lastIndexOf('/') + 1)}` };
  site = createSite({
    db: newsroom.store.db,
    clock: newsroom.clock,
    publicUrl: ORIGIN,
    assets,
    remember: (key, recorder, load) => press.remember(key, recorder, load),
  });
});
afterAll(() => newsroom.close());

describe('every address of the newspaper answers', () => {
  test.each([
    ['/', 'text/html'],
    ['/harbour', 'text/html'],
    ['/harbour/ferries', 'text/html'],
    ['/harbour/archive', 'text/html'],
    ['/harbour/archive/2026/04', 'text/html'],
    ['/archive', 'text/html'],
    ['/2026', 'text/html'],
    ['/2026/04', 'text/html'],
    ['/2026/04/02', 'text/html'],
    ['/2026/04/03', 'text/html'],
    [FERRY, 'text/html'],
    ['/2026/05/03/regatta-live', 'text/html'],
    ['/topics', 'text/html'],
    ['/topic/fog', 'text/html'],
    ['/people', 'text/html'],
    ['/person/lena-voss', 'text/html'],
    ['/search', 'text/html'],
    ['/search?q=ferry&sort=newest&section=harbour&from=2026-01-01&to=2026-12-31', 'text/html'],
    ['/search/suggest?q=fo', 'application/x-suggestions+json'],
    ['/corrections', 'text/html'],
    ['/about', 'text/html'],
    ['/feed.xml', 'application/rss+xml'],
    ['/harbour/ferries/feed.atom', 'application/atom+xml'],
    ['/topic/fog/feed.json', 'application/feed+json'],
    ['/person/lena-voss/feed.xml', 'application/rss+xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/sitemap/2026-04.xml', 'application/xml'],
    ['/sitemap-images/2026-04.xml', 'application/xml'],
    ['/sitemap-news.xml', 'application/xml'],
    ['/robots.txt', 'text/plain'],
    ['/.well-known/security.txt', 'text/plain'],
    ['/site.webmanifest', 'application/manifest+json'],
    ['/opensearch.xml', 'application/opensearchdescription+xml'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/x-icon'],
    ['/apple-touch-icon.png', 'image/png'],
    [`/oembed?url=${encodeURIComponent(ORIGIN + FERRY)}`, 'application/json'],
  ])('%s', async (path, type) => {
    const page = await get(path);
    expect(page.status, page.text.slice(0, 200)).toBe(200);
    expect(page.contentType).toContain(type);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    if (type !== 'text/html') return;
    const text = await get(path === '/' ? '/text' : `/text${path}`);
    expect(text.status).toBe(200);
    expect(text.text).not.toMatch(/<img|<picture|<script/);
    expect(text.text).toContain('noindex');
  });

  test.each([
    '/nowhere',
    '/harbour/archive/2020/01',
    '/2019',
    '/2030/01/01',
    '/topic/none',
    '/person/none',
    '/sitemap/1999-01.xml',
    '/live/00000000-0000-7000-8000-000000000000.json',
    '/2026/05/03/none',
    '/text/nowhere',
  ])('%s is a page that says there is nothing, and is not kept', async (path) => {
    const page = await get(path);
    expect(page).toMatchObject({ status: 404, keep: false });
    expect(page.text).toContain('This page does not exist');
  });
});

describe('a story page', () => {
  test('has every element of its furniture', async () => {
    const { text } = await get(FERRY);
    for (const words of [
      'Monday, 4 May 2026',
      '3 May 2026',
      '1 min read',
      'Fog closed the bar again',
      'Lena Voss',
      'Previous story',
      'Next story',
      'Latest from Harbour',
      'Back to top',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });

  test('speaks the story’s language where there are labels for it', async () => {
    const { text } = await get('/2026/04/01/fog-ar');
    expect(text).toContain('<html lang="ar" dir="rtl">');
    expect(text).toContain('إلى الأعلى');
  });

  test('nothing inline runs but what the policy names', async () => {
    const page = await get(FERRY);
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    expect(page.text).not.toMatch(/\sstyle="|\son[a-z]+="/);
    const inline = [...page.text.matchAll(/<(style|script)>(.*?)<\/\1>/gs)].map((match) => match[2] ?? '');
    expect(inline.length).toBeGreaterThan(0);
    for (const code of inline) {
      const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(code))).toString('base64');
      expect(policy).toContain(`'sha256-${digest}'`);
    }
  });

  test('says what it is to machines', async () => {
    const { text } = await get(FERRY);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    const [article, crumbs] = JSON.parse(data);
    expect(article).toMatchObject({ '@type': ['NewsArticle', 'ReportageNewsArticle'], url: ORIGIN + FERRY });
    expect(crumbs.itemListElement.map((step: { name: string }) => step.name)).toEqual([
      'Home',
      'Harbour',
      'Ferries',
      'Ferry masters ask for a second light',
    ]);
    expect(text).toContain(`<link rel="canonical" href="${ORIGIN}${FERRY}"/>`);
    expect(text).toMatch(
      /<meta property="og:image" content="https:\/\/tide\.example\/card\/[0-9a-f-]+-1\.png"\/>/,
    );
  });
});

describe('addresses that are not canonical', () => {
  test.each([
    ['/Harbour/', '/harbour'],
    ['//harbour', '/harbour'],
    ['/harbour/?utm_source=x', '/harbour'],
  ])('%s leads to %s for good', async (path, location) => {
    const page = await site.render(new URL(ORIGIN + path), silentRecorder, 'r');
    expect(page).toMatchObject({ status: 308, keep: false, headers: { location } });
  });

  test('have a key of their own, so the press never answers them with the page itself', () => {
    const key = (path: string) => site.key(new URL(ORIGIN + path));
    expect(key('/Harbour/')).not.toBe(key('/harbour'));
    expect(key('/harbour?utm_source=x')).toBe(key('/harbour'));
  });
});

describe('live updates', () => {
  test('come as the markup that the page has', async () => {
    const page = await get('/2026/05/03/regatta-live');
    const href = /data-live="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const { updates, newest } = JSON.parse((await get(href)).text);
    expect(newest).toBe('2026-05-03T09:00:00Z');
    expect(updates[0]).toMatchObject({ id: 'u1', key: true });
    expect(page.text).toContain(updates[0].html);
  });
});

describe('a withdrawn story', () => {
  test('answers 410 with its headline and the editors’ note', async () => {
    await importStories(newsroom.newsroom, TEST_ACTOR, [
      parsedStory({ headline: 'A mistake', slug: 'a-mistake', section: ['Harbour'] }),
    ]);
    const row = await newsroom.store.db
      .selectFrom('published_story')
      .select('id')
      .where('slug', '=', 'a-mistake')
      .executeTakeFirstOrThrow();
    expect((await get('/2026/05/03/a-mistake')).status).toBe(200);
    await withdrawStory(newsroom.newsroom, TEST_ACTOR, { id: row.id, note: 'It never happened.' });
    press.clear();
    const page = await get('/2026/05/03/a-mistake');
    expect(page).toMatchObject({ status: 410, keep: false });
    expect(page.text).toContain('It never happened.');
    expect(page.text).toContain('A mistake');
  });
});

describe('when something fails', () => {
  const broken = (logger?: typeof silentLogger) =>
    createSite({
      db: newsroom.store.db,
      clock: newsroom.clock,
      publicUrl: ORIGIN,
      assets: { url: () => null },
      remember: () => Promise.reject(new Error('secret: the database is away')),
      ...(logger ? { logger } : {}),
    });

  test('readers see the request’s number and nothing else', async () => {
    const page = await broken(silentLogger).render(new URL(`${ORIGIN}/`), silentRecorder, 'request-7');
    expect(page).toMatchObject({
      status: 500,
      keep: false,
      body: 'Something went wrong. Request request-7\n',
    });
  });

  test('without a logger the error goes to the caller', async () => {
    await expect(broken().render(new URL(`${ORIGIN}/`), silentRecorder, 'r')).rejects.toThrow('secret');
  });
});

describe('the masthead’s date', () => {
  test('turns at local midnight, and the page says when it expires', async () => {
    let until = Number.POSITIVE_INFINITY;
    const recorder = {
      ...silentRecorder,
      expires: (at: number) => {
        until = Math.min(until, at);
      },
    };
    await site.render(new URL(`${ORIGIN}/harbour`), recorder, 'r');
    // Lisbon is an hour ahead of UTC in May.
    expect(new Date(until).toISOString()).toBe('2026-05-04T23:00:00.000Z');
    newsroom.clock.set(new Date(until));
    expect((await get('/harbour')).text).toContain('Tuesday, 5 May 2026');
    newsroom.clock.set('2026-05-04T09:00:00Z');
  });
});
