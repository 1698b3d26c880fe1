import { readByline } from '../bylines.ts';
import { CardLines } from './card-lines.ts';
import type { Classified } from './classify.ts';
import type { LabelKind } from './labels.ts';
import type { Line } from './lines.ts';
import { isTime, metaParts } from './meta-line.ts';
import { PageLines } from './page-lines.ts';
import { isProse } from './prose.ts';
import { RegionBuilder } from './region-builder.ts';
import { addBylines, type CardRegion, type Regions, uncertain } from './regions.ts';

/** Labels whose value may stand on the next line. */
type Waiting =
  | ('previous' | 'next' | 'related' | 'byline' | 'section' | 'topics' | 'picture')
  | ('viewed' | 'published' | 'updated');

/**
 * Where unlabelled lines go: into the story, into a list of cards, nowhere sure once the page's lower furniture has begun, or out
 * once readers' comments or the like have.
 */
type Place =
  | { readonly kind: 'story' }
  | { readonly kind: 'cards'; readonly cards: CardLines }
  | { readonly kind: 'tail' }
  | { readonly kind: 'closed' };

/** Addresses of posts and films that a text quotes; its own is none of them. */
const NETWORK =
  /^https?:\/\/(?:[\w-]+\.)?(?:twitter|x|facebook|instagram|youtube|tiktok|t|wa|youtu)\.(?:com|me|be)\//i;

/** Sorts lines into regions by their labels, whatever their order. Linear in the number of lines. */
export function sortLines(lines: readonly Line[]): Regions {
  return new LineSorter(lines).run();
}

class LineSorter {
  readonly #page: PageLines;
  readonly #out = new RegionBuilder();
  #place: Place = { kind: 'story' };
  #waiting: { label: Waiting; line: Line } | null = null;
  /** Further headlines directly below a label such as "Related". */
  #links = 0;
  /** In a box that asks for an address: its short lines are no text. */
  #inBox = false;

  constructor(lines: readonly Line[]) {
    this.#page = new PageLines(lines);
  }

  run(): Regions {
    for (const { line, seen, index } of this.#page.entries()) this.#sort(line, seen, index);
    this.#endWaiting();
    return this.#out.finish();
  }

  #sort(line: Line, seen: Classified, index: number): void {
    const told = this.#waiting;
    if (told && this.#isValue(told.label, seen)) {
      this.#waiting = null;
      if (seen.kind === 'date')
        this.#particular(line, { kind: isDated(told.label) ? told.label : 'date', date: seen.date }, index);
      else this.#take(told.label, line.text, line, index);
      return;
    }
    this.#endWaiting();
    if (seen.kind === 'text') this.#unlabelled(line, index);
    else {
      this.#links = 0;
      this.#inBox = false;
      this.#particular(line, seen, index);
    }
  }

  #isValue(label: Waiting, seen: Classified): boolean {
    return seen.kind === 'text' || (seen.kind === 'date' && isDated(label));
  }

  #endWaiting(): void {
    if (this.#waiting) this.#out.leaveOut(this.#waiting.line, 'A label with nothing after it');
    this.#waiting = null;
  }

  /** A line that no label announces: one of particulars, or text. */
  #unlabelled(line: Line, index: number): void {
    const parts = this.#place.kind === 'closed' ? null : metaParts(line.text);
    if (!parts) {
      this.#text(line, index);
      return;
    }
    this.#inBox = false;
    for (const { text, seen } of this.#inCards() ? [] : parts) {
      const part = { number: line.number, text };
      if (seen.kind !== 'text') this.#particular(part, seen, index);
      else if (!this.#out.person(part, true)) this.#out.drop(part);
    }
    if (this.#inCards()) this.#out.drop(line);
  }

  /** Anything that is no plain text. */
  #particular(line: Line, seen: Exclude<Classified, { kind: 'text' }>, index: number): void {
    const { found } = this.#out;
    if (isTime(seen)) {
      // A date without a label inside a list is that of a card, not of the story.
      if (this.#inCards() && (seen.kind === 'date' || seen.kind === 'ago' || seen.kind === 'reading')) {
        this.#out.drop(line);
        return;
      }
      this.#leaveCards();
      this.#out.markParticulars();
    }
    switch (seen.kind) {
      case 'date':
        // A date alone among paragraphs is a heading of a chronology, once the story's own is known.
        if (found.published && this.#out.paragraphs > 2 && this.#place.kind === 'story')
          this.#text(line, index);
        else this.#out.date(line, seen.date);
        break;
      case 'viewed':
      case 'published':
      case 'updated':
        this.#out.labelledDate(seen.kind, seen.date, line);
        break;
      case 'ago':
        this.#out.ago(line, seen.days);
        break;
      case 'reading':
        if (found.readingMinutes === null) found.readingMinutes = seen.minutes;
        else this.#out.drop(line);
        break;
      case 'breadcrumb':
        if (found.section.length === 0) found.section = [...seen.names];
        else this.#out.drop(line);
        this.#leaveCards();
        this.#out.markMasthead();
        break;
      case 'address':
        if (found.address === null && this.#isOwnAddress(line, seen.url, index)) found.address = seen.url;
        else this.#text(line, index);
        break;
      case 'source':
        if (found.source === null && !this.#out.begun) found.source = seen.name;
        else this.#text(line, index);
        break;
      case 'label':
        this.#label(seen.label, seen.rest, line, index);
        break;
    }
  }

  /** An address with a label, or one over or below the text; not what the text quotes. */
  #isOwnAddress(line: Line, url: string, index: number): boolean {
    if (line.text !== url) return true;
    return !NETWORK.test(url) && (!this.#out.begun || this.#page.isAfterText(index));
  }

  #label(kind: LabelKind, rest: string, line: Line, index: number): void {
    switch (kind) {
      case 'rail':
      case 'container':
        this.#openCards(kind, line, rest);
        break;
      case 'noise':
      case 'navigation':
      case 'newsletter':
      case 'tail':
      case 'top':
        this.#noise(kind, line);
        break;
      case 'address':
        this.#text(line, index);
        break;
      case 'related':
        if (rest === '') this.#relatedLabel(line, index);
        else {
          this.#leaveCards();
          this.#out.related(line, rest);
        }
        break;
      case 'picture':
        if (rest !== '') this.#out.picture(line, rest);
        else if (/[:：]$/.test(line.text)) this.#waiting = { label: kind, line };
        else this.#out.drop(line);
        break;
      default:
        this.#leaveCards();
        if (rest === '') this.#waiting = { label: kind, line };
        else this.#take(kind, rest, line, index);
    }
  }

  #noise(kind: 'noise' | 'navigation' | 'newsletter' | 'tail' | 'top', line: Line): void {
    this.#out.drop(line);
    if (kind === 'top') this.#leaveCards();
    if (kind === 'navigation') this.#out.markMasthead();
    if (kind === 'newsletter') this.#inBox = true;
    if (kind === 'tail' && this.#out.begun) this.#place = { kind: 'closed' };
  }

  /** "Related" alone: over one headline, over several inside the text, or over the page's list of cards after it. */
  #relatedLabel(line: Line, index: number): void {
    if (this.#inCards()) {
      this.#out.drop(line);
      return;
    }
    const { all, adjacent } = this.#page.headlinesBelow(index);
    if (all > 1 && this.#out.begun && this.#page.isAfterText(index + all)) {
      this.#openCards('container', line, '');
      return;
    }
    this.#leaveCards();
    this.#waiting = { label: 'related', line };
    this.#links = adjacent - 1;
  }

  #openCards(kind: CardRegion['kind'], line: Line, rest: string): void {
    const title = line.text.replace(/[:：]$/, '').replace(/\s+[-–—]\s*(?=\S)/, ' ');
    const section = kind === 'rail' && rest !== '' ? rest.replace(/^[-–—\s]+/, '') : null;
    const region: CardRegion = { kind, title, section, lines: [] };
    this.#out.found.cards.push(region);
    const { kind: from } = this.#place;
    const ended =
      from === 'tail' || from === 'closed' || (this.#place.kind === 'cards' && this.#place.cards.ended);
    this.#place = { kind: 'cards', cards: new CardLines(region.lines, ended) };
  }

  /** Takes the value of a label, from its line or from the next. */
  #take(kind: Waiting, value: string, line: Line, index: number): void {
    const { found } = this.#out;
    switch (kind) {
      case 'previous':
      case 'next':
        if (found[kind] === null) found[kind] = value;
        else this.#out.leaveOut(line, `A second ${kind} story`);
        if (this.#out.begun) this.#place = { kind: 'tail' };
        break;
      case 'related':
        this.#out.related(line, value);
        break;
      case 'picture':
        this.#out.picture(line, value);
        break;
      case 'byline':
        addBylines(found, readByline(value));
        this.#out.markParticulars();
        break;
      case 'section':
        found.section = value.split(/\s*[>›»/→,]\s*/).filter(Boolean);
        break;
      case 'topics':
        found.topics.push(...value.split(/\s*[,،、;|#]\s*/).filter(Boolean));
        break;
      default:
        this.#text(line, index);
    }
  }

  #text(line: Line, index: number): void {
    if (this.#links > 0 && !isProse(line.text)) {
      this.#links -= 1;
      this.#out.related(line, line.text);
      return;
    }
    this.#links = 0;
    if (this.#inBox && this.#place.kind === 'story' && !isProse(line.text)) {
      this.#out.drop(line);
      return;
    }
    this.#inBox = false;
    this.#placeText(line, index);
  }

  #placeText(line: Line, index: number): void {
    const place = this.#place;
    switch (place.kind) {
      case 'closed':
        this.#out.leaveOutAfter(line);
        break;
      case 'cards': {
        const back = place.cards.add(line, !this.#out.hasHeadline, this.#out.found.dropped);
        if (back) this.#goOn(back);
        break;
      }
      case 'story': {
        const inHead = !this.#out.begun && this.#out.hasHeadline;
        if (!inHead || !this.#out.person(line, this.#page.isBesideParticulars(index))) this.#out.text(line);
        break;
      }
      case 'tail':
        if (!isProse(line.text)) {
          this.#out.leaveOut(line, 'A line that is neither story nor known furniture');
          break;
        }
        this.#out.text(line);
        this.#out.found.issues.push(
          uncertain(
            'text_after_furniture',
            'A paragraph after the page’s lower furniture was taken into the story',
            line,
          ),
        );
    }
  }

  /** The story goes on after a list inside it, whose headlines are cross links at that place. */
  #goOn(lines: readonly Line[]): void {
    const { cards, dropped } = this.#out.found;
    const last = cards.at(-1);
    if (last?.kind === 'container' && this.#out.begun) {
      cards.pop();
      dropped.push(last.title);
      for (const line of last.lines) this.#out.related(line, line.text);
    }
    this.#place = { kind: 'story' };
    for (const line of lines) this.#out.text(line);
  }

  #leaveCards(): void {
    if (this.#place.kind === 'cards') this.#place = { kind: this.#out.begun ? 'tail' : 'story' };
  }

  #inCards(): boolean {
    return this.#place.kind === 'cards' && this.#out.begun;
  }
}

function isDated(kind: Waiting): kind is 'viewed' | 'published' | 'updated' {
  return kind === 'viewed' || kind === 'published' || kind === 'updated';
}
