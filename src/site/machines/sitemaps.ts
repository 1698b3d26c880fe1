import type { RenderedPage } from '../../kernel/page.ts';
import { zonedIso } from '../../kernel/zone.ts';
import {
  newsSitemap,
  type SitemapEntry,
  sitemapChunk,
  sitemapChunks,
} from '../../newsroom/sitemaps/published-queries.ts';
import { address } from '../addresses.ts';
import { absolute, type SiteContext } from '../context.ts';
import { documentOf } from '../define-page.ts';
import { element, type Xml, xmlDocument } from '../feeds/xml.ts';
import type { DocumentParameters } from '../page-match.ts';
import { pictureFile } from './pictures.ts';

type Ground = Pick<SiteContext, 'publicUrl' | 'furniture'>;

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
const XML = 'application/xml; charset=utf-8';
/** News sitemaps hold the stories of two days, and at most a thousand (Google's news sitemap guide). */
const NEWS_DAYS_MS = 2 * 86_400_000;
const NEWS_LIMIT = 1000;

/** The index: a chunk for each month, so a publication touches one chunk and old ones are never fetched again. */
export async function sitemapIndex(ctx: SiteContext): Promise<RenderedPage> {
  const chunks = await sitemapChunks(ctx.db, ctx.recorder);
  const paths = [
    address.newsSitemap,
    ...chunks.flatMap((chunk) => [address.sitemapChunk(chunk), address.imageSitemapChunk(chunk)]),
  ];
  return documentOf(XML, writeIndex(ctx, paths));
}

export function writeIndex(ctx: Ground, paths: readonly string[]): string {
  const entries = paths.map((path) => element('sitemap', {}, element('loc', {}, absolute(ctx, path))));
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, entries));
}

export async function sitemap(
  ctx: SiteContext,
  { chunk }: DocumentParameters['sitemap'],
): Promise<RenderedPage | null> {
  const entries = await chunkOf(ctx, chunk, 'changes');
  return entries && documentOf(XML, writeSitemap(ctx, entries));
}

export async function imageSitemap(
  ctx: SiteContext,
  { chunk }: DocumentParameters['imageSitemap'],
): Promise<RenderedPage | null> {
  const entries = await chunkOf(ctx, chunk, 'pictures');
  return entries && documentOf(XML, writeImageSitemap(ctx, entries));
}

export async function newsSitemapDocument(ctx: SiteContext): Promise<RenderedPage> {
  const since = new Date(ctx.now.getTime() - NEWS_DAYS_MS);
  const entries = await newsSitemap(ctx.db, ctx.recorder, since);
  // The page changes by itself when its oldest story is two days old. An empty one has an end as well, so that it counts as untrue
  // when the clock is put back.
  const oldest = entries[0]?.publishedAt ?? ctx.now;
  ctx.recorder.expires(oldest.getTime() + NEWS_DAYS_MS + 1);
  return documentOf(XML, writeNewsSitemap(ctx, entries));
}

/** Null where the newspaper has nothing of that month. */
function chunkOf(
  ctx: SiteContext,
  chunk: string,
  of: 'changes' | 'pictures',
): Promise<readonly SitemapEntry[] | null> {
  return sitemapChunk(ctx.db, ctx.recorder, chunk, ctx.furniture.imprint.timeZone, of);
}

function location(ctx: Ground, entry: SitemapEntry): Xml {
  return element('loc', {}, absolute(ctx, entry.path));
}

export function writeSitemap(ctx: Ground, entries: readonly SitemapEntry[]): string {
  const { timeZone } = ctx.furniture.imprint;
  const urls = entries.map((entry) => {
    const modified = entry.updatedAt > entry.publishedAt ? entry.updatedAt : entry.publishedAt;
    return element('url', {}, location(ctx, entry), element('lastmod', {}, zonedIso(modified, timeZone)));
  });
  return xmlDocument(element('urlset', { xmlns: SITEMAP }, urls));
}

export function writeImageSitemap(ctx: Ground, entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap((entry) => {
    if (!entry.picture) return [];
    const file = absolute(ctx, pictureFile(entry.picture, 'full', 1920).path);
    return [
      element('url', {}, location(ctx, entry), element('image:image', {}, element('image:loc', {}, file))),
    ];
  });
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:image': IMAGE }, urls));
}

export function writeNewsSitemap(ctx: Ground, entries: readonly SitemapEntry[]): string {
  const { name, timeZone } = ctx.furniture.imprint;
  const urls = entries
    .slice(-NEWS_LIMIT)
    .map((entry) =>
      element(
        'url',
        {},
        location(ctx, entry),
        element(
          'news:news',
          {},
          element(
            'news:publication',
            {},
            element('news:name', {}, name),
            element('news:language', {}, newsLanguage(entry.language)),
          ),
          element('news:publication_date', {}, zonedIso(entry.publishedAt, timeZone)),
          element('news:title', {}, entry.headline),
        ),
      ),
    );
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, urls));
}

/** Two letters, but for Chinese, whose scripts are told apart. */
function newsLanguage(tag: string): string {
  const locale = new Intl.Locale(tag).maximize();
  if (locale.language !== 'zh') return locale.language;
  return locale.script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
