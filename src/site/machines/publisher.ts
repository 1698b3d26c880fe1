import { absolute, type SiteContext } from '../context.ts';

/** The newspaper as schema.org's NewsMediaOrganization. */
export function publisher(ctx: Pick<SiteContext, 'publicUrl' | 'furniture'>): object {
  const { publication } = ctx.furniture;
  const { foundingYear, city } = publication.settings;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absolute(ctx, '/#newspaper'),
    name: publication.name,
    url: absolute(ctx, '/'),
    logo: { '@type': 'ImageObject', url: absolute(ctx, '/apple-touch-icon.png'), width: 180, height: 180 },
    correctionsPolicy: absolute(ctx, '/corrections'),
    ...(publication.tagline === '' ? {} : { slogan: publication.tagline }),
    ...(foundingYear === null ? {} : { foundingDate: String(foundingYear) }),
    ...(city === '' ? {} : { location: { '@type': 'Place', name: city } }),
  };
}

/** The site of the newspaper, with its search, for the front page. */
export function webSite(ctx: Pick<SiteContext, 'publicUrl' | 'furniture'>): object {
  const { publication } = ctx.furniture;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: publication.name,
    url: absolute(ctx, '/'),
    inLanguage: publication.language,
    publisher: publisher(ctx),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: absolute(ctx, '/search?q={search_term_string}') },
      'query-input': 'required name=search_term_string',
    },
  };
}
