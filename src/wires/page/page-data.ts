import { decodeEntities } from './entities.ts';
import { type ArticleData, readStructuredData, type StructuredData } from './structured-data.ts';

/** Everything a page says of itself outside its text. */
export interface PageData {
  readonly article: ArticleData | null;
  readonly breadcrumb: readonly string[];
  /** The first content of a meta element by its `name`, `property` or `itemprop`, lower case. */
  meta(...names: string[]): string | undefined;
  /** Every content of it. */
  all(name: string): readonly string[];
  /** The first value of a microdata property inside the article. */
  item(...names: string[]): string | undefined;
  readonly title: string;
  readonly h1: string | undefined;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
}

const TEXT_LIMIT = 10_000;

function textOf(element: Element | null | undefined): string | undefined {
  const value = element?.textContent
    ?.replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
    .slice(0, TEXT_LIMIT);
  return value || undefined;
}

export function readPageData(document: Document): PageData {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content) continue;
    for (const key of [
      meta.getAttribute('name'),
      meta.getAttribute('property'),
      meta.getAttribute('itemprop'),
    ]) {
      for (const name of (key ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
        const known = metas.get(name);
        if (known) known.push(content.slice(0, TEXT_LIMIT));
        else metas.set(name, [content.slice(0, TEXT_LIMIT)]);
      }
    }
  }
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (s) => s.textContent ?? '',
  );
  const { article, breadcrumb }: StructuredData = readStructuredData(scripts);
  const scope =
    document.querySelector('[itemtype*="Article"], [itemtype*="BlogPosting"]') ?? document.documentElement;
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter((value) => value !== undefined);
  const meta = (...names: string[]) => names.map((name) => metas.get(name)?.[0]).find(Boolean);
  return {
    article,
    breadcrumb: breadcrumb.map(decodeEntities),
    meta: (...names) => {
      const value = meta(...names);
      return value === undefined ? undefined : decodeEntities(value);
    },
    all: (name) => (metas.get(name) ?? []).map(decodeEntities),
    item: (...names) => {
      for (const name of names) {
        const element = scope?.querySelector(`[itemprop~="${name}"]`);
        const value =
          element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? textOf(element);
        if (value) return value;
      }
      return undefined;
    },
    title: textOf(document.querySelector('head > title') ?? document.querySelector('title')) ?? '',
    h1:
      headings.length === 1
        ? headings[0]
        : textOf(document.querySelector('article h1, main h1, h1[itemprop~="headline"]')),
    language:
      document.documentElement?.getAttribute('lang') ||
      document.documentElement?.getAttribute('xml:lang') ||
      meta('content-language', 'og:locale', 'language') ||
      article?.inLanguage ||
      undefined,
    canonical:
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ||
      meta('og:url') ||
      article?.mainEntityOfPage ||
      article?.url ||
      undefined,
  };
}
