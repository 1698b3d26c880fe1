import { ID_PATTERN } from '../kernel/ids.ts';
import { FEED_FILES, type FeedFormat } from './addresses.ts';
import type { FeedSubject } from './page-match.ts';
import { type Found, isSlug, MAX_QUERY, type ReadQuery, sectionPath } from './routing-html.ts';

const LIVE = new RegExp(`^(${ID_PATTERN})\\.json$`);
const CARD = new RegExp(`^(${ID_PATTERN})-(\\d{1,9})\\.png$`);
const CHUNK = /^(\d{4}-(?:0[1-9]|1[0-2])(?:\.[123])?)\.xml$/;
const ICONS = ['favicon.svg', 'favicon.ico', 'apple-touch-icon.png'] as const;
const FORMATS = new Map<string, FeedFormat>([
  [FEED_FILES.rss, 'rss'],
  [FEED_FILES.atom, 'atom'],
  [FEED_FILES.json, 'json'],
]);

/** The answer that is written for programs at these steps, decoded. */
export function findDocument(steps: readonly string[], query: ReadQuery): Found | null {
  const last = steps.at(-1);
  if (last === undefined) return null;
  const format = FORMATS.get(last);
  if (format) {
    const subject = feedSubject(steps.slice(0, -1));
    return subject && { match: { document: 'feed', parameters: { format, subject } }, query: {} };
  }
  return steps.length === 1 ? fileAtRoot(last, query) : fileInFolder(steps, query);
}

function feedSubject(steps: readonly string[]): FeedSubject | null {
  if (steps.length === 0) return { of: 'everything' };
  const [first, slug] = steps;
  if (first === 'topic' || first === 'person') {
    return steps.length === 2 && isSlug(slug) ? { of: first, slug } : null;
  }
  const path = sectionPath(steps);
  return path === null ? null : { of: 'section', slug: path };
}

function fileAtRoot(name: string, query: ReadQuery): Found | null {
  const icon = ICONS.find((file) => file === name);
  if (icon) return { match: { document: 'icon', parameters: { file: icon } }, query: {} };
  switch (name) {
    case 'sitemap.xml':
      return { match: { document: 'sitemapIndex', parameters: {} }, query: {} };
    case 'sitemap-news.xml':
      return { match: { document: 'newsSitemap', parameters: {} }, query: {} };
    case 'robots.txt':
      return { match: { document: 'robots', parameters: {} }, query: {} };
    case 'site.webmanifest':
      return { match: { document: 'manifest', parameters: {} }, query: {} };
    case 'opensearch.xml':
      return { match: { document: 'opensearch', parameters: {} }, query: {} };
    case 'oembed': {
      const parameters = {
        url: (query('url') ?? '').slice(0, 2000).toWellFormed(),
        format: query('format') ?? 'json',
      };
      if (!/^[a-z]{1,10}$/.test(parameters.format)) parameters.format = 'other';
      return { match: { document: 'oembed', parameters }, query: parameters };
    }
    default:
      return null;
  }
}

function fileInFolder(steps: readonly string[], query: ReadQuery): Found | null {
  const [folder, name = '', ...rest] = steps;
  if (rest.length > 0) return null;
  const chunk = CHUNK.exec(name)?.[1];
  switch (folder) {
    case '.well-known':
      return name === 'security.txt'
        ? { match: { document: 'securityTxt', parameters: {} }, query: {} }
        : null;
    case 'sitemap':
      return chunk ? { match: { document: 'sitemap', parameters: { chunk } }, query: {} } : null;
    case 'sitemap-images':
      return chunk ? { match: { document: 'imageSitemap', parameters: { chunk } }, query: {} } : null;
    case 'live': {
      const storyId = LIVE.exec(name)?.[1];
      return storyId ? { match: { document: 'live', parameters: { storyId } }, query: {} } : null;
    }
    case 'card': {
      const [, storyId, revision] = CARD.exec(name) ?? [];
      if (!storyId || !revision) return null;
      return { match: { document: 'card', parameters: { storyId, revision: Number(revision) } }, query: {} };
    }
    case 'search': {
      if (name !== 'suggest') return null;
      const q = (query('q') ?? '').replace(/\s+/gu, ' ').trim().slice(0, MAX_QUERY).toWellFormed().trim();
      return { match: { document: 'suggest', parameters: { q } }, query: { q } };
    }
    default:
      return null;
  }
}
