import type { Frame, Span } from '../frame.ts';
import { matchPhrase } from '../languages/compiled.ts';
import { Quoted } from '../passages.ts';
import { Comma, Stop } from '../shapes.ts';
import { type Clause, hashAt, shapeAt, trim } from './clause.ts';
import type { Cue } from './cues.ts';
import { subjectAfter } from './subjects.ts';

/** How far after its verb a complementiser may stand: "told reporters outside the court that". */
const complementiserReach = 15;

const longestSource = 8;

/** The parts of an attribution that holds no quotation of its own. */
export interface Attribution {
  readonly kind: Cue['kind'];
  readonly cue: Span;
  readonly source: Span;
  readonly sourceFirst: boolean;
  /** From the first to one past the last unit of source and cue. */
  readonly first: number;
  readonly last: number;
}

/** "According to Peskov, …": the source follows the phrase, and the rest of the sentence is what it says. */
export function framedBySource(clause: Clause, cue: Cue): Frame | null {
  const { sentence } = clause;
  const source = subjectAfter(clause, cue.last);
  if (!source) return null;
  const { speech } = clause.language;
  // "据警方介绍，": the phrase may close with a verb.
  const verb = matchPhrase(speech, clause.reading.hash, source.last, sentence.last);
  const before = trim(clause, { first: sentence.first, last: cue.first });
  const after = trim(clause, { first: source.last + verb, last: sentence.last });
  const content = before ?? after;
  return content ? { cue, source: [source], content: [content], confidence: 0.75 } : null;
}

/** "पुलिस के अनुसार, …": the source stands before the phrase and opens the sentence. */
export function framedAfterSource(clause: Clause, cue: Cue): Frame | null {
  const { sentence } = clause;
  const source = trim(clause, { first: sentence.first, last: cue.first });
  const content = trim(clause, { first: cue.last, last: sentence.last });
  if (!source || !content || source.last - source.first > longestSource) return null;
  return { cue, source: [source], content: [content], confidence: 0.75 };
}

/** "She warned that …", "…, the minister said.": indirect speech beside its attribution. */
export function indirectSpeech(clause: Clause, said: Attribution): Frame | null {
  const { sentence, language } = clause;
  const statement = trim(clause, { first: said.last, last: sentence.last });
  const opens = opensClause(clause, said.last);
  const frame = (content: Span, confidence: number): Frame => ({
    cue: said.cue,
    source: [said.source],
    content: [content],
    confidence,
  });
  if (language.data.indirect === 'marked')
    return opens && statement && statement.last - statement.first > 2 ? frame(statement, 0.7) : null;
  const leading = opens ? null : leadingClause(clause, said);
  if (leading) return frame(leading, 0.7);
  if (!said.sourceFirst || !statement || statement.last - statement.first < 2) return null;
  if (opens) return frame(statement, 0.75);
  if (said.kind === 'complement') return null;
  const next = shapeAt(clause, said.last);
  if (next !== Stop && !language.prepositions.has(hashAt(clause, said.last))) return frame(statement, 0.6);
  const that = complementiserAfter(clause, said.last);
  return that < 0 ? null : frame({ first: that, last: statement.last }, 0.6);
}

function opensClause(clause: Clause, unit: number): boolean {
  const { language, sentence } = clause;
  if (unit >= sentence.last) return false;
  const hash = hashAt(clause, unit);
  if (language.complementisers.has(hash) || language.infinitives.has(hash)) return true;
  return language.data.indirect === 'any' && shapeAt(clause, unit) === Quoted;
}

/** What stands before ", the minister said.": the attribution closes the sentence. */
function leadingClause(clause: Clause, said: Attribution): Span | null {
  const { sentence, language } = clause;
  if (said.kind !== 'speech' || said.first <= sentence.first) return null;
  if (shapeAt(clause, said.first - 1) !== Comma) return null;
  const next = said.last < sentence.last ? shapeAt(clause, said.last) : Stop;
  const closes = next === Stop || next === Comma || language.prepositions.has(hashAt(clause, said.last));
  const leading = trim(clause, { first: sentence.first, last: said.first });
  return closes && leading && leading.last - leading.first > 2 ? leading : null;
}

function complementiserAfter(clause: Clause, from: number): number {
  const { language, sentence } = clause;
  for (let unit = from; unit < sentence.last && unit < from + complementiserReach; unit += 1)
    if (language.complementisers.has(hashAt(clause, unit))) return unit;
  return -1;
}
