import type { Span } from '../frame.ts';
import { matchPhrase } from '../languages/compiled.ts';
import { Comma, HanWord, isCapital, isWordShape } from '../shapes.ts';
import { type Clause, hashAt, isBreak, shapeAt } from './clause.ts';

/** A noun phrase after its verb is no longer than that; what is longer is a clause. */
const longestAfter = 25;

/** Who speaks, right before the verb: "the mayor of the town", "Jane Doe, the mayor,". */
export function subjectBefore(clause: Clause, from: number, cueFirst: number): Span | null {
  const end = beforePostposition(clause, from, cueFirst);
  if (end - 1 > from && shapeAt(clause, end - 1) === Comma) return withApposition(clause, from, end);
  let first = end;
  while (first > from && !endsSubject(clause, first - 1, end)) first -= 1;
  first = afterLeadingPhrases(clause, first, end);
  const last = cutAtPreposition(clause, first, end);
  return first < last ? { first, last } : null;
}

/** "X ने कहा": the postposition is no part of who speaks. */
function beforePostposition(clause: Clause, from: number, cueFirst: number): number {
  const { postpositions } = clause.language;
  if (postpositions.size === 0) return cueFirst;
  for (let unit = cueFirst - 1; unit >= from && !isBreak(shapeAt(clause, unit)); unit -= 1)
    if (postpositions.has(hashAt(clause, unit))) return unit;
  return cueFirst;
}

/** "Jane Doe, who has studied bees since 1960, believes": the name before the comma, with what is said of it. */
function withApposition(clause: Clause, from: number, end: number): Span | null {
  let comma = end - 2;
  while (comma > from && !isBreak(shapeAt(clause, comma))) comma -= 1;
  if (shapeAt(clause, comma) !== Comma || comma <= from || end - comma <= 2) return null;
  const name = subjectBefore(clause, from, comma);
  const named = name && name.last === comma && holdsCapital(clause, name);
  return named ? { first: name.first, last: end - 1 } : null;
}

function holdsCapital(clause: Clause, span: Span): boolean {
  for (let unit = span.first; unit < span.last; unit += 1) if (isCapital(shapeAt(clause, unit))) return true;
  return false;
}

function endsSubject(clause: Clause, unit: number, end: number): boolean {
  const { language } = clause;
  const hash = hashAt(clause, unit);
  if (isBreak(shapeAt(clause, unit))) return true;
  if (language.conjunctions.has(hash) && !language.determiners.has(hash)) return true;
  if (unit + 1 === end) return false;
  return language.auxiliaries.has(hash) || matchPhrase(language.speech, clause.reading.hash, unit, end) > 0;
}

/** "In the afternoon the minister said", "el miércoles la capitana": the day and the place are no part of who speaks. */
function afterLeadingPhrases(clause: Clause, first: number, end: number): number {
  const { language } = clause;
  let at = first;
  for (;;) {
    if (at >= end) return at;
    const dated = dateAt(clause, at);
    if (dated > at && dated < end) {
      at = dated;
      continue;
    }
    if (!language.prepositions.has(hashAt(clause, at))) return at;
    let next = at + 1;
    while (next < end && !language.determiners.has(hashAt(clause, next)) && !isCapital(shapeAt(clause, next)))
      next += 1;
    at = next === at + 1 ? next + 1 : next;
  }
}

/** One past a day of the week at `unit`, with the article before it; `unit` itself where there is none. */
function dateAt(clause: Clause, unit: number): number {
  const { determiners, dateWords } = clause.language;
  const at = determiners.has(hashAt(clause, unit)) ? unit + 1 : unit;
  return dateWords.has(hashAt(clause, at)) ? at + 1 : unit;
}

/** Where verbs come first or scripts know no capitals, a preposition after the name begins the place or the day. */
function cutAtPreposition(clause: Clause, first: number, end: number): number {
  const { language } = clause;
  if (shapeAt(clause, first) !== HanWord && language.data.infinitives !== '') return end;
  for (let unit = first + 1; unit < end; unit += 1)
    if (language.prepositions.has(hashAt(clause, unit))) return unit;
  return end;
}

/** Who speaks, right after the verb: "said the mayor", "sagte am Mittwoch die Hafenmeisterin". */
export function subjectAfter(clause: Clause, cueLast: number): Span | null {
  const { language, sentence } = clause;
  const first = afterDay(clause, cueLast);
  let last = first;
  while (last < sentence.last && !endsAfter(clause, last, first)) last += 1;
  while (last > first && language.adverbs.has(hashAt(clause, last - 1))) last -= 1;
  if (last <= first || last - first > longestAfter) return null;
  return { first, last: withNameAfterComma(clause, first, last) };
}

/** A day that stands between the verb and who speaks: "dijo el miércoles la capitana", "sagte am Mittwoch der Minister". */
function afterDay(clause: Clause, cueLast: number): number {
  const { language, sentence } = clause;
  let next = dateAt(clause, cueLast);
  if (next === cueLast && language.prepositions.has(hashAt(clause, cueLast)))
    next = Math.max(cueLast, dateAt(clause, cueLast + 1));
  if (next <= cueLast + 1 && !language.dateWords.has(hashAt(clause, cueLast))) return cueLast;
  if (next >= sentence.last) return cueLast;
  return isBreak(shapeAt(clause, next)) || language.prepositions.has(hashAt(clause, next)) ? cueLast : next;
}

function endsAfter(clause: Clause, unit: number, first: number): boolean {
  const { language } = clause;
  const hash = hashAt(clause, unit);
  if (isBreak(shapeAt(clause, unit))) return true;
  if (language.prepositions.has(hash) && !language.ofWords.has(hash)) return true;
  if (language.conjunctions.has(hash) && !language.determiners.has(hash)) return true;
  if (language.complementisers.has(hash)) return true;
  if (language.infinitives.has(hash)) return true;
  if (unit === first) return false;
  return (
    language.auxiliaries.has(hash) ||
    matchPhrase(language.speech, clause.reading.hash, unit, clause.sentence.last) > 0
  );
}

/** "the captain of the port, Clara Ruiz,": a role without a name takes the name after the comma in. */
function withNameAfterComma(clause: Clause, first: number, last: number): number {
  const { language, sentence, reading } = clause;
  if (last + 1 >= sentence.last || shapeAt(clause, last) !== Comma) return last;
  let role = false;
  for (let unit = first; unit < last; unit += 1) {
    if (matchPhrase(language.roles, reading.hash, unit, last) > 0) role = true;
    else if (isCapital(shapeAt(clause, unit)) && !language.data.capitalNouns) return last;
  }
  if (!role) return last;
  let end = last + 1;
  while (end < sentence.last && isCapital(shapeAt(clause, end))) end += 1;
  const named = end - last > 2 && end - last < 6;
  const whole = end >= sentence.last || !isWordShape(shapeAt(clause, end)) || endsAfter(clause, end, first);
  return named && whole ? end : last;
}
