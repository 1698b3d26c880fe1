import {
  type StorySignature,
  sharedWording,
  storySignature,
  type WordedStory,
} from '../../language/similarity.ts';
import type { Statement } from '../../language/statement.ts';
import { findStatements } from '../../language/statements.ts';

/** What the engine reads of a story; a plain object, so that it can cross to a worker. */
export interface AnalysisInput extends WordedStory {
  readonly standfirst: string | null;
  /** `YYYY-MM-DD`: what "Wednesday" is counted from. */
  readonly publishedOn: string;
}

export interface Analysis {
  readonly statements: readonly Statement[];
  readonly signature: StorySignature;
}

/** The language engine. All it does is pure and takes milliseconds a story, so a server has it done in a thread of its own. */
export interface Engine {
  analyse(story: AnalysisInput): Promise<Analysis>;
  /** In how many of these stories each term is, by its hash. */
  countTerms(stories: readonly Omit<AnalysisInput, 'publishedOn'>[]): Promise<ReadonlyMap<number, number>>;
  /** How much wording the two of each pair share, from 0 to 1. */
  compareWording(pairs: readonly (readonly [WordedStory, WordedStory])[]): Promise<readonly number[]>;
}

/** The engine in the caller's own thread, for commands, tests and the worker. */
export const directEngine: Engine = {
  analyse: async (story) => ({
    statements: findStatements(story.text, {
      language: story.language,
      publishedOn: story.publishedOn,
      headline: story.headline,
    }),
    signature: storySignature(story),
  }),
  async countTerms(stories) {
    const counts = new Map<number, number>();
    for (const story of stories) {
      for (const { hash } of storySignature(story).terms) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
    return counts;
  },
  compareWording: async (pairs) => pairs.map(([a, b]) => sharedWording(a, b)),
};
