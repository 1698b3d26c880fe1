import type { Frame, Span } from './frame.ts';

const key = (span: Span): string => `${span.first}-${span.last}`;

const distance = (a: Span, b: Span): number =>
  a.last <= b.first ? b.first - a.last : a.first >= b.last ? a.first - b.last : 0;

/**
 * "…", she warned, adding that …: both verbs reach for the last clause. A span that two attributions claim goes to the
 * one whose cue is nearer, as long as the other keeps something to say.
 */
export function settleContests(frames: readonly Frame[]): Frame[] {
  const nearest = new Map<string, number>();
  for (const frame of frames) {
    for (const span of frame.content) {
      const away = distance(frame.cue, span);
      nearest.set(key(span), Math.min(nearest.get(key(span)) ?? away, away));
    }
  }
  return frames.map((frame) => {
    if (frame.content.length < 2) return frame;
    const kept = frame.content.filter((span) => distance(frame.cue, span) <= (nearest.get(key(span)) ?? 0));
    return kept.length > 0 && kept.length < frame.content.length ? { ...frame, content: kept } : frame;
  });
}
