import type { Frame, Span } from './frame.ts';
import type { Reading } from './passages.ts';

/** A cue of another sentence is farther than any in the same. */
const otherSentence = 1000;

function distance(reading: Reading, cue: Span, unit: number): number {
  const away = unit >= cue.last ? unit - cue.last : cue.first - unit;
  return reading.sentence[cue.first] === reading.sentence[unit] ? away : away + otherSentence;
}

/** For each unit the frame that claims it from nearest, the earlier of two as near. */
function nearestClaims(reading: Reading, frames: readonly Frame[]): (Frame | undefined)[] {
  const nearest: (Frame | undefined)[] = new Array(reading.shape.length);
  for (const frame of frames) {
    for (const span of frame.content) {
      for (let unit = span.first; unit < span.last; unit += 1) {
        const best = nearest[unit];
        if (!best || distance(reading, frame.cue, unit) < distance(reading, best.cue, unit))
          nearest[unit] = frame;
      }
    }
  }
  return nearest;
}

const holds = (span: Span, other: Span): boolean => span.first <= other.first && other.last <= span.last;

/**
 * "…", she warned, adding that …: both verbs reach for the last clause. A span that mostly another attribution claims from
 * nearer goes to that one, as long as the first keeps something to say. What somebody reports of what another said is no
 * contest: there the other's verb stands inside the span.
 */
export function settleContests(reading: Reading, frames: readonly Frame[]): Frame[] {
  const nearest = nearestClaims(reading, frames);
  const isLost = (frame: Frame, span: Span): boolean => {
    let lost = 0;
    for (let unit = span.first; unit < span.last; unit += 1) {
      const other = nearest[unit];
      if (other && other !== frame && !holds(span, other.cue)) lost += 1;
    }
    return lost * 2 > span.last - span.first;
  };
  return withoutRepeats(frames).map((frame) => {
    if (frame.content.length < 2) return frame;
    const kept = frame.content.filter((span) => !isLost(frame, span));
    return kept.length > 0 && kept.length < frame.content.length ? { ...frame, content: kept } : frame;
  });
}

/** Of attributions of exactly the same words the one that knows who says them stays, or else the surest. */
function withoutRepeats(frames: readonly Frame[]): Frame[] {
  const best = new Map<string, Frame>();
  const key = (frame: Frame): string => frame.content.map(({ first, last }) => `${first}-${last}`).join();
  const worth = (frame: Frame): number => (frame.source.length > 0 ? 1 : 0) + frame.confidence;
  for (const frame of frames) {
    const other = best.get(key(frame));
    if (!other || worth(frame) > worth(other)) best.set(key(frame), frame);
  }
  return frames.filter((frame) => best.get(key(frame)) === frame);
}
