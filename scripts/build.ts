// Builds the server and what browsers get, side by side, into dist/. Run by start.mjs under the pinned runtime.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildClient } from './build/client.ts';
import { publish } from './build/publish.ts';
import { buildServer } from './build/server.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const fresh = join(dist, `.building-${process.pid}`);

try {
  await mkdir(fresh, { recursive: true });
  await Promise.all([buildServer(root, fresh), buildClient(root, join(fresh, 'client'))]);
  await publish(fresh, dist);
} catch (error) {
  // The message says which import or line is wrong; the stack is the builder's own.
  process.stdout.write(stripVTControlCharacters(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
} finally {
  await rm(fresh, { recursive: true, force: true });
}
