import { AppError } from '../../kernel/errors.ts';
import type { ImportIssue, ParsedCard, ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import { sequentialRefs } from '../../story/html/references.ts';
import { slugify } from '../../story/slug.ts';
import { dayOf } from '../dates.ts';
import { languageOf } from '../language-of.ts';
import { readCards } from './cards.ts';
import { linesOf } from './lines.ts';
import { addBylines, type CardRegion, type Regions } from './regions.ts';
import { isSectionName } from './section-names.ts';
import { sortLines } from './sort-lines.ts';
import { readStoryText, type StoryText } from './story-text.ts';

/** Longer texts are no page. UTF-16 code units. */
const LONGEST = 5_000_000;

/**
 * A news page that was scraped as plain text: story and furniture told apart by what the lines say, whatever their order and in
 * any of the languages of `labels.ts`. Every line ends up in a field, in `furniture.dropped`, or in an issue that names it.
 * Throws `import_failed` where there is no line that could be a headline, `too_large` over five million characters.
 */
export function parseClipping(text: string, { fileName }: { readonly fileName: string }): ParsedStory {
  if (text.length > LONGEST) throw new AppError('too_large', `${fileName} is too long for a page`);
  const regions = sortLines(linesOf(text));
  const refs = sequentialRefs();
  const story = readStoryText(regions.story, refs);
  if (!story) {
    throw new AppError('import_failed', `${fileName} holds no line that could be a headline`);
  }
  const houseCredit = story.houseCredit ?? regions.source;
  const lists = readLists(regions, houseCredit);
  const issues = [...regions.issues, ...story.issues, ...lists.issues];
  const language = guessLanguage(story, issues);
  if (!regions.published) {
    issues.push({ severity: 'uncertain', code: 'no_date', message: 'No date of publication was found' });
  } else if (regions.published.doubt === 'zone') {
    issues.push({
      severity: 'info',
      code: 'time_left_out',
      message: 'The time of publication has no time zone; its day is kept',
    });
  }
  const published = regions.published?.published ?? null;
  const updated = regions.updated?.published ?? null;
  if (updated?.precision === 'day') {
    issues.push({
      severity: 'info',
      code: 'updated_day_only',
      message: `Updated on ${updated.on}; no time was given, so none is kept`,
    });
  }
  addBylines(
    regions,
    story.bylines.map((name) => ({ name })),
  );
  if (story.blocks.length === 0)
    issues.push({ severity: 'uncertain', code: 'no_text', message: 'No text was found' });
  const { kicker, section } = placeOf(regions, story, issues);
  const slug = slugify(story.headline, language ?? 'en');
  return {
    source: 'clipping',
    sourceId: (regions.address ?? `${published ? dayOf(published) : 'undated'}/${slug}`).slice(0, 1000),
    kind: 'news',
    language,
    slug: null,
    headline: story.headline,
    kicker,
    standfirst: story.standfirst,
    houseCredit,
    dateline: null,
    bylines: regions.bylines.map((byline) => ({ ...byline, personId: null })),
    published,
    updatedAt: updated?.precision === 'instant' ? updated.at : null,
    section,
    topics: [...new Set(regions.topics)],
    leadFigure: story.leadFigure,
    body: { type: 'doc', content: story.blocks },
    pictures: [],
    crossLinks: story.crossLinks,
    corrections: [],
    canonicalUrl: regions.address,
    rating: null,
    claim: null,
    stubTeaser: null,
    furniture: {
      viewedOn: regions.viewedOn,
      readingMinutes: regions.readingMinutes,
      previous: card(regions.previous),
      next: card(regions.next),
      rail: lists.rail,
      containers: lists.containers,
      dropped: [...regions.dropped, ...story.dropped, ...lists.dropped],
    },
    issues,
  };
}

function card(headline: string | null): ParsedCard | null {
  return headline === null
    ? null
    : { headline, standfirst: null, houseCredit: null, teaser: '', cut: false, url: null };
}

/** The section: said outright, or the end of a breadcrumb without the headline, or that of the rail, or what a kicker names. */
function placeOf(
  regions: Regions,
  story: StoryText,
  issues: ImportIssue[],
): { kicker: string | null; section: string[] } {
  const said = regions.section.filter((name) => name !== story.headline);
  const named = regions.cards.find((region) => region.kind === 'rail' && region.section)?.section;
  const section = said.length > 0 ? said : named ? [named] : [];
  const { kicker } = story;
  if (kicker === null) return { kicker, section };
  const names = isSectionName(kicker);
  issues.push({
    severity: 'info',
    code: names ? 'section_guessed' : 'kicker_guessed',
    message: `“${kicker}” over the headline was taken for its ${names ? 'section' : 'kicker'}`,
  });
  if (!names) return { kicker, section };
  // The kicker that only repeats the section, or names it, is none.
  return { kicker: null, section: section.length > 0 ? section : [kicker] };
}

interface Lists {
  readonly rail: ParsedStory['furniture']['rail'];
  readonly containers: ParsedStory['furniture']['containers'];
  readonly dropped: string[];
  readonly issues: ImportIssue[];
}

/** The page's lists of cards. The first rail is the rail; further ones are containers. */
function readLists(regions: Regions, houseCredit: string | null): Lists {
  const houses = new Set(houseCredit ? [houseCredit] : []);
  const issues: ImportIssue[] = [];
  const dropped: string[] = [];
  const read = (region: CardRegion, siblings: boolean) => readCards(region.lines, houses, siblings);
  const alternating = regions.cards.some((region) => read(region, false).alternating);
  let rail: Lists['rail'] = null;
  const containers: Lists['containers'] = [];
  for (const region of regions.cards) {
    const list = read(region, alternating);
    issues.push(...list.issues);
    dropped.push(...list.dropped);
    if (region.kind === 'rail' && rail === null) {
      rail = { title: region.title, section: region.section, cards: list.cards };
    } else containers.push({ title: region.title, cards: list.cards });
  }
  return { rail, containers, dropped, issues };
}

function guessLanguage(story: StoryText, issues: ImportIssue[]): string | null {
  const words = story.blocks
    .slice(0, 12)
    .flatMap((block) => (block.type === 'paragraph' ? block.content : []) ?? []);
  const sample = [
    story.headline,
    story.standfirst ?? '',
    ...words.map((w) => (w.type === 'text' ? w.text : '')),
  ].join(' ');
  const { language, certain } = languageOf(sample);
  if (!certain) {
    const message =
      language === null ? 'The language was not recognised' : `The language was taken to be “${language}”`;
    issues.push({ severity: 'uncertain', code: 'language_guessed', message });
  }
  return language;
}
