import type { ImportIssue } from '../../newsroom/imports/parsed-story.ts';
import { dayOf, type ReadDate } from '../dates.ts';
import { classify } from './classify.ts';
import type { LabelKind } from './labels.ts';
import type { Line } from './lines.ts';

/** A piece of the story itself, in the order of the page. */
export type StoryPiece =
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'related'; readonly line: Line; readonly headline: string }
  | { readonly kind: 'picture'; readonly line: Line; readonly text: string };

export interface CardRegion {
  readonly kind: 'rail' | 'container';
  readonly title: string;
  /** The section a rail names after its label: "Top News" of "Latest from -Top News". */
  readonly section: string | null;
  readonly lines: Line[];
}

/** A clipping's lines, each where it belongs. */
export interface Regions {
  story: StoryPiece[];
  cards: CardRegion[];
  published: ReadDate | null;
  updated: ReadDate | null;
  viewedOn: string | null;
  readingMinutes: number | null;
  previous: string | null;
  next: string | null;
  bylines: string[];
  section: string[];
  topics: string[];
  address: string | null;
  dropped: string[];
  issues: ImportIssue[];
}

/** Labels whose value may stand on the next line. */
type Waiting =
  | 'previous'
  | 'next'
  | 'related'
  | 'byline'
  | 'section'
  | 'topics'
  | 'viewed'
  | 'published'
  | 'updated';
const WAITS: ReadonlySet<LabelKind> = new Set<Waiting>([
  'previous',
  'next',
  'related',
  'byline',
  'section',
  'topics',
  'viewed',
  'published',
  'updated',
]);

/** Where unlabelled lines go: into the story, into a list of cards, or nowhere sure once the page's lower furniture has begun. */
type Place = { kind: 'story' } | { kind: 'cards'; region: CardRegion } | { kind: 'tail' };

/** Sorts lines into regions by their labels, whatever their order. Linear in the number of lines. */
export function sortLines(lines: readonly Line[]): Regions {
  const found: Regions = {
    story: [],
    cards: [],
    published: null,
    updated: null,
    viewedOn: null,
    readingMinutes: null,
    previous: null,
    next: null,
    bylines: [],
    section: [],
    topics: [],
    address: null,
    dropped: [],
    issues: [],
  };
  const bareDates: { line: Line; date: ReadDate }[] = [];
  const state: { place: Place; waiting: { label: Waiting; line: Line } | null } = {
    place: { kind: 'story' },
    waiting: null,
  };

  for (const line of lines) {
    const seen = classify(line.text);
    const told = state.waiting;
    state.waiting = null;
    if (told && seen.kind === 'text') {
      take(told.label, line.text, line);
      continue;
    }
    if (told && seen.kind === 'date' && isDated(told.label)) {
      setDate(told.label, seen.date, line);
      continue;
    }
    if (told) unplaced(told.line, 'A label with nothing after it');
    switch (seen.kind) {
      case 'text':
        placeText(line);
        break;
      case 'date':
        // A date alone among paragraphs is a heading of a chronology, once the story's own is known.
        if (found.published && storyTexts() > 3 && state.place.kind === 'story') placeText(line);
        else bareDates.push({ line, date: seen.date });
        leaveCards();
        break;
      case 'viewed':
      case 'published':
      case 'updated':
        setDate(seen.kind, seen.date, line);
        leaveCards();
        break;
      case 'reading':
        if (found.readingMinutes === null) found.readingMinutes = seen.minutes;
        else found.dropped.push(line.text);
        leaveCards();
        break;
      case 'breadcrumb':
        if (found.section.length === 0) found.section = [...seen.names];
        else found.dropped.push(line.text);
        leaveCards();
        break;
      case 'address':
        if (found.address === null) found.address = seen.url;
        else placeText(line);
        break;
      case 'label':
        label(seen.label, seen.rest, line);
        break;
    }
  }
  if (state.waiting) unplaced(state.waiting.line, 'A label with nothing after it');
  settleDates(found, bareDates);
  return found;

  function label(kind: LabelKind, rest: string, line: Line): void {
    if (kind === 'rail' || kind === 'container') {
      const title = line.text.replace(/[:：]$/, '').replace(/\s+[-–—]\s*(?=\S)/, ' ');
      const section = kind === 'rail' && rest !== '' ? rest.replace(/^[-–—\s]+/, '') : null;
      const region: CardRegion = { kind, title, section, lines: [] };
      found.cards.push(region);
      state.place = { kind: 'cards', region };
    } else if (kind === 'noise' || kind === 'top') {
      found.dropped.push(line.text);
      if (kind === 'top') leaveCards();
    } else if (kind === 'picture') {
      if (rest !== '') found.story.push({ kind: 'picture', line, text: line.text });
      else found.dropped.push(line.text);
    } else if (kind === 'address') {
      placeText(line);
    } else if (isWaiting(kind)) {
      leaveCards();
      if (rest === '') state.waiting = { label: kind, line };
      else take(kind, rest, line);
    }
  }

  function take(kind: Waiting, value: string, line: Line): void {
    if (kind === 'previous' || kind === 'next') {
      if (found[kind] === null) found[kind] = value;
      else unplaced(line, `A second ${kind} story`);
      if (storyTexts() > 2) state.place = { kind: 'tail' };
    } else if (kind === 'related') found.story.push({ kind: 'related', line, headline: value });
    else if (kind === 'byline') found.bylines.push(...namesIn(value));
    else if (kind === 'section') found.section = value.split(/\s*[>›»/→,]\s*/).filter(Boolean);
    else if (kind === 'topics') found.topics.push(...value.split(/\s*[,،、;|#]\s*/).filter(Boolean));
    else placeText(line);
  }

  function setDate(kind: 'viewed' | 'published' | 'updated', date: ReadDate, line: Line): void {
    if (kind === 'viewed') {
      if (found.viewedOn === null) found.viewedOn = dayOf(date.published);
      else found.dropped.push(line.text);
    } else if (found[kind] === null) found[kind] = date;
    else found.dropped.push(line.text);
  }

  function placeText(line: Line): void {
    if (state.place.kind === 'cards') state.place.region.lines.push(line);
    else if (state.place.kind === 'story') found.story.push({ kind: 'text', line });
    else if (isProse(line.text)) {
      found.story.push({ kind: 'text', line });
      found.issues.push(
        uncertain(
          'text_after_furniture',
          'A paragraph after the page’s lower furniture was taken into the story',
          line,
        ),
      );
    } else unplaced(line, 'A line that is neither story nor known furniture');
  }

  function unplaced(line: Line, message: string): void {
    found.dropped.push(line.text);
    found.issues.push(
      uncertain('line_dropped', `${message} was left out: “${line.text.slice(0, 80)}”`, line),
    );
  }

  function leaveCards(): void {
    if (state.place.kind === 'cards') state.place = storyTexts() > 1 ? { kind: 'tail' } : { kind: 'story' };
  }

  function storyTexts(): number {
    return found.story.length;
  }
}

function isWaiting(kind: LabelKind): kind is Waiting {
  return WAITS.has(kind);
}

function isDated(kind: Waiting): kind is 'viewed' | 'published' | 'updated' {
  return kind === 'viewed' || kind === 'published' || kind === 'updated';
}

function isProse(text: string): boolean {
  return text.length > 60 && /[.!?。！？؟।۔…][”"’»)\]]*$/u.test(text);
}

/** Names of a byline, parted as bylines part them. */
export function namesIn(value: string): string[] {
  return value
    .split(/\s*(?:,|،|、|;|\||&|\s(?:and|und|et|y|e|और|اور|和)\s)\s*/iu)
    .map((name) => name.trim())
    .filter(Boolean);
}

function uncertain(code: string, message: string, line: Line): ImportIssue {
  return { severity: 'uncertain', code, message, where: `line ${line.number}` };
}

/**
 * Which unlabelled date is which. A masthead carries the day of looking, so of two unlabelled dates at the top the later, when it
 * comes first, is that day; the story's own comes next.
 */
function settleDates(found: Regions, dates: readonly { line: Line; date: ReadDate }[]): void {
  const rest = [...dates];
  const [first, second] = rest;
  if (first && second && found.viewedOn === null && !found.published) {
    if (dayOf(first.date.published) > dayOf(second.date.published)) {
      found.viewedOn = dayOf(first.date.published);
      found.issues.push(
        uncertain(
          'viewed_day_guessed',
          'Of two dates the first and later was taken for the day of scraping',
          first.line,
        ),
      );
      rest.shift();
    }
  }
  const own = found.published ? undefined : rest.shift();
  if (own) {
    found.published = own.date;
    if (own.date.uncertain) {
      found.issues.push(
        uncertain('date_ambiguous', `“${own.line.text}” was read as ${dayOf(own.date.published)}`, own.line),
      );
    }
  }
  for (const { line } of rest) {
    found.dropped.push(line.text);
    found.issues.push(uncertain('date_dropped', `A further date was left out: “${line.text}”`, line));
  }
}
