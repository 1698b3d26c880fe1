import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { openApp } from '../app.ts';
import { type Config, loadConfig } from '../config.ts';
import { messageOf } from '../kernel/errors.ts';
import { cannotListen } from '../server/front.ts';
import { serverOf } from '../store/embedded/folder-lock.ts';
import { pendingMigrations } from '../store/migrate.ts';

interface Finding {
  readonly ok: boolean;
  readonly what: string;
  /** What to do, where something is to be done. */
  readonly remedy?: string;
}

const LITTLE_DISK = 1_000_000_000;
const MOST_DRIFT_MS = 2000;

/** `broadsheet doctor`: looks at everything a newspaper stands on, and makes nothing. Exit code 1 if something wants mending. */
export async function doctorCommand(): Promise<void> {
  const config = loadConfig();
  const findings = [...(await machine(config)), ...(await newspaper(config))];
  for (const finding of findings) {
    process.stdout.write(`${finding.ok ? '✓' : '✗'} ${finding.what}\n`);
    if (finding.remedy) process.stdout.write(`    ${finding.remedy}\n`);
  }
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}

async function check(
  what: string,
  remedy: string | undefined,
  run: () => Promise<string> | string,
): Promise<Finding> {
  try {
    return { ok: true, what: `${what}: ${await run()}` };
  } catch (error) {
    return { ok: false, what: `${what}: ${messageOf(error)}`, ...(remedy ? { remedy } : {}) };
  }
}

async function machine(config: Config): Promise<Finding[]> {
  const server = serverOf(config.dataFolder);
  const place = existingPart(config.dataFolder);
  return [
    await check(
      'Runtime',
      'Delete node_modules and start again, so that the pinned runtime is installed.',
      () => {
        if (Number.parseInt(process.versions.node, 10) < 26)
          throw new Error(`Node ${process.versions.node} is too old`);
        return `Node ${process.versions.node}`;
      },
    ),
    await check('Data folder', `Give this user the folder ${place}, or set BROADSHEET_DATA.`, () => {
      accessSync(place, constants.R_OK | constants.W_OK);
      return place === config.dataFolder ? place : `${config.dataFolder} will be made by the first start`;
    }),
    await check('Disk', 'Free space, or move BROADSHEET_DATA to a larger disk.', () => {
      const { bavail, bsize } = statfsSync(place);
      const free = bavail * bsize;
      if (free < LITTLE_DISK) throw new Error(`${(free / 1e6).toFixed(0)} MB free is too little`);
      return `${(free / 1e9).toFixed(1)} GB free`;
    }),
    server
      ? { ok: true, what: `Server: running as process ${server.pid}` }
      : await check('Server', undefined, async () => {
          await tryPort(config);
          return `not running; ${config.host}:${config.port} is free for it`;
        }),
  ];
}

/** The folder itself, or the nearest above it that is there. */
function existingPart(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existingPart(dirname(folder));
}

function tryPort(config: Config): Promise<void> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) => fail(cannotListen(error, config)));
    probe.listen({ port: config.port, host: config.host }, () => probe.close(() => done()));
  });
}

/** What is in the database. An embedded one that is not there yet is not made. */
async function newspaper(config: Config): Promise<Finding[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, 'postgres'))) {
    return [{ ok: true, what: 'Newspaper: there is none here yet', remedy: 'Start one with: npm start' }];
  }
  const inside: Finding[] = [];
  const database = await check(
    'Database',
    'See the lines above; with DATABASE_URL set, check the address, the password and the network.',
    async () => {
      const app = await openApp(config);
      try {
        const asked = Date.now();
        const { rows } = await sql<{
          version: string;
          now: Date;
        }>`SELECT version() AS version, clock_timestamp() AS now`.execute(app.store.db);
        const row = rows[0];
        const drift = row ? Math.abs(row.now.getTime() - (asked + Date.now()) / 2) : 0;
        inside.push(clock(drift), ...(await migrations(app.store)));
        return row?.version.split(' on ')[0] ?? 'unknown version';
      } finally {
        await app.close();
      }
    },
  );
  return [database, ...inside];
}

function clock(drift: number): Finding {
  if (drift <= MOST_DRIFT_MS)
    return { ok: true, what: `Clock: agrees with the database within ${Math.ceil(drift)} ms` };
  const what = `Clock: ${(drift / 1000).toFixed(1)} s apart from the database's`;
  return { ok: false, what, remedy: 'Run a time service (NTP) on both machines.' };
}

async function migrations(store: Parameters<typeof pendingMigrations>[0]): Promise<Finding[]> {
  const pending = await pendingMigrations(store);
  if (pending.length === 0) return [];
  const what = `Migrations: ${pending.join(', ')} have not run`;
  return [{ ok: false, what, remedy: 'Run: broadsheet migrate' }];
}
