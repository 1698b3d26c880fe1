import { lstatSync } from 'node:fs';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** "nobody" on practically every system; owns nothing else that matters. */
const NOBODY: Owner = { uid: 65534, gid: 65534 };

/**
 * The user PostgreSQL must run as, or null when it runs as we do. PostgreSQL refuses to run as root, so root starts it
 * as the owner of the database, else as the owner of the data folder (a volume of uid 1000, say), else as nobody.
 */
export function databaseOwner(clusterFolder: string, dataFolder: string): Owner | null {
  if (process.getuid?.() !== 0) return null;
  for (const folder of [clusterFolder, dataFolder]) {
    const stat = lstatSync(folder, { throwIfNoEntry: false });
    if (stat && stat.uid !== 0) return { uid: stat.uid, gid: stat.gid };
  }
  return NOBODY;
}
