import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { silentRecorder } from '../../src/kernel/facts.ts';
import { readFurniture } from '../../src/newsroom/publication/published-queries.ts';
import { savePublication } from '../../src/newsroom/publication/save-publication.ts';
import { launchBrowser } from '../support/browser.ts';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';
import { pageTypes, textVariant } from '../support/edition-pages.ts';
import { openReader, overflow } from '../support/reader.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 390, 820, 1920];
const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const;
type Look = { readonly colorScheme: 'light' | 'dark'; readonly width: number };

/** Two hundred runs of axe: a minute or so on a quiet machine, many on a busy one. */
const LOOKING_MS = 900_000;

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

/** What axe has against the page as it stands in this look. */
async function barriers(page: Page, { colorScheme, width }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
  // Legacy mode runs in the page itself; the other opens a window for each run, for frames of other origins, of which we have none.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe.withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${colorScheme}, ${width} px: ${id}: ${help} (${nodes.length}: ${first?.html.slice(0, 160)} ${first?.failureSummary?.slice(0, 300)})`;
  });
}

/** Visits each page once: nobody is kept out in any look, at no width is it wider than its window, nothing on it fails. */
async function inspect(
  addresses: Iterable<readonly [name: string, address: string]>,
  looks: readonly Look[],
): Promise<string[]> {
  const { page, context, complaints, abroad } = await openReader(browser, edition.address);
  const found: string[] = [];
  for (const [name, address] of addresses) {
    await page.goto(address);
    for (const look of looks) {
      found.push(...(await barriers(page, look)).map((barrier) => `${name}, ${barrier}`));
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const over = await overflow(page);
      if (over > 0) found.push(`${name} is ${over} px wider than ${width} px`);
    }
  }
  await context.close();
  return [...found, ...complaints, ...abroad];
}

test(
  'every page type is open to all, in light and dark, fits every width, and breaks no policy',
  async () => {
    expect(await inspect(pages, LOOKS)).toEqual([]);
  },
  LOOKING_MS,
);

test(
  'and so are the text-only variants, whose colours are the browser’s own',
  async () => {
    const variants = [...pages].map(([name, path]) => [`${name}, text only`, textVariant(path)] as const);
    expect(await inspect(variants, [{ colorScheme: 'dark', width: 390 }])).toEqual([]);
  },
  LOOKING_MS,
);

test(
  'and so is the second theme, on its own colours',
  async () => {
    const before = await edition.read('/');
    const { publication } = await readFurniture(edition.beside.store.db, silentRecorder);
    const actor = { type: 'system', name: 'test' } as const;
    await savePublication(edition.beside.newsroom, actor, { ...publication, theme: 'evening' });
    // Another process changed it: the server hears of that a moment later.
    await vi.waitUntil(async () => (await edition.read('/')) !== before, { timeout: CLOSING_MS });
    expect(
      await inspect(pages, [
        { colorScheme: 'light', width: 390 },
        { colorScheme: 'dark', width: 1440 },
      ]),
    ).toEqual([]);
  },
  LOOKING_MS,
);
