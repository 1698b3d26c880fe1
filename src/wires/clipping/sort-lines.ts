import { readByline } from '../bylines.ts';
import type { Classified } from './classify.ts';
import type { LabelKind } from './labels.ts';
import type { Line } from './lines.ts';
import { isTime, metaParts } from './meta-line.ts';
import { PageLines } from './page-lines.ts';
import { isProse } from './prose.ts';
import { RegionBuilder } from './region-builder.ts';
import { addBylines, type Regions } from './regions.ts';
import { TextPlace } from './text-place.ts';

/** Labels whose value may stand on the next line. */
type Waiting =
  | ('previous' | 'next' | 'related' | 'byline' | 'section' | 'topics' | 'picture')
  | ('viewed' | 'published' | 'updated');

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
  readonly #place: TextPlace;
  #waiting: { label: Waiting; line: Line } | null = null;
  /** Further headlines directly below a label such as "Related". */
  #links = 0;
  /** In a box that asks for an address: its short lines are no text. */
  #inBox = false;

  constructor(lines: readonly Line[]) {
    this.#page = new PageLines(lines);
    this.#place = new TextPlace(this.#page, this.#out);
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
    const parts = this.#place.isClosed ? null : metaParts(line.text);
    if (!parts) {
      this.#text(line, index);
      return;
    }
    this.#inBox = false;
    for (const { text, seen } of this.#place.inCards ? [] : parts) {
      const part = { number: line.number, text };
      if (seen.kind !== 'text') this.#particular(part, seen, index);
      else if (!this.#out.person(part, true)) this.#out.drop(part);
    }
    if (this.#place.inCards) this.#out.drop(line);
  }

  /** Anything that is no plain text. */
  #particular(line: Line, seen: Exclude<Classified, { kind: 'text' }>, index: number): void {
    const { found } = this.#out;
    if (isTime(seen)) {
      // A date without a label inside a list is that of a card, not of the story.
      if (this.#place.inCards && (seen.kind === 'date' || seen.kind === 'ago' || seen.kind === 'reading')) {
        this.#out.drop(line);
        return;
      }
      this.#place.leaveCards();
      this.#out.markParticulars();
    }
    switch (seen.kind) {
      case 'date':
        // A date alone among paragraphs is a heading of a chronology, once the story's own is known.
        if (found.published && this.#out.paragraphs > 2 && this.#place.isStory) this.#text(line, index);
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
        this.#place.leaveCards();
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
        this.#place.openCards(kind, line, rest);
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
          this.#place.leaveCards();
          this.#out.related(line, rest);
        }
        break;
      case 'picture':
        if (rest !== '') this.#out.picture(line, rest);
        else if (/[:：]$/.test(line.text)) this.#waiting = { label: kind, line };
        else this.#out.drop(line);
        break;
      default:
        this.#place.leaveCards();
        if (rest === '') this.#waiting = { label: kind, line };
        else this.#take(kind, rest, line, index);
    }
  }

  #noise(kind: 'noise' | 'navigation' | 'newsletter' | 'tail' | 'top', line: Line): void {
    this.#out.drop(line);
    if (kind === 'top') this.#place.leaveCards();
    if (kind === 'navigation') this.#out.markMasthead();
    if (kind === 'newsletter') this.#inBox = true;
    if (kind === 'tail') this.#place.close();
  }

  /** "Related" alone: over one headline, over several inside the text, or over the page's list of cards after it. */
  #relatedLabel(line: Line, index: number): void {
    if (this.#place.inCards) {
      this.#out.drop(line);
      return;
    }
    const { all, adjacent } = this.#page.headlinesBelow(index);
    if (all > 1 && this.#out.begun && this.#page.isAfterText(index + all)) {
      this.#place.openCards('container', line, '');
      return;
    }
    this.#place.leaveCards();
    this.#waiting = { label: 'related', line };
    this.#links = adjacent - 1;
  }

  /** Takes the value of a label, from its line or from the next. */
  #take(kind: Waiting, value: string, line: Line, index: number): void {
    const { found } = this.#out;
    switch (kind) {
      case 'previous':
      case 'next':
        if (found[kind] === null) found[kind] = value;
        else this.#out.leaveOut(line, `A second ${kind} story`);
        this.#place.endStory();
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
    if (this.#inBox && this.#place.isStory && !isProse(line.text)) {
      this.#out.drop(line);
      return;
    }
    this.#inBox = false;
    this.#place.take(line, index);
  }
}

function isDated(kind: Waiting): kind is 'viewed' | 'published' | 'updated' {
  return kind === 'viewed' || kind === 'published' || kind === 'updated';
}
