import type { Frame, Span } from './frame.ts';
import { Quoted, type Reading } from './passages.ts';
import { Comma, Dash, isCapital, isWordShape, Stop } from './tokens.ts';

/**
 * What no sentence shows: speech that runs over paragraphs (each opens with a mark, only the last closes), and speech
 * taken up again after its attribution.
 */
export function continueSpeech(reading: Reading, frames: readonly Frame[]): Frame[] {
  const owner = new Map<number, Frame>();
  for (const frame of frames) {
    for (const span of frame.content) {
      for (let unit = span.first; unit < span.last; unit += 1)
        if (reading.shape[unit] === Quoted) owner.set(unit, frame);
    }
  }
  const paragraphs = reading.paragraphs.flatMap((index) => reading.passages[index] ?? []);
  const position = new Map(paragraphs.map((passage, i) => [passage.first, i]));
  const added = new Map<Frame, Span[]>();
  const give = (frame: Frame, unit: number): void => {
    owner.set(unit, frame);
    const spans = added.get(frame);
    if (spans) spans.push({ first: unit, last: unit + 1 });
    else added.set(frame, [{ first: unit, last: unit + 1 }]);
  };
  const open = (unit: number): boolean =>
    reading.shape[unit] === Quoted && reading.quotes[reading.quote[unit] ?? -1]?.closed === false;

  for (const [unit, frame] of [...owner]) {
    const at = position.get(unit);
    for (let i = (at ?? 0) - 1; at !== undefined && i >= 0; i -= 1) {
      const before = paragraphs[i];
      const last = (before?.last ?? 0) - 1;
      if (!before || !open(last) || owner.has(last)) break;
      give(frame, last);
      if (before.first !== last) break;
    }
    if (open(unit))
      followOn(reading, paragraphs, unit, (next) => !owner.has(next) && (give(frame, next), open(next)));
    const resumed = resumption(reading, frame, unit);
    if (resumed >= 0 && !owner.has(resumed)) give(frame, resumed);
  }
  return frames.map((frame) => {
    const spans = added.get(frame);
    return spans ? { ...frame, content: [...frame.content, ...spans] } : frame;
  });
}

function followOn(
  reading: Reading,
  paragraphs: readonly { first: number; last: number }[],
  unit: number,
  take: (unit: number) => boolean,
): void {
  let low = 0;
  let high = paragraphs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.first ?? 0) <= unit) low = middle;
    else high = middle;
  }
  for (let i = low + 1; i < paragraphs.length; i += 1) {
    const first = paragraphs[i]?.first ?? -1;
    if (reading.shape[first] !== Quoted || !take(first)) return;
  }
}

/** "…," she said. "…": the quotation that stands alone after the sentence of an attribution that itself follows one. */
function resumption(reading: Reading, frame: Frame, unit: number): number {
  if (unit + 1 > frame.cue.first || frame.cue.first - unit > 12) return -1;
  const sentence = reading.sentence[frame.cue.first];
  let at = frame.cue.last;
  while (at < reading.shape.length && reading.sentence[at] === sentence) {
    if (reading.shape[at] === Quoted) return -1;
    at += 1;
  }
  if (reading.shape[at] !== Quoted || reading.shape[at - 1] !== Stop) return -1;
  const next = reading.shape[at + 1] ?? 0;
  const alone =
    reading.sentence[at + 1] !== reading.sentence[at] ||
    !isWordShape(next) ||
    next === Dash ||
    next === Comma;
  return alone || isCapital(next) ? at : -1;
}
