import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import * as tar from 'tar';
import { z } from 'zod';
import { AppError, messageOf } from '../../kernel/errors.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { knownMigrations, migrate, migrateTo } from '../migrate.ts';
import type { Store } from '../pool.ts';
import { BACKUP_TABLES } from './tables.ts';
import { BACKUP_VERSION } from './write-backup.ts';

const manifestSchema = z.object({
  broadsheet: z.literal(BACKUP_VERSION),
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.enum(BACKUP_TABLES)),
  media: z.int(),
});

/** Whether somebody works with this database already. */
export async function holdsNewspaper(store: Store): Promise<boolean> {
  const { rows } = await store.pool.query<{ found: boolean }>(
    `SELECT to_regclass('story') IS NOT NULL AS found`,
  );
  if (!rows[0]?.found) return false;
  const { rows: stories } = await store.pool.query<{ found: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM story) OR EXISTS (SELECT 1 FROM publication) AS found',
  );
  return stories[0]?.found ?? false;
}

/**
 * Brings a backup back. The file is read and checked whole before anything is touched. A backup of an older version is put back at
 * its own version and then migrated.
 */
export async function readBackup(
  store: Store,
  blobs: Blobs,
  file: string,
  options: { replace: boolean; say?: (detail: string) => void },
): Promise<{ media: number }> {
  const say = options.say ?? (() => {});
  if (!options.replace && (await holdsNewspaper(store))) {
    throw new AppError(
      'target_not_empty',
      'There is a newspaper here already, and a restore would replace it. Restore into an empty data folder, or say --replace.',
    );
  }
  const folder = await mkdtemp(join(dirname(file), '.broadsheet-restore-'));
  try {
    say('reading');
    await extract(file, folder);
    const manifest = await readManifest(folder);
    await emptyDatabase(store);
    const last = manifest.migrations.at(-1) ?? '';
    await migrateTo(store, last);
    await copyBack(store, folder, manifest.tables, say);
    await migrate(store);
    return { media: await mediaBack(blobs, join(folder, 'media'), say) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function extract(file: string, folder: string): Promise<void> {
  try {
    await tar.extract({ file, cwd: folder, strict: true, filter: (path) => !path.includes('..') });
  } catch (error) {
    throw new AppError(
      'invalid_input',
      `${file} is not a whole backup: ${messageOf(error)}. Nothing was changed.`,
      {},
      { cause: error },
    );
  }
}

async function readManifest(folder: string) {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{}');
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new AppError(
      'invalid_input',
      'The file has no manifest of a Broadsheet backup, or one of a newer version. Nothing was changed.',
    );
  }
  const unknown = parsed.data.migrations.filter((name) => !knownMigrations().includes(name));
  if (unknown.length > 0) {
    throw new AppError(
      'invalid_input',
      `The backup is of a newer Broadsheet (${unknown.join(', ')}). Upgrade first; nothing was changed.`,
    );
  }
  return parsed.data;
}

async function emptyDatabase(store: Store): Promise<void> {
  await store.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
}

async function copyBack(
  store: Store,
  folder: string,
  tables: readonly string[],
  say: (detail: string) => void,
): Promise<void> {
  const client = await store.pool.connect();
  try {
    await client.query('BEGIN');
    for (const table of tables) {
      say(table);
      await pipeline(
        createReadStream(join(folder, 'tables', `${table}.copy`)),
        client.query(copyFrom(`COPY ${table} FROM STDIN`)),
      );
    }
    await client.query(
      `SELECT setval(pg_get_serial_sequence('outbox', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM outbox), false)`,
    );
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw new AppError(
      'database_unavailable',
      `The rows could not be put back: ${messageOf(error)}`,
      {},
      { cause: error },
    );
  } finally {
    client.release();
  }
}

async function mediaBack(blobs: Blobs, folder: string, say: (detail: string) => void): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let media = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    await blobs.put(relative(folder, path).split(sep).join('/'), await readFile(path));
    media += 1;
    say(`${media} pictures`);
  }
  return media;
}
