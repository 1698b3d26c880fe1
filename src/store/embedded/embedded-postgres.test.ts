import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { endPostmaster, findLivingPostmaster, readPostmaster } from './postmaster.ts';
import { isAlive } from './process-identity.ts';

/** A data folder with a database that was made once: making one takes a second, copying it a tenth. */
let made: string;
let root: string;
let dataFolder: string;

beforeAll(async () => {
  made = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-made-')));
  const server = await startEmbeddedPostgres({ dataFolder: made });
  await server.stop();
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

function useMadeDatabase(): void {
  mkdirSync(dataFolder, { recursive: true });
  // cp keeps owners, which Node's own copy does not.
  execFileSync('cp', ['-a', join(made, 'postgres'), dataFolder]);
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-')));
  dataFolder = join(root, 'data');
});

afterEach(async () => {
  const left = existsSync(dataFolder) ? await findLivingPostmaster(join(dataFolder, 'postgres')) : null;
  if (left) await endPostmaster(left.pid, 5000);
  rmSync(root, { recursive: true, force: true });
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database of this folder, prints its pid, and then waits. */
async function startInOtherProcess(): Promise<{
  kill(): Promise<void>;
  stopNicely(): Promise<void>;
  pid: number;
}> {
  const module = join(import.meta.dirname, 'embedded-postgres.ts');
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)} });
    process.stdin.once('data', async () => { await server.stop(); process.exit(0); });
    console.log(server.pid);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [line] = await once(child.stdout, 'data');
  return {
    pid: Number(String(line)),
    kill: async () => {
      child.kill('SIGKILL');
      await exit;
    },
    stopNicely: async () => {
      child.stdin.write('stop\n');
      await exit;
    },
  };
}

const running = () => findLivingPostmaster(join(dataFolder, 'postgres'));

async function stopAndCheck(server: EmbeddedPostgres): Promise<void> {
  await server.stop();
  expect(isAlive(server.pid)).toBe(false);
  expect(await running()).toBeNull();
}

test('the first start makes a durable UTF-8 database that sorts by ICU; stopping ends it', async () => {
  expect(await running()).toBeNull();
  const server = await startEmbeddedPostgres({ dataFolder });
  expect(server).toMatchObject({ adopted: false, created: true });
  const [settings] = await query(
    server.url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding,
      (select datlocprovider::text from pg_database where datname = current_database()) as provider`,
  );
  expect(settings).toEqual({ fsync: 'on', commit: 'on', addresses: '', encoding: 'UTF8', provider: 'i' });
  await query(server.url, 'create extension pg_trgm; create extension unaccent');
  await stopAndCheck(server);
});

test('typographic quotes are not letters to the full-text search', async () => {
  useMadeDatabase();
  const server = await startEmbeddedPostgres({ dataFolder });
  const [row] = await query(
    server.url,
    `select to_tsvector('english', '“Flood” — said ‘Über’')::text as words`,
  );
  expect(row?.words).toBe(`'flood':1 'said':2 'über':3`);
  await server.stop();
});

test('the second start finds what the first one wrote', async () => {
  const first = await startEmbeddedPostgres({ dataFolder });
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  const second = await startEmbeddedPostgres({ dataFolder });
  expect(second).toMatchObject({ adopted: false, created: false });
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await stopAndCheck(second);
});

test('a server whose starter was killed is adopted, never started twice', async () => {
  useMadeDatabase();
  const other = await startInOtherProcess();
  await other.kill();
  expect(isAlive(other.pid)).toBe(true);
  const adopted = await startEmbeddedPostgres({ dataFolder });
  expect(adopted).toMatchObject({ adopted: true, pid: other.pid });
  expect(await query(adopted.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stopAndCheck(adopted);
});

test('what is acknowledged survives the death of the whole database', async () => {
  useMadeDatabase();
  const first = await startEmbeddedPostgres({ dataFolder });
  await query(first.url, 'create table kept as select 7 as n');
  process.kill(first.pid, 'SIGKILL');
  // The signal returns before the process has gone, and until then it is rightly adopted.
  await vi.waitFor(() => expect(isAlive(first.pid)).toBe(false), { timeout: 10_000, interval: 5 });
  const second = await startEmbeddedPostgres({ dataFolder });
  expect(second.pid).not.toBe(first.pid);
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.stop();
});

test('a postmaster.pid left by a crash of the machine does not hinder, even when its number is taken by now', async () => {
  useMadeDatabase();
  const first = await startEmbeddedPostgres({ dataFolder });
  await first.stop();
  const cluster = join(dataFolder, 'postgres');
  for (const pid of [process.pid, 4_194_303]) {
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${pid}\n${cluster}\n1700000000\n5432\n.\n\n  1  1\nready   \n`,
    );
    expect(await running()).toBeNull();
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${pid}\n${cluster}\n1700000000\n5432\n.\n\n  1  1\nready   \n`,
    );
    const next = await startEmbeddedPostgres({ dataFolder });
    expect(next.adopted).toBe(false);
    await next.stop();
  }
});

test('an initialisation that was cut off is begun anew', async () => {
  mkdirSync(join(dataFolder, 'postgres.initialising', 'base'), { recursive: true });
  const server = await startEmbeddedPostgres({ dataFolder });
  expect(server.created).toBe(true);
  await server.stop();
});

test('many starts at once give one server', async () => {
  useMadeDatabase();
  const servers = await Promise.all([1, 2, 3].map(() => startEmbeddedPostgres({ dataFolder })));
  expect(new Set(servers.map((server) => server.pid)).size).toBe(1);
  expect(servers.filter((server) => !server.adopted)).toHaveLength(1);
  for (const server of servers) await server.stop();
  expect(isAlive(servers[0]?.pid ?? 0)).toBe(false);
});

test('whoever started it leaves it to a client that is still there, and the last one ends it', async () => {
  useMadeDatabase();
  const starter = await startInOtherProcess();
  const mine = await startEmbeddedPostgres({ dataFolder });
  expect(mine).toMatchObject({ adopted: true, pid: starter.pid });
  const client = new pg.Client({ connectionString: mine.url });
  await client.connect();
  await starter.stopNicely();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  await stopAndCheck(mine);
});

test('a data folder below a folder that only its owner can enter works', async () => {
  chmodSync(root, 0o700);
  const server = await startEmbeddedPostgres({ dataFolder });
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))).toBe(true);
  await stopAndCheck(server);
});

test('a path too long for a socket works: the socket goes where its address is short', async () => {
  dataFolder = join(root, 'a-newspaper-with-a-long-name-'.repeat(4), 'data');
  useMadeDatabase();
  const server = await startEmbeddedPostgres({ dataFolder });
  expect(server.socketFolder).toMatch(/^\/tmp\/broadsheet-/);
  expect(await running()).toMatchObject({ socketFolder: server.socketFolder, status: 'ready' });
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stopAndCheck(server);
  expect(existsSync(server.socketFolder)).toBe(false);
});

test('a failed start says what PostgreSQL said', async () => {
  useMadeDatabase();
  const settings = { shared_buffers: 'plenty' };
  await expect(startEmbeddedPostgres({ dataFolder, settings })).rejects.toThrow(/shared_buffers/);
  expect(readPostmaster(join(dataFolder, 'postgres'))).toBeNull();
});

test('a database of another major version is refused with the way out', async () => {
  useMadeDatabase();
  const server = await startEmbeddedPostgres({ dataFolder });
  await server.stop();
  writeFileSync(join(dataFolder, 'postgres', 'PG_VERSION'), '17\n');
  await expect(startEmbeddedPostgres({ dataFolder })).rejects.toThrow(/PostgreSQL 17.*broadsheet backup/);
});
