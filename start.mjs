#!/usr/bin/env node
// The one way in. Plain JavaScript without dependencies, for any Node from 18 up: it installs the packages when the
// lock file asks for it, builds when a source has changed, and hands over to the pinned runtime. When nothing is to
// do it says nothing and costs a few milliseconds.
//
//   node start.mjs <command …>     a command of Broadsheet: serve, import, doctor … (--help lists them)
//   node start.mjs --test [args]   set up (a browser included), run the tests, args are vitest's
//   node start.mjs --check         types, lint and walls
//   node start.mjs --build         build even when nothing has changed
//   node start.mjs --run file.ts   a TypeScript file under the pinned runtime

import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './scripts/launch/build.mjs';
import { install, isInstalled } from './scripts/launch/install.mjs';
import { alone } from './scripts/launch/lock.mjs';
import { endAs, runInTerminal } from './scripts/launch/process.mjs';
import { LaunchError } from './scripts/launch/progress.mjs';
import { findRuntime } from './scripts/launch/runtime.mjs';

const root = dirname(realpathSync(fileURLToPath(import.meta.url)));
/** A package from the registry comes built and has no sources: nothing to install, nothing to build. */
const isCheckout = existsSync(join(root, 'src'));

/**
 * For the malloc of glibc: large blocks, such as a compressor's, go back to the system when they are free. By itself it learns to keep
 * them, and then holds the room of many between the pages that are kept. Others ignore this.
 */
const FRUGAL_MALLOC = { MALLOC_TRIM_THRESHOLD_: '262144', MALLOC_MMAP_THRESHOLD_: '65536' };
/** In megabytes, half of node's own: a page's objects die young, and a newspaper shares its machine with its database. */
const YOUNG_SPACE = '--max-semi-space-size=8';

/** @param {{ development?: boolean, built?: boolean, force?: boolean }} needs */
async function prepare({ development = false, built = true, force = false }) {
  if (isCheckout) {
    const ready = () => isInstalled(root, development) && (!built || (!force && isBuilt(root)));
    if (!ready()) {
      await alone(root, async () => {
        if (!isInstalled(root, development)) await install(root, development);
        if (built && (force || !isBuilt(root))) await build(root, runtime());
      });
    }
  }
  return runtime();
}

function runtime() {
  const found = findRuntime(root);
  if (found) return found;
  throw new LaunchError(
    `Broadsheet runs on Node 26, which its package "node" brings along, but it is not there and this is Node ${process.versions.node}.\n` +
      'Delete node_modules and start again; if it stays missing, allow install scripts (npm config set ignore-scripts false).',
  );
}

/** The environment of tools: whatever they start finds the pinned runtime first. */
function toolEnvironment() {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}:${process.env.PATH ?? ''}` };
}

async function main() {
  const [first = '', ...rest] = process.argv.slice(2);
  if (first === '--test') {
    const { hasJourneys, runTests } = await import('./scripts/launch/test.mjs');
    // Only journeys meet the built product; the rest tests the sources.
    const node = await prepare({ development: true, built: hasJourneys(rest) });
    return runTests(root, node, rest, toolEnvironment());
  }
  if (first === '--check') {
    const node = await prepare({ development: true, built: false });
    return runInTerminal(node, [join(root, 'scripts', 'check.ts'), ...rest], {
      cwd: root,
      env: toolEnvironment(),
    });
  }
  if (first === '--run') {
    const node = await prepare({ development: true });
    return runInTerminal(node, rest, { env: toolEnvironment(), channel: false });
  }
  if (first === '--build') {
    await prepare({ force: true });
    return { code: 0, signal: null };
  }
  if (first === 'bench' && isCheckout) {
    const node = await prepare({ development: true });
    return runInTerminal(node, [join(root, 'bench', 'main.ts'), ...rest], {
      env: toolEnvironment(),
      channel: false,
    });
  }
  const node = await prepare({});
  const env = { ...FRUGAL_MALLOC, ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' };
  const args = [YOUNG_SPACE, join(root, 'dist', 'main.js'), ...process.argv.slice(2)];
  // Node 22.15 and up can become the other program: one process and some 45 MB less.
  if (process.execve) process.execve(node, [node, ...args], env);
  return runInTerminal(node, args, { env, channel: true });
}

try {
  endAs(await main());
} catch (error) {
  process.stderr.write(`\n${error instanceof LaunchError ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
