import { z } from 'zod';
import { AppError } from '../kernel/errors.ts';
import type { Change } from '../kernel/facts.ts';
import type { Db } from '../store/pool.ts';

const rank = z.enum(['primary', 'secondary']);
/** Changes as the outbox keeps them. */
export const changesSchema = z.array(
  z.union([z.object({ fact: z.string(), rank }), z.object({ list: z.string(), at: z.string(), rank })]),
) satisfies z.ZodType<Change[]>;

/**
 * The changes of a commit that another process announced, by the number of its outbox row.
 * @throws AppError where the row is gone already: what changed can then not be known
 */
export async function heardChanges(db: Db, outboxId: number): Promise<Change[]> {
  const row = await db.selectFrom('outbox').select('changes').where('id', '=', outboxId).executeTakeFirst();
  if (!row) throw new AppError('internal', `The outbox has no row ${outboxId} any more.`);
  return changesSchema.parse(row.changes);
}
