// Two starts at once must not both write node_modules or dist.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Runs `work` while no other start of this checkout prepares it.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(root, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `broadsheet-start-${process.getuid?.() ?? 0}-${name}`);
  for (let tries = 0; ; tries += 1) {
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, 'pid'), String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') return work(); // no temporary folder to write: better unguarded than not at all
    }
    if (tries === 0) process.stderr.write('Another start is preparing this checkout; waiting for it …\n');
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (tries > 3 && !isAlive(holderOf(folder))) rmSync(folder, { recursive: true, force: true });
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

/** @param {string} folder */
function holderOf(folder) {
  try {
    return Number(readFileSync(join(folder, 'pid'), 'utf8')) || -1;
  } catch {
    return -1;
  }
}
