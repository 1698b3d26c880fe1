import { readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { isAbsolute, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../kernel/errors.ts';
import { unreadable } from './cluster.ts';
import { isAlive, workingFolderOf } from './process-identity.ts';

/** A PostgreSQL server as its own postmaster.pid tells of it. */
export interface Postmaster {
  readonly pid: number;
  /** Absolute. */
  readonly socketFolder: string;
  /** PostgreSQL's words: starting, ready, standby, stopping; empty while the file is being written. */
  readonly status: string;
}

export const SOCKET_NAME = '.s.PGSQL.5432';
const POLL_MS = 5;

/** Reads postmaster.pid, whose lines PostgreSQL declares in src/include/utils/pidfile.h. Null when there is none. */
export function readPostmaster(cluster: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES')
      throw unreadable(cluster, error);
    return null;
  }
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0) return null;
  const socket = lines[4] || '.';
  return { pid, socketFolder: isAbsolute(socket) ? socket : join(cluster, socket), status: lines[7] ?? '' };
}

/**
 * The living server of this folder, or null. What a crash of the machine left behind is cleared away: PostgreSQL itself
 * refuses to start when the number in the file happens to belong to another process by now.
 * @param cluster its real path (no links)
 */
export async function findLivingPostmaster(cluster: string): Promise<Postmaster | null> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return null;
  if (isAlive(postmaster.pid) && serves(postmaster.pid, cluster)) return postmaster;
  if (await answers(postmaster.socketFolder)) {
    throw new AppError(
      'data_folder_in_use',
      `The database in ${cluster} is running, but not among this system's processes: another container shares the ` +
        'folder. Stop that one, or give this one a BROADSHEET_DATA of its own.',
    );
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return null;
}

function serves(pid: number, cluster: string): boolean {
  const folder = workingFolderOf(pid);
  // Where the system does not tell, PostgreSQL's own check of the number has to do.
  return folder === null ? process.platform !== 'linux' : folder === cluster;
}

/** Whether somebody listens on the socket in this folder. */
function answers(socketFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, SOCKET_NAME));
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

/** Waits until the server takes connections. Resolves to null when `hasFailed` says that it will not. */
export async function untilReady(
  cluster: string,
  pid: number,
  hasFailed: () => boolean,
): Promise<Postmaster | null> {
  for (;;) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === pid && postmaster.status === 'ready') return postmaster;
    if (hasFailed()) return null;
    await sleep(POLL_MS);
  }
}

/** Asks the server to end, cutting connections; after `patienceMs` it is told to end at once, which recovers by its log. */
export async function endPostmaster(pid: number, patienceMs: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await hasEnded(pid, patienceMs)) return;
  signal(pid, 'SIGQUIT');
  await hasEnded(pid, 2000);
}

export async function hasEnded(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}
