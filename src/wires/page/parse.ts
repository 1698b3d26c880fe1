import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { AppError, messageOf } from '../../kernel/errors.ts';
import type { ImportIssue, ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import type { Body } from '../../story/body.ts';
import { sequentialRefs } from '../../story/html/references.ts';
import { htmlToBody } from '../../story/html/to-body.ts';
import { bulkOf } from '../../story/html/tree.ts';
import { inlineText } from '../../story/inline.ts';
import { prose } from '../../story/plain-text.ts';
import { slugify } from '../../story/slug.ts';
import { excerpt, printExcerpt } from '../../story/words.ts';
import { dayOf } from '../dates.ts';
import {
  absolute,
  bylinesOf,
  dateOf,
  descriptionOf,
  guessed,
  headlineOf,
  kindOf,
  languageTag,
  type Note,
  sectionOf,
  topicsOf,
} from './fields.ts';
import { leadPicture } from './lead-picture.ts';
import { readPageData } from './page-data.ts';
import { trimBody } from './trim-body.ts';

export interface PageOptions {
  readonly fileName: string;
  /** Where the page stood, if it is known; else its canonical address is taken. */
  readonly url?: string;
  /** Gives the path of a picture's file saved beside the page; null where there is none. */
  readonly resolveFile?: (src: string) => string | null;
}

/** Larger pages are refused. UTF-16 code units. */
const LARGEST_PAGE = 10_000_000;

/**
 * A page beyond these is read without looking for the article in it, which would take minutes. Real pages, the longest
 * encyclopaedia articles included, have up to ten thousand elements and a weight of 120,000, forty levels deep.
 */
const LIMITS = { elements: 15_000, weight: 200_000, deepest: 90 };

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
  const bulk = bulkOf(html);
  const tooMuch =
    bulk.elements > LIMITS.elements || bulk.weight > LIMITS.weight || bulk.deepest > LIMITS.deepest;
  const { document } = parseHTML(tooMuch ? html.slice(0, Math.max(0, html.search(/<body\b/i))) : html);
  const data = readPageData(document);
  const baseUrl =
    absolute(options.url) ??
    absolute(data.canonical) ??
    absolute(document.querySelector('base')?.getAttribute('href') ?? undefined);
  const canonicalUrl = absolute(data.canonical, baseUrl ?? undefined) ?? baseUrl;
  const found = tooMuch ? null : readArticle(document, note);
  if (tooMuch)
    note(
      'uncertain',
      'article_not_found',
      'The page has too many elements to look for its article; all text was taken',
    );
  const refs = sequentialRefs();
  const read = htmlToBody(found?.content ?? html, {
    refs,
    ...(baseUrl ? { baseUrl } : {}),
    ...(options.resolveFile ? { resolveFile: options.resolveFile } : {}),
  });
  issues.push(...read.issues);

  const titled = headlineOf(data, found?.title);
  const headline = titled ?? firstWords(read.body);
  if (!headline) throw new AppError('import_failed', `${fileName} has neither a title nor a word of text`);
  const bylines = bylinesOf(data, found?.byline);
  const description = descriptionOf(data);
  const trimmed = trimBody(read.body.content, {
    headline: titled,
    standfirst: description,
    bylines: bylines.map((b) => b.name),
  });
  const pictures = [...read.pictures];
  const lead = leadPicture(trimmed.blocks, pictures, data, { refs, baseUrl });
  const published = dateOf(data, 'datePublished', found?.publishedTime, note);
  const updated = dateOf(data, 'dateModified', null, () => {});
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

/** A page without any title is called by its first heading, or by its first words. */
function firstWords(body: Body): string | null {
  const heading = body.content.find((block) => block.type === 'heading');
  const words = heading ? inlineText(heading.content) : prose(body).slice(0, 300);
  return words === '' ? null : printExcerpt(excerpt(words, 12, 'en'));
}

type Found = NonNullable<ReturnType<Readability<string>['parse']>>;

function readArticle(document: Document, note: Note): Found | null {
  try {
    const found = new Readability(document, { keepClasses: true }).parse();
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
