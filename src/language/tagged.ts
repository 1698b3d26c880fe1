import type { Frame, Span } from './frame.ts';
import type { Language } from './languages/compiled.ts';
import { type Passage, Quoted, type Reading } from './passages.ts';
import { Comma, DoubleQuote, isCapital, isWordShape, LowerWord, SingleQuote, Stop } from './shapes.ts';

/** A tag is short: “…,” the landlord of the Anchor grumbled. */
const longestTag = 8;

/**
 * Quotations whose place alone says that somebody speaks: a comma before the closing mark, and a few words up to the stop.
 * Whatever verb stands there, “…,” one diner gushed, is a verb of speech.
 */
export function findTagged(reading: Reading, language: Language): Frame[] {
  const found: Frame[] = [];
  for (const passage of reading.passages) {
    for (let unit = passage.first; unit < passage.last; unit += 1) {
      if (!endsWithComma(reading, unit)) continue;
      const tag = tagAfter(reading, passage, unit + 1);
      const parts = tag && partsOf(reading, language, tag);
      if (parts) found.push({ ...parts, content: [{ first: unit, last: unit + 1 }], confidence: 0.7 });
    }
  }
  return found;
}

function endsWithComma(reading: Reading, unit: number): boolean {
  if (reading.shape[unit] !== Quoted) return false;
  const quote = reading.quotes[reading.quote[unit] ?? -1];
  if (!quote?.closed) return false;
  const { shape } = reading.tokens;
  let last = quote.close - 1;
  while (last > quote.open && (shape[last] === DoubleQuote || shape[last] === SingleQuote)) last -= 1;
  return shape[last] === Comma;
}

/** The words from a unit to the stop of its sentence, or to a comma before a quotation. */
function tagAfter(reading: Reading, passage: Passage, first: number): Span | null {
  const { shape } = reading;
  let last = first;
  while (last < passage.last && isWordShape(shape[last] ?? 0) && last - first <= longestTag) last += 1;
  const length = last - first;
  if (length < 2 || length > longestTag) return null;
  const closes = last >= passage.last || shape[last] === Stop;
  const resumes = shape[last] === Comma && shape[last + 1] === Quoted;
  return closes || resumes ? { first, last } : null;
}

/** “…,” grumbled Tom Bright. “…,” the landlord grumbled. */
function partsOf(
  reading: Reading,
  language: Language,
  { first, last }: Span,
): Pick<Frame, 'cue' | 'source'> | null {
  const { shape, hash } = reading;
  const isVerb = (unit: number): boolean =>
    shape[unit] === LowerWord && !isSmallWord(language, hash[unit] ?? 0);
  const named = isCapital(shape[last - 1] ?? 0);
  if (isVerb(first) && named)
    return { cue: { first, last: first + 1 }, source: [{ first: first + 1, last }] };
  const begins = isCapital(shape[first] ?? 0) || isSubject(language, hash[first] ?? 0);
  if (!begins || !isVerb(last - 1)) return null;
  return { cue: { first: last - 1, last }, source: [{ first, last: last - 1 }] };
}

const isSmallWord = (language: Language, hash: number): boolean =>
  [
    language.determiners,
    language.prepositions,
    language.conjunctions,
    language.auxiliaries,
    language.adverbs,
    language.male,
    language.female,
    language.plural,
  ].some((words) => words.has(hash));

const isSubject = (language: Language, hash: number): boolean =>
  [language.determiners, language.male, language.female, language.plural, language.speakerPronouns].some(
    (words) => words.has(hash),
  );
