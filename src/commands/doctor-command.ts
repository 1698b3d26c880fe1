import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { sql } from 'kysely';
import { openApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { messageOf } from '../kernel/errors.ts';
import { serverOf } from '../store/embedded/folder-lock.ts';
import { pendingMigrations } from '../store/migrate.ts';

interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly remedy?: string;
}

const LITTLE_DISK = 1_000_000_000;
const MOST_DRIFT_MS = 2000;

/** `broadsheet doctor`: looks at everything a newspaper stands on. Exit code 1 if something wants mending. */
export async function doctorCommand(): Promise<void> {
  const findings: Finding[] = [];
  const check = async (what: string, remedy: string, run: () => Promise<string> | string) => {
    try {
      findings.push({ ok: true, what: `${what}: ${await run()}` });
    } catch (error) {
      findings.push({ ok: false, what: `${what}: ${messageOf(error)}`, remedy });
    }
  };
  await check(
    'Runtime',
    'Delete node_modules and start again, so that the pinned runtime is installed.',
    () => {
      if (Number.parseInt(process.versions.node, 10) < 26)
        throw new Error(`Node ${process.versions.node} is too old`);
      return `Node ${process.versions.node}`;
    },
  );
  const config = loadConfig();
  await check(
    'Data folder',
    `Give this user the folder ${config.dataFolder}, or set BROADSHEET_DATA.`,
    () => {
      mkdirSync(config.dataFolder, { recursive: true });
      accessSync(config.dataFolder, constants.R_OK | constants.W_OK);
      return config.dataFolder;
    },
  );
  await check('Disk', 'Free space, or move BROADSHEET_DATA to a larger disk.', () => {
    const { bavail, bsize } = statfsSync(config.dataFolder);
    const free = bavail * bsize;
    if (free < LITTLE_DISK) throw new Error(`${(free / 1e6).toFixed(0)} MB free is too little`);
    return `${(free / 1e9).toFixed(1)} GB free`;
  });
  const holder = serverOf(config.dataFolder);
  findings.push({
    ok: true,
    what: holder ? `Server: running as process ${holder.pid}` : 'Server: not running',
  });
  await check(
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
        findings.push(
          drift > MOST_DRIFT_MS
            ? {
                ok: false,
                what: `Clock: ${(drift / 1000).toFixed(1)} s apart from the database's`,
                remedy: 'Run a time service (NTP) on both machines.',
              }
            : { ok: true, what: `Clock: agrees with the database within ${Math.ceil(drift)} ms` },
        );
        const pending = await pendingMigrations(app.store);
        if (pending.length > 0)
          findings.push({
            ok: false,
            what: `Migrations: ${pending.join(', ')} have not run`,
            remedy: 'Run: broadsheet migrate',
          });
        return row?.version.split(' on ')[0] ?? 'unknown version';
      } finally {
        await app.close();
      }
    },
  );
  for (const finding of findings) {
    process.stdout.write(`${finding.ok ? '✓' : '✗'} ${finding.what}\n`);
    if (finding.remedy) process.stdout.write(`    ${finding.remedy}\n`);
  }
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}
