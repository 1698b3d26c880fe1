import type { Frame, Span } from './frame.ts';
import { type Language, matchPhrase } from './languages/compiled.ts';
import { type Passage, Quoted, type Reading } from './passages.ts';
import { CaselessWord, Comma, Dash, HanWord, isCapital, isWordShape, Stop } from './shapes.ts';

/** A signature is a name, with a role or a place: longer runs are prose. */
const longestSignature = 14;

/**
 * Quotations with their speaker's name after a dash and no verb at all: “…” — Ada Mertens, teacher. The name stands in the
 * same paragraph, or begins the next.
 */
export function findSigned(reading: Reading, language: Language): Frame[] {
  const found: Frame[] = [];
  const paragraphs = reading.paragraphs.flatMap((index) => reading.passages[index] ?? []);
  for (const [p, paragraph] of paragraphs.entries()) {
    for (let unit = paragraph.first; unit < paragraph.last; unit += 1) {
      if (reading.shape[unit] !== Quoted) continue;
      const within = unit + 1 < paragraph.last;
      const next = within ? paragraph : paragraphs[p + 1];
      const dash = within ? unit + 1 : (next?.first ?? -1);
      const name = next ? signatureAt(reading, language, dash, next) : null;
      if (!name || (!within && name.last < (next?.last ?? 0))) continue;
      found.push({
        cue: { first: dash, last: dash + 1 },
        source: [name],
        content: [{ first: unit, last: unit + 1 }],
        confidence: 0.9,
      });
    }
  }
  return found;
}

/** The name after a dash: it begins like one, holds no verb of speech, and is all there is before the next quotation or the end. */
function signatureAt(reading: Reading, language: Language, dash: number, passage: Passage): Span | null {
  const { shape, hash } = reading;
  if (shape[dash] !== Dash) return null;
  const first = dash + 1;
  if (first >= passage.last || !beginsName(shape[first] ?? 0)) return null;
  let last = first;
  while (last < passage.last && (isWordShape(shape[last] ?? 0) || shape[last] === Comma)) {
    if (last - first >= longestSignature) return null;
    if (matchPhrase(language.speech, hash, last, passage.last) > 0) return null;
    if (matchPhrase(language.complement, hash, last, passage.last) > 0) return null;
    if (language.auxiliaries.has(hash[last] ?? 0)) return null;
    last += 1;
  }
  const end = last < passage.last && shape[last] === Stop ? last + 1 : last;
  const closes = end >= passage.last || shape[end] === Quoted;
  return closes && last > first ? { first, last } : null;
}

const beginsName = (shape: number): boolean =>
  isCapital(shape) || shape === CaselessWord || shape === HanWord;

/** Frames with the signed ones among them: a quotation that is signed is nobody else's. */
export function withSigned(frames: readonly Frame[], signed: readonly Frame[]): Frame[] {
  const taken = new Set(signed.flatMap((frame) => frame.content.map((span) => span.first)));
  if (taken.size === 0) return [...frames];
  const others = frames.flatMap((frame) => {
    const content = frame.content.flatMap((span) => around(span, taken));
    return content.length > 0 ? [{ ...frame, content }] : [];
  });
  return [...others, ...signed];
}

/** The parts of a span between units that are taken. */
function around(span: Span, taken: ReadonlySet<number>): Span[] {
  const parts: Span[] = [];
  let first = span.first;
  for (let unit = span.first; unit <= span.last; unit += 1) {
    if (unit < span.last && !taken.has(unit)) continue;
    if (unit > first) parts.push({ first, last: unit });
    first = unit + 1;
  }
  return parts;
}
