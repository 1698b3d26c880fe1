// Which Node runs Broadsheet: the one pinned as a package, whatever the machine has.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const NEEDED_MAJOR = 26;

/** The path of a Node that can run Broadsheet, or null. @param {string} root the folder of start.mjs */
export function findRuntime(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(pinned)) return pinned;
  try {
    // Installed as a package, the runtime lies beside us rather than below.
    const beside = createRequire(join(root, 'start.mjs')).resolve('node/package.json');
    const path = join(dirname(beside), 'bin', name);
    if (existsSync(path)) return path;
  } catch {
    // Not installed (yet).
  }
  return Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR ? process.execPath : null;
}
