import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { AppError, messageOf } from '../../kernel/errors.ts';
import type { ImportIssue, ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import { languageTagSchema } from '../../story/content.ts';
import { sequentialRefs } from '../../story/html/references.ts';
import { htmlToBody } from '../../story/html/to-body.ts';
import { inlineText } from '../../story/inline.ts';
import type { Published } from '../../story/published.ts';
import { slugify } from '../../story/slug.ts';
import { dayOf, readDate } from '../dates.ts';
import { languageOf } from '../language-of.ts';
import { readByline } from './bylines.ts';
import { decodeEntities } from './entities.ts';
import { withoutSiteName } from './headline.ts';
import { leadPicture } from './lead-picture.ts';
import { type PageData, readPageData } from './page-data.ts';
import { trimBody } from './trim-body.ts';

export interface PageOptions {
  readonly fileName: string;
  /** Where the page stood, if it is known; else its canonical address is taken. */
  readonly url?: string;
  /** Gives the path of a picture's file saved beside the page; null where there is none. */
  readonly resolveFile?: (src: string) => string | null;
}

/** Larger pages are refused; pages with more elements are read without looking for the article in them. */
const LARGEST_PAGE = 10_000_000;
const MOST_ELEMENTS = 60_000;

/**
 * A news page as HTML. What the page says of itself (JSON-LD, then OpenGraph, then microdata) counts before what its looks
 * suggest; the text is what Readability finds, turned into a body. No script runs and nothing is fetched.
 * Throws `too_large` over ten million characters, `import_failed` where there is neither a title nor a text.
 */
export function parsePage(html: string, options: PageOptions): ParsedStory {
  const { fileName } = options;
  if (html.length > LARGEST_PAGE) throw new AppError('too_large', `${fileName} is too large for a page`);
  const issues: ImportIssue[] = [];
  const note = (severity: ImportIssue['severity'], code: string, message: string) =>
    issues.push({ severity, code, message });
  const { document } = parseHTML(html);
  const data = readPageData(document);
  const baseUrl =
    absolute(options.url) ??
    absolute(data.canonical) ??
    absolute(document.querySelector('base')?.getAttribute('href') ?? undefined);
  const canonicalUrl = absolute(data.canonical, baseUrl ?? undefined) ?? baseUrl;
  const found = readArticle(document, note);
  const refs = sequentialRefs();
  const read = htmlToBody(found?.content ?? html, {
    refs,
    ...(baseUrl ? { baseUrl } : {}),
    ...(options.resolveFile ? { resolveFile: options.resolveFile } : {}),
  });
  issues.push(...read.issues);

  const headline = headlineOf(data, found?.title);
  if (!headline) throw new AppError('import_failed', `${fileName} has neither a title nor a text`);
  const bylines = bylinesOf(data, found?.byline);
  const description = descriptionOf(data);
  const trimmed = trimBody(read.body.content, {
    headline,
    standfirst: description,
    bylines: bylines.map((b) => b.name),
  });
  const pictures = [...read.pictures];
  const lead = leadPicture(trimmed.blocks, pictures, data, { refs, baseUrl });
  const published = dateOf(data, ['datePublished'], found?.publishedTime, note);
  const updated = dateOf(data, ['dateModified'], null, () => {});
  const language =
    languageTag(data.language) ??
    guessed(
      headline,
      lead.blocks.map((b) => (b.type === 'paragraph' ? inlineText(b.content) : '')).join(' '),
      note,
    );
  if (!published) note('uncertain', 'no_date', 'No date of publication was found');
  if (lead.blocks.length === 0) note('uncertain', 'no_text', 'No text was found on the page');
  return {
    source: 'page',
    sourceId: (canonicalUrl ?? `${published ? dayOf(published) : 'undated'}/${slugify(headline)}`).slice(
      0,
      1000,
    ),
    kind: kindOf(data),
    language,
    slug: null,
    headline: headline.slice(0, 500),
    kicker: null,
    standfirst: trimmed.standfirst,
    houseCredit: null,
    dateline: null,
    bylines: bylines.map((byline) => ({ ...byline, personId: null })),
    published,
    updatedAt: updated?.precision === 'instant' ? updated.at : null,
    section: sectionOf(data, headline),
    topics: topicsOf(data),
    leadFigure: lead.figure,
    body: { type: 'doc', content: lead.blocks },
    pictures,
    crossLinks: [...read.crossLinks],
    corrections: [...read.corrections],
    canonicalUrl,
    rating: null,
    claim: null,
    stubTeaser: null,
    furniture: {
      viewedOn: null,
      readingMinutes: null,
      previous: null,
      next: null,
      rail: null,
      containers: [],
      dropped: trimmed.dropped,
    },
    issues,
  };
}

type Note = (severity: ImportIssue['severity'], code: string, message: string) => void;
type Found = NonNullable<ReturnType<Readability<string>['parse']>>;

function readArticle(document: Document, note: Note): Found | null {
  try {
    const found = new Readability(document, { keepClasses: true, maxElemsToParse: MOST_ELEMENTS }).parse();
    if (found?.content) return found;
    note('uncertain', 'article_not_found', 'No article was found on the page; all of its text was taken');
  } catch (error) {
    note(
      'uncertain',
      'article_not_found',
      `No article could be looked for (${messageOf(error)}); all text was taken`,
    );
  }
  return null;
}

function absolute(address: string | undefined, base?: string): string | null {
  const url = address ? URL.parse(address.trim(), base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function headlineOf(data: PageData, found: string | null | undefined): string | null {
  const sites = [
    data.meta('og:site_name', 'application-name', 'twitter:site') ?? '',
    data.article?.publisher ?? '',
  ];
  const host = absolute(data.canonical);
  if (host)
    sites.push(
      new URL(host).hostname.replace(/^www\./, ''),
      new URL(host).hostname.replace(/^www\.|\.[^.]+$/g, ''),
    );
  const given = [
    data.article?.headline,
    data.article?.name,
    data.meta('og:title', 'parsely-title', 'dc.title', 'dcterm.title', 'twitter:title'),
    data.item('headline'),
    found,
    data.h1,
    data.title,
  ].find((value) => value !== undefined && value !== null && value.trim() !== '');
  const headline =
    given && decodeEntities(withoutSiteName(given.replace(/[ \t\r\n]+/g, ' ').trim(), sites, data.h1));
  return headline || null;
}

function bylinesOf(data: PageData, found: string | null | undefined): { name: string; role?: string }[] {
  const given = data.article?.author ?? [];
  const sources = [
    ...(given.length > 0 ? [given.join(', ')] : []),
    ...[
      data.all('author'),
      data.all('article:author'),
      data.all('parsely-author'),
      data.all('byl'),
      data.all('dc.creator'),
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

function descriptionOf(data: PageData): string | null {
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

function dateOf(
  data: PageData,
  fields: readonly ('datePublished' | 'dateModified')[],
  found: string | null | undefined,
  note: Note,
): Published | null {
  for (const field of fields) {
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
  return Number.isNaN(at.getTime()) || !/\d{4}/.test(value)
    ? null
    : { precision: 'instant', at: at.toISOString() };
}

function languageTag(value: string | undefined): string | null {
  const tag = languageTagSchema.safeParse(value?.trim().split(/[,;]/)[0]?.replace(/_/g, '-'));
  return tag.success ? (Intl.getCanonicalLocales(tag.data)[0] ?? null) : null;
}

function guessed(headline: string, words: string, note: Note): string | null {
  const { language, certain } = languageOf(`${headline} ${words}`);
  if (!certain)
    note(
      'uncertain',
      'language_guessed',
      language ? `The language was taken to be “${language}”` : 'The language was not recognised',
    );
  return language;
}

function sectionOf(data: PageData, headline: string): string[] {
  const home = /^(?:home|start|startseite|accueil|inicio|الرئيسية|首页|होम)$/i;
  const crumbs = data.breadcrumb.filter((name) => !home.test(name) && name !== headline && name.length <= 60);
  if (crumbs.length > 0) return crumbs.slice(0, 3);
  const given =
    data.article?.articleSection[0] ??
    data.meta('article:section', 'parsely-section', 'section') ??
    data.item('articleSection');
  return given && given.length <= 80 ? [decodeEntities(given)] : [];
}

function topicsOf(data: PageData): string[] {
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

function kindOf(data: PageData): ParsedStory['kind'] {
  const types = data.article?.['@type'] ?? [];
  if (types.includes('OpinionNewsArticle')) return 'opinion';
  if (types.includes('AnalysisNewsArticle')) return 'analysis';
  if (types.includes('ReviewNewsArticle')) return 'review';
  return types.includes('LiveBlogPosting') ? 'live' : 'news';
}
