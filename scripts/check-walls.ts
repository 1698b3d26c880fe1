// The architecture as a check: who may import whom, circles, barrels, default exports, long files, the environment.

import { join } from 'node:path';
import { circleBreaches } from './check/circles.ts';
import { readModules } from './check/modules.ts';
import { fileBreaches } from './check/rules.ts';
import { type Breach, wallBreaches } from './check/walls.ts';

/** Every breach in the checkout at `root`, in the order of files and lines. */
export function checkWalls(root: string): Breach[] {
  const modules = readModules(root, ['src', 'test', 'scripts', 'bench']);
  const breaches = [
    ...modules.flatMap((module) => [...wallBreaches(module), ...fileBreaches(module)]),
    ...circleBreaches(modules),
  ];
  return breaches.toSorted((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

if (import.meta.main) {
  const breaches = checkWalls(join(import.meta.dirname, '..'));
  for (const { path, line, what, remedy } of breaches) {
    process.stdout.write(`${path}:${line}  ${what}\n    Remedy: ${remedy}\n`);
  }
  if (breaches.length > 0) process.exitCode = 1;
}
