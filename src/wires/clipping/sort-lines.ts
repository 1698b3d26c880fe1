import { isPersonName, isRole, readByline } from '../bylines.ts';
import { dayOf, type ReadDate } from '../dates.ts';
import { isFunctionWord } from '../language-of.ts';
import { CardLines } from './card-lines.ts';
import { type Classified, classify } from './classify.ts';
import { HOUSE_NAME_END } from './house-credit.ts';
import type { LabelKind } from './labels.ts';
import type { Line } from './lines.ts';
import { isTime, metaParts } from './meta-line.ts';
import { isProse, isSentence, roughWords } from './prose.ts';
import { addBylines, type BareDate, emptyRegions, type Regions, uncertain } from './regions.ts';
import { settleDates } from './settle-dates.ts';

/** Labels whose value may stand on the next line. */
const WAITING = [
  ...([
    'previous',
    'next',
    'related',
    'byline',
    'section',
    'topics',
    'viewed',
    'published',
    'updated',
  ] as const),
  'picture',
] as const;
type Waiting = (typeof WAITING)[number];
const isWaiting = (kind: LabelKind): kind is Waiting => WAITING.some((known) => known === kind);

/**
 * Where unlabelled lines go: into the story, into a list of cards, nowhere sure once the page's lower furniture has begun, or out
 * once readers' comments or the like have.
 */
type Place =
  | { readonly kind: 'story' }
  | { readonly kind: 'cards'; readonly cards: CardLines }
  | { readonly kind: 'tail' }
  | { readonly kind: 'closed' };

/** Sorts lines into regions by their labels, whatever their order. Linear in the number of lines. */
export function sortLines(lines: readonly Line[]): Regions {
  const sorter = new LineSorter(lines);
  return sorter.run();
}

class LineSorter {
  readonly #lines: readonly Line[];
  readonly #seen: readonly Classified[];
  /** The last line that is a paragraph: no story goes on after it. */
  readonly #lastProse: number;
  readonly #found = emptyRegions();
  readonly #dates: BareDate[] = [];
  readonly #ago: { line: Line; days: number }[] = [];
  /** Lines after the story's end. */
  readonly #after: Line[] = [];
  #place: Place = { kind: 'story' };
  #waiting: { label: Waiting; line: Line } | null = null;
  /** Further headlines directly below a label such as "Related". */
  #links = 0;
  /** In a box that asks for an address: its short lines are no text. */
  #inBox = false;
  #sentences = 0;
  #paragraphs = 0;
  #headlines = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#seen = lines.map((line) => classify(line.text));
    this.#lastProse = lines.findLastIndex((line, i) => this.#seen[i]?.kind === 'text' && isProse(line.text));
  }

  run(): Regions {
    for (const [index, line] of this.#lines.entries())
      this.#sort(line, this.#seen[index] ?? { kind: 'text' }, index);
    if (this.#waiting) this.#leaveOut(this.#waiting.line, 'A label with nothing after it');
    this.#reportAfter();
    settleDates(this.#found, this.#dates, this.#ago);
    return this.#found;
  }

  #sort(line: Line, seen: Classified, index: number) {
    const told = this.#waiting;
    this.#waiting = null;
    if (told && seen.kind === 'text') return this.#take(told.label, line.text, line);
    if (told && seen.kind === 'date' && isDated(told.label))
      return this.#setDate(told.label, seen.date, line);
    if (told) this.#leaveOut(told.line, 'A label with nothing after it');
    if (seen.kind !== 'text') {
      this.#links = 0;
      this.#inBox = false;
      return this.#particular(line, seen, index);
    }
    const parts = this.#place.kind === 'closed' ? null : metaParts(line.text);
    if (!parts) return this.#text(line, index);
    this.#inBox = false;
    if (this.#inCards()) return this.#drop(line);
    for (const part of parts) {
      const piece = { number: line.number, text: part.text };
      if (part.seen.kind === 'text') this.#unlabelledPart(piece);
      else this.#particular(piece, part.seen, index);
    }
  }

  /** Anything that is no plain text. */
  #particular(line: Line, seen: Exclude<Classified, { kind: 'text' }>, index: number) {
    if (isTime(seen)) {
      // The date of a card, not of the story.
      if (this.#inCards() && (seen.kind === 'date' || seen.kind === 'ago' || seen.kind === 'reading'))
        return this.#drop(line);
      this.#leaveCards();
      this.#markParticulars();
    }
    switch (seen.kind) {
      case 'date':
        // A date alone among paragraphs is a heading of a chronology, once the story's own is known.
        if (this.#found.published && this.#paragraphs > 2 && this.#place.kind === 'story')
          this.#text(line, index);
        else this.#dates.push({ line, date: seen.date, overText: !this.#begun() });
        break;
      case 'viewed':
      case 'published':
      case 'updated':
        this.#setDate(seen.kind, seen.date, line);
        break;
      case 'ago':
        this.#ago.push({ line, days: seen.days });
        break;
      case 'reading':
        if (this.#found.readingMinutes === null) this.#found.readingMinutes = seen.minutes;
        else this.#found.dropped.push(line.text);
        break;
      case 'breadcrumb':
        if (this.#found.section.length === 0) this.#found.section = [...seen.names];
        else this.#found.dropped.push(line.text);
        this.#leaveCards();
        this.#masthead();
        break;
      case 'address':
        if (this.#found.address === null) this.#found.address = seen.url;
        else this.#text(line, index);
        break;
      case 'source':
        if (this.#found.source === null && !this.#begun()) this.#found.source = seen.name;
        else this.#text(line, index);
        break;
      case 'label':
        this.#label(seen.label, seen.rest, line, index);
        break;
    }
  }

  #label(kind: LabelKind, rest: string, line: Line, index: number) {
    switch (kind) {
      case 'rail':
      case 'container':
        return this.#openCards(kind, line, rest);
      case 'noise':
      case 'navigation':
      case 'newsletter':
      case 'tail':
      case 'top':
        this.#found.dropped.push(line.text);
        if (kind === 'top') this.#leaveCards();
        if (kind === 'navigation') this.#masthead();
        if (kind === 'newsletter') this.#inBox = true;
        if (kind === 'tail' && this.#begun()) this.#place = { kind: 'closed' };
        return;
      case 'address':
        return this.#text(line, index);
      case 'related':
        if (rest === '') return this.#relatedLabel(line, index);
        break;
      case 'picture':
        if (rest !== '') return this.#found.story.push({ kind: 'picture', line, caption: rest });
        if (/[:：]$/.test(line.text)) this.#waiting = { label: 'picture', line };
        else this.#found.dropped.push(line.text);
        return;
      default:
        break;
    }
    if (!isWaiting(kind)) return;
    this.#leaveCards();
    if (rest === '') this.#waiting = { label: kind, line };
    else this.#take(kind, rest, line);
  }

  /** "Related" alone: over one headline, over several inside the text, or over the page's list of cards after it. */
  #relatedLabel(line: Line, index: number) {
    if (this.#inCards()) return this.#drop(line);
    const run = this.#headlinesBelow(index);
    const atEnd = this.#begun() && index + run.all > this.#lastProse;
    if (run.all > 1 && atEnd) return this.#openCards('container', line, '');
    this.#leaveCards();
    this.#waiting = { label: 'related', line };
    this.#links = run.adjacent - 1;
  }

  /** How many lines below a label could be headlines, and how many of them follow it without a blank line. */
  #headlinesBelow(index: number): { all: number; adjacent: number } {
    let [all, adjacent] = [0, 0];
    for (let i = index + 1; i < this.#lines.length && all < 20; i++) {
      const line = this.#lines[i];
      const seen = this.#seen[i];
      if (!line || !seen || isProse(line.text) || (seen.kind !== 'text' && !isTime(seen))) break;
      all += 1;
      if (adjacent === all - 1 && line.number === (this.#lines[i - 1]?.number ?? 0) + 1) adjacent += 1;
    }
    return { all, adjacent };
  }

  #openCards(kind: 'rail' | 'container', line: Line, rest: string) {
    const title = line.text.replace(/[:：]$/, '').replace(/\s+[-–—]\s*(?=\S)/, ' ');
    const section = kind === 'rail' && rest !== '' ? rest.replace(/^[-–—\s]+/, '') : null;
    const region = { kind, title, section, lines: [] };
    this.#found.cards.push(region);
    const ended = this.#place.kind === 'tail' || this.#place.kind === 'closed';
    this.#place = { kind: 'cards', cards: new CardLines(region.lines, ended || this.#endedIn(this.#place)) };
  }

  #endedIn(place: Place): boolean {
    return place.kind === 'cards' && place.cards.ended;
  }

  #take(kind: Waiting, value: string, line: Line) {
    switch (kind) {
      case 'previous':
      case 'next':
        if (this.#found[kind] === null) this.#found[kind] = value;
        else this.#leaveOut(line, `A second ${kind} story`);
        if (this.#begun()) this.#place = { kind: 'tail' };
        return;
      case 'related':
        return this.#found.story.push({ kind: 'related', line, headline: value });
      case 'picture':
        return this.#found.story.push({ kind: 'picture', line, caption: value });
      case 'byline':
        addBylines(this.#found, readByline(value));
        return this.#markParticulars();
      case 'section':
        this.#found.section = value.split(/\s*[>›»/→,]\s*/).filter(Boolean);
        return;
      case 'topics':
        return this.#found.topics.push(...value.split(/\s*[,،、;|#]\s*/).filter(Boolean));
      default:
        this.#text(line, -1);
    }
  }

  #setDate(kind: 'viewed' | 'published' | 'updated', date: ReadDate, line: Line) {
    if (kind === 'viewed') {
      if (this.#found.viewedOn === null) this.#found.viewedOn = dayOf(date.published);
      else this.#found.dropped.push(line.text);
    } else if (this.#found[kind] === null) this.#found[kind] = date;
    else this.#found.dropped.push(line.text);
  }

  #text(line: Line, index: number) {
    if (this.#links > 0 && !isProse(line.text)) {
      this.#links -= 1;
      return this.#take('related', line.text, line);
    }
    this.#links = 0;
    const place = this.#place;
    if (this.#inBox && place.kind === 'story' && !isProse(line.text)) return this.#drop(line);
    this.#inBox = false;
    switch (place.kind) {
      case 'closed':
        this.#after.push(line);
        return this.#drop(line);
      case 'cards': {
        const back = place.cards.add(line, this.#headlines === 0, this.#found.dropped);
        if (!back) return;
        this.#place = { kind: 'story' };
        for (const taken of back) this.#storyText(taken);
        return;
      }
      case 'story':
        if (!this.#begun() && this.#headlines > 0 && this.#person(line, index)) return;
        return this.#storyText(line);
      case 'tail':
        if (!isProse(line.text))
          return this.#leaveOut(line, 'A line that is neither story nor known furniture');
        this.#storyText(line);
        this.#found.issues.push(
          uncertain(
            'text_after_furniture',
            'A paragraph after the page’s lower furniture was taken into the story',
            line,
          ),
        );
    }
  }

  #storyText(line: Line) {
    this.#found.story.push({ kind: 'text', line });
    if (isProse(line.text)) this.#paragraphs += 1;
    if (isSentence(line.text)) this.#sentences += 1;
    if (roughWords(line.text) >= 4) this.#headlines += 1;
  }

  /** A name between headline and text that nothing announces, beside a date or what the person does; or what a named person does. */
  #person(line: Line, index: number): boolean {
    const last = this.#found.bylines.at(-1);
    if (last && last.role === undefined && isRole(line.text)) {
      last.role = line.text;
      return true;
    }
    if (index < 0 || last || !isPersonName(line.text) || isHouse(line.text)) return false;
    const beside = [index - 1, index + 1].some((at) => {
      const text = this.#lines[at]?.text ?? '';
      const seen = this.#seen[at];
      return isRole(text) || /^@\w/.test(text) || (seen && isTime(seen)) || metaParts(text) !== null;
    });
    if (beside) this.#guessByline(line);
    return beside;
  }

  #guessByline(line: Line) {
    addBylines(this.#found, [{ name: line.text }]);
    this.#markParticulars();
    this.#found.issues.push(uncertain('byline_guessed', `“${line.text}” was taken for the byline`, line));
  }

  /** A part of a line of particulars that is neither: a name, what somebody does, a section, the site. */
  #unlabelledPart(line: Line) {
    const last = this.#found.bylines.at(-1);
    if (last && last.role === undefined && isRole(line.text)) last.role = line.text;
    else if (!last && isPersonName(line.text) && !isHouse(line.text)) this.#guessByline(line);
    else this.#found.dropped.push(line.text);
  }

  /** Below a standfirst that is a whole paragraph, dates and names still belong to the head. */
  #markParticulars() {
    if (this.#paragraphs <= 1 && this.#sentences <= 1)
      this.#found.story.push({ kind: 'mark', mark: 'particulars' });
  }

  #drop(line: Line) {
    this.#found.dropped.push(line.text);
  }

  #masthead() {
    if (!this.#begun()) this.#found.story.push({ kind: 'mark', mark: 'masthead' });
  }

  #reportAfter() {
    const [first] = this.#after;
    if (!first) return;
    const message = `${this.#after.length} lines after the end of the story were left out, from “${first.text.slice(0, 80)}” on`;
    this.#found.issues.push(uncertain('lines_after_story', message, first));
  }

  #leaveOut(line: Line, message: string) {
    this.#found.dropped.push(line.text);
    this.#found.issues.push(
      uncertain('line_dropped', `${message} was left out: “${line.text.slice(0, 80)}”`, line),
    );
  }

  #leaveCards() {
    if (this.#place.kind === 'cards') this.#place = this.#begun() ? { kind: 'tail' } : { kind: 'story' };
  }

  /** Whether the story's text has begun, so that what stands here is no longer its head. */
  #begun(): boolean {
    return this.#paragraphs > 0 || this.#sentences > 1;
  }

  #inCards(): boolean {
    return this.#place.kind === 'cards' && this.#begun();
  }
}

function isDated(kind: Waiting): kind is 'viewed' | 'published' | 'updated' {
  return kind === 'viewed' || kind === 'published' || kind === 'updated';
}

/** Whether a name is a newspaper's or an agency's. */
function isHouse(name: string): boolean {
  const words = name.split(/\s+/);
  return words.some((word) => HOUSE_NAME_END.test(word)) || isFunctionWord(words[0] ?? '');
}
