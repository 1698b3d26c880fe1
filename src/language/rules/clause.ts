import type { Span } from '../frame.ts';
import type { Language } from '../languages/compiled.ts';
import type { Passage, Reading } from '../passages.ts';
import { Quoted } from '../passages.ts';
import { Bracket, Colon, Comma, Dash, isWordShape, Stop } from '../shapes.ts';

/** A sentence that the rules look at, with all they need to know of it. */
export interface Clause {
  readonly reading: Reading;
  readonly language: Language;
  readonly passage: Passage;
  readonly sentence: Span;
}

/** Marks that no noun phrase crosses. */
export const isBreak = (shape: number): boolean => isLoose(shape) || shape === Quoted || shape === Bracket;

/** Marks that stand at the edge of what is said without being part of it. */
export const isLoose = (shape: number): boolean =>
  shape === Comma || shape === Colon || shape === Stop || shape === Dash;

export const shapeAt = ({ reading }: Clause, unit: number): number => reading.shape[unit] ?? 0;
export const hashAt = ({ reading }: Clause, unit: number): number => reading.hash[unit] ?? 0;

/** A span without loose marks at its edges; null if nothing is left. */
export function trim(clause: Clause, span: Span): Span | null {
  let { first, last } = span;
  while (first < last && isLoose(shapeAt(clause, first))) first += 1;
  while (last > first && isLoose(shapeAt(clause, last - 1))) last -= 1;
  return first < last ? { first, last } : null;
}

export function holdsWord(clause: Clause, span: Span): boolean {
  for (let unit = span.first; unit < span.last; unit += 1)
    if (isWordShape(shapeAt(clause, unit))) return true;
  return false;
}
