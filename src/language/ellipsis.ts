import type { Frame, Span } from './frame.ts';
import type { Language } from './languages/compiled.ts';
import type { Reading } from './passages.ts';
import { Comma, Stop } from './shapes.ts';

/**
 * Whoever spoke goes on speaking without being named again: "The bank said …, but warned that …", and in languages whose
 * verbs need no pronoun, «…», añadió. Such a frame gets the source of the one before it. Frames come in any order.
 */
export function fillEllipses(reading: Reading, language: Language, frames: readonly Frame[]): Frame[] {
  const ordered = [...frames].sort((a, b) => tokenOf(reading, a) - tokenOf(reading, b));
  let before: Frame | null = null;
  return ordered.map((frame) => {
    let filled = frame;
    if (frame.source.length === 0 && before && goesOn(reading, language, before, frame))
      filled = { ...frame, source: before.source };
    if (filled.source.length > 0) before = filled;
    return filled;
  });
}

const tokenOf = (reading: Reading, frame: Frame): number => reading.from[frame.cue.first] ?? 0;

function goesOn(reading: Reading, language: Language, before: Frame, frame: Frame): boolean {
  const sameSentence = reading.sentence[before.cue.first] === reading.sentence[frame.cue.first];
  if (sameSentence && before.cue.last <= frame.cue.first)
    return isJoined(reading, language, frame.cue) && isApart(before.source, frame.content);
  if (!language.data.dropsSubjects) return false;
  const first = reading.from[before.cue.first] ?? 0;
  const last = reading.from[frame.cue.first] ?? 0;
  return last > first && last - first < dropReach && isApart(before.source, frame.content);
}

/** How many tokens on a verb without a subject is still said of whoever spoke last. */
const dropReach = 120;

/** Whether the cue is joined to what precedes it by a conjunction or a comma, with nothing of its own before it. */
function isJoined(reading: Reading, language: Language, cue: Span): boolean {
  let unit = cue.first - 1;
  while (language.adverbs.has(reading.hash[unit] ?? 0) || language.auxiliaries.has(reading.hash[unit] ?? 0))
    unit -= 1;
  if (language.conjunctions.has(reading.hash[unit] ?? 0) || reading.shape[unit] === Comma) return true;
  const first = reading.hash[cue.first] ?? 0;
  const after = reading.shape[cue.first - 1];
  return language.conjunctions.has(first) && (after === Comma || after === Stop);
}

const isApart = (source: readonly Span[], content: readonly Span[]): boolean =>
  source.every((span) => content.every((other) => span.last <= other.first || other.last <= span.first));
