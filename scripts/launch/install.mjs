// Are the packages those of the lock file? If not, `npm ci`.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runQuietly } from './process.mjs';
import { LaunchError, step } from './progress.mjs';
import { findRuntime } from './runtime.mjs';

const STAMP = '.broadsheet-installed';

/** What an installation depends on: the lock file, and the machine the binaries are for. @param {string} root */
function wanted(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** @param {string} root @param {boolean} development whether the packages of tests and checks are needed too */
export function isInstalled(root, development) {
  const modules = join(root, 'node_modules');
  if (!existsSync(join(modules, '.package-lock.json'))) return false;
  const stamp = join(modules, STAMP);
  const want = `${wanted(root)}${development ? ' development' : ''}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').startsWith(want)) return true;
  // Somebody ran npm by hand: believe npm's own record of what lies in the folder.
  if (!matchesLockFile(root, development)) return false;
  writeStamp(root, development);
  return true;
}

/** @param {string} root @param {boolean} development */
function matchesLockFile(root, development) {
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  const locked = read(join(root, 'package-lock.json'));
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.optional || (entry.dev && !development)) continue;
    if (installed[path]?.version !== entry.version) return false;
  }
  return findRuntime(root) !== null;
}

/** @param {string} root @param {boolean} development */
function writeStamp(root, development) {
  try {
    writeFileSync(join(root, 'node_modules', STAMP), `${wanted(root)}${development ? ' development' : ''}\n`);
  } catch {
    // A read-only checkout only costs the comparison on each start.
  }
}

/**
 * Installs what the lock file names. The packages that were there stay until the new ones are complete, so that a
 * failure (no network, mostly) leaves the checkout as it was.
 * @param {string} root @param {boolean} development
 */
export async function install(root, development) {
  await step('Installing packages (npm ci)', async () => {
    const modules = join(root, 'node_modules');
    // In dist because git ignores it, and it is on the same disk, so that both moves are a rename.
    const aside = join(root, 'dist', '.node_modules-before');
    const had = existsSync(modules);
    if (had) {
      mkdirSync(join(root, 'dist'), { recursive: true });
      rmSync(aside, { recursive: true, force: true });
      renameSync(modules, aside);
    }
    try {
      await npmCi(root, development);
      await ensureRuntime(root);
      if (had) rmSync(aside, { recursive: true, force: true });
    } catch (error) {
      rmSync(modules, { recursive: true, force: true });
      if (had) renameSync(aside, modules);
      throw error;
    }
  });
  writeStamp(root, development);
}

/** @param {string} root @param {boolean} development */
async function npmCi(root, development) {
  const args = [
    'ci',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=optional',
  ];
  if (development || process.env.NODE_ENV !== 'production') args.push('--include=dev');
  const { file, before } = npmCommand();
  const result = await runQuietly(file, [...before, ...args], { cwd: root }).catch((error) => {
    throw new LaunchError(
      `npm could not be run (${error.message}).\nInstall Node with npm from https://nodejs.org, then start again.`,
    );
  });
  if (result.code === 0) return;
  throw new LaunchError(`npm ci failed:\n\n${lastLines(result.output, 15)}\n\n${remedyFor(result.output)}`);
}

/** The npm that runs us, else the one on the PATH. Never another package manager's, which would ignore the lock file. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running && basename(running) === 'npm-cli.js') return { file: process.execPath, before: [running] };
  if (process.platform === 'win32') return { file: 'cmd.exe', before: ['/c', 'npm'] };
  return { file: 'npm', before: [] };
}

/**
 * The pinned Node comes through an install script of its package. Where scripts are switched off
 * (`ignore-scripts` in an .npmrc), that one is run here: nothing works without it.
 * @param {string} root
 */
async function ensureRuntime(root) {
  if (findRuntime(root)) return;
  const folder = join(root, 'node_modules', 'node');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const result = await runQuietly(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder });
  if (findRuntime(root)) return;
  throw new LaunchError(
    `The pinned Node runtime was not installed:\n\n${lastLines(result.output, 8)}\n\n` +
      'Allow install scripts for the package "node" (npm config get ignore-scripts should say false), or run ' +
      'Broadsheet with Node 26 or newer on the PATH.',
  );
}

/** @param {string} text @param {number} count */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** @param {string} output what npm printed */
function remedyFor(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(output)) {
    return (
      'The package registry cannot be reached. Connect to a network; behind a proxy set it with\n' +
      '  npm config set proxy http://…   or   npm config set registry https://…\n' +
      'Without any network: copy node_modules from a machine with the same system and processor.'
    );
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: Broadsheet needs about 700 MB for its packages.';
  if (/EACCES|EPERM/.test(output)) return 'This user may not write here: start as the owner of the checkout.';
  if (/EUSAGE|in sync|lock file/.test(output)) {
    return 'package.json and package-lock.json disagree: take both from the same commit (git status shows changes).';
  }
  return 'Run "npm ci" by hand to see everything npm says.';
}
