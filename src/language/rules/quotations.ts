import type { Span } from '../frame.ts';
import { Quoted } from '../passages.ts';
import { Comma, Dash, isSpacedWord, isWordShape, Stop } from '../shapes.ts';
import { type Clause, hashAt, holdsWord, isLoose, shapeAt, trim } from './clause.ts';

/** Words that may stand between an attribution and the quotation it introduces: "said on Monday at the harbour:". */
const longestIntroduction = 14;

/** The quotation right before an attribution, "…," she said, with what precedes it in its sentence. */
export function quotationBefore(clause: Clause, clauseFirst: number): Span | null {
  const { passage, sentence, reading, language } = clause;
  let last = clauseFirst - 1;
  if (last >= passage.first && (shapeAt(clause, last) === Comma || shapeAt(clause, last) === Dash)) last -= 1;
  if (last < passage.first || shapeAt(clause, last) !== Quoted) return null;
  let first = last;
  while (first - 1 >= passage.first && shapeAt(clause, first - 1) === Quoted) first -= 1;
  const inSentence = reading.sentence[first] === reading.sentence[clauseFirst];
  if (language.data.indirect === 'any' && inSentence) {
    const whole = trim(clause, { first: sentence.first, last: last + 1 });
    if (whole && holdsWord(clause, whole)) first = whole.first;
  }
  return { first, last: last + 1 };
}

/** The quotation that an attribution introduces ("said on Monday: …") or, after one before it, resumes. */
export function quotationAfter(clause: Clause, from: number, resumed: boolean): Span | null {
  const { passage, sentence, reading, language } = clause;
  let at = from;
  while (at < sentence.last && isWordShape(shapeAt(clause, at)) && at - from < longestIntroduction) at += 1;
  const words = at;
  let stopped = false;
  while (at < passage.last && isLoose(shapeAt(clause, at))) {
    if (shapeAt(clause, at) === Stop) stopped = true;
    at += 1;
  }
  const told = words > from && language.complementisers.has(hashAt(clause, words - 1));
  if (at >= passage.last || shapeAt(clause, at) !== Quoted || (at === words && !told)) return null;
  if (stopped && !resumed) return null;
  let last = at + 1;
  while (last < passage.last && shapeAt(clause, last) === Quoted) last += 1;
  // A quotation that its sentence goes on after is a phrase of that sentence, except right after the attribution.
  const goesOn =
    last < passage.last &&
    reading.sentence[last] === reading.sentence[at] &&
    isSpacedWord(shapeAt(clause, last));
  return goesOn && stopped ? null : { first: at, last };
}
