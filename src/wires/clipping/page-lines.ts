import { isRole } from '../bylines.ts';
import { type Classified, classify } from './classify.ts';
import type { Line } from './lines.ts';
import { isTime, metaParts } from './meta-line.ts';
import { isProse } from './prose.ts';

/** As many lines below a label are looked at, to tell a list from one headline. */
const LOOK_AHEAD = 20;

/** All lines of a page with what each is, for looking at the ones around a line. */
export class PageLines {
  readonly #lines: readonly Line[];
  readonly #seen: readonly Classified[];
  readonly #lastProse: number;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#seen = lines.map((line) => classify(line.text));
    this.#lastProse = lines.findLastIndex((line, i) => this.#seen[i]?.kind === 'text' && isProse(line.text));
  }

  *entries(): Generator<{ line: Line; seen: Classified; index: number }> {
    for (const [index, line] of this.#lines.entries()) {
      const seen = this.#seen[index];
      if (seen) yield { line, seen, index };
    }
  }

  /** Whether no paragraph follows: the story is over. */
  isAfterText(index: number): boolean {
    return index > this.#lastProse;
  }

  /** How many lines below a label could be headlines, and how many of them follow it without a blank line. */
  headlinesBelow(index: number): { all: number; adjacent: number } {
    let [all, adjacent] = [0, 0];
    for (let i = index + 1; i < this.#lines.length && all < LOOK_AHEAD; i++) {
      const [line, seen] = [this.#lines[i], this.#seen[i]];
      if (!line || !seen || isProse(line.text) || (seen.kind !== 'text' && !isTime(seen))) break;
      all += 1;
      if (adjacent === all - 1 && line.number === (this.#lines[i - 1]?.number ?? 0) + 1) adjacent += 1;
    }
    return { all, adjacent };
  }

  /** Whether a date, a handle or what somebody does stands directly over or below a line. */
  isBesideParticulars(index: number): boolean {
    return [index - 1, index + 1].some((at) => {
      const [line, seen] = [this.#lines[at], this.#seen[at]];
      if (!line || !seen) return false;
      return isTime(seen) || isRole(line.text) || /^@\w/.test(line.text) || metaParts(line.text) !== null;
    });
  }
}
