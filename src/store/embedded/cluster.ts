import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../kernel/errors.ts';
import { dataArgument, runPostgres, type Surroundings } from './run-postgres.ts';

/** The database's own user and database; only the socket's folder decides who may connect. */
export const DATABASE_NAME = 'broadsheet';
const SUPERUSER = 'broadsheet';

/**
 * The C library's part of the locale, best first. Sorting and case are ICU's business, but the full-text parser asks
 * the C library what a letter is, and under plain "C" it takes typographic quotes for letters.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** Makes the database files unless they are there. They appear under their name complete or not at all. */
export async function ensureCluster(
  cluster: string,
  surroundings: Surroundings,
): Promise<{ created: boolean }> {
  const { binaries } = surroundings;
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster, binaries.major);
    return { created: false };
  }
  const half = `${cluster}.initialising`;
  rmSync(half, { recursive: true, force: true });
  try {
    await initialise(half, surroundings);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(half, cluster);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return { created: true };
}

async function initialise(folder: string, surroundings: Surroundings): Promise<void> {
  const { owner } = surroundings;
  let output = '';
  for (const locale of LOCALES) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const data = dataArgument(folder, owner);
    const common = ['-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--no-instructions'];
    const locales = [`--locale=${locale}`, '--locale-provider=icu', '--icu-locale=und'];
    // Synced once, after the last step, rather than twice.
    const made = await runPostgres('initdb', [...common, ...locales, '--no-sync'], folder, surroundings);
    output = made.output;
    if (made.code === 0) {
      await createDatabase(folder, surroundings);
      await syncToDisk(folder, surroundings);
      chmodSync(folder, 0o700);
      return;
    }
    if (!/invalid locale/i.test(output)) break;
  }
  throw startFailure(`The database could not be initialised in ${folder}`, output, folder);
}

/** In single-user mode: a server would have to start, and stop again if anything went wrong. */
async function createDatabase(folder: string, surroundings: Surroundings): Promise<void> {
  const args = ['--single', '-D', dataArgument(folder, surroundings.owner), '-c', 'fsync=off', 'postgres'];
  const made = await runPostgres(
    'postgres',
    args,
    folder,
    surroundings,
    `CREATE DATABASE ${DATABASE_NAME};\n`,
  );
  if (made.code === 0 && !/ERROR|FATAL|PANIC/.test(made.output)) return;
  throw startFailure(`The database could not be created in ${folder}`, made.output, folder);
}

async function syncToDisk(folder: string, surroundings: Surroundings): Promise<void> {
  const args = ['-D', dataArgument(folder, surroundings.owner), '--sync-only'];
  const synced = await runPostgres('initdb', args, folder, surroundings);
  if (synced.code !== 0)
    throw startFailure(`The database in ${folder} could not be written out`, synced.output, folder);
}

function checkVersion(cluster: string, major: string): void {
  let found: string;
  try {
    found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (cause) {
    throw unreadable(cluster, cause);
  }
  if (found === major) return;
  throw new AppError(
    'database_unavailable',
    `${cluster} was made by PostgreSQL ${found}, and this Broadsheet brings PostgreSQL ${major}. ` +
      'Run "broadsheet backup" with the earlier Broadsheet and "broadsheet restore" with this one.',
    { found, major },
  );
}

/** The database belongs to somebody else, mostly to root's choice of user. */
export function unreadable(cluster: string, cause: unknown): AppError {
  return new AppError(
    'database_unavailable',
    `This user may not read the database in ${cluster}. Run the command as the user that started Broadsheet.`,
    {},
    { cause },
  );
}

/** An error that ends with what PostgreSQL itself said, and with the remedy where we know one. */
export function startFailure(what: string, output: string, folder: string): AppError {
  const said = output.trim().split('\n').slice(-8).join('\n');
  return new AppError(
    'database_unavailable',
    `${what}. ${remedyFor(output, folder)}PostgreSQL said:\n${said}`,
    { folder },
  );
}

function remedyFor(output: string, folder: string): string {
  if (/No space left on device|disk full|Check free disk space/i.test(output)) {
    return `The disk is full (${freeMegabytes(folder)} MB free): make room, nothing that was acknowledged is lost. `;
  }
  if (/Permission denied/i.test(output)) return 'The folder is closed to the user that runs PostgreSQL. ';
  if (/Cannot allocate memory|could not map anonymous shared memory/i.test(output)) {
    return 'There is not enough memory: the database needs about 150 MB. ';
  }
  return '';
}

function freeMegabytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : join(folder, '..'));
    return Math.floor((bavail * bsize) / 1_000_000);
  } catch {
    return 0;
  }
}
