import type { Inline, Mark } from '../inline.ts';

/** The marks with one more; a mark of the same type inside gives way to the inner one. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (mark.type === 'link' || mark.type === 'language' || mark.type === 'statement') {
    return [...marks.filter((other) => other.type !== mark.type), mark];
  }
  return marks.some((other) => other.type === mark.type) ? marks : [...marks, mark];
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((mark, i) => JSON.stringify(mark) === JSON.stringify(b[i]));
}

type Piece = { text: string; marks: readonly Mark[] } | 'break';

/** White space that a browser folds; the non-breaking space is not among it. */
const FOLDS = /[ \t\n\r\f]+/g;
const NEEDS_FOLDING = /[\t\n\r\f]| {2}/;
const EDGE = /^[ \t\n\r\f\u00a0]+|[ \t\n\r\f\u00a0]+$/g;

/** Collects text and line breaks of one run of inline content and folds white space as a browser does. */
export class InlineBuilder {
  private pieces: Piece[] = [];
  /** The last character put in was white space (or nothing was put in yet), so a space that follows folds away. */
  private afterSpace = true;

  get empty(): boolean {
    return this.pieces.length === 0;
  }

  text(value: string, marks: readonly Mark[]): void {
    let folded = NEEDS_FOLDING.test(value) ? value.replace(FOLDS, ' ') : value;
    if (this.afterSpace && folded.startsWith(' ')) folded = folded.slice(1);
    if (folded === '') return;
    this.afterSpace = folded.endsWith(' ');
    const last = this.pieces.at(-1);
    if (last && last !== 'break' && sameMarks(last.marks, marks)) last.text += folded;
    else this.pieces.push({ text: folded, marks });
  }

  break(): void {
    const last = this.pieces.at(-1);
    if (last && last !== 'break') last.text = last.text.replace(/ $/, '');
    this.pieces.push('break');
    this.afterSpace = true;
  }

  /** What was collected, edges trimmed; the builder is empty again. */
  take(): Inline[] {
    return this.takeAll(false)[0] ?? [];
  }

  /** The same; with `split`, two breaks in a row part paragraphs, as in markup that knows no `<p>`. */
  takeAll(split: boolean): Inline[][] {
    const runs: Piece[][] = [[]];
    for (let i = 0; i < this.pieces.length; i++) {
      const piece = this.pieces[i];
      if (piece === undefined || (piece !== 'break' && piece.text === '')) continue;
      if (split && piece === 'break' && this.pieces[i + 1] === 'break') {
        while (this.pieces[i + 1] === 'break') i += 1;
        runs.push([]);
      } else {
        runs.at(-1)?.push(piece);
      }
    }
    this.pieces = [];
    this.afterSpace = true;
    return runs.map(trimmed).filter((run) => run.length > 0);
  }
}

function trimmed(pieces: Piece[]): Inline[] {
  const isBlank = (piece: Piece | undefined) =>
    piece === 'break' || (piece !== undefined && piece.text.replace(EDGE, '') === '');
  let from = 0;
  let to = pieces.length;
  while (from < to && isBlank(pieces[from])) from += 1;
  while (to > from && isBlank(pieces[to - 1])) to -= 1;
  return pieces.slice(from, to).map((piece, i, all) => {
    if (piece === 'break') return { type: 'hardBreak' };
    let text = piece.text;
    if (i === 0) text = text.replace(/^[ \u00a0]+/, '');
    if (i === all.length - 1) text = text.replace(/[ \u00a0]+$/, '');
    return piece.marks.length > 0 ? { type: 'text', text, marks: [...piece.marks] } : { type: 'text', text };
  });
}

/** The part of inline content between two offsets into its text (a hard break counts one), edges trimmed. */
export function sliceInlines(content: readonly Inline[], from: number, to: number): Inline[] {
  const builder = new InlineBuilder();
  let at = 0;
  for (const node of content) {
    const length = node.type === 'text' ? node.text.length : 1;
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (start < end) {
      if (node.type === 'text') builder.text(node.text.slice(start - at, end - at), node.marks ?? []);
      else builder.break();
    }
    at += length;
  }
  return builder.take();
}
