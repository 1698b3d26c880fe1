import { sql } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import type { Change } from '../kernel/facts.ts';
import type { Ids } from '../kernel/ids.ts';
import type { Logger } from '../kernel/logger.ts';
import { toJson } from '../store/json.ts';
import type { Db, Tx } from '../store/pool.ts';
import { type Actor, actorName } from '../story/policy.ts';

/** What every command of the newsroom works with. */
export interface Newsroom {
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** Called after each commit of this process, before the command answers: the press drops what the changes concern. */
  readonly committed: (outboxId: number, changes: readonly Change[]) => void;
}

/** The channel on which a commit is announced to the other processes; the payload is the outbox row's id. */
export const CHANNEL = 'broadsheet_outbox';

/** One transaction of a command: what it writes, and what it will have changed once it commits. */
export interface Work {
  readonly tx: Tx;
  readonly now: Date;
  readonly ids: Ids;
  readonly actor: Actor;
  change(...changes: Change[]): void;
  /** Names what the command did, in the past tense, for the row that it leaves in the outbox. */
  event(name: string, payload: object): void;
  audit(action: string, subject: string, subjectId: string | null, detail?: object): void;
}

interface AuditRow {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  subject_id: string | null;
  detail: object;
}

/**
 * Runs a command's writes in one transaction with its audit rows, its outbox row and its notification, so that none of them can
 * exist without the others. Only after the commit is the press told. `run` is called again from the start where another
 * transaction was in the way, so all that it does must lie in the transaction.
 */
export async function inTransaction<T>(
  newsroom: Newsroom,
  actor: Actor,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const { result, outboxId, changes } = await joinOrBegin(newsroom.db, async (tx) => {
    const changes: Change[] = [];
    const now = newsroom.clock.now();
    const events: { name: string; payload: object }[] = [];
    const audits: AuditRow[] = [];
    const result = await run({
      tx,
      now,
      ids: newsroom.ids,
      actor,
      change: (...more) => {
        changes.push(...more);
      },
      event: (name, payload) => {
        events.push({ name, payload });
      },
      audit: (action, subject, subjectId, detail = {}) => {
        const id = newsroom.ids.next();
        audits.push({ id, at: now, actor: actorName(actor), action, subject, subject_id: subjectId, detail });
      },
    });
    return { result, changes, outboxId: await leaveRecord(tx, now, { audits, events, changes }) };
  });
  if (outboxId !== null) newsroom.committed(outboxId, changes);
  return result;
}

/** A command inside `atomically` joins the transaction that is open; by itself it begins one. */
function joinOrBegin<T>(db: Db, run: (tx: Tx) => Promise<T>): Promise<T> {
  return isTransaction(db) ? run(db) : begin(db, run);
}

const MOST_TRIES = 8;
/** What PostgreSQL says where another transaction was in the way: unique_violation, serialization_failure, deadlock_detected. */
const IN_THE_WAY: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);

/** Runs a transaction, and again where another was in the way: what it then finds is what the other has left. */
async function begin<T>(db: Db, run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (tries === MOST_TRIES || !isInTheWay(error)) throw error;
    }
  }
}

function isInTheWay(error: unknown): boolean {
  return error instanceof Error && 'code' in error && IN_THE_WAY.has(error.code);
}

function isTransaction(db: Db): db is Tx {
  return db.isTransaction;
}

/**
 * Runs several commands as one: all of what they write is committed together or not at all, and the press is told after the
 * commit. `run` gets the newsroom to hand to the commands, and may be called again as that of `inTransaction`.
 */
export async function atomically<T>(newsroom: Newsroom, run: (joined: Newsroom) => Promise<T>): Promise<T> {
  const { result, waiting } = await begin(newsroom.db, async (tx) => {
    const waiting: [outboxId: number, changes: readonly Change[]][] = [];
    const committed: Newsroom['committed'] = (outboxId, changes) => void waiting.push([outboxId, changes]);
    return { result: await run({ ...newsroom, db: tx, committed }), waiting };
  });
  for (const [outboxId, changes] of waiting) newsroom.committed(outboxId, changes);
  return result;
}

/** What a command leaves besides its own rows. */
interface WorkRecord {
  readonly audits: readonly AuditRow[];
  readonly events: readonly { name: string; payload: object }[];
  readonly changes: readonly Change[];
}

/** Writes what a command leaves behind, in one round trip. Gives the id of its outbox row; null where it told nothing. */
async function leaveRecord(
  tx: Tx,
  now: Date,
  { audits, events, changes }: WorkRecord,
): Promise<number | null> {
  const tells = events.length > 0 || changes.length > 0;
  if (!tells && audits.length === 0) return null;
  const first = events[0] ?? { name: 'changed', payload: {} };
  const payload = events.length > 1 ? { events } : first.payload;
  const { rows } = await sql<{ id: number }>`
    WITH entered AS (INSERT INTO audit SELECT * FROM jsonb_populate_recordset(null::audit, ${toJson(audits)}::jsonb)),
      told AS (INSERT INTO outbox (at, event, payload, changes)
        SELECT ${now}, ${first.name}, ${toJson(payload)}::jsonb, ${toJson(changes)}::jsonb WHERE ${tells} RETURNING id)
    SELECT id, pg_notify(${CHANNEL}, id::text) FROM told`.execute(tx);
  return rows[0]?.id ?? null;
}
