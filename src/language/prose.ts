import type { Frame } from './frame.ts';
import { Quoted, type Reading } from './passages.ts';
import { Bracket, Colon, Dash, DoubleQuote, OtherMark, SingleQuote, Stop } from './shapes.ts';

/**
 * Keeps what stands in prose. A headline, a cross link and the cut-off excerpt of a card end without a full stop: what
 * they say is another story's affair, or half a sentence. A text of one paragraph is taken as it is.
 */
export function proseOnly(reading: Reading, frames: readonly Frame[], headline: string | undefined): Frame[] {
  const several = reading.paragraphs.length > 1;
  const title = headline ? plain(headline) : '';
  const first = new Int32Array(reading.paragraphs.length + 1);
  const unfinishedFrom: number[] = [];
  for (const [i, index] of reading.paragraphs.entries()) {
    const passage = reading.passages[index];
    first[i] = reading.from[passage?.first ?? 0] ?? 0;
    let from = Number.POSITIVE_INFINITY;
    if (passage) {
      const { tokens } = reading;
      const begin = tokens.start[reading.from[passage.first] ?? 0] ?? 0;
      const end = tokens.end[(reading.to[passage.last - 1] ?? 1) - 1] ?? 0;
      const short = end - begin <= title.length * 2 + 10;
      if (title && short && plain(tokens.text.slice(begin, end)) === title) from = -1;
      else if (several && !isFinished(reading, passage.last - 1, passage.first))
        from = elided.test(tokens.text.slice(begin, end)) ? -1 : sentenceStart(reading, passage.last - 1);
    }
    unfinishedFrom.push(from);
  }
  const paragraphOf = (token: number): number => {
    let low = 0;
    let high = reading.paragraphs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((first[middle] ?? 0) <= token) low = middle;
      else high = middle;
    }
    return low;
  };
  return frames.filter((frame) => {
    // A signature needs no full stop.
    if (reading.shape[frame.cue.first] === Dash) return true;
    const token = reading.from[frame.cue.first] ?? 0;
    return token < (unfinishedFrom[paragraphOf(token)] ?? Number.POSITIVE_INFINITY);
  });
}

/** Cut once and broken off besides: the excerpt of a card, of which no sentence can be trusted to be whole. */
const elided = /…|\.{2,}/u;

const plain = (text: string): string =>
  text
    .replace(/[\s"'“”‘’„«».]+/gu, ' ')
    .trim()
    .toLowerCase();

function isFinished(reading: Reading, last: number, first: number): boolean {
  const { tokens } = reading;
  let unit = last;
  while (unit > first && (reading.shape[unit] === Bracket || isLooseMark(reading.shape[unit] ?? 0)))
    unit -= 1;
  const shape = reading.shape[unit];
  if (shape === Stop || shape === Colon) return true;
  const end = tokens.end[(reading.to[unit] ?? 1) - 1] ?? 0;
  if (shape !== Quoted) return tokens.text[end - 1] === '.';
  const quote = reading.quotes[reading.quote[unit] ?? -1];
  let token = (quote?.close ?? 1) - 1;
  while (quote && token > quote.open && isLooseMark(tokens.shape[token] ?? 0)) token -= 1;
  return tokens.shape[token] === Stop;
}

const isLooseMark = (shape: number): boolean =>
  shape === DoubleQuote || shape === SingleQuote || shape === OtherMark;

/** First token of the sentence a unit stands in. */
function sentenceStart(reading: Reading, unit: number): number {
  let first = unit;
  while (first > 0 && reading.sentence[first - 1] === reading.sentence[unit]) first -= 1;
  return reading.from[first] ?? 0;
}
