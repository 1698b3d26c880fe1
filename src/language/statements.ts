import { assemble } from './assemble.ts';
import { settleContests } from './contest.ts';
import { continueSpeech } from './continued.ts';
import { languageOf } from './languages/compiled.ts';
import { findFramesByWeights } from './learned/frames.ts';
import { read } from './passages.ts';
import { proseOnly } from './prose.ts';
import { findFramesByRule } from './rules.ts';
import type { Statement, StatementOptions } from './statement.ts';
import { weightsFor } from './weights.ts';

/**
 * Who said what in a text, in the order of the text. Pure and linear in the length of the text; no line break that is
 * not a blank line and no choice of quotation marks changes what is found.
 */
export function findStatements(text: string, options: StatementOptions): Statement[] {
  const language = languageOf(options.language);
  const reading = read(text, { ...language.data, abbreviations: language.abbreviations });
  const weights = options.rulesOnly ? null : weightsFor(language.data.code);
  const found = weights
    ? findFramesByWeights(reading, language, weights)
    : findFramesByRule(reading, language);
  const frames = proseOnly(reading, continueSpeech(reading, settleContests(found)), options.headline);
  return assemble(reading, language, frames, options.publishedOn);
}
