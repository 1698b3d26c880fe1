import type { Line } from './lines.ts';
import { isProse } from './prose.ts';

/**
 * The lines of one list of cards as they come. A list inside a story has no end mark; two paragraphs in a row are more than a card
 * holds, so there the story goes on.
 */
export class CardLines {
  readonly #lines: Line[];
  /** The story was over before the list began: nothing of it can follow. */
  readonly ended: boolean;

  constructor(lines: Line[], ended: boolean) {
    this.#lines = lines;
    this.ended = ended;
  }

  /**
   * Takes a line, or gives back the lines that belong to the story, this one last. `needsHeadline`: the story has none yet, so the
   * one over its first paragraph is its own. Ranks and the labels of pages go to `dropped`.
   */
  add(line: Line, needsHeadline: boolean, dropped: string[]): Line[] | null {
    if (/^[#\d]{1,3}[.)]?$/.test(line.text)) {
      dropped.push(line.text);
      return null;
    }
    const held = this.#storyLines(line, needsHeadline);
    if (held !== null) return [...this.#lines.splice(this.#lines.length - held), line];
    this.#lines.push(line);
    return null;
  }

  /** How many of the lines taken so far are the story's; null where the list goes on. */
  #storyLines(line: Line, needsHeadline: boolean): number | null {
    if (this.ended || !isProse(line.text)) return null;
    const lines = this.#lines;
    const last = lines.at(-1);
    const before = lines.at(-2);
    if (!last) return null;
    if (isProse(last.text)) {
      // One headline and its text, nothing between them: a card. Otherwise both paragraphs are the story's.
      const isCard =
        before !== undefined && lines.length === 2 && last.number === before.number + 1 && !needsHeadline;
      if (isCard) return 0;
      return needsHeadline && before ? 2 : 1;
    }
    const headlinesAlone = lines.length > 1 && !lines.some((one) => isProse(one.text)) && isTight(lines);
    if (headlinesAlone && line.number > last.number + 1 && !needsHeadline) return 0;
    return null;
  }
}

/** Whether lines follow one another without a blank one. */
function isTight(lines: readonly Line[]): boolean {
  return lines.every((line, i) => i === 0 || line.number === (lines[i - 1]?.number ?? 0) + 1);
}
