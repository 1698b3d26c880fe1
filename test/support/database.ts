import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { startEmbeddedPostgres } from '../../src/store/embedded/embedded-postgres.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';

export interface TestDatabase {
  /** For pg, for `openStore`, or as DATABASE_URL of a whole process. */
  readonly url: string;
  /** Removes the database, cutting whatever is still connected. Not needed at the end of the run. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Databases of one name are copies of one template, which is made once in a run. */
  readonly template?: string;
  /** Fills the template. */
  readonly prepare?: (url: string) => Promise<void>;
}

/** Any number will do: whoever makes a template holds this lock of PostgreSQL's. */
const TEMPLATE_LOCK = 7_021_845;

/**
 * A database of one's own, with the tables of the latest migration and no rows, on the run's one PostgreSQL: the real
 * one, as set in production but for the number of connections. Copying the template takes some tens of milliseconds.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { template = 'migrated', prepare = migrateToLatest } = options;
  const server = await startEmbeddedPostgres({
    dataFolder: inject('databaseFolder'),
    settings: { max_connections: '200' },
    endsWithProcess: false,
  });
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(server.url, async (client) => {
    await ensureTemplate(client, server.url, `template_${template}`, prepare);
    await client.query(`create database ${name} template template_${template}`);
  });
  return {
    url: databaseUrl(server.url, name),
    drop: () =>
      asAdministrator(server.url, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** The url of an empty database without any table. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createTestDatabase({ template: 'empty', prepare: async () => {} });
}

async function ensureTemplate(
  client: pg.Client,
  url: string,
  name: string,
  prepare: (url: string) => Promise<void>,
): Promise<void> {
  const exists = async () =>
    (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
  if (await exists()) return;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await exists()) return;
    const half = `${name}_half`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half}`);
    await prepare(databaseUrl(url, half));
    await client.query(`alter database ${half} rename to ${name}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(url, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
