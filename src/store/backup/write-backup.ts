import { createWriteStream } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
import * as tar from 'tar';
import { makeFolder } from '../../kernel/make-folder.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { executedMigrations } from '../migrate.ts';
import type { Store } from '../pool.ts';
import { BACKUP_TABLES } from './tables.ts';

export const BACKUP_VERSION = 1;

export interface BackupCounts {
  readonly tables: number;
  readonly media: number;
}

/**
 * Writes the database as of one instant and every original of the media into one compressed tar file. Renditions are left out: they
 * are made again when asked for. The file appears under its name only once it is whole.
 */
export async function writeBackup(
  store: Store,
  blobs: Blobs,
  file: string,
  say: (detail: string) => void = () => {},
): Promise<BackupCounts> {
  makeFolder(dirname(file));
  const folder = await mkdtemp(join(dirname(file), '.broadsheet-backup-'));
  try {
    makeFolder(join(folder, 'tables'));
    await copyTables(store, join(folder, 'tables'), say);
    let media = 0;
    for await (const key of blobs.keys()) {
      if (!key.startsWith('originals/')) continue;
      const bytes = await blobs.get(key);
      if (!bytes) continue;
      makeFolder(dirname(join(folder, 'media', key)));
      await writeFile(join(folder, 'media', key), bytes);
      media += 1;
      say(`${media} pictures`);
    }
    const manifest = {
      broadsheet: BACKUP_VERSION,
      migrations: await executedMigrations(store),
      tables: BACKUP_TABLES,
      media,
    };
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    say('compressing');
    const parts = ['manifest.json', 'tables', ...(media > 0 ? ['media'] : [])];
    await tar.create({ gzip: { level: 5 }, cwd: folder, file: `${file}.part`, portable: true }, parts);
    await rename(`${file}.part`, file);
    return { tables: BACKUP_TABLES.length, media };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(`${file}.part`, { force: true });
  }
}

async function copyTables(store: Store, folder: string, say: (detail: string) => void): Promise<void> {
  const client = await store.pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const table of BACKUP_TABLES) {
      say(table);
      const rows = client.query(copyTo(`COPY ${table} TO STDOUT`));
      await pipeline(rows, createWriteStream(join(folder, `${table}.copy`)));
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
