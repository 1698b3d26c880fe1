import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importStories } from '../../src/newsroom/imports/import-stories.ts';
import { launchBrowser } from '../support/browser.ts';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';
import { withdrawnPath } from '../support/edition-pages.ts';
import { parsedStory } from '../support/newsroom.ts';
import { openReader, type Reader, type ReaderOptions } from '../support/reader.ts';

let edition: Edition;
let browser: Browser;

beforeAll(async () => {
  [edition, browser] = await Promise.all([openEdition(), launchBrowser()]);
}, OPENING_MS);
afterAll(async () => {
  await browser?.close();
  await edition?.close();
}, CLOSING_MS);

/** Reads with a fresh browser window, and expects that nothing in it went wrong. */
async function reading(
  options: ReaderOptions,
  read: (page: Page, reader: Reader) => Promise<void>,
): Promise<void> {
  const reader = await openReader(browser, edition.address, options);
  try {
    await read(reader.page, reader);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.context.close();
  }
}

const LEAD = 'council-backs-outer-basin-on-mayors-casting-vote';

test('without JavaScript a reader walks through the whole newspaper', () =>
  reading({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/');
    await page.locator('nav.sections').getByRole('link', { name: 'Politics' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Politics');
    await page.locator(`main a[href$="/${LEAD}"]`).first().click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Council backs Outer Basin on mayor’s casting vote',
    );
    const here = page.url();
    await page.getByRole('navigation', { name: 'Previous story' }).getByRole('link').first().click();
    expect(page.url()).not.toBe(here);
    await page.getByRole('navigation', { name: 'Next story' }).getByRole('link').last().click();
    expect(page.url()).toBe(here);
    await page.locator('summary', { hasText: 'Menu' }).click();
    const field = page.getByLabel('Search for');
    await field.fill('oak customs quay boat');
    await field.press('Enter');
    expect(new URL(page.url()).search).toBe('?q=oak+customs+quay+boat');
    const first = page.locator('ol.hits li').first();
    expect(await first.getByRole('heading').textContent()).toMatch(/oak/i);
    expect(await page.locator('ol.hits mark').count()).toBeGreaterThan(0);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
    expect(await page.locator('article.entry').count()).toBeGreaterThan(5);
    await page.locator('article.entry a').first().click();
    expect(await page.locator('main').textContent()).toContain('Correction');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
    await page.locator('main a[href^="/20"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/20\d\d(?:\/\d\d)?$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.goto('/');
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: /text.only/i })
      .click();
    expect(new URL(page.url()).pathname).toBe('/text');
    await page.locator(`main a[href$="/${LEAD}"]`).first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/text\/20/);
    expect(await page.locator('img, script, link[rel=preload]').count()).toBe(0);
    expect(await page.locator('main').textContent()).toContain('casting vote');
  }));

test('with the keyboard alone: skip link, menu, search, back to where it was, and the focus is always seen', () =>
  reading({}, async (page) => {
    await page.goto('/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    expect(await isFocused(skip)).toBe(true);
    expect((await skip.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.goto('/');
    for (let step = 0; step < 45; step += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(focusIsSeen);
      expect(seen, `the ${step + 1}th stop`).toBe('seen');
    }
    await page.goto('/politics');
    const summary = page.locator('details.menu > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.menu').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await isFocused(page.locator('.panel input[type=search]'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('details.menu').getAttribute('open')).toBeNull();
    expect(await isFocused(summary)).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('ferry');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=ferry');
  }));

function isFocused(locator: ReturnType<Page['locator']>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

/** Whether what has the focus is in the window and looks different for it. */
function focusIsSeen(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return 'nothing has the focus';
  const box = element.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.width === 0)
    return `${element.outerHTML.slice(0, 120)} is out of sight`;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
  return outlined || style.boxShadow !== 'none'
    ? 'seen'
    : `${element.outerHTML.slice(0, 120)} has no outline`;
}

test('in dark, the page is dark, and a reader may choose otherwise, and the choice stays', () =>
  reading({ colorScheme: 'dark' }, async (page) => {
    const brightness = () =>
      page.evaluate(() => {
        const [red = 0, green = 0, blue = 0] =
          getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
        return (red + green + blue) / 3;
      });
    await page.goto('/');
    expect(await brightness()).toBeLessThan(60);
    await page.locator('details.menu > summary').click();
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await brightness()).toBeGreaterThan(200);
    await page.goto('/politics');
    expect(await brightness()).toBeGreaterThan(200);
    await page.locator('details.menu > summary').click();
    await page.getByRole('radio', { name: /system|auto/i }).check();
    expect(await brightness()).toBeLessThan(60);
  }));

describe('from right to left', () => {
  test.each([
    ['ar', 'مرسى-نور-ترقب-حوض-بورت-مرين'],
    ['ur', 'ملاحوں-کا-کتب-خانہ'],
  ])('a story in %s says its language and direction, and its text begins at the right', (language, slug) =>
    reading({}, async (page) => {
      const path = await edition.pathOf(slug);
      await page.goto(path);
      const headline = page.getByRole('heading', { level: 1 });
      const said = await headline.evaluate((element) => ({
        language: element.closest('[lang]')?.getAttribute('lang'),
        direction: getComputedStyle(element).direction,
        align: getComputedStyle(element).textAlign,
      }));
      expect(said).toMatchObject({ language, direction: 'rtl' });
      expect(said.align).toMatch(/start|right/);
      const paragraph = page.locator('article .text p').nth(1);
      const sides = await paragraph.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const lines = [...range.getClientRects()];
        const box = element.getBoundingClientRect();
        // The last line is short: where it begins is the side at which the text begins.
        const last = lines.at(-1);
        return {
          fromRight:
            box.right - Math.max(...lines.filter((line) => line.top === last?.top).map((line) => line.right)),
          direction: getComputedStyle(element).direction,
        };
      });
      expect(sides.direction).toBe('rtl');
      expect(sides.fromRight).toBeLessThan(4);
    }),
  );
});

test('a live story shows its newest update first, and offers what comes in while it is read', () =>
  reading({}, async (page) => {
    const path = await edition.pathOf('outer-basin-live-the-council-decides');
    await page.goto(path);
    const times = await page
      .locator('[id^="update-"] time')
      .evaluateAll((elements) =>
        elements.map((element) => Date.parse(element.getAttribute('datetime') ?? '')),
      );
    expect(times.length).toBeGreaterThan(3);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    // As it would be seen by somebody who opened the page before the newest update came in.
    const newest = await page.locator('[id^="update-"]').first().getAttribute('id');
    await page.evaluate((id) => document.getElementById(id ?? '')?.remove(), newest);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const offer = page.locator('.fresh button');
    await offer.click();
    await page.locator(`[id="${newest}"]`).waitFor();
    expect(await offer.count()).toBe(0);
  }));

test('a gallery shows each picture with its caption and credit, and is read without JavaScript', () =>
  reading({ javaScriptEnabled: false }, async (page) => {
    await page.goto(await edition.pathOf('gallery-a-day-in-the-harbour'));
    const figures = page.locator('main figure').filter({ has: page.locator('figcaption') });
    expect(await figures.count()).toBeGreaterThan(5);
    for (const figure of await figures.all()) {
      expect((await figure.locator('figcaption').textContent())?.trim()).toBeTruthy();
      expect(await figure.locator('img').getAttribute('alt')).toBeTruthy();
    }
  }));

test('somebody else’s player is loaded when the reader asks for it, and nothing is fetched before that', () =>
  reading({}, async (page, { abroad }) => {
    await publishEmbed();
    await page.goto(await edition.pathOf('a-tug-on-film'));
    const box = page.locator('[data-embed]');
    await box.scrollIntoViewIfNeeded();
    expect(await page.locator('iframe').count()).toBe(0);
    expect(abroad).toEqual([]);
    await box.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const frame = page.locator('iframe');
    expect(await frame.getAttribute('title')).toBe('The tug leaves the basin');
    const player = 'https://www.youtube-nocookie.com/embed/abcdefghijk';
    await page.frameLocator('iframe').locator('title').waitFor({ state: 'attached' });
    expect(abroad).toEqual([player]);
    expect(await isFocused(frame)).toBe(true);
  }));

/** The demo edition leads to nobody's real player, so a story of the test's own does. */
async function publishEmbed(): Promise<void> {
  const embed = {
    url: 'https://youtu.be/abcdefghijk',
    provider: 'YouTube',
    title: 'The tug leaves the basin',
  };
  await importStories(edition.beside.newsroom, { type: 'system', name: 'test' }, [
    parsedStory({
      headline: 'A tug on film',
      body: { type: 'doc', content: [{ type: 'embed', attrs: embed }] },
    }),
  ]);
}

test('while a reader types a search, stories and topics are offered, and chosen with the keyboard', () =>
  reading({}, async (page) => {
    await page.goto('/search');
    const field = page.locator('main').getByRole('combobox', { name: 'Search for' });
    await field.pressSequentially('harbour a');
    const offers = page.getByRole('listbox').getByRole('option');
    await offers.first().waitFor();
    const label = await offers.first().textContent();
    expect(label?.toLowerCase()).toContain('harbour');
    await page.keyboard.press('ArrowDown');
    expect(await offers.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(?:topic|person|20\d\d)\//);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(label);
  }));

test('a story is shared by link, by mail and by its address in the clipboard', () =>
  reading({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const path = await edition.pathOf(LEAD);
    await page.goto(path);
    await page.locator('details.share > summary').click();
    const links = page.locator('details.share a');
    expect(await links.count()).toBeGreaterThan(1);
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      expect(decodeURIComponent(href)).toContain(path);
    }
    await page.locator('[data-copy]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(edition.address + path);
    await page.keyboard.press('Escape');
    expect(await page.locator('details.share').getAttribute('open')).toBeNull();
  }));

test('"Back to top" leads there, also without JavaScript', () =>
  reading({ javaScriptEnabled: false, viewport: { width: 390, height: 700 } }, async (page) => {
    await page.goto(await edition.pathOf(LEAD));
    await page.getByRole('link', { name: 'Back to top' }).click();
    expect(new URL(page.url()).hash).toBe('#top');
  }));

describe('what is not there', () => {
  test('a withdrawn story answers 410 with its headline and the editors’ note, and is linked from nowhere', () =>
    reading({ javaScriptEnabled: false }, async (page) => {
      const path = await withdrawnPath(edition);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(410);
      const words = await page.locator('main').textContent();
      expect(words).toContain('We have withdrawn this article');
      expect((await edition.get(`/text${path}`)).status).toBe(410);
      const found = await edition.read('/search?q=watchman');
      expect(found).not.toContain(`href="${path}"`);
    }));

  test('an unknown address answers 404 with a search field and the newest stories', () =>
    reading({ javaScriptEnabled: false }, async (page) => {
      const answer = await page.goto('/sport/no-such-thing');
      expect(answer?.status()).toBe(404);
      expect(await page.locator('main input[type=search]').count()).toBe(1);
      expect(await page.locator('main a[href^="/20"]').count()).toBeGreaterThan(3);
      await page.locator('main input[type=search]').fill('ferry');
      await page.locator('main').getByRole('button', { name: 'Search' }).click();
      expect(await page.locator('ol.hits li').count()).toBeGreaterThan(0);
    }));

  test('an address in another form leads to its own form in one step', async () => {
    for (const [asked, right] of [
      ['/politics/', '/politics'],
      ['/Politics', '/politics'],
      ['//politics', '/politics'],
    ] as const) {
      const answer = await edition.get(edition.address + asked);
      expect([301, 308], asked).toContain(answer.status);
      expect(new URL(answer.headers.get('location') ?? '', edition.address).pathname).toBe(right);
    }
  });
});
