import type { Frame, Span } from './frame.ts';
import { type Language, matchPhrase } from './languages/compiled.ts';
import { Quoted, type Reading } from './passages.ts';
import { findFramesByRule } from './rules.ts';
import { isWordShape } from './shapes.ts';
import { findTagged } from './tagged.ts';

const overlaps = (a: Span, b: Span): boolean => a.first < b.last && b.first < a.last;

/**
 * What the rules are sure of and the weights missed, for weights know only the kind of news they were learned from: whole
 * quotations and phrases like "according to" that no learned attribution claims, and the sources of those found without one. Rules read only the
 * sentences where something is missing; beside weights learned from few texts (`isSmall`) they read all, and add
 * indirect speech too.
 */
export function reinforce(
  reading: Reading,
  language: Language,
  learned: readonly Frame[],
  isSmall: boolean,
): Frame[] {
  const claimed = new Uint8Array(reading.shape.length);
  for (const { content } of learned) for (const span of content) claimed.fill(1, span.first, span.last);
  const wanted = new Set<number>();
  for (let unit = 0; unit < claimed.length; unit += 1) {
    if (reading.shape[unit] !== Quoted || claimed[unit]) continue;
    const sentence = reading.sentence[unit] ?? 0;
    for (let near = sentence - 1; near <= sentence + 1; near += 1) wanted.add(near);
  }
  for (const frame of learned)
    if (frame.source.length === 0) wanted.add(reading.sentence[frame.cue.first] ?? 0);
  for (let unit = 0; unit < claimed.length; unit += 1)
    if (isPhrase(reading, language, unit)) wanted.add(reading.sentence[unit] ?? 0);
  if (wanted.size === 0 && !isSmall) return [...learned];

  const isWanted = ({ first }: Span) => isSmall || wanted.has(reading.sentence[first] ?? 0);
  const ruled = [...findFramesByRule(reading, language, isWanted), ...findTagged(reading, language)];
  const byCue = new Map<number, Frame>();
  for (const frame of ruled)
    for (let unit = frame.cue.first; unit < frame.cue.last; unit += 1) byCue.set(unit, frame);
  const found = learned.map((frame) => withSource(frame, byCue));
  const cued = new Uint8Array(reading.shape.length);
  for (const { cue } of learned) cued.fill(1, cue.first, cue.last);
  for (const frame of ruled) {
    const withProse = isSmall || isPhrase(reading, language, frame.cue.first);
    const isNew = frame.content.every((span) => isUnclaimed(reading, span, claimed, withProse));
    const isOther = !cued.subarray(frame.cue.first, frame.cue.last).includes(1);
    if (!isNew || !isOther || frame.source.length === 0) continue;
    found.push(frame);
    // A rule's quotation is not found a second time by its place.
    for (const span of frame.content) claimed.fill(1, span.first, span.last);
  }
  return found;
}

/** "According to": a phrase that can mean nothing else. */
const isPhrase = (reading: Reading, language: Language, unit: number): boolean =>
  matchPhrase(language.sourcePhrases, reading.hash, unit, reading.hash.length) > 0;

/** A source told by a rule with the same cue, unless it is part of what the frame reports. */
function withSource(frame: Frame, byCue: ReadonlyMap<number, Frame>): Frame {
  if (frame.source.length > 0) return frame;
  for (let unit = frame.cue.first; unit < frame.cue.last; unit += 1) {
    const source = byCue.get(unit)?.source ?? [];
    const told = source.every((span) => !frame.content.some((content) => overlaps(span, content)));
    if (source.length > 0 && told) return { ...frame, source };
  }
  return frame;
}

function isUnclaimed(reading: Reading, span: Span, claimed: Uint8Array, withProse: boolean): boolean {
  for (let unit = span.first; unit < span.last; unit += 1)
    if (claimed[unit] || (!withProse && isWordShape(reading.shape[unit] ?? 0))) return false;
  return true;
}
