import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export interface ReaderOptions extends BrowserContextOptions {
  /** Whether pictures are fetched; encoding those of a whole page takes seconds, and few promises are about pixels. */
  readonly pictures?: boolean;
}

/** A reader's browser: its page, and everything that went wrong in it. */
export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught errors, violations of the content security policy, failed requests. */
  readonly complaints: string[];
  /** Requests to anybody but the newspaper, all of which are refused. */
  readonly abroad: string[];
}

const PIXEL = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/** Opens a browser window that keeps to the newspaper: nothing is ever fetched from anybody else. */
export async function openReader(
  browser: Browser,
  address: string,
  options: ReaderOptions = {},
): Promise<Reader> {
  const { pictures = false, ...contextOptions } = options;
  const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', ...contextOptions });
  const complaints: string[] = [];
  const abroad: string[] = [];
  await context.route(
    (url) => url.origin !== address,
    (route) => {
      abroad.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
    },
  );
  if (!pictures) {
    await context.route('**/media/**', (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }));
  }
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Chromium itself complains about pages that are answered 404 and 410, as they should be.
    if (/Failed to load resource.* status of 4(?:04|10)/.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What a page that is being left had still asked for is no fault of the page.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`${page.url()}: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  return { page, context, complaints, abroad };
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
