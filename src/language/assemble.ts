import { datesInTokens, type ResolvedDate } from './dates.ts';
import type { Frame, Span } from './frame.ts';
import type { Language } from './languages/compiled.ts';
import { occasionIn } from './occasions.ts';
import { Quoted, type Reading } from './passages.ts';
import { Bracket, Colon, Comma, Dash, isWordShape, Stop } from './shapes.ts';
import { Speakers } from './speakers.ts';
import type { Statement, StatementSource, TextSpan } from './statement.ts';

/** Turns frames into statements: offsets, kinds, speakers, occasions and dates. */
export function assemble(
  reading: Reading,
  language: Language,
  frames: readonly Frame[],
  publishedOn: string | undefined,
): Statement[] {
  const ordered = frames.map((frame) => disjoint(frame)).filter((frame) => frame.content.length > 0);
  ordered.sort((a, b) => tokenOf(reading, a.cue.first) - tokenOf(reading, b.cue.first));
  const sentenceFirst = sentenceStarts(reading);
  const covered = coverage(reading, ordered);
  const speakers = new Speakers(reading.tokens, language, ({ first }) => {
    const begin = sentenceFirst[first] ?? 0;
    return first - begin < 8 && (covered[first] ?? 0) === 0 && !hasWordsApart(reading, begin, first);
  });
  const dates = datesInTokens(reading.tokens, language, publishedOn);
  const memory = new Map<string, Told>();
  const found: Statement[] = [];
  for (const frame of ordered) {
    const source = sourceOf(reading, language, speakers, frame, sentenceFirst);
    const told = tellWhere(reading, language, frame, dates, covered);
    found.push({
      kind: kindOf(reading, frame),
      source,
      cue: textOf(reading, frame.cue),
      content: apart(frame.content.map((span) => textOf(reading, span))),
      ...recall(memory, source?.speaker ?? null, told, tokenOf(reading, frame.cue.first)),
      confidence: Math.round(frame.confidence * 1000) / 1000,
    });
  }
  return found;
}

interface Told {
  readonly occasion: string | null;
  readonly date: string | null;
  readonly at: number;
}

/** What somebody "added" was said where and when the rest was, as long as the story stays with it. */
const sameOccasion = 350;

function recall(
  memory: Map<string, Told>,
  speaker: string | null,
  told: Omit<Told, 'at'>,
  at: number,
): Omit<Told, 'at'> {
  if (speaker === null) return told;
  const before = memory.get(speaker);
  const near = before && at - before.at <= sameOccasion ? before : null;
  const silent = told.date === null && told.occasion === null;
  const kept =
    silent && near
      ? { occasion: near.occasion, date: near.date }
      : { occasion: told.occasion, date: told.date ?? (told.occasion ? null : (near?.date ?? null)) };
  if (kept.date !== null || kept.occasion !== null) memory.set(speaker, { ...kept, at });
  return kept;
}

const tokenOf = (reading: Reading, unit: number): number => reading.from[unit] ?? 0;

function textOf(reading: Reading, span: Span): TextSpan {
  const { tokens } = reading;
  const start = tokens.start[reading.from[span.first] ?? 0] ?? 0;
  const end = tokens.end[(reading.to[span.last - 1] ?? 1) - 1] ?? start;
  return { text: tokens.text.slice(start, end), start, end };
}

/** Content gives way to source and cue, spans are in order, and none is empty. */
function disjoint(frame: Frame): Frame {
  const taken = [...frame.source, frame.cue];
  let content = [...frame.content];
  for (const hole of taken) {
    content = content.flatMap((span) => {
      if (hole.last <= span.first || hole.first >= span.last) return [span];
      return [
        { first: span.first, last: hole.first },
        { first: hole.last, last: span.last },
      ].filter((part) => part.first < part.last);
    });
  }
  content.sort((a, b) => a.first - b.first);
  return { ...frame, content };
}

/** A quotation within what somebody says already is read in a passage of its own, but is no second thing said. */
function apart(spans: readonly TextSpan[]): TextSpan[] {
  const kept: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Words of the source count once: the longest of its spans stands for it. */
function sourceOf(
  reading: Reading,
  language: Language,
  speakers: Speakers,
  frame: Frame,
  sentenceFirst: Int32Array,
): StatementSource | null {
  let longest: Span | null = null;
  for (const span of frame.source)
    if (!longest || span.last - span.first > longest.last - longest.first) longest = span;
  if (!longest) return null;
  const { shape } = reading;
  let { first: begin, last: end } = longest;
  while (
    end - begin > 1 &&
    ends(shape[end - 1] ?? 0) &&
    shape[end - 1] !== Quoted &&
    shape[end - 1] !== Bracket
  )
    end -= 1;
  while (end - begin > 1 && shape[begin] === Comma) begin += 1;
  // "The" of "The US president" is part of who it is.
  const article = begin > 0 && reading.sentence[begin - 1] === reading.sentence[begin];
  const isFree = frame.content.every((span) => begin <= span.first || begin > span.last);
  if (article && isFree && language.determiners.has(reading.hash[begin - 1] ?? 0)) begin -= 1;
  longest = { first: begin, last: end };
  const first = reading.from[longest.first] ?? 0;
  const last = reading.to[longest.last - 1] ?? first;
  const resolved = speakers.resolve({ first, last, sentenceFirst: sentenceFirst[first] ?? 0 });
  return { ...textOf(reading, longest), ...resolved };
}

function kindOf(reading: Reading, frame: Frame): Statement['kind'] {
  let quoted = false;
  let prose = false;
  for (const span of frame.content) {
    for (let unit = span.first; unit < span.last; unit += 1) {
      const shape = reading.shape[unit] ?? 0;
      if (shape === Quoted) quoted = true;
      else if (isWordShape(shape)) prose = true;
    }
  }
  if (!quoted) return 'indirect';
  return prose ? 'fragment' : 'direct';
}

/** For each token the first token of its sentence at the level of the paragraph. */
function sentenceStarts(reading: Reading): Int32Array {
  const starts = new Int32Array(reading.tokens.count);
  for (const index of reading.paragraphs) {
    const passage = reading.passages[index];
    if (!passage) continue;
    let begin = passage.first;
    for (let unit = passage.first; unit < passage.last; unit += 1) {
      if (reading.sentence[unit] !== reading.sentence[begin]) begin = unit;
      starts.fill(reading.from[begin] ?? 0, reading.from[unit] ?? 0, reading.to[unit] ?? 0);
    }
  }
  return starts;
}

/** Tokens inside quotations or said by somebody: not the paper's own words about who does what. */
function coverage(reading: Reading, frames: readonly Frame[]): Uint8Array {
  const covered = new Uint8Array(reading.tokens.count);
  for (const quote of reading.quotes) if (!quote.single) covered.fill(1, quote.open, quote.close);
  for (const frame of frames) {
    for (const span of frame.content)
      covered.fill(1, reading.from[span.first] ?? 0, reading.to[span.last - 1] ?? 0);
  }
  return covered;
}

/** A name after a comma in the opening words is still the subject ("On Tuesday, Biden …"); after a colon it is not. */
function hasWordsApart(reading: Reading, begin: number, at: number): boolean {
  for (let i = begin; i < at; i += 1) if (reading.tokens.shape[i] === Colon) return true;
  return false;
}

const ends = (shape: number): boolean =>
  shape === Comma ||
  shape === Colon ||
  shape === Stop ||
  shape === Dash ||
  shape === Quoted ||
  shape === Bracket;

/** Occasion and date stand in the clause of the attribution, or open its sentence; elsewhere they belong to what is said. */
function tellWhere(
  reading: Reading,
  language: Language,
  frame: Frame,
  dates: readonly ResolvedDate[],
  covered: Uint8Array,
): { occasion: string | null; date: string | null } {
  const free = (unit: number): boolean =>
    (covered[reading.from[unit] ?? 0] ?? 0) === 0 ||
    frame.content.every((span) => unit < span.first || unit >= span.last);
  const spans = [frame.cue, ...frame.source];
  let first = Math.min(...spans.map((span) => span.first));
  let last = Math.max(...spans.map((span) => span.last));
  const sentence = reading.sentence[frame.cue.first];
  const inSentence = (unit: number): boolean => reading.sentence[unit] === sentence;
  const isOccasionAfterComma = (unit: number): boolean =>
    reading.shape[unit] === Comma && language.occasionPrepositions.has(reading.hash[unit + 1] ?? 0);
  while (last < reading.shape.length && inSentence(last) && free(last)) {
    if (ends(reading.shape[last] ?? 0) && !isOccasionAfterComma(last)) break;
    last += 1;
  }
  let opening = first;
  while (opening > 0 && inSentence(opening - 1) && first - opening < 25 && free(opening - 1)) opening -= 1;
  if (opening < first && (opening === 0 || !inSentence(opening - 1))) first = opening;
  const within =
    occasionIn(reading, language, Math.min(...spans.map((span) => span.first)), last) ??
    occasionIn(reading, language, first, last);
  const { tokens } = reading;
  const begin = tokens.start[reading.from[first] ?? 0] ?? 0;
  const end = tokens.end[(reading.to[last - 1] ?? 1) - 1] ?? 0;
  let date: string | null = null;
  for (let i = firstFrom(dates, begin); i < dates.length; i += 1) {
    const found = dates[i];
    if (!found || found.start >= end) break;
    if (found.date !== null && found.date.length >= (date?.length ?? 7)) {
      if (date === null || found.date.length > date.length) date = found.date;
    }
  }
  const occasion = within
    ? tokens.text.slice(tokens.start[within.first], tokens.end[within.last - 1]).replace(/\s+/gu, ' ')
    : null;
  return { occasion, date };
}

function firstFrom(dates: readonly ResolvedDate[], at: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
