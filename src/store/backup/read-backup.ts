import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import * as tar from 'tar';
import { z } from 'zod';
import { AppError, messageOf } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/make-folder.ts';
import type { Blobs } from '../blobs/blobs.ts';
import { knownMigrations, migrate, migrateTo } from '../migrate.ts';
import { onConnection, type Store } from '../pool.ts';
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

export interface RestoreOptions {
  /** Whether a newspaper that is there may be replaced; refused otherwise. */
  readonly replace: boolean;
  /** Where the backup is unpacked. The backup's own folder may well be a medium that cannot be written. */
  readonly workFolder: string;
  readonly say?: (detail: string) => void;
}

/**
 * Brings a backup back. The file is read and checked whole before anything is touched, and the database changes in one transaction:
 * a restore that fails, or is killed, leaves the newspaper that was there. A backup of an older version is put back at its own
 * version and then migrated.
 */
export async function readBackup(
  store: Store,
  blobs: Blobs,
  file: string,
  { replace, workFolder, say = () => {} }: RestoreOptions,
): Promise<{ media: number }> {
  if (!replace && (await holdsNewspaper(store))) {
    throw new AppError(
      'target_not_empty',
      'There is a newspaper here already, and a restore would replace it. Restore into an empty data folder, or say --replace.',
    );
  }
  makeFolder(workFolder);
  const folder = await mkdtemp(join(workFolder, '.broadsheet-restore-'));
  try {
    say('reading');
    await extract(file, folder);
    const manifest = await readManifest(folder);
    // Pictures first: more of them than the database knows do no harm, fewer would be missed.
    const restored = await mediaBack(blobs, join(folder, 'media'), say);
    if (restored.size < manifest.media)
      throw notWhole(file, `${manifest.media} pictures are named, ${restored.size} are there`);
    await replaceDatabase(store, folder, manifest, say);
    await removeOthers(blobs, restored);
    return { media: restored.size };
  } finally {
    // An extraction that failed may still be writing its last files.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

function notWhole(file: string, why: string, cause?: unknown): AppError {
  return new AppError(
    'invalid_input',
    `${file} is not a whole backup: ${why}. The newspaper was not changed.`,
    {},
    { cause },
  );
}

async function extract(file: string, folder: string): Promise<void> {
  try {
    await tar.extract({ file, cwd: folder, strict: true, filter: (path) => !path.includes('..') });
  } catch (error) {
    throw notWhole(file, messageOf(error), error);
  }
}

async function readManifest(folder: string) {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{}');
  const parsed = manifestSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new AppError(
      'invalid_input',
      'The file has no manifest of a Broadsheet backup, or one of a newer version. The newspaper was not changed.',
    );
  }
  const unknown = parsed.data.migrations.filter((name) => !knownMigrations().includes(name));
  if (unknown.length > 0) {
    throw new AppError(
      'invalid_input',
      `The backup is of a newer Broadsheet (${unknown.join(', ')}). Upgrade first; the newspaper was not changed.`,
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function replaceDatabase(
  store: Store,
  folder: string,
  manifest: Awaited<ReturnType<typeof readManifest>>,
  say: (detail: string) => void,
): Promise<void> {
  const client = await store.pool.connect();
  try {
    const tx = await onConnection(client).startTransaction().execute();
    const inside = { ...store, db: tx };
    try {
      await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await migrateTo(inside, manifest.migrations.at(-1) ?? '');
      await copyBack(client, folder, manifest.tables, say);
      await migrate(inside);
      await tx.commit().execute();
    } catch (error) {
      await tx
        .rollback()
        .execute()
        .catch(() => {});
      throw new AppError(
        'database_unavailable',
        `The rows could not be put back: ${messageOf(error)}. The newspaper was not changed.`,
        {},
        { cause: error },
      );
    }
    await client.query('ANALYZE');
  } finally {
    client.release();
  }
}

async function copyBack(
  client: PoolClient,
  folder: string,
  tables: readonly string[],
  say: (detail: string) => void,
): Promise<void> {
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
}

/** Puts every file of the backup's media in its place; returns their keys. */
async function mediaBack(blobs: Blobs, folder: string, say: (detail: string) => void): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const keys = new Set<string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const key = relative(folder, path).split(sep).join('/');
    await blobs.put(key, await readFile(path));
    keys.add(key);
    say(`${keys.size} pictures`);
  }
  return keys;
}

/** Pictures of the newspaper that was replaced, and all renditions: those are made again when they are asked for. */
async function removeOthers(blobs: Blobs, restored: ReadonlySet<string>): Promise<void> {
  for await (const key of blobs.keys()) if (!restored.has(key)) await blobs.delete(key);
}
