import type { Frame, Span } from './frame.ts';
import type { Language } from './languages/compiled.ts';
import type { Reading } from './passages.ts';
import { type Clause, isBreak, shapeAt } from './rules/clause.ts';
import { type Cue, cueAt, withAuxiliaries } from './rules/cues.ts';
import { framedAfterSource, framedBySource, indirectSpeech } from './rules/indirect.ts';
import { quotationAfter, quotationBefore } from './rules/quotations.ts';
import { subjectAfter, subjectBefore } from './rules/subjects.ts';

/** More verbs than that in one sentence is a list, or an attack. */
const mostFrames = 6;

/**
 * Attributions by rule: a verb of speech from the language's list, the noun phrase beside it, and a quotation or a clause
 * on the other side. It serves every language without learned weights, and all of them when the weights are missing.
 */
export function findFramesByRule(
  reading: Reading,
  language: Language,
  isWanted: (sentence: Span) => boolean = () => true,
): Frame[] {
  const frames: Frame[] = [];
  for (const passage of reading.passages) {
    let first = passage.first;
    while (first < passage.last) {
      let last = first + 1;
      while (last < passage.last && reading.sentence[last] === reading.sentence[first]) last += 1;
      const sentence = { first, last };
      if (isWanted(sentence)) addFrames({ reading, language, passage, sentence }, frames);
      first = last;
    }
  }
  return frames;
}

function addFrames(clause: Clause, into: Frame[]): void {
  const { sentence } = clause;
  let found = 0;
  let covered = sentence.first;
  for (let at = sentence.first; at < sentence.last && found < mostFrames; at += 1) {
    const cue = cueAt(clause, at);
    if (!cue) continue;
    at = cue.last - 1;
    // A verb inside what somebody said before it is that person's affair.
    if (cue.first < covered) continue;
    const frame = frameOf(clause, cue);
    if (!frame) continue;
    into.push(frame);
    found += 1;
    for (const span of frame.content) if (span.first >= cue.last) covered = Math.max(covered, span.last);
  }
}

function frameOf(clause: Clause, found: Cue): Frame | null {
  const { sentence } = clause;
  const tellsIndirect = clause.language.data.indirect !== 'none';
  if (found.kind === 'phrase') return tellsIndirect ? framedBySource(clause, found) : null;
  if (found.kind === 'postphrase') return tellsIndirect ? framedAfterSource(clause, found) : null;
  const cue = withAuxiliaries(clause, found);
  const left = subjectBefore(clause, sentence.first, cue.first);
  const apart = cue.first === sentence.first || isBreak(shapeAt(clause, cue.first - 1));
  const right = apart || !left ? subjectAfter(clause, cue.last) : null;
  const source = left ?? right;
  const first = Math.min(cue.first, source?.first ?? cue.first);
  const last = Math.max(cue.last, source?.last ?? cue.last);
  const before = quotationBefore(clause, first);
  const after = quotationAfter(clause, last, before !== null);
  const content = [before, after].flatMap((span) => span ?? []);
  if (content.length > 0)
    return { cue, source: source ? [source] : [], content, confidence: source ? 0.9 : 0.6 };
  if (!tellsIndirect || !source) return null;
  const said = { kind: found.kind, cue, source, sourceFirst: left !== null, first, last };
  return indirectSpeech(clause, said);
}
