import type { Figure } from '../../story/body.ts';
import { findCredit } from '../../story/html/credit.ts';
import { figureWithoutPicture } from '../../story/html/figures.ts';
import { roughWords } from './prose.ts';

/** Longer text than this before a credit is a paragraph, not a caption. UTF-16 code units. */
const LONGEST_CAPTION = 500;
/** A name of more words is a caption. */
const LONGEST_NAME = 8;
/** A full stop that ends a sentence rather than an initial, with more after it or not. */
const STOP = /(?<!(?:^|[\s./])\p{Lu})[.!?。۔।](?=\s|$)/u;
/** Spanish and French newspapers put the name after a stroke: "The teacher in class. / A. Person". */
const STROKE = /^(.*[.!?”"»])\s*\/\s*(\p{Lu}[^/]{2,60})$/u;

/** An agency in brackets, which ends captions and the last paragraphs of its stories alike. */
const BARE_AGENCY = /\((?:\p{Lu}{2,6}|Reuters|Xinhua|Getty|dpa)\)[.।۔]?$/u;
/** A caption with nothing but an agency's name is no longer than this. UTF-16 code units. */
const LONGEST_AGENCY_CAPTION = 200;

/** Whether a line ends in a credit and is short enough for a caption. `isLast`: nothing of the story follows it. */
export function isCaption(line: string, isLast: boolean): boolean {
  const found = findCredit(line);
  if (found === null || found.start > LONGEST_CAPTION) return false;
  return !BARE_AGENCY.test(line) || (!isLast && found.start > 0 && line.length <= LONGEST_AGENCY_CAPTION);
}

/** The figure of a line with a label: "Photo: A. Person" is a credit, "Photo: The tug at the quay. Credit: A. Person" both. */
export function figureOf(line: string, caption: string): Figure {
  const alone = findCredit(line);
  if (alone?.start === 0 && roughWords(caption) <= LONGEST_NAME && !STOP.test(caption))
    return figureWithoutPicture(line);
  const [, words, name] = STROKE.exec(caption) ?? [];
  return figureWithoutPicture(words && name ? `${words} (credit: ${name})` : caption);
}
