import { storySignature } from '../../language/similarity.ts';
import { findStatements } from '../../language/statements.ts';
import type { Analysis, AnalysisInput } from './analyse-pending.ts';

/** What the language engine says of one story. Pure; called in a worker while serving, directly by commands and tests. */
export function analyse(input: AnalysisInput): Analysis {
  return {
    statements: findStatements(input.text, {
      language: input.language,
      publishedOn: input.publishedOn,
      headline: input.headline,
    }),
    signature: storySignature(input),
  };
}
