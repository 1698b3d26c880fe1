import type { ImportIssue, ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import { languageTagSchema } from '../../story/content.ts';
import type { Published } from '../../story/published.ts';
import { readByline } from '../bylines.ts';
import { readDate } from '../dates.ts';
import { languageOf } from '../language-of.ts';
import { decodeEntities } from './entities.ts';
import { withoutSiteName } from './headline.ts';
import type { PageData } from './page-data.ts';

/** The fields of a story from what a page says of itself: JSON-LD first, then meta elements, then microdata, then the article found. */

export type Note = (severity: ImportIssue['severity'], code: string, message: string) => void;

export function absolute(address: string | undefined, base?: string): string | null {
  const url = address ? URL.parse(address.trim(), base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

export function headlineOf(data: PageData, found: string | null | undefined): string | null {
  const sites = [
    data.meta('og:site_name', 'application-name', 'twitter:site') ?? '',
    data.article?.publisher ?? '',
  ];
  const host = URL.parse(absolute(data.canonical) ?? '')?.hostname.replace(/^www\./, '');
  if (host) sites.push(host, host.replace(/\.[^.]+$/, ''));
  const given = [
    ...namedIn(data),
    data.meta(
      'dc:title',
      'dcterm:title',
      'dc.title',
      'dcterm.title',
      'og:title',
      'parsely-title',
      'twitter:title',
    ),
    data.item('headline'),
    found,
    data.h1,
    data.title,
  ].find((value) => value && value.trim() !== '' && !sites.includes(value.trim()));
  if (!given) return null;
  const isTitle = given === found || given === data.title;
  const folded = given.replace(/[ \t\r\n]+/g, ' ').trim();
  return decodeEntities(withoutSiteName(folded, sites, data.h1, isTitle)) || null;
}

/** Headline and name of JSON-LD; encyclopaedias write a description into `headline`, so the one the page's title holds comes first. */
function namedIn(data: PageData): (string | undefined)[] {
  const { headline, name } = data.article ?? {};
  return name && data.title.includes(name) && headline && !data.title.includes(headline)
    ? [name]
    : [headline, name];
}

/** Libraries write "Person, A." in Dublin Core; a byline says "A. Person". */
function inReadingOrder(name: string): string {
  const [, last, first] =
    /^(\p{L}[\p{L}'’-]*(?:\s\p{L}+)?),\s(\p{Lu}[\p{L}.'’ -]{0,30})$/u.exec(name.trim()) ?? [];
  return last && first ? `${first} ${last}` : name;
}

export function bylinesOf(
  data: PageData,
  found: string | null | undefined,
): { name: string; role?: string }[] {
  const given = data.article?.author ?? [];
  const creators = ['dc:creator', 'dc.creator', 'dcterm:creator', 'dcterm.creator', 'dcterms.creator'];
  const sources = [
    ...(given.length > 0 ? [given.join(', ')] : []),
    ...[
      (creators.map((name) => data.all(name)).find((names) => names.length > 0) ?? []).map(inReadingOrder),
      ...['author', 'parsely-author', 'article:author', 'byl'].map((name) => data.all(name)),
    ].map((names) => [...new Set(names)].filter((name) => !/^https?:/.test(name)).join(', ')),
    data.item('author') ?? '',
    found ?? '',
  ];
  for (const source of sources) {
    const bylines = readByline(decodeEntities(source));
    if (bylines.length > 0)
      return bylines.filter(
        (one, i) => bylines.findIndex((other) => other.name.toLowerCase() === one.name.toLowerCase()) === i,
      );
  }
  return [];
}

export function descriptionOf(data: PageData): string | null {
  const given =
    data.article?.description ??
    data.meta('og:description', 'description', 'dc.description', 'twitter:description');
  const words =
    given &&
    decodeEntities(given.replace(/<[^<>]*>/g, ' '))
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
  return words ? words.slice(0, 2000) : null;
}

const META_DATES: Readonly<Record<string, readonly string[]>> = {
  datePublished: [
    'article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dcterms.created',
    'date',
    'pubdate',
    'publishdate',
    'og:published_time',
    'publication_date',
    'article.published',
  ],
  dateModified: [
    'article:modified_time',
    'datemodified',
    'og:updated_time',
    'last-modified',
    'dcterms.modified',
    'lastmod',
  ],
};

export function dateOf(
  data: PageData,
  field: 'datePublished' | 'dateModified',
  found: string | null | undefined,
  note: Note,
): Published | null {
  const values = [
    data.article?.[field],
    ...(META_DATES[field] ?? []).map((name) => data.meta(name)),
    data.item(field),
    found,
  ];
  for (const value of values) {
    const date = value ? instantOrDay(value.trim(), note) : null;
    if (date) return date;
  }
  return null;
}

function instantOrDay(value: string, note: Note): Published | null {
  const read = readDate(value);
  if (read) return read.published;
  const parts = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?/.exec(
    value,
  );
  const at = new Date(value);
  if (parts && !parts[2]) {
    note('uncertain', 'no_time_zone', `“${value}” has no time zone; its day is kept`);
    return { precision: 'day', on: parts[1] ?? '' };
  }
  // Without a zone the runtime would read its own into it.
  return Number.isNaN(at.getTime()) || !/(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(?:\([^()]*\))?$/.test(value)
    ? null
    : { precision: 'instant', at: at.toISOString() };
}

export function languageTag(value: string | undefined): string | null {
  const tag = languageTagSchema.safeParse(value?.trim().split(/[,;]/)[0]?.replace(/_/g, '-'));
  return tag.success ? (Intl.getCanonicalLocales(tag.data)[0] ?? null) : null;
}

export function guessed(headline: string, words: string, note: Note): string | null {
  const { language, certain } = languageOf(`${headline} ${words}`);
  if (!certain)
    note(
      'uncertain',
      'language_guessed',
      language ? `The language was taken to be “${language}”` : 'The language was not recognised',
    );
  return language;
}

export function sectionOf(data: PageData, headline: string): string[] {
  const home = /^(?:home|start|startseite|accueil|inicio|الرئيسية|首页|होम)$/i;
  const crumbs = data.breadcrumb.filter((name) => !home.test(name) && name !== headline && name.length <= 60);
  if (crumbs.length > 0) return crumbs.slice(0, 3);
  const given =
    data.article?.articleSection[0] ??
    data.meta('article:section', 'parsely-section', 'section') ??
    data.item('articleSection');
  return given && given.length <= 80 ? [decodeEntities(given)] : [];
}

export function topicsOf(data: PageData): string[] {
  const listed = data.article?.keywords ?? [];
  const given =
    listed.length > 0
      ? listed
      : [...data.all('article:tag'), ...data.all('news_keywords'), ...data.all('keywords')];
  const topics = given
    .flatMap((value) => decodeEntities(value).split(/\s*[,;|]\s*/))
    .map((topic) => topic.trim());
  return [...new Set(topics)]
    .filter((topic) => topic !== '' && topic.length <= 60 && !/[:=]/.test(topic))
    .slice(0, 20);
}

export function kindOf(data: PageData): ParsedStory['kind'] {
  const types = data.article?.['@type'] ?? [];
  if (types.includes('OpinionNewsArticle')) return 'opinion';
  if (types.includes('AnalysisNewsArticle')) return 'analysis';
  if (types.includes('ReviewNewsArticle')) return 'review';
  return types.includes('LiveBlogPosting') ? 'live' : 'news';
}
