import type { Frame, Span } from './frame.ts';
import { type Language, matchPhrase } from './languages/compiled.ts';
import { type Passage, Quoted, type Reading } from './passages.ts';
import {
  Bracket,
  CapitalWord,
  Colon,
  Comma,
  Dash,
  HanWord,
  isCapital,
  isWordShape,
  LowerWord,
  Stop,
  UpperWord,
} from './tokens.ts';

/**
 * Attributions by rule: a verb of speech from the language's list, the noun phrase beside it, and a quotation or a clause
 * on the other side. It serves every language without learned weights, and all of them when the weights are missing.
 */
export function findFramesByRule(reading: Reading, language: Language): Frame[] {
  const frames: Frame[] = [];
  for (const passage of reading.passages) {
    let first = passage.first;
    while (first < passage.last) {
      let last = first + 1;
      while (last < passage.last && reading.sentence[last] === reading.sentence[first]) last += 1;
      framesOfSentence(reading, language, passage, { first, last }, frames);
      first = last;
    }
  }
  return frames;
}

/** More verbs than that in one sentence is a list, or an attack. */
const mostFrames = 6;

interface Cue extends Span {
  readonly kind: 'speech' | 'complement' | 'phrase';
}

function framesOfSentence(
  reading: Reading,
  language: Language,
  passage: Passage,
  sentence: Span,
  into: Frame[],
): void {
  let found = 0;
  let covered = sentence.first;
  for (let at = sentence.first; at < sentence.last && found < mostFrames; at += 1) {
    const cue = cueAt(reading, language, at, sentence.last);
    if (!cue) continue;
    at = cue.last - 1;
    // A verb inside what somebody said before it is that person's affair, unless it comes after a comma or a quotation.
    if (cue.first < covered) continue;
    const frame = frameOf(reading, language, passage, sentence, cue);
    if (!frame) continue;
    into.push(frame);
    found += 1;
    for (const span of frame.content) if (span.first >= cue.last) covered = Math.max(covered, span.last);
  }
}

function cueAt(reading: Reading, language: Language, at: number, end: number): Cue | null {
  if (reading.shape[at] === Quoted) return null;
  // "the plan", "a report": a noun.
  if (at > 0 && language.determiners.has(reading.hash[at - 1] ?? 0) && language.data.indirect) return null;
  const length = (list: Parameters<typeof matchPhrase>[0]) => matchPhrase(list, reading.hash, at, end);
  const phrase = length(language.sourcePhrases);
  if (phrase > 0) return { first: at, last: at + phrase, kind: 'phrase' };
  const speech = length(language.speech);
  if (speech > 0) return { first: at, last: at + speech, kind: 'speech' };
  if (!language.data.indirect) return null;
  const complement = length(language.complement);
  return complement > 0 ? { first: at, last: at + complement, kind: 'complement' } : null;
}

const isBreak = (shape: number): boolean =>
  shape === Comma ||
  shape === Colon ||
  shape === Stop ||
  shape === Dash ||
  shape === Quoted ||
  shape === Bracket;

function subjectBefore(reading: Reading, language: Language, sentence: Span, cueFirst: number): Span | null {
  let last = cueFirst;
  if (language.postpositions.size > 0) {
    for (let i = cueFirst - 1; i >= sentence.first && !isBreak(reading.shape[i] ?? 0); i -= 1) {
      if (language.postpositions.has(reading.hash[i] ?? 0)) {
        last = i;
        break;
      }
    }
  }
  let first = last;
  const appositive =
    first - 1 > sentence.first && reading.shape[first - 1] === Comma && language.data.indirect;
  if (appositive) {
    let comma = first - 2;
    while (comma > sentence.first && !isBreak(reading.shape[comma] ?? 0)) comma -= 1;
    if (reading.shape[comma] === Comma && comma > sentence.first) {
      const name = subjectBefore(reading, language, { first: sentence.first, last: comma }, comma);
      const named = name && name.last === comma && isCapital(reading.shape[name.first] ?? 0);
      if (named && last - comma > 2) return { first: name.first, last: last - 1 };
    }
    return null;
  }
  while (first > sentence.first) {
    const before = first - 1;
    if (isBreak(reading.shape[before] ?? 0)) break;
    const hash = reading.hash[before] ?? 0;
    if (language.conjunctions.has(hash) && !language.determiners.has(hash)) break;
    if (
      first < last &&
      (language.auxiliaries.has(hash) || matchPhrase(language.speech, reading.hash, before, last) > 0)
    )
      break;
    first = before;
  }
  // "In the afternoon the minister said": a leading preposition and its noun are no part of who speaks.
  while (first < last && language.prepositions.has(reading.hash[first] ?? 0)) {
    let next = first + 1;
    while (
      next < last &&
      !language.determiners.has(reading.hash[next] ?? 0) &&
      !isCapital(reading.shape[next] ?? 0)
    )
      next += 1;
    first = next === first + 1 ? next + 1 : next;
  }
  for (let i = first + 1; i < last; i += 1) {
    const cuts = reading.shape[first] === HanWord || language.data.infinitives === '';
    if (cuts && language.prepositions.has(reading.hash[i] ?? 0)) last = i;
  }
  return first < last ? { first, last } : null;
}

function subjectAfter(reading: Reading, language: Language, sentence: Span, cueLast: number): Span | null {
  let last = cueLast;
  while (last < sentence.last) {
    const shape = reading.shape[last] ?? 0;
    const hash = reading.hash[last] ?? 0;
    if (isBreak(shape)) break;
    if (
      language.prepositions.has(hash) &&
      !ofLike.has(reading.tokens.text.slice(...slice(reading, last)).toLowerCase())
    )
      break;
    if (
      language.conjunctions.has(hash) ||
      language.complementisers.has(hash) ||
      language.infinitives.has(hash)
    )
      break;
    if (language.auxiliaries.has(hash) && last > cueLast) break;
    last += 1;
  }
  while (last > cueLast && language.adverbs.has(reading.hash[last - 1] ?? 0)) last -= 1;
  return last > cueLast && last - cueLast <= 25 ? { first: cueLast, last } : null;
}

const ofLike = new Set(['of', 'von', 'des', 'de', 'del', 'du', 'for', 'from']);

const slice = (reading: Reading, unit: number): [number, number] => [
  reading.tokens.start[reading.from[unit] ?? 0] ?? 0,
  reading.tokens.end[(reading.to[unit] ?? 1) - 1] ?? 0,
];

function widen(reading: Reading, language: Language, sentence: Span, cue: Cue): Span {
  let first = cue.first;
  while (first > sentence.first) {
    const hash = reading.hash[first - 1] ?? 0;
    if (!language.auxiliaries.has(hash) && !language.adverbs.has(hash)) break;
    first -= 1;
  }
  return { first, last: cue.last };
}

function trim(reading: Reading, span: Span): Span | null {
  let { first, last } = span;
  while (first < last && trimmed(reading.shape[first] ?? 0)) first += 1;
  while (last > first && trimmed(reading.shape[last - 1] ?? 0)) last -= 1;
  return first < last ? { first, last } : null;
}

const trimmed = (shape: number): boolean =>
  shape === Comma || shape === Colon || shape === Stop || shape === Dash;

function frameOf(
  reading: Reading,
  language: Language,
  passage: Passage,
  sentence: Span,
  found: Cue,
): Frame | null {
  const { shape, hash } = reading;
  if (found.kind === 'phrase') {
    const source = subjectAfter(reading, language, sentence, found.last);
    if (!source || !language.data.indirect) return null;
    const before = trim(reading, { first: sentence.first, last: found.first });
    const after = trim(reading, { first: source.last, last: sentence.last });
    const content = before ?? after;
    return content ? { cue: found, source: [source], content: [content], confidence: 0.75 } : null;
  }
  const cue = widen(reading, language, sentence, found);
  const left = subjectBefore(reading, language, sentence, cue.first);
  const separated = cue.first === sentence.first || isBreak(shape[cue.first - 1] ?? 0);
  const right = separated || !left ? subjectAfter(reading, language, sentence, cue.last) : null;
  const source = left ?? right;
  const clauseFirst = Math.min(cue.first, source?.first ?? cue.first);
  const clauseLast = Math.max(cue.last, source?.last ?? cue.last);

  // A quotation right before the clause: "…," she said. What precedes it in the sentence belongs to the content.
  let before = clauseFirst - 1;
  if (before >= passage.first && (shape[before] === Comma || shape[before] === Dash)) before -= 1;
  const content: Span[] = [];
  const quotedBefore = before >= passage.first && shape[before] === Quoted;
  if (quotedBefore) {
    let first = before;
    while (first - 1 >= passage.first && shape[first - 1] === Quoted) first -= 1;
    if (language.data.indirect && reading.sentence[first] === reading.sentence[clauseFirst]) {
      const start = trim(reading, { first: sentence.first, last: before + 1 });
      if (start && !isQuoteOnly(reading, start)) first = start.first;
    }
    content.push({ first, last: before + 1 });
  }
  const after = quotationAfter(reading, language, passage, sentence, clauseLast, quotedBefore);
  if (after) content.push(after);
  if (content.length > 0) {
    if (found.kind === 'complement' && !quotedBefore && !after) return null;
    return { cue, source: source ? [source] : [], content, confidence: source ? 0.9 : 0.6 };
  }
  if (!language.data.indirect || !source) return null;

  const next = clauseLast < sentence.last ? (hash[clauseLast] ?? 0) : 0;
  const nextShape = clauseLast < sentence.last ? (shape[clauseLast] ?? 0) : Stop;
  const opens = language.complementisers.has(next) || language.infinitives.has(next) || nextShape === Quoted;
  const statement = trim(reading, { first: clauseLast, last: sentence.last });
  const leads = trim(reading, { first: sentence.first, last: clauseFirst });
  const closing = clauseFirst > sentence.first && shape[clauseFirst - 1] === Comma;
  if (found.kind === 'speech' && closing && leads && leads.last - leads.first > 2 && !opens) {
    const ends = nextShape === Stop || nextShape === Comma || language.prepositions.has(next);
    if (ends) return { cue, source: [source], content: [leads], confidence: 0.7 };
  }
  if (!left || !statement || statement.last - statement.first < 2) return null;
  if (found.kind === 'complement' && !opens) return null;
  if (!opens && (language.prepositions.has(next) || nextShape === Stop)) {
    const that = complementiserAfter(reading, language, sentence, clauseLast);
    if (that < 0) return null;
    return { cue, source: [source], content: [{ first: that, last: statement.last }], confidence: 0.6 };
  }
  return { cue, source: [source], content: [statement], confidence: opens ? 0.75 : 0.6 };
}

function complementiserAfter(reading: Reading, language: Language, sentence: Span, from: number): number {
  for (let i = from; i < sentence.last && i < from + 15; i += 1) {
    if (language.complementisers.has(reading.hash[i] ?? 0)) return i;
  }
  return -1;
}

function isQuoteOnly(reading: Reading, span: Span): boolean {
  for (let i = span.first; i < span.last; i += 1) {
    if (isWordShape(reading.shape[i] ?? 0)) return false;
  }
  return true;
}

/** The quotation that the clause introduces ("said on Monday: …") or, after one before it, resumes. */
function quotationAfter(
  reading: Reading,
  language: Language,
  passage: Passage,
  sentence: Span,
  from: number,
  resumed: boolean,
): Span | null {
  const { shape } = reading;
  let at = from;
  while (at < sentence.last && isWordShape(shape[at] ?? 0) && at - from < 14) at += 1;
  let mark = 0;
  while (
    at < passage.last &&
    (shape[at] === Comma || shape[at] === Colon || shape[at] === Stop || shape[at] === Dash)
  ) {
    mark = Math.max(mark, shape[at] === Stop ? 2 : 1);
    at += 1;
  }
  const told = at > from && language.complementisers.has(reading.hash[at - 1] ?? 0);
  if (at >= passage.last || shape[at] !== Quoted || (mark === 0 && !told)) return null;
  if (mark === 2 && !resumed) return null;
  let last = at + 1;
  while (last < passage.last && shape[last] === Quoted) last += 1;
  // A quotation that a sentence goes on after is a phrase of that sentence, except right after the clause.
  const goesOn =
    last < passage.last && reading.sentence[last] === reading.sentence[at] && isWord(shape[last] ?? 0);
  if (goesOn && mark === 2) return null;
  return { first: at, last };
}

const isWord = (shape: number): boolean =>
  shape === LowerWord || shape === CapitalWord || shape === UpperWord;
