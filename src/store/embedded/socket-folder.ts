import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { AppError } from '../../kernel/errors.ts';
import type { Owner } from './owner.ts';
import { SOCKET_NAME } from './postmaster.ts';

/** sun_path in bytes, without the closing zero: unix(7) on Linux, unix(4) on macOS and BSD. */
const LONGEST_ADDRESS = process.platform === 'linux' ? 107 : 103;

/**
 * Where the server puts its socket: in its data folder, which only its user may enter, so that no cleaner of /tmp and no
 * private /tmp of a service parts it from commands beside it. Where the path is too long, or the file system has no
 * sockets (folders shared into a virtual machine), in a folder of its own below /tmp.
 * @returns the value of unix_socket_directories
 */
export async function chooseSocketFolder(cluster: string, owner: Owner | null): Promise<string> {
  const inside = join(cluster, SOCKET_NAME);
  if (Buffer.byteLength(inside) <= LONGEST_ADDRESS && (await canHoldSockets(cluster))) return '.';
  const user = owner?.uid ?? process.getuid?.() ?? 0;
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 12);
  const folder = join('/tmp', `broadsheet-${user}-${name}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (owner) chownSync(folder, owner.uid, owner.gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  // /tmp is everybody's: a folder of this name that is not ours could hand our connections to somebody else.
  const stat = lstatSync(folder);
  if (stat.isDirectory() && stat.uid === user && (stat.mode & 0o077) === 0) return folder;
  throw new AppError(
    'database_unavailable',
    `${folder} must be a folder that only uid ${user} can enter. Remove it, or set BROADSHEET_DATA to a path of at most 60 letters.`,
  );
}

/** Removes what was made below /tmp for a server that has ended. */
export function removeSocketFolder(socketFolder: string, cluster: string): void {
  if (socketFolder === cluster) return;
  try {
    rmdirSync(socketFolder); // only ever an empty one
  } catch {
    // It stays for the next start, which uses it again.
  }
}

function canHoldSockets(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(join(folder, '.socket-probe'), () => probe.close(() => resolve(true)));
  });
}
