import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Db } from '../../store/pool.ts';
import type { Actor, Scope } from '../../story/policy.ts';
import { isScope } from './create-token.ts';
import { hashOf, looksLikeSecret } from './token-secret.ts';

/** A token as the newspaper knows it: never its secret, nor the hash. */
export interface KnownToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
}

export async function listTokens(db: Db): Promise<KnownToken[]> {
  const rows = await db.selectFrom('access_token').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scopes: row.scopes.filter(isScope),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** How exact `last_used_at` is: a busy token must not cost a write at every request. */
const USE_MS = 60_000;

/**
 * Who acts with this secret.
 * @throws AppError `unauthenticated` where the token is unknown, expired or revoked; it does not say which to whoever only guesses
 */
export async function actorOfToken(db: Db, clock: Clock, token: string): Promise<Actor> {
  const refused = () =>
    new AppError(
      'unauthenticated',
      'This access token is not valid: it is unknown, expired or revoked. Make a new one with "broadsheet token add".',
    );
  if (!looksLikeSecret(token)) throw refused();
  const row = await db
    .selectFrom('access_token')
    .select(['id', 'name', 'scopes', 'expires_at', 'revoked_at', 'last_used_at'])
    .where('hash', '=', hashOf(token))
    .executeTakeFirst();
  const now = clock.now();
  if (!row || row.revoked_at || (row.expires_at && row.expires_at <= now)) throw refused();
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() >= USE_MS) {
    await db.updateTable('access_token').set({ last_used_at: now }).where('id', '=', row.id).execute();
  }
  return { type: 'token', id: row.id, name: row.name, scopes: row.scopes.filter(isScope) };
}
