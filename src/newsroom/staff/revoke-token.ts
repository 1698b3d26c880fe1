import { AppError } from '../../kernel/errors.ts';
import type { Actor } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { assertSystem } from './create-token.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Makes a token worthless from its next request on. Revoking twice keeps the first time. */
export async function revokeToken(newsroom: Newsroom, actor: Actor, id: string): Promise<void> {
  assertSystem(actor);
  await inTransaction(newsroom, actor, async (work) => {
    const row = UUID.test(id)
      ? await work.tx
          .selectFrom('access_token')
          .select(['id', 'revoked_at'])
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst()
      : undefined;
    if (!row) {
      throw new AppError(
        'not_found',
        `There is no access token ${id}. "broadsheet token list" shows those there are.`,
      );
    }
    if (row.revoked_at) return;
    await work.tx
      .updateTable('access_token')
      .set({ revoked_at: work.now })
      .where('id', '=', row.id)
      .execute();
    work.audit('token.revoke', 'token', row.id);
  });
}
