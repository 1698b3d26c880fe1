import { LINE_BREAK, linesOf } from './lines.ts';
import { sortLines } from './sort-lines.ts';

/**
 * A clipping with the furniture of its page blanked out: cards, neighbours, cross links, labels. What is left stands where
 * it stood, so that offsets into the answer are offsets into the text. A text without cards or neighbours is no page, and
 * comes back as it is.
 */
export function blankFurniture(text: string): string {
  const regions = sortLines(linesOf(text));
  const isPage = regions.cards.length > 0 || regions.previous !== null || regions.next !== null;
  if (!isPage) return text;
  const kept = new Set(regions.story.flatMap((piece) => (piece.kind === 'text' ? [piece.line.number] : [])));
  let number = 0;
  // Odd parts are the breaks between lines, kept by the group.
  return text
    .split(new RegExp(`(${LINE_BREAK.source})`))
    .map((part, i) => {
      if (i % 2 === 1) return part;
      number += 1;
      return kept.has(number) ? part : ' '.repeat(part.length);
    })
    .join('');
}
