import type { Span } from '../frame.ts';
import { matchPhrase, type Phrases } from '../languages/compiled.ts';
import { Quoted } from '../passages.ts';
import { Comma } from '../shapes.ts';
import { type Clause, hashAt, shapeAt } from './clause.ts';

export interface Cue extends Span {
  /** A verb of speech, a verb that needs a complementiser to report, or a phrase like "according to" before or after its source. */
  readonly kind: 'speech' | 'complement' | 'phrase' | 'postphrase';
}

/** The words at a unit that may say that somebody says something. */
export function cueAt(clause: Clause, at: number): Cue | null {
  const { language, reading, sentence } = clause;
  if (shapeAt(clause, at) === Quoted) return null;
  const plain = language.data.indirect === 'any';
  // "the plan", "a report": a noun.
  if (plain && at > 0 && language.determiners.has(hashAt(clause, at - 1))) return null;
  const length = (list: Phrases) => matchPhrase(list, reading.hash, at, sentence.last);
  const phrase = length(language.sourcePhrases);
  if (phrase > 0) return { first: at, last: at + phrase, kind: 'phrase' };
  const closes = at > sentence.first && shapeAt(clause, at - 1) === Comma;
  if (closes && language.tags.has(hashAt(clause, at))) return { first: at, last: at + 1, kind: 'phrase' };
  const postphrase = length(language.sourcePostphrases);
  if (postphrase > 0) return { first: at, last: at + postphrase, kind: 'postphrase' };
  const speech = length(language.speech);
  if (speech > 0) return { first: at, last: at + speech, kind: 'speech' };
  const complement = plain ? length(language.complement) : 0;
  return complement > 0 ? { first: at, last: at + complement, kind: 'complement' } : null;
}

/** A verb with its auxiliaries and adverbs: "has also said", "used to say". */
export function withAuxiliaries(clause: Clause, cue: Cue): Span {
  const { auxiliaries, adverbs, infinitives } = clause.language;
  let { first } = cue;
  while (first > clause.sentence.first) {
    const hash = hashAt(clause, first - 1);
    const infinitive = infinitives.has(hash) && auxiliaries.has(hashAt(clause, first - 2));
    if (!auxiliaries.has(hash) && !adverbs.has(hash) && !infinitive) break;
    first -= 1;
  }
  return { first, last: cue.last };
}
