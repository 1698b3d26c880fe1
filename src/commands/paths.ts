import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package: the one that holds package.json, from the bundle in dist/ as from the sources. */
export const PACKAGE_FOLDER = findUp(import.meta.dirname);

function findUp(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? folder : findUp(parent);
}

export const DEMO_FOLDER = join(PACKAGE_FOLDER, 'demo');
export const CLIENT_FOLDER = join(PACKAGE_FOLDER, 'dist', 'client');
