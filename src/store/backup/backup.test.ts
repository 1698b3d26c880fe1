import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tar from 'tar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { importStories } from '../../newsroom/imports/import-stories.ts';
import { diskBlobs } from '../blobs/disk-blobs.ts';
import { readBackup } from './read-backup.ts';
import { BACKUP_TABLES } from './tables.ts';
import { writeBackup } from './write-backup.ts';

let folder: string;
let here: TestNewsroom;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-backup-'));
  here = await createTestNewsroom();
  await publish(here, 'The ferry is late');
  await blobs().put('originals/ferry.jpg', Buffer.from('a ferry'));
});
afterEach(async () => {
  await here.close();
  await rm(folder, { recursive: true });
});

function blobs(name = 'media') {
  return diskBlobs(join(folder, name));
}

async function publish({ newsroom }: TestNewsroom, headline: string): Promise<void> {
  await importStories(newsroom, TEST_ACTOR, [parsedStory({ headline })]);
}

/** Every row of every table as text, and every original of the media. */
async function contents({ store }: TestNewsroom, media = 'media'): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const table of BACKUP_TABLES) {
    const { rows } = await store.pool.query<{ row: string }>(
      `SELECT t::text AS row FROM ${table} AS t ORDER BY t::text`,
    );
    found[table] = rows.map(({ row }) => row);
  }
  for await (const key of blobs(media).keys()) found[key] = (await blobs(media).get(key))?.toString();
  return found;
}

async function backUp(): Promise<string> {
  const file = join(folder, 'backup.tar.gz');
  await writeBackup(here.store, blobs(), file);
  return file;
}

function restore(file: string, into: TestNewsroom, { replace = false, media = 'media' } = {}) {
  return readBackup(into.store, blobs(media), file, { replace, workFolder: join(folder, 'work') });
}

/** The same backup after `change` was at its files. */
async function tamper(file: string, change: (unpacked: string) => Promise<void>): Promise<string> {
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  await tar.extract({ file, cwd: unpacked });
  await change(unpacked);
  const tampered = join(folder, 'tampered.tar.gz');
  await tar.create({ gzip: true, cwd: unpacked, file: tampered }, ['.']);
  return tampered;
}

test('what was backed up stands in another newspaper, row for row and picture for picture, and can be worked on', async () => {
  const before = await contents(here);
  const file = await backUp();
  const there = await createTestNewsroom();
  await blobs('other').put('originals/gone.jpg', Buffer.from('of the newspaper before'));
  try {
    expect(await restore(file, there, { replace: true, media: 'other' })).toEqual({ media: 1 });
    expect(await contents(there, 'other')).toEqual(before);
    await publish(there, 'The ferry has come');
  } finally {
    await there.close();
  }
});

test('a newspaper is replaced only when that is asked for', async () => {
  const file = await backUp();
  await publish(here, 'Written after the backup');
  const before = await contents(here);
  await expect(restore(file, here)).rejects.toMatchObject({ code: 'target_not_empty' });
  expect(await contents(here)).toEqual(before);
});

test.each<[string, (file: string) => Promise<string>]>([
  [
    'is cut off',
    async (file) => {
      const { length } = await readFile(file);
      await truncate(file, Math.floor(length / 2));
      return file;
    },
  ],
  [
    'holds a row that the last table refuses',
    (file) => tamper(file, (folder) => appendFile(join(folder, 'tables/search_word.copy'), 'a\tb\tc\n')),
  ],
  ['lacks a table', (file) => tamper(file, (folder) => rm(join(folder, 'tables/statement.copy')))],
  ['lacks a picture', (file) => tamper(file, (folder) => rm(join(folder, 'media/originals/ferry.jpg')))],
  [
    'has a manifest that cannot be read',
    (file) => tamper(file, (folder) => writeFile(join(folder, 'manifest.json'), '{')),
  ],
])('a restore of a backup that %s changes nothing, and says so', async (_what, spoil) => {
  const file = await spoil(await backUp());
  await publish(here, 'Written after the backup');
  const before = await contents(here);
  await expect(restore(file, here, { replace: true })).rejects.toThrow('The newspaper was not changed.');
  expect(await contents(here)).toEqual(before);
  await publish(here, 'And it can still be worked on');
});

test('a file that is no backup is told apart from one that is broken', async () => {
  const file = join(folder, 'notes.txt');
  await writeFile(file, 'not a backup');
  await expect(restore(file, here, { replace: true })).rejects.toMatchObject({ code: 'invalid_input' });
});
