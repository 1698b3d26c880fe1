import { AppError } from '../kernel/errors.ts';

/** What an access token may be given. Each names one kind of act; there is no scope that means all of them. */
export const SCOPES = [
  'drafts:read',
  'stories:write',
  'stories:publish',
  'corrections:write',
  'fronts:write',
  'statements:read',
  'media:write',
  'publication:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Who acts. `reader` is everybody without a token; `system` is the program itself: imports, schedules, the demo edition. */
export type Actor =
  | { readonly type: 'reader' }
  | { readonly type: 'token'; readonly id: string; readonly name: string; readonly scopes: readonly Scope[] }
  | { readonly type: 'system'; readonly name: string };

/** Everything that someone may try to do to the newspaper. */
export const ACTIONS = {
  'story.read-draft': 'drafts:read',
  'story.create': 'stories:write',
  'story.revise': 'stories:write',
  'story.publish': 'stories:publish',
  'story.schedule': 'stories:publish',
  'story.withdraw': 'stories:publish',
  'story.correct': 'corrections:write',
  'front.place': 'fronts:write',
  'front.edit': 'fronts:write',
  'statement.read-suggested': 'statements:read',
  'media.add': 'media:write',
  'publication.edit': 'publication:write',
} as const satisfies Record<string, Scope>;
export type Action = keyof typeof ACTIONS;

/** The one place that says who may do what. What it does not allow is denied. */
export function allows(actor: Actor, action: Action): boolean {
  switch (actor.type) {
    case 'system':
      return true;
    case 'token':
      return actor.scopes.includes(ACTIONS[action]);
    default:
      return false;
  }
}

export function authorise(actor: Actor, action: Action): void {
  if (allows(actor, action)) return;
  if (actor.type === 'reader') {
    throw new AppError(
      'unauthenticated',
      'This needs an access token: send it as "Authorization: Bearer …".',
      { action },
    );
  }
  throw new AppError('forbidden', `This token may not do that: it lacks the scope ${ACTIONS[action]}.`, {
    action,
    scope: ACTIONS[action],
  });
}

/** How an actor is written into the audit. */
export function actorName(actor: Actor): string {
  return actor.type === 'reader'
    ? 'reader'
    : actor.type === 'token'
      ? `token:${actor.name}`
      : `system:${actor.name}`;
}
