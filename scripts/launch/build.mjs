// Is dist/ made from the sources as they are now? If not, build.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines } from './install.mjs';
import { runQuietly } from './process.mjs';
import { LaunchError, step } from './progress.mjs';

const SOURCES = ['src', 'scripts/build', 'scripts/build.ts', 'package-lock.json', 'tsconfig.json'];

/** Sizes and times of all that a build reads: 1,000 files take about 10 ms, where reading them would take 60. @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
    } else if (!path.includes('.test.')) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const path of SOURCES) visit(path);
  return hash.digest('hex');
}

/** @param {string} root */
export function isBuilt(root) {
  const stamp = join(root, 'dist', '.stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** @param {string} root @param {string} runtime */
export async function build(root, runtime) {
  await step('Building', async () => {
    // Taken before the build, so that a file saved while it runs makes the next start build again.
    const stamp = fingerprint(root);
    const result = await runQuietly(runtime, [join(root, 'scripts', 'build.ts')], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (result.code !== 0) throw new LaunchError(`The build failed:\n\n${lastLines(result.output, 60)}`);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(join(root, 'dist', '.stamp'), stamp);
  });
}
