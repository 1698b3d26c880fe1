import type { RenderedPage } from '../../kernel/page.ts';
import { suggest } from '../../newsroom/search/published-queries.ts';
import { absolute, type SiteContext } from '../context.ts';
import { documentOf } from '../define-page.ts';
import { element, xmlDocument } from '../feeds/xml.ts';
import type { DocumentParameters } from '../page-match.ts';
import { themeOf } from '../theme/themes.ts';
import { voiceOf } from '../voice.ts';
import { writeRobots } from './robots.ts';
import { writeSecurityTxt } from './security-txt.ts';

export async function robots(ctx: SiteContext): Promise<RenderedPage> {
  const { aiCrawlers } = ctx.furniture.imprint.settings;
  return documentOf('text/plain; charset=utf-8', writeRobots(aiCrawlers, ctx.publicUrl));
}

export async function securityTxt(ctx: SiteContext): Promise<RenderedPage | null> {
  const { settings, language } = ctx.furniture.imprint;
  const text = writeSecurityTxt({
    contact: settings.securityContact,
    languages: [...new Set([language, ...settings.languages])],
    publicUrl: ctx.publicUrl,
    today: ctx.today,
  });
  return text === null ? null : documentOf('text/plain; charset=utf-8', text);
}

/** Web application manifest (W3C). */
export async function manifest(ctx: SiteContext): Promise<RenderedPage> {
  const { publication } = ctx.furniture;
  const { paper, brand } = { ...themeOf(publication).light, ...publication.tokens };
  const body = {
    name: publication.name,
    short_name: publication.name.slice(0, 24),
    ...(publication.tagline ? { description: publication.tagline } : {}),
    lang: publication.language,
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: paper,
    theme_color: brand,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
    ],
  };
  return documentOf('application/manifest+json; charset=utf-8', JSON.stringify(body));
}

/** OpenSearch 1.1 description: lets a browser offer the newspaper's own search. */
export async function opensearch(ctx: SiteContext): Promise<RenderedPage> {
  const { imprint } = ctx.furniture;
  const { t } = voiceOf(imprint, imprint.language);
  const url = (type: string, path: string) => element('Url', { type, template: absolute(ctx, path) });
  const body = element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    // The two names have bounds of 16 and 1024 characters.
    element('ShortName', {}, imprint.name.slice(0, 16).trim()),
    element('Description', {}, `${t('search')}: ${imprint.name}`),
    element('InputEncoding', {}, 'UTF-8'),
    element('Image', { width: 180, height: 180, type: 'image/png' }, absolute(ctx, '/apple-touch-icon.png')),
    url('text/html', '/search?q={searchTerms}'),
    url('application/x-suggestions+json', '/search/suggest?q={searchTerms}'),
  );
  return documentOf('application/opensearchdescription+xml; charset=utf-8', xmlDocument(body));
}

/** OpenSearch suggestions 1.1: `[typed, [labels], [kinds], [addresses]]`. */
export async function suggestions(
  ctx: SiteContext,
  { q }: DocumentParameters['suggest'],
): Promise<RenderedPage> {
  const found = q === '' ? [] : await suggest(ctx.db, q);
  const columns = [
    found.map((s) => s.label),
    found.map((s) => s.kind),
    found.map((s) => absolute(ctx, s.path)),
  ];
  const body = JSON.stringify([q, ...columns]);
  return { ...documentOf('application/x-suggestions+json; charset=utf-8', body), keep: false };
}
