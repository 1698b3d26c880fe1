import { createToken } from '../newsroom/staff/create-token.ts';
import { revokeToken } from '../newsroom/staff/revoke-token.ts';
import { listTokens } from '../newsroom/staff/token-queries.ts';
import type { Actor } from '../story/policy.ts';
import { withApp } from './with-app.ts';

const ACTOR: Actor = { type: 'system', name: 'command line' };

/** `broadsheet token add`: the token alone goes to standard output, so that a script can take it. */
export async function tokenAddCommand(options: { scope: string[]; name: string }): Promise<void> {
  const scopes = options.scope.flatMap((scope) => scope.split(',')).filter((scope) => scope !== '');
  const made = await withApp((app) => createToken(app.newsroom, ACTOR, { name: options.name, scopes }));
  process.stderr.write(`Access token "${options.name}" (${made.id}). It is shown this once:\n`);
  process.stdout.write(`${made.token}\n`);
}

export async function tokenListCommand(): Promise<void> {
  const tokens = await withApp((app) => listTokens(app.newsroom.db));
  if (tokens.length === 0) {
    process.stdout.write('No access tokens. Make one with: broadsheet token add --scope stories:write\n');
  }
  for (const token of tokens) {
    const state = token.revokedAt
      ? `revoked ${token.revokedAt.toISOString()}`
      : `last used ${token.lastUsedAt?.toISOString() ?? 'never'}`;
    const until = token.expiresAt ? `, expires ${token.expiresAt.toISOString()}` : '';
    process.stdout.write(`${token.id}  ${token.name}  ${token.scopes.join(' ')}  ${state}${until}\n`);
  }
}

export async function tokenRevokeCommand(id: string): Promise<void> {
  await withApp((app) => revokeToken(app.newsroom, ACTOR, id));
  process.stdout.write(`Access token ${id} is revoked.\n`);
}
