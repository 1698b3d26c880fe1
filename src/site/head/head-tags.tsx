import type { ReactNode } from 'react';
import type { Head } from './head.ts';
import { jsonForScript } from './json-for-script.ts';

/** Everything of a page's `Head` that is markup. The page component adds fonts, styles and scripts after it. */
export function HeadTags({ head }: { readonly head: Head }): ReactNode {
  return (
    <>
      <meta charSet="utf-8" />
      <title>{head.title}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      {head.description !== '' && <meta name="description" content={head.description} />}
      <meta
        name="robots"
        content={head.index ? 'max-image-preview:large,max-snippet:-1' : 'noindex,follow'}
      />
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.previous && <link rel="prev" href={head.previous} />}
      {head.next && <link rel="next" href={head.next} />}
      {head.alternates.map(({ language, href }) => (
        <link key={language} rel="alternate" hrefLang={language} href={href} />
      ))}
      {head.feeds.map(({ title, href, type }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
      {head.oembed && (
        <link rel="alternate" type="application/json+oembed" title={head.social.title} href={head.oembed} />
      )}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="icon" href="/favicon.ico" sizes="32x32" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      <link rel="manifest" href="/site.webmanifest" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={head.appName}
        href="/opensearch.xml"
      />
      <SocialTags head={head} />
      {head.graph.length > 0 && (
        <script
          type="application/ld+json"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: data, in which no "<" can end the script
          dangerouslySetInnerHTML={{ __html: jsonForScript(head.graph) }}
        />
      )}
    </>
  );
}

/** OpenGraph, and of Twitter's tags the one that OpenGraph cannot say. */
function SocialTags({ head: { social, canonical } }: { readonly head: Head }): ReactNode {
  if (!canonical) return null;
  return (
    <>
      <meta property="og:type" content={social.type} />
      <meta property="og:title" content={social.title} />
      {social.description !== '' && <meta property="og:description" content={social.description} />}
      <meta property="og:url" content={social.url} />
      <meta property="og:site_name" content={social.siteName} />
      <meta property="og:locale" content={social.locale} />
      {social.image && (
        <>
          <meta property="og:image" content={social.image.url} />
          <meta property="og:image:width" content={String(social.image.width)} />
          <meta property="og:image:height" content={String(social.image.height)} />
          {social.image.alt !== '' && <meta property="og:image:alt" content={social.image.alt} />}
        </>
      )}
      {social.article.map(([property, content]) => (
        <meta key={`${property} ${content}`} property={property} content={content} />
      ))}
      <meta name="twitter:card" content={social.image ? 'summary_large_image' : 'summary'} />
    </>
  );
}
