import { z } from 'zod';

/** What a story is, to a reader. A `stub` is headline-only: shown, never linked, never given an invented body. */
export const STORY_KINDS = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'explainer',
  'live',
  'gallery',
  'review',
  'obituary',
  'fact-check',
  'page',
  'stub',
] as const;

export const storyKindSchema = z.enum(STORY_KINDS);
export type StoryKind = z.infer<typeof storyKindSchema>;

/**
 * Where a story is in its life. `published` stories may carry a newer unpublished revision; `withdrawn` ones answer 410 and keep
 * their record.
 */
const STAGES = ['draft', 'scheduled', 'published', 'withdrawn'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

/** The commands that move a story, and the stages from which each is allowed. */
const TRANSITIONS = {
  publish: ['draft', 'scheduled', 'published', 'withdrawn'],
  schedule: ['draft', 'scheduled'],
  unschedule: ['scheduled'],
  withdraw: ['published'],
  correct: ['published'],
} as const satisfies Record<string, readonly Stage[]>;

export type Transition = keyof typeof TRANSITIONS;

/** The names of the commands that a story at this stage allows. */
export function movesFrom(stage: Stage): string[] {
  return Object.entries(TRANSITIONS).flatMap(([name, stages]) =>
    stages.some((from) => from === stage) ? name : [],
  );
}

export function canMove(stage: Stage, transition: Transition): boolean {
  const allowed: readonly Stage[] = TRANSITIONS[transition];
  return allowed.includes(stage);
}
