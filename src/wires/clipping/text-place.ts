import { CardLines } from './card-lines.ts';
import type { Line } from './lines.ts';
import type { PageLines } from './page-lines.ts';
import { isProse } from './prose.ts';
import type { RegionBuilder } from './region-builder.ts';
import { type CardRegion, uncertain } from './regions.ts';

/**
 * Where unlabelled lines go: into the story, into a list of cards, nowhere sure once the page's lower furniture has begun, or out
 * once readers' comments or the like have.
 */
type Place =
  | { readonly kind: 'story' }
  | { readonly kind: 'cards'; readonly cards: CardLines }
  | { readonly kind: 'tail' }
  | { readonly kind: 'closed' };

/** The place on the page that the reading has come to, which takes the lines that no label announces. */
export class TextPlace {
  readonly #page: PageLines;
  readonly #out: RegionBuilder;
  #place: Place = { kind: 'story' };

  constructor(page: PageLines, out: RegionBuilder) {
    this.#page = page;
    this.#out = out;
  }

  get isStory(): boolean {
    return this.#place.kind === 'story';
  }

  get isClosed(): boolean {
    return this.#place.kind === 'closed';
  }

  /** In a list below or inside a story that has begun. */
  get inCards(): boolean {
    return this.#place.kind === 'cards' && this.#out.begun;
  }

  /** A list begins under a title; `rest` is what its label says after that, mostly the section's name. */
  openCards(kind: CardRegion['kind'], line: Line, rest: string): void {
    const title = line.text.replace(/[:：]$/, '').replace(/\s+[-–—]\s*(?=\S)/, ' ');
    const section = kind === 'rail' && rest !== '' ? rest.replace(/^[-–—\s]+/, '') : null;
    const region: CardRegion = { kind, title, section, lines: [] };
    this.#out.found.cards.push(region);
    const { kind: from } = this.#place;
    const ended =
      from === 'tail' || from === 'closed' || (this.#place.kind === 'cards' && this.#place.cards.ended);
    this.#place = { kind: 'cards', cards: new CardLines(region.lines, ended) };
  }

  leaveCards(): void {
    if (this.#place.kind === 'cards') this.#place = { kind: this.#out.begun ? 'tail' : 'story' };
  }

  /** The page's lower furniture has begun, if the story has. */
  endStory(): void {
    if (this.#out.begun) this.#place = { kind: 'tail' };
  }

  /** What follows is not the newspaper's own, if the story has begun. */
  close(): void {
    if (this.#out.begun) this.#place = { kind: 'closed' };
  }

  take(line: Line, index: number): void {
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
}
