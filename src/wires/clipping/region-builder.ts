import { isPersonName, isRole } from '../bylines.ts';
import { dayOf, type ReadDate } from '../dates.ts';
import { isFunctionWord } from '../language-of.ts';
import { gluedLink } from './glued-link.ts';
import { HOUSE_NAME_END } from './house-credit.ts';
import type { Line } from './lines.ts';
import { isProse, isSentence, roughWords } from './prose.ts';
import { addBylines, type BareDate, emptyRegions, type Regions, uncertain } from './regions.ts';
import { settleDates } from './settle-dates.ts';

/** The regions of a page while its lines are sorted: what has been found so far, and how far the story has come. */
export class RegionBuilder {
  readonly found = emptyRegions();
  readonly #dates: BareDate[] = [];
  readonly #ago: { line: Line; days: number }[] = [];
  readonly #after: Line[] = [];
  #sentences = 0;
  #headlines = 0;
  #paragraphs = 0;

  /** Paragraphs of the story so far. */
  get paragraphs(): number {
    return this.#paragraphs;
  }

  /** Whether the story's text has begun, so that what stands here is no longer its head. */
  get begun(): boolean {
    return this.#paragraphs > 0 || this.#sentences > 1;
  }

  get hasHeadline(): boolean {
    return this.#headlines > 0;
  }

  text(line: Line): void {
    const glued = gluedLink(line.text);
    if (glued) {
      this.text({ number: line.number, text: glued.before });
      this.related(line, glued.headline);
      return;
    }
    this.found.story.push({ kind: 'text', line });
    if (isProse(line.text)) this.#paragraphs += 1;
    if (isSentence(line.text)) this.#sentences += 1;
    if (roughWords(line.text) >= 4) this.#headlines += 1;
  }

  related(line: Line, headline: string): void {
    this.found.story.push({ kind: 'related', line, headline });
  }

  picture(line: Line, caption: string): void {
    this.found.story.push({ kind: 'picture', line, caption });
  }

  /** Below a standfirst that is a whole paragraph, dates and names still belong to the head. */
  markParticulars(): void {
    if (this.#paragraphs > 1 || this.#sentences > 1) return;
    this.found.story.push({ kind: 'mark', mark: 'particulars' });
  }

  markMasthead(): void {
    if (!this.begun) this.found.story.push({ kind: 'mark', mark: 'masthead' });
  }

  date(line: Line, date: ReadDate): void {
    this.#dates.push({ line, date, overText: !this.begun });
  }

  labelledDate(kind: 'viewed' | 'published' | 'updated', date: ReadDate, line: Line): void {
    if (kind === 'viewed' && this.found.viewedOn === null) this.found.viewedOn = dayOf(date.published);
    else if (kind !== 'viewed' && this.found[kind] === null) this.found[kind] = date;
    else this.drop(line);
  }

  ago(line: Line, days: number): void {
    this.#ago.push({ line, days });
  }

  /** Takes a name that nothing announces, or what a named person does; false where the line is neither. `beside`: a date or the like stands beside it. */
  person(line: Line, beside: boolean): boolean {
    const last = this.found.bylines.at(-1);
    if (last && last.role === undefined && isRole(line.text)) {
      last.role = line.text;
      return true;
    }
    if (last || !beside || !isPersonName(line.text) || isHouse(line.text)) return false;
    addBylines(this.found, [{ name: line.text }]);
    this.markParticulars();
    this.found.issues.push(uncertain('byline_guessed', `“${line.text}” was taken for the byline`, line));
    return true;
  }

  drop(line: Line): void {
    this.found.dropped.push(line.text);
  }

  /** Leaves a line out and says so. `what` begins the message: "A label with nothing after it". */
  leaveOut(line: Line, what: string): void {
    this.drop(line);
    this.found.issues.push(
      uncertain('line_dropped', `${what} was left out: “${line.text.slice(0, 80)}”`, line),
    );
  }

  /** Leaves out a line after the story's end: all of them are reported as one. */
  leaveOutAfter(line: Line): void {
    this.drop(line);
    this.#after.push(line);
  }

  finish(): Regions {
    const [first] = this.#after;
    if (first) {
      const message = `${this.#after.length} lines after the end of the story were left out, from “${first.text.slice(0, 80)}” on`;
      this.found.issues.push(uncertain('lines_after_story', message, first));
    }
    settleDates(this.found, this.#dates, this.#ago);
    return this.found;
  }
}

/** Whether a name is a newspaper's or an agency's. */
function isHouse(name: string): boolean {
  const words = name.split(/\s+/);
  return words.some((word) => HOUSE_NAME_END.test(word)) || isFunctionWord(words[0] ?? '');
}
