// `npm run check`: types, lint and format, walls. Runs all of them, says what each found, and ends with a table.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

const root = join(import.meta.dirname, '..');
const inModules = (path: string) => join(root, 'node_modules', path);

const CHECKS: readonly Check[] = [
  { name: 'types', args: [inModules('typescript/bin/tsc'), '--noEmit'] },
  { name: 'lint', args: [inModules('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=100', '.'] },
  { name: 'walls', args: [join(root, 'scripts/check-walls.ts')] },
];

const rows = CHECKS.map(({ name, args }) => {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return { name, passed: status === 0, seconds: (performance.now() - start) / 1000 };
});

process.stdout.write('\n');
for (const { name, passed, seconds } of rows) {
  process.stdout.write(`${passed ? '✔' : '✖'} ${name.padEnd(8)}${seconds.toFixed(1).padStart(6)} s\n`);
}
if (rows.some(({ passed }) => !passed)) process.exitCode = 1;
