import type { GoldSpan, MarkedText } from '../../bench/language/corpora.ts';
import { type Language, languageOf, readingOptions } from '../../src/language/languages/compiled.ts';
import { type View, viewOf } from '../../src/language/learned/view.ts';
import { Quoted, type Reading, read } from '../../src/language/passages.ts';

/** A marked attribution in units of a reading. */
export interface GoldFrame {
  readonly cueFirst: number;
  readonly cueLast: number;
  readonly source: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

export interface AlignedText {
  readonly view: View;
  readonly frames: readonly GoldFrame[];
}

/** The unit that each token is, where it is not part of a quotation's unit; -1 elsewhere. */
function unitOfToken(reading: Reading): Int32Array {
  const units = new Int32Array(reading.tokens.count).fill(-1);
  for (let unit = 0; unit < reading.shape.length; unit += 1) {
    if (reading.shape[unit] !== Quoted) units[reading.from[unit] ?? 0] = unit;
  }
  return units;
}

export function align(text: MarkedText): AlignedText {
  const language: Language = languageOf(text.language);
  const reading = read(text.text, readingOptions(language));
  const units = unitOfToken(reading);
  const { tokens } = reading;
  const frames: GoldFrame[] = [];
  for (const attribution of text.attributions) {
    const cue = attribution.cue[0];
    if (!cue) continue;
    let first = -1;
    let last = -1;
    for (let token = firstAt(tokens.start, tokens.count, cue.start); token < tokens.count; token += 1) {
      if ((tokens.start[token] ?? 0) >= cue.end) break;
      const unit = units[token] ?? -1;
      if (unit < 0) continue;
      if (first < 0) {
        first = unit;
        last = unit + 1;
      } else if (unit === last) last += 1;
      else break;
    }
    if (first >= 0)
      frames.push({
        cueFirst: first,
        cueLast: last,
        source: attribution.source,
        content: attribution.content,
      });
  }
  return { view: viewOf(reading, language), frames };
}

function firstAt(starts: Int32Array, count: number, at: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether at least half of a unit's characters are inside the spans. */
export function covers(reading: Reading, unit: number, spans: readonly GoldSpan[]): boolean {
  const start = reading.tokens.start[reading.from[unit] ?? 0] ?? 0;
  const end = reading.tokens.end[(reading.to[unit] ?? 1) - 1] ?? 0;
  let shared = 0;
  for (const span of spans) shared += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
  return shared * 2 >= end - start;
}
