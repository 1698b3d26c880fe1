const RESERVED = new Set([
  ...[
    'api',
    'archive',
    'assets',
    'card',
    'corrections',
    'desk',
    'favicon',
    'feed',
    'healthz',
    'live',
    'media',
    'metrics',
  ],
  ...[
    'oembed',
    'opensearch',
    'people',
    'person',
    'robots',
    'search',
    'sitemap',
    'sitemap-images',
    'text',
    'topic',
    'topics',
  ],
]);

/**
 * Whether pages of the site or routes of the program stand below this first step of an address, so that no section and no static
 * page can. Numbers are the archives'.
 */
export function isReservedStep(step: string): boolean {
  return RESERVED.has(step) || /^\d+$/.test(step);
}
