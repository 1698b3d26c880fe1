import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CLOSING_MS, OPENING_MS } from '../support/edition.ts';
import { hrefsOf } from '../support/edition-pages.ts';
import { newspaperFolder, run, type Served } from '../support/program.ts';

/** A scraped page of the shape and length of the founding document, in words of our own. */
const FILE = join(import.meta.dirname, '../../fixtures/founding/story.txt');
const HEADLINE = 'Aldany says, Corran is a neighbour, not a rival';
const PATH = '/2024/09/17/aldany-says-corran-is-a-neighbour-not-a-rival';

const folder = newspaperFolder();
const { environment } = folder;
let served: Served;

beforeAll(async () => {
  served = await folder.serve();
  // The front is in the press before the story comes: the import, another process, must make it fall.
  expect(await read('/')).not.toContain(HEADLINE);
  const imported = await run(['import', FILE], environment);
  expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining(PATH) });
}, OPENING_MS);
afterAll(() => folder.remove(), CLOSING_MS);

async function read(path: string): Promise<string> {
  const answer = await fetch(served.url + path);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
  return answer.text();
}

async function words(path: string, selector: string): Promise<(string | undefined)[]> {
  const { document } = parseHTML(await read(path));
  return [...document.querySelectorAll(selector)].map((element) =>
    element.textContent?.replace(/\s+/g, ' ').trim(),
  );
}

test.each(['/', '/top-news', '/top-news/archive/2024/09', '/2024/09/17', '/search?q=pilot+station', '/text'])(
  'the imported story stands on %s',
  async (path) => {
    expect(hrefsOf(await read(path))).toContain(path === '/text' ? `/text${PATH}` : PATH);
  },
);

test.each(['/feed.xml', '/feed.atom', '/feed.json', '/top-news/feed.xml', '/sitemap/2024-09.xml'])(
  'and in %s',
  async (path) => {
    expect(await read(path)).toContain(served.url + PATH);
  },
);

test('it leads the front of a newspaper that had none', async () => {
  const { document } = parseHTML(await read('/'));
  expect(document.querySelector('main .hd a')?.textContent).toBe(HEADLINE);
});

/** The value of `datetime`; names of attributes have no case in HTML, and linkedom gives them one. */
function instantOf(time: Element | null): string | undefined {
  return /\sdatetime="([^"]*)"/i.exec(time?.outerHTML ?? '')?.[1];
}

describe('every element of the founding page is in its place', () => {
  test('the two clocks: the day it is read, and the day it was published', async () => {
    const { document } = parseHTML(await read(PATH));
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'UTC' });
    expect(instantOf(document.querySelector('header.mast time'))).toBe(today);
    const published = document.querySelector('article .times time');
    expect(instantOf(published)).toBe('2024-09-17');
    expect(published?.textContent).toBe('17 September 2024');
  });

  test('headline, standfirst, house credit, reading time', async () => {
    expect(await words(PATH, 'h1')).toEqual([HEADLINE]);
    expect(await words(PATH, '.standfirst span')).toEqual([
      'Cabinet secretary Ilse Marrow recalled that the First Minister had more than once offered to reopen the joint pilot station',
      '… reports Merrin Coast News',
    ]);
    expect(await words(PATH, '.times li')).toEqual(['17 September 2024', '2 min read']);
  });

  test('paragraphs, caption with its credit, and cross links, in the order of the page', async () => {
    const { document } = parseHTML(await read(PATH));
    const kinds = [...(document.querySelector('.text')?.children ?? [])].map((block) =>
      block.className ? block.className : block.localName,
    );
    expect(kinds).toEqual([...Array(7).fill('p'), 'fig fig-words', 'also', ...Array(5).fill('p'), 'also']);
    expect(await words(PATH, '.fig figcaption')).toEqual([
      'First Minister Tobias Renn greets President Maud Aster on the quay at Saltholm. Credit: pictures.merrin.example/saltholm',
    ]);
    const credit = document.querySelector('.fig .credit a');
    expect(credit?.getAttribute('href')).toBe('https://pictures.merrin.example/saltholm');
    expect(await words(PATH, '.also-head')).toEqual([
      'Aster accuses Aldany of moving the Lantern buoy',
      'Survey of Lantern Bank failed: Corran',
    ]);
  });

  test('neighbours, rail and "Don’t miss", headline-only and unlinked, cut where the rule says', async () => {
    expect(await words(PATH, '.neighbours .hd')).toEqual([
      'Harbour museum gets back 340 brass plates from Corran',
      'Island council, mediator discuss winter ferry',
    ]);
    expect(await words(PATH, '.rail .hd')).toEqual([
      'Aldany, Corran Promise Closer Ties',
      'Lights Office Calls Out Dredgers in Bay',
      '28 sailors held in Corran come home',
    ]);
    const [first = ''] = await words(PATH, '.rail .stand');
    expect(first).toMatch(/^Doran on Saturday .* Corran to…$/);
    expect(first?.split(' ').length).toBeLessThanOrEqual(32);
    expect(await words(PATH, '.dm .stand')).toEqual([
      'The First Minister was asked about a vote before the…',
      'The cabinet secretary laid stress on the fact that the…',
    ]);
    expect(await words(PATH, '.neighbours a, .rail .hd a, .dm .hd a')).toEqual([]);
  });

  test('"Back to top" leads to the top', async () => {
    const { document } = parseHTML(await read(PATH));
    const target = document.querySelector('.to-top a')?.getAttribute('href');
    expect(target).toBe('#top');
    expect(document.querySelector('#top')?.localName).toBe('body');
  });
});

test('who said what, in which role, where and when: "Thursday" is counted from the day of publication', async () => {
  const answer = await run(['statements', FILE, '--json'], environment);
  expect(answer.code).toBe(0);
  const { statements } = z.object({ statements: z.array(z.unknown()) }).parse(JSON.parse(answer.stdout));
  expect(statements).toContainEqual(
    expect.objectContaining({
      kind: 'direct',
      source: expect.objectContaining({ speaker: 'Ilse Marrow', role: 'cabinet secretary' }),
      content: [
        expect.objectContaining({
          text: '“To our regret, there are at present no joint patrols and no common charts,”',
        }),
      ],
      occasion: 'at a morning briefing',
      date: '2024-09-12',
    }),
  );
});

test('every address on the pages of a newspaper of one story leads somewhere', async () => {
  const seen = new Set(['/']);
  const broken: string[] = [];
  for (const path of seen) {
    const answer = await fetch(served.url + path, { redirect: 'manual' });
    if (answer.status !== 200) broken.push(`${answer.status} ${path}`);
    if (!answer.headers.get('content-type')?.includes('html')) {
      await answer.body?.cancel();
      continue;
    }
    for (const href of hrefsOf(await answer.text())) {
      const url = URL.parse(href, served.url);
      if (url?.origin === served.url) seen.add(url.pathname + url.search);
    }
  }
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
});

describe('what a first visit costs', () => {
  /** Bytes of a body as they travel. */
  async function weight(path: string): Promise<number> {
    const answer = await fetch(served.url + path, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    await answer.body?.cancel();
    return Number(answer.headers.get('content-length'));
  }

  test('HTML and styles of the story page are one flight of TCP, 14 kB', async () => {
    expect(await read(PATH)).not.toContain('rel="stylesheet"');
    expect(await weight(PATH)).toBeLessThanOrEqual(14 * 1024);
  });

  test('all its script is at most 6 kB', async () => {
    const { document } = parseHTML(await read(PATH));
    const scripts = [...document.querySelectorAll('script[src]')].map((e) => e.getAttribute('src') ?? '');
    const inline = [...document.querySelectorAll('script:not([src]):not([type])')];
    const written = inline.reduce((sum, script) => sum + (script.textContent?.length ?? 0), 0);
    let fetched = 0;
    for (const script of scripts) fetched += await weight(script);
    expect(scripts.length).toBeGreaterThan(0);
    expect(fetched + written).toBeLessThanOrEqual(6 * 1024);
  });
});
