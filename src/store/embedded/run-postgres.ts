import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, messageOf } from '../../kernel/errors.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { Owner } from './owner.ts';

export interface Surroundings {
  readonly binaries: PostgresBinaries;
  readonly owner: Owner | null;
}

/**
 * How PostgreSQL is told where its data lies. Under another uid than ours the folder's parents may be closed to it (a
 * checkout in root's 0700 home). So the child starts inside the folder, entered while it was still root, and names it
 * by Linux's link to the working folder, which asks nothing of the parents; every process of the server inherits it.
 */
export function dataArgument(folder: string, owner: Owner | null): string {
  return owner && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** Options for spawning any program of PostgreSQL inside `folder`. */
export function spawnOptions(folder: string, owner: Owner | null) {
  return {
    cwd: folder,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    ...(owner ? { uid: owner.uid, gid: owner.gid } : {}),
  };
}

/** Runs one program of PostgreSQL to its end inside `folder`. Rejects only when it cannot be started at all. */
export function runPostgres(
  program: 'initdb' | 'postgres',
  args: readonly string[],
  folder: string,
  { binaries, owner }: Surroundings,
  input = '',
): Promise<{ code: number; output: string }> {
  const file = join(binaries.folder, 'bin', program);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...spawnOptions(folder, owner), stdio: ['pipe', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {}); // it may end before it has read all
    child.stdin.end(input);
    child.on('error', (error) => reject(cannotStart(file, error)));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** Why a program that is there does not start, in words that help. */
export function cannotStart(file: string, cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' && existsSync(file)) {
    // The kernel means the loader that the program names, which systems with another C library do not have.
    return new AppError(
      'platform_unsupported',
      'The embedded PostgreSQL needs glibc, which this system (Alpine, or another with musl) lacks. ' +
        'Set DATABASE_URL to a PostgreSQL 16 or newer, or use an image based on Debian.',
      {},
      { cause },
    );
  }
  if (code === 'EPERM') {
    return new AppError(
      'database_unavailable',
      'PostgreSQL refuses to run as root, and this root may not start it as another user. ' +
        'Run Broadsheet as an ordinary user, or set DATABASE_URL.',
      {},
      { cause },
    );
  }
  return new AppError(
    'database_unavailable',
    `PostgreSQL could not be started: ${messageOf(cause)}`,
    {},
    { cause },
  );
}
