import type { Line } from './lines.ts';
import { ENDS_SENTENCE } from './prose.ts';
import type { StoryPiece } from './regions.ts';

/** A line that was broken at a fixed width is between these long. UTF-16 code units. */
const WRAPPED = { shortest: 45, longest: 120 };

/** Joins lines that were broken at a fixed width: one that ends inside a sentence, and one directly below that goes on in it. */
export function joinWrapped(pieces: readonly StoryPiece[]): StoryPiece[] {
  const out: StoryPiece[] = [];
  let open: { first: Line; last: Line; words: string[] } | null = null;
  const close = () => {
    if (open) out.push({ kind: 'text', line: { number: open.first.number, text: open.words.join(' ') } });
    open = null;
  };
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      close();
      out.push(piece);
    } else if (open !== null && goesOn(open.last, piece.line)) {
      open.words.push(piece.line.text);
      open.last = piece.line;
    } else {
      close();
      open = { first: piece.line, last: piece.line, words: [piece.line.text] };
    }
  }
  close();
  return out;
}

function goesOn(before: Line, line: Line): boolean {
  const { length } = before.text;
  return (
    line.number === before.number + 1 &&
    length >= WRAPPED.shortest &&
    length <= WRAPPED.longest &&
    !ENDS_SENTENCE.test(before.text) &&
    /^[\p{Ll}(“"]/u.test(line.text)
  );
}
