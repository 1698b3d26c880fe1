import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDataFolder, serverOf, underLock } from './folder-lock.ts';
import { birthOf } from './process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const holder = (pid: number, birth: string | null) =>
  JSON.stringify({ pid, birth, command: 'serve', since: '2031-05-01T08:00:00.000Z' });

test('a data folder is served by one process, and the second is told by which', async () => {
  const lock = await lockDataFolder(folder);
  const second = lockDataFolder(folder);
  await expect(second).rejects.toMatchObject({ code: 'data_folder_in_use', details: { pid: process.pid } });
  await expect(second).rejects.toThrow(`kill ${process.pid}`);
  lock.release();
  (await lockDataFolder(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a killed process is free', async () => {
  const module = join(import.meta.dirname, 'folder-lock.ts');
  const code = `
    const { lockDataFolder } = await import(${JSON.stringify(module)});
    await lockDataFolder(${JSON.stringify(folder)});
    console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(serverOf(folder)?.pid).toBe(child.pid);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  expect(serverOf(folder)).toBeNull();
  (await lockDataFolder(folder)).release();
});

test.runIf(process.platform === 'linux')(
  'a number that another process has by now is no holder',
  async () => {
    writeFileSync(join(folder, 'broadsheet.lock'), holder(process.pid, 'an-earlier-boot/12345'));
    expect(serverOf(folder)).toBeNull();
    (await lockDataFolder(folder)).release();
  },
);

test('a lock file of garbage is no holder', async () => {
  writeFileSync(join(folder, 'broadsheet.lock'), '{"pid":');
  (await lockDataFolder(folder)).release();
});

test('whatever runs under one lock runs one after the other', async () => {
  const file = join(folder, 'work.lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => underLock(file, 10_000, work)));
  expect(most).toBe(1);
});

test('waiting for a lock ends with the name of its holder', async () => {
  const file = join(folder, 'work.lock');
  writeFileSync(file, holder(process.pid, birthOf(process.pid)));
  await expect(underLock(file, 0, async () => {})).rejects.toMatchObject({ details: { pid: process.pid } });
});
