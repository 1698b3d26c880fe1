// `npm test`: a browser, the tests, and at the very end one plain line of counts.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInTerminal, runQuietly } from './process.mjs';
import { LaunchError, step } from './progress.mjs';

/**
 * @param {string} root @param {string} node @param {string[]} args vitest's @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export async function runTests(root, node, args, env) {
  if (hasJourneys(args)) await prepareBrowser(root, node, env);

  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-counts-'));
  const file = join(folder, 'counts.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const result = await runInTerminal(node, [vitest, 'run', ...args], {
      cwd: root,
      env: { ...env, BROADSHEET_TEST_COUNTS: file },
    });
    process.stdout.write(`\n${closingLine(file)}\n`);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the run needs a browser: not where somebody names files under src/ or scripts/ only. @param {string[]} args */
export function hasJourneys(args) {
  const paths = args.filter((arg) => !arg.startsWith('-'));
  return paths.length === 0 || !paths.every((path) => /^(\.\/)?(src|scripts|bench)\b/.test(path));
}

/** @param {string} root @param {string} node @param {NodeJS.ProcessEnv} env */
async function prepareBrowser(root, node, env) {
  const setup = () => runQuietly(node, [join(root, 'scripts', 'test-setup.ts')], { cwd: root, env });
  const { code, output } = await step('Finding a browser for the journeys', setup);
  if (code !== 0) throw new LaunchError(`${output.trim()}\n\n0 passed, 1 failed`);
}

/** @param {string} file what counts-reporter.ts wrote */
function closingLine(file) {
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner ended before it could count: that is a failure.
  }
  const { passed, failed, skipped } = counts;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
