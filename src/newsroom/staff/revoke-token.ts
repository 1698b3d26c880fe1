import { AppError } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import type { Actor } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { assertSystem } from './create-token.ts';

/** Makes a token worthless from its next request on. Revoking twice keeps the first time. */
export async function revokeToken(newsroom: Newsroom, actor: Actor, id: string): Promise<void> {
  assertSystem(actor);
  await inTransaction(newsroom, actor, async (work) => {
    const row = isId(id)
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
