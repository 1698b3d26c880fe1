import { assemble } from './assemble.ts';
import { settleContests } from './contest.ts';
import { continueSpeech } from './continued.ts';
import { fillEllipses } from './ellipsis.ts';
import { languageOf, readingOptions } from './languages/compiled.ts';
import { findFramesByWeights } from './learned/frames.ts';
import { read } from './passages.ts';
import { proseOnly } from './prose.ts';
import { reinforce } from './reinforce.ts';
import { findFramesByRule } from './rules.ts';
import { findSigned, withSigned } from './signed.ts';
import type { Statement, StatementOptions } from './statement.ts';
import { weightsFor } from './weights.ts';

/**
 * Who said what in a text, in the order of the text. Pure and linear in the length of the text; no line break that is
 * not a blank line and no choice of quotation marks changes what is found.
 */
export function findStatements(text: string, options: StatementOptions): Statement[] {
  const language = languageOf(options.language);
  const reading = read(text, readingOptions(language));
  const weights = options.rulesOnly ? null : weightsFor(language.data.code);
  const found = weights
    ? reinforce(reading, language, findFramesByWeights(reading, language, weights), weights.isSmall)
    : findFramesByRule(reading, language);
  const frames = withSigned(settleContests(reading, found), findSigned(reading, language));
  const whole = fillEllipses(reading, language, continueSpeech(reading, frames));
  return assemble(reading, language, proseOnly(reading, whole, options.headline), options.publishedOn);
}
