import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { silentRecorder } from '../../src/kernel/facts.ts';
import { readFurniture } from '../../src/newsroom/publication/published-queries.ts';
import { savePublication } from '../../src/newsroom/publication/save-publication.ts';
import { launchBrowser } from '../support/browser.ts';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';
import { pageTypes, textVariant } from '../support/edition-pages.ts';
import { openReader, overflow } from '../support/reader.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let edition: Edition;
let browser: Browser;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  [edition, browser] = await Promise.all([openEdition(), launchBrowser()]);
  pages = await pageTypes(edition);
}, OPENING_MS);
afterAll(async () => {
  await browser?.close();
  await edition?.close();
}, CLOSING_MS);

/** Looks at pages one after another; says what axe, the browser's console and its policy have against them. */
async function inspect(
  addresses: Iterable<readonly [name: string, address: string]>,
  options: { readonly colorScheme: 'light' | 'dark'; readonly width: number },
): Promise<string[]> {
  const { page, context, complaints, abroad } = await openReader(browser, edition.address, {
    colorScheme: options.colorScheme,
    viewport: { width: options.width, height: 900 },
  });
  const found: string[] = [];
  for (const [name, address] of addresses) {
    await page.goto(address);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(
        `${name}: ${id}: ${help} (${nodes.length}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 300)})`,
      );
    }
  }
  await context.close();
  return [...found, ...complaints, ...abroad];
}

function variants(): [string, string][] {
  return [...pages].map(([name, path]) => [`${name}, text only`, textVariant(path)]);
}

const WAIT = 240_000;

describe('nothing stands between a reader and a page, and nothing on it runs that should not', () => {
  test(
    'in light, on a wide screen',
    async () => {
      expect(await inspect(pages, { colorScheme: 'light', width: 1440 })).toEqual([]);
    },
    WAIT,
  );

  test(
    'in dark, on a narrow screen',
    async () => {
      expect(await inspect(pages, { colorScheme: 'dark', width: 390 })).toEqual([]);
    },
    WAIT,
  );

  test(
    'in the text-only variants',
    async () => {
      expect(await inspect(variants(), { colorScheme: 'light', width: 820 })).toEqual([]);
      expect(await inspect(variants().slice(0, 12), { colorScheme: 'dark', width: 390 })).toEqual([]);
    },
    WAIT,
  );
});

test.each([360, 390, 820, 1920])(
  'no page is wider than a screen of %i pixels',
  async (width) => {
    const { page, context } = await openReader(browser, edition.address, {
      viewport: { width, height: 800 },
    });
    const wide: string[] = [];
    for (const [name, address] of [...pages, ...variants()]) {
      await page.goto(address);
      const over = await overflow(page);
      if (over > 0) wide.push(`${name}: ${over} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  },
  WAIT,
);

test(
  'the second theme is as open to all, on its own colours',
  async () => {
    const { publication } = await readFurniture(edition.beside.store.db, silentRecorder);
    await savePublication(
      edition.beside.newsroom,
      { type: 'system', name: 'test' },
      { ...publication, theme: 'evening' },
    );
    const shown = pages.get('story') ?? '';
    const before = await edition.read(shown);
    await vi.waitUntil(async () => (await edition.read(shown)) !== before, { timeout: 5000 });
    expect(await inspect(pages, { colorScheme: 'light', width: 390 })).toEqual([]);
    expect(await inspect(pages, { colorScheme: 'dark', width: 1440 })).toEqual([]);
  },
  WAIT,
);
