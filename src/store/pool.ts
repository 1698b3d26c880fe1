import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

const INT8 = 20;
const DATE = 1082;

/** A calendar date must never pass through a Date, whose time zone would shift it. bigint counts fit a double for our purposes. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return (value: string) => Number(value);
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  },
};

export interface StoreOptions {
  /** postgres:// address; a unix socket is given as `?host=/folder`. */
  readonly url: string;
  readonly connections?: number;
}

/** A connection pool with its typed query builder. */
export interface Store {
  readonly pool: pg.Pool;
  readonly db: Kysely<Tables>;
  /** Breaks every connection; queries under way fail. For when the server no longer answers: they would wait for minutes. */
  cut(): void;
  close(): Promise<void>;
}

/** Either the pool's builder or a transaction's: for reads that run in both. */
export type Db = Kysely<Tables>;
/** Proof that the caller is inside a transaction: writers ask for this type. */
export type Tx = Transaction<Tables>;

/** More distinct statements than this are sent unprepared, so that a stray generator of SQL cannot fill the server's memory. */
const MOST_PREPARED = 400;

/** For the beginning of a statement that comes in too many forms for each to be prepared. */
export const UNPREPARED = sql.raw('/* unprepared */');

/** How long a query waits for a connection, free or new, before it fails. */
const CONNECT_MS = 10_000;

/**
 * A prepared statement is planned once, for any values. By itself PostgreSQL would plan it five times for the values at hand first,
 * and go on with that where it takes such plans for cheaper, as with every limit that is a parameter. So limits are written out
 * (`sql.lit`), and what should be planned otherwise is another statement.
 */
const PLAN_ONCE = 'SET plan_cache_mode = force_generic_plan';

const PREPARABLE = /^\s*(?:select|insert|update|delete|with)\b/i;

/**
 * Names every statement by its text, so that each connection plans it once: planning a story page's query costs the server more
 * than running it. Kysely has no option for names, so the client's `query` adds them.
 */
function prepareStatements(client: pg.PoolClient, names: Map<string, string>): void {
  const send = client.query;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_PREPARED) return known;
    const name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
    return name;
  };
  const query = (...args: unknown[]) => {
    const [text, values, ...rest] = args;
    const name =
      typeof text === 'string' && Array.isArray(values) && PREPARABLE.test(text) ? nameOf(text) : undefined;
    return Reflect.apply(send, client, name === undefined ? args : [{ name, text, values }, ...rest]);
  };
  Object.defineProperty(client, 'query', { value: query });
}

export function openStore({ url, connections = 10 }: StoreOptions): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // None is closed for having rested: whoever came next would wait for a process to start and to plan its statements.
    min: connections,
    application_name: 'broadsheet',
    types,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    onConnect: (client) => client.query(PLAN_ONCE),
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const names = new Map<string, string>();
  const clients = new Set<pg.PoolClient>();
  pool.on('connect', (client) => {
    prepareStatements(client, names);
    clients.add(client);
    // A connection that breaks between two queries of a transaction tells of it here; the next query fails.
    client.on('error', () => {});
    client.once('end', () => clients.delete(client));
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    pool,
    db,
    cut() {
      for (const client of clients) client.connection.stream.destroy();
    },
    close: () => db.destroy(),
  };
}

/** For statements whose best plan depends on their values, as those of a search: what `run` sends is planned each time. */
export function plannedAnew<T>(db: Db, run: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (held) => {
    await sql`SET plan_cache_mode = force_custom_plan`.execute(held);
    try {
      return await run(held);
    } finally {
      await sql.raw(PLAN_ONCE).execute(held);
    }
  });
}

/** A query builder on a connection that the caller holds, for what must share a transaction with a COPY. */
export function onConnection(client: pg.PoolClient): Kysely<Tables> {
  const held = { query: client.query.bind(client), release: () => {} };
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => held, end: async () => {}, options: {} } }),
  });
}
