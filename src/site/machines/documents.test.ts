import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { ground, PICTURE, story } from '../testing/fixtures.ts';
import { pictureFile } from './pictures.ts';
import { writeRobots } from './robots.ts';
import { writeSecurityTxt } from './security-txt.ts';
import { writeImageSitemap, writeIndex, writeNewsSitemap, writeSitemap } from './sitemaps.ts';
import { oembedOf } from './story-documents.tsx';

const parse = (xml: string) => {
  expect(XMLValidator.validate(xml)).toBe(true);
  return new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['url', 'sitemap'].includes(name),
  }).parse(xml);
};

const ENTRY = {
  id: story().id,
  path: '/2026/05/04/a-story',
  headline: 'Fog & “light” <again>',
  language: 'pt-BR',
  publishedAt: new Date('2026-05-04T06:30:00Z'),
  updatedAt: new Date('2026-05-05T06:30:00Z'),
  picture: PICTURE,
  pictureId: PICTURE.id,
};

describe('sitemaps', () => {
  test('a chunk lists its stories with the day of their last change', () => {
    expect(parse(writeSitemap(ground(), [ENTRY])).urlset.url).toEqual([
      { loc: 'https://tide.example/2026/05/04/a-story', lastmod: '2026-05-05T07:30:00+01:00' },
    ]);
  });

  test('the index names absolute addresses', () => {
    const { sitemapindex } = parse(writeIndex(ground(), ['/sitemap/2026-05.xml']));
    expect(sitemapindex.sitemap).toEqual([{ loc: 'https://tide.example/sitemap/2026-05.xml' }]);
  });

  test('the news sitemap says paper, language, time and headline', () => {
    const [url] = parse(writeNewsSitemap(ground(), [ENTRY])).urlset.url;
    expect(url['news:news']).toMatchObject({
      'news:publication': { 'news:name': 'The Tide', 'news:language': 'pt' },
      'news:publication_date': '2026-05-04T07:30:00+01:00',
    });
  });

  test('pictures are listed by the page they stand on; stories without one are left out', () => {
    const { urlset } = parse(writeImageSitemap(ground(), [ENTRY, { ...ENTRY, picture: null }]));
    expect(urlset.url).toHaveLength(1);
    expect(urlset.url[0]['image:image']['image:loc']).toBe(
      `https://tide.example/media/${PICTURE.id}/full-1920.jpg`,
    );
  });
});

describe('picture files', () => {
  test('are never wider than the picture holds in that crop', () => {
    const small = { ...PICTURE, width: 900, height: 700 };
    expect(pictureFile(small, '16x9', 1920)).toEqual({
      path: `/media/${PICTURE.id}/16x9-768.jpg`,
      width: 768,
      height: 432,
    });
    expect(pictureFile({ ...PICTURE, width: 200, height: 100 }, 'full', 1280)).toMatchObject({
      width: 200,
      height: 100,
    });
  });
});

describe('robots.txt', () => {
  const agents = (policy: 'allow' | 'search-only' | 'refuse') =>
    [...writeRobots(policy, 'https://tide.example').matchAll(/^User-agent: (.+)$/gm)].map(
      (match) => match[1],
    );

  test('follows the newspaper’s policy for crawlers that feed models', () => {
    expect(agents('allow')).toEqual(['*']);
    expect(agents('search-only')).toContain('GPTBot');
    expect(agents('search-only')).not.toContain('OAI-SearchBot');
    expect(agents('refuse')).toEqual(expect.arrayContaining(['GPTBot', 'OAI-SearchBot', 'CCBot']));
  });

  test('always lets search engines in and shows them the sitemaps', () => {
    const text = writeRobots('refuse', 'https://tide.example');
    expect(text.slice(0, text.indexOf('User-agent', 5))).toContain('Allow: /');
    expect(text).toContain('Sitemap: https://tide.example/sitemap.xml');
  });
});

describe('security.txt', () => {
  const write = (contact: string, today = '2026-05-04') =>
    writeSecurityTxt({ contact, languages: ['en'], publicUrl: 'https://tide.example', today });

  test('expires within a year and not soon, whatever the day', () => {
    for (const today of ['2024-02-29', '2026-01-01', '2026-12-31']) {
      const expires = Date.parse(/^Expires: (.+)$/m.exec(write('a@tide.example', today) ?? '')?.[1] ?? '');
      const days = (expires - Date.parse(today)) / 86_400_000;
      expect(days).toBeGreaterThan(300);
      expect(days).toBeLessThan(365);
    }
  });

  test('a contact is a URI; without one there is no file', () => {
    expect(write('safety@tide.example')).toContain('Contact: mailto:safety@tide.example');
    expect(write('tide.example/safety')).toContain('Contact: https://tide.example/safety');
    expect(write('')).toBeNull();
  });
});

describe('oEmbed', () => {
  test('is a quotation with a link, and nothing in it can run', () => {
    const answer = oembedOf(ground(), story({ headline: '<img src=x onerror=alert(1)>' }));
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'The Tide',
      author_name: 'Lena Voss',
    });
    expect(answer).toHaveProperty('html', expect.not.stringContaining('<img'));
  });
});
