import type { Frame, Span } from './frame.ts';
import { type Passage, Quoted, type Reading } from './passages.ts';
import { Comma, Dash, isCapital, isWordShape, Stop } from './shapes.ts';

/** A quotation taken up again follows its attribution no farther than this, in units. */
const longestAttribution = 12;

/**
 * What no sentence shows: speech that runs over paragraphs (each opens with a mark, only the last closes), and speech
 * taken up again after its attribution. Each quotation goes to one frame, and those that have one keep it.
 */
export function continueSpeech(reading: Reading, frames: readonly Frame[]): Frame[] {
  const speech = new Speech(reading);
  const spoken: [unit: number, frame: Frame][] = [];
  for (const frame of frames) {
    for (const span of frame.content) {
      for (let unit = span.first; unit < span.last; unit += 1)
        if (reading.shape[unit] === Quoted) spoken.push([unit, frame]);
    }
  }
  for (const [unit] of spoken) speech.taken.add(unit);
  for (const [unit, frame] of spoken) {
    speech.goBack(unit, frame);
    speech.goOn(unit, frame);
    speech.resume(unit, frame);
  }
  return frames.map((frame) => {
    const more = speech.added.get(frame);
    return more ? { ...frame, content: [...frame.content, ...more] } : frame;
  });
}

class Speech {
  /** Units of quotations that belong to some frame. */
  readonly taken = new Set<number>();
  readonly added = new Map<Frame, Span[]>();
  private readonly reading: Reading;
  private readonly paragraphs: readonly Passage[];
  /** Index of the paragraph that begins with a unit. */
  private readonly beginning: ReadonlyMap<number, number>;

  constructor(reading: Reading) {
    this.reading = reading;
    this.paragraphs = reading.paragraphs.flatMap((index) => reading.passages[index] ?? []);
    this.beginning = new Map(this.paragraphs.map((paragraph, i) => [paragraph.first, i]));
  }

  /** Paragraphs before a quotation whose own quotations were left open: the attribution stands with the last of them. */
  goBack(unit: number, frame: Frame): void {
    const at = this.beginning.get(unit);
    if (at === undefined) return;
    for (let i = at - 1; i >= 0; i -= 1) {
      const before = this.paragraphs[i];
      const last = (before?.last ?? 0) - 1;
      if (!before || !this.isOpen(last) || !this.take(last, frame)) return;
      if (before.first !== last) return;
    }
  }

  /** Paragraphs after a quotation that was left open, up to the one that closes it. */
  goOn(unit: number, frame: Frame): void {
    if (!this.isOpen(unit)) return;
    for (let i = this.paragraphOf(unit) + 1; i < this.paragraphs.length; i += 1) {
      const next = this.paragraphs[i]?.first ?? -1;
      if (this.reading.shape[next] !== Quoted || !this.take(next, frame) || !this.isOpen(next)) return;
    }
  }

  /** "…," she said. "…": the quotation that stands alone after the sentence of an attribution that itself follows one. */
  resume(unit: number, frame: Frame): void {
    const next = this.resumption(unit, frame.cue);
    if (next >= 0 && this.take(next, frame)) this.goOn(next, frame);
  }

  private resumption(unit: number, cue: Span): number {
    const { shape, sentence } = this.reading;
    if (unit + 1 > cue.first || cue.first - unit > longestAttribution) return -1;
    let at = cue.last;
    while (at < shape.length && sentence[at] === sentence[cue.first]) {
      if (shape[at] === Quoted) return -1;
      at += 1;
    }
    if (shape[at] !== Quoted || shape[at - 1] !== Stop) return -1;
    const next = shape[at + 1] ?? 0;
    const alone = sentence[at + 1] !== sentence[at] || !isWordShape(next) || next === Dash || next === Comma;
    return alone || isCapital(next) ? at : -1;
  }

  private isOpen(unit: number): boolean {
    const { shape, quotes, quote } = this.reading;
    return shape[unit] === Quoted && quotes[quote[unit] ?? -1]?.closed === false;
  }

  private take(unit: number, frame: Frame): boolean {
    if (this.taken.has(unit)) return false;
    this.taken.add(unit);
    const spans = this.added.get(frame);
    if (spans) spans.push({ first: unit, last: unit + 1 });
    else this.added.set(frame, [{ first: unit, last: unit + 1 }]);
    return true;
  }

  private paragraphOf(unit: number): number {
    let low = 0;
    let high = this.paragraphs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.paragraphs[middle]?.first ?? 0) <= unit) low = middle;
      else high = middle;
    }
    return low;
  }
}
