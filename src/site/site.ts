import type { ReactElement } from 'react';
import type { Clock } from '../kernel/clock.ts';
import { isDatabaseAway } from '../kernel/database-away.ts';
import { AppError, messageOf } from '../kernel/errors.ts';
import { fact, type Recorder, silentRecorder } from '../kernel/facts.ts';
import type { Logger } from '../kernel/logger.ts';
import type { RenderedPage } from '../kernel/page.ts';
import { readFurniture } from '../newsroom/publication/published-queries.ts';
import { redirectFor } from '../newsroom/redirects/published-queries.ts';
import type { Db } from '../store/pool.ts';
import type { Furniture } from '../story/published-view.ts';
import type { Assets } from './assets.ts';
import type { Remember, SiteContext } from './context.ts';
import type { Documents, Drawn, Pages } from './define-page.ts';
import { commonHeaders, documentHeaders, htmlHeaders } from './headers.ts';
import { variantPath } from './links.ts';
import { drawMarkup } from './markup/draw.ts';
import type { DocumentMatch, DocumentName, HtmlMatch, HtmlName, PageMatch } from './page-match.ts';
import type { MessageModel } from './pages/message/model.ts';
import { failed, missing } from './pages/message/route.ts';
import { view as messageView } from './pages/message/view.tsx';
import { DOCUMENTS, PAGES } from './pages.ts';
import { canonicalKey, isCanonicalPath, matchPage } from './routing.ts';
import { messageText } from './text/message.tsx';
import { createCalendar } from './today.ts';

export interface SiteOptions {
  readonly db: Db;
  readonly clock: Clock;
  /** Origin under which readers know the newspaper, without a slash at its end. */
  readonly publicUrl: string;
  readonly assets: Assets;
  readonly remember: Remember;
  /** Hears of what fails. Without it, unexpected errors are thrown to the caller instead of being answered. */
  readonly logger?: Logger;
}

export interface Site {
  /**
   * The key under which the press keeps the answer to an address: its canonical form. An address in another form has a key of
   * its own, since it is answered with the way to the canonical one.
   */
  key(url: URL): string;
  /** The answer to an address. Everything it read is told to `recorder`. `requestId` is all that readers see of an error. */
  render(url: URL, recorder: Recorder, requestId: string): Promise<RenderedPage>;
}

export function createSite(options: SiteOptions): Site {
  const publicUrl = options.publicUrl.replace(/\/+$/, '');
  const site = { ...options, publicUrl, isHttps: publicUrl.startsWith('https:'), calendar: createCalendar() };
  return {
    key: (url) => (isCanonicalPath(url) ? canonicalKey(url) : url.pathname),
    async render(url, recorder, requestId) {
      try {
        return await answer(site, url, recorder);
      } catch (error) {
        if (error instanceof AppError && error.status < 500)
          return failure(site, url, recorder, 400, requestId);
        if (!site.logger) throw error;
        const stack = error instanceof Error ? error.stack : undefined;
        site.logger.error({ requestId, path: url.pathname, error: messageOf(error), stack }, 'A page failed');
        const away = isDatabaseAway(error) || (error instanceof AppError && error.status === 503);
        return failure(site, url, recorder, away ? 503 : 500, requestId);
      }
    },
  };
}

type Inside = SiteOptions & {
  readonly isHttps: boolean;
  readonly calendar: ReturnType<typeof createCalendar>;
};

async function answer(site: Inside, url: URL, recorder: Recorder): Promise<RenderedPage> {
  if (!isCanonicalPath(url)) return toCanonical(site, url);
  const match = matchPage(url);
  const ctx = await contextOf(site, url, recorder, match);
  if (match && 'document' in match) {
    const document = await drawDocument(match, ctx);
    if (document) return { ...document, headers: { ...documentHeaders(site.isHttps), ...document.headers } };
  } else if (match) {
    const drawn = await drawPage(match, ctx);
    if (drawn) return htmlPage(site, ctx, drawn.element, { status: 200, keep: drawn.keep });
  }
  return elsewhere(site, ctx);
}

function drawDocument<K extends DocumentName>(
  match: DocumentMatch<K>,
  ctx: SiteContext,
): Promise<RenderedPage | null> {
  const documents: Documents = DOCUMENTS;
  return documents[match.document](ctx, match.parameters);
}

function drawPage<K extends HtmlName>(match: HtmlMatch<K>, ctx: SiteContext): Promise<Drawn | null> {
  const pages: Pages = PAGES;
  return pages[match.page].render(ctx, match.parameters);
}

async function contextOf(
  site: Inside,
  url: URL,
  recorder: Recorder,
  match: PageMatch | null,
): Promise<SiteContext> {
  const now = site.clock.now();
  const shared = await site.remember('furniture', silentRecorder, (inner) => readFurniture(site.db, inner));
  // An answer rests on what of the furniture it looks at: a sitemap stays as it is when a section is renamed.
  const furniture: Furniture = {
    get publication() {
      recorder.read(fact.publication);
      return shared.publication;
    },
    get imprint() {
      recorder.read(fact.imprint);
      return shared.imprint;
    },
    get sections() {
      recorder.read(fact.sections);
      return shared.sections;
    },
  };
  return {
    db: site.db,
    recorder,
    now,
    // What says which day it is changes at local midnight.
    get today() {
      const today = site.calendar(now, furniture.imprint.timeZone);
      recorder.expires(today.until);
      return today.day;
    },
    publicUrl: site.publicUrl,
    assets: site.assets,
    furniture,
    textOnly: match !== null && 'textOnly' in match ? match.textOnly : isTextPath(url.pathname),
    path: canonicalKey(url),
    remember: (key, load) => site.remember(key, recorder, load),
  };
}

function isTextPath(path: string): boolean {
  return path === '/text' || path.startsWith('/text/');
}

function htmlPage(
  site: Inside,
  ctx: SiteContext,
  element: ReactElement,
  { status, keep }: Pick<RenderedPage, 'status' | 'keep'>,
): RenderedPage {
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    body: `<!doctype html>${drawMarkup(element)}`,
    headers: htmlHeaders(ctx.furniture.publication, site.assets, site.isHttps),
    keep,
  };
}

/** An address in another form. Old sites had capitals in theirs, so a redirect that an import kept comes first. */
async function toCanonical(site: Inside, url: URL): Promise<RenderedPage> {
  const kept = await redirectFor(site.db, url.pathname);
  return redirect(site, kept ? 301 : 308, kept ?? canonicalKey(url));
}

/** Nothing is here: it moved, or was withdrawn, or never was. Not kept, since a later story may take the place. */
async function elsewhere(site: Inside, ctx: SiteContext): Promise<RenderedPage> {
  const path = new URL(ctx.path, ctx.publicUrl).pathname;
  const full = isTextPath(path) ? path.slice('/text'.length) || '/' : path;
  const target = await redirectFor(site.db, full);
  if (target !== null) return redirect(site, 301, variantPath(ctx, target));
  return messagePage(site, ctx, await missing(ctx, full));
}

function redirect(site: Inside, status: 301 | 308, location: string): RenderedPage {
  return {
    status,
    contentType: 'text/plain; charset=utf-8',
    body: `Moved to ${location}\n`,
    headers: { ...commonHeaders(site.isHttps), location },
    keep: false,
  };
}

function messagePage(site: Inside, ctx: SiteContext, model: MessageModel): RenderedPage {
  const element = ctx.textOnly ? messageText(model) : messageView(model);
  return htmlPage(site, ctx, element, { status: model.status, keep: false });
}

/** In seconds: the database is usually back before long. */
const RETRY = { 'retry-after': '5' };

/** The answer where no page could be made. Where not even this page can be made, plain words. */
async function failure(
  site: Inside,
  url: URL,
  recorder: Recorder,
  status: 400 | 500 | 503,
  requestId: string,
): Promise<RenderedPage> {
  try {
    const ctx = await contextOf(site, url, recorder, null);
    const page = messagePage(site, ctx, failed(ctx, status, requestId));
    return status === 503 ? { ...page, headers: { ...page.headers, ...RETRY } } : page;
  } catch {
    const body =
      status === 400
        ? 'This address makes no sense to us.\n'
        : `Something went wrong. Request ${requestId}\n`;
    return {
      status,
      contentType: 'text/plain; charset=utf-8',
      body,
      headers: { ...commonHeaders(site.isHttps), ...(status === 503 ? RETRY : {}) },
      keep: false,
    };
  }
}
