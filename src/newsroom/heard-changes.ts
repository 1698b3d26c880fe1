import { z } from 'zod';
import type { Change } from '../kernel/facts.ts';
import type { Db } from '../store/pool.ts';

const rank = z.enum(['primary', 'secondary']);
const changesSchema = z.array(
  z.union([z.object({ fact: z.string(), rank }), z.object({ list: z.string(), at: z.string(), rank })]),
) satisfies z.ZodType<Change[]>;

/** The changes of a commit that another process announced, by the number of its outbox row. */
export async function heardChanges(db: Db, outboxId: number): Promise<Change[]> {
  const row = await db
    .selectFrom('outbox')
    .select('changes')
    .where('id', '=', String(outboxId))
    .executeTakeFirst();
  return row ? changesSchema.parse(row.changes) : [];
}
