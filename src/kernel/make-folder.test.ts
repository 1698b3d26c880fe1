import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'broadsheet-folder-'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('a folder is made with those above it, and again is no harm', () => {
  const folder = join(place, 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).isDirectory()).toBe(true);
});

test('where a file is in the way, it is said', () => {
  const file = join(place, 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow('EEXIST');
  expect(() => makeFolder(join(file, 'within'))).toThrow('EEXIST');
});

test.runIf(process.platform === 'linux')('where the system lets nobody make a folder, it ends', () => {
  expect(() => makeFolder('/proc/nope/deep')).toThrow('/proc/nope');
});
