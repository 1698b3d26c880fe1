import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalKey, isCanonicalPath, matchPage } from './routing.ts';

const at = (address: string) => new URL(address, 'https://paper.example');
const STORY = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('addresses', () => {
  test.each([
    ['/', { page: 'front', parameters: {}, textOnly: false }],
    ['/text', { page: 'front', parameters: {}, textOnly: true }],
    ['/world/europe', { page: 'path', parameters: { path: 'world/europe' }, textOnly: false }],
    ['/about', { page: 'path', parameters: { path: 'about' }, textOnly: false }],
    [
      `/world?before=k0.${STORY}`,
      { page: 'path', parameters: { path: 'world', before: `k0.${STORY}` }, textOnly: false },
    ],
    ['/world/archive', { page: 'sectionArchive', parameters: { path: 'world' }, textOnly: false }],
    [
      '/world/europe/archive/2021/07',
      { page: 'sectionMonth', parameters: { path: 'world/europe', month: '2021-07' }, textOnly: false },
    ],
    ['/archive', { page: 'archive', parameters: { period: '' }, textOnly: false }],
    ['/2021', { page: 'archive', parameters: { period: '2021' }, textOnly: false }],
    ['/2021/07', { page: 'archive', parameters: { period: '2021-07' }, textOnly: false }],
    ['/2021/07/29', { page: 'archive', parameters: { period: '2021-07-29' }, textOnly: false }],
    ['/2021/07/29/a-story', { page: 'story', parameters: { path: '/2021/07/29/a-story' }, textOnly: false }],
    [
      '/text/2021/07/29/a-story',
      { page: 'story', parameters: { path: '/2021/07/29/a-story' }, textOnly: true },
    ],
    ['/topic/tides', { page: 'topic', parameters: { slug: 'tides' }, textOnly: false }],
    ['/feed.xml', { document: 'feed', parameters: { format: 'rss', subject: { of: 'everything' } } }],
    [
      '/world/europe/feed.atom',
      { document: 'feed', parameters: { format: 'atom', subject: { of: 'section', slug: 'world/europe' } } },
    ],
    [
      '/person/ada-lind/feed.json',
      { document: 'feed', parameters: { format: 'json', subject: { of: 'person', slug: 'ada-lind' } } },
    ],
    ['/sitemap/2021-07.xml', { document: 'sitemap', parameters: { chunk: '2021-07' } }],
    [`/card/${STORY}-3.png`, { document: 'card', parameters: { storyId: STORY, revision: 3 } }],
    [`/live/${STORY}.json`, { document: 'live', parameters: { storyId: STORY } }],
    ['/.well-known/security.txt', { document: 'securityTxt', parameters: {} }],
    [
      '/search?q=harbour&sort=newest&section=world',
      { page: 'search', parameters: { q: 'harbour', sort: 'newest', section: 'world' }, textOnly: false },
    ],
  ])('%s', (address, match) => {
    expect(matchPage(at(address))).toEqual(match);
  });

  test.each([
    '/2021/13',
    '/2021/02/30',
    '/2021/07/29/a-story/more',
    '/world//',
    '/text/feed.xml',
    '/topic',
    '/live/x.json',
    '/a.php',
    '/2021/07/29/a_b',
  ])('nothing can be at %s', (address) => {
    expect(matchPage(at(address))).toBeNull();
  });

  test('stories in other scripts keep their letters, percent-encoded', () => {
    const url = at('/2024/05/01/सागर-की-खबर');
    expect(isCanonicalPath(url)).toBe(true);
    expect(matchPage(url)).toEqual({ page: 'story', parameters: { path: url.pathname }, textOnly: false });
  });
});

describe('the canonical form', () => {
  test('case, double slashes and the slash at the end go', () => {
    expect(canonicalKey(at('https://paper.example//World///Europe/'))).toBe('/world/europe');
    expect(isCanonicalPath(at('/world/'))).toBe(false);
    expect(isCanonicalPath(at('/World'))).toBe(false);
    expect(isCanonicalPath(at('/world'))).toBe(true);
    expect(isCanonicalPath(at('/'))).toBe(true);
  });

  test('only parameters that the page knows remain, in one order', () => {
    expect(canonicalKey(at(`/world?utm_source=x&before=k0.${STORY}&x=1`))).toBe(`/world?before=k0.${STORY}`);
    expect(canonicalKey(at('/?a=b'))).toBe('/');
    expect(canonicalKey(at('/world?before=nonsense'))).toBe('/world');
    expect(canonicalKey(at('/search?to=2024-01-02&q=%20the%20%20sea&from=2024-13-01'))).toBe(
      '/search?q=the+sea&to=2024-01-02',
    );
  });

  const step = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom(
      'World',
      'text',
      'topic',
      '2021',
      '07',
      'archive',
      'feed.xml',
      '%2e%2e',
      '%',
      '%C4%B0',
      '',
      'search',
    ),
  );
  const query = fc.array(
    fc.tuple(
      fc.constantFrom('q', 'before', 'after', 'sort', 'cursor', 'utm_x', 'section', 'from', 'url'),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 4 },
  );
  const anyUrl = fc.tuple(fc.array(step, { maxLength: 6 }), query).map(([steps, pairs]) => {
    const url = new URL('https://paper.example');
    url.pathname = `/${steps.join('/')}`;
    url.search = new URLSearchParams(pairs).toString();
    return url;
  });

  test('is idempotent, canonical, and matches the same page, for any address', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        const key = canonicalKey(url);
        const again = at(key);
        expect(canonicalKey(again)).toBe(key);
        expect(isCanonicalPath(again)).toBe(true);
        expect(at(key).pathname + at(key).search).toBe(key);
        if (isCanonicalPath(url)) expect(matchPage(again)).toEqual(matchPage(url));
      }),
      { numRuns: 3000 },
    );
  });
});
