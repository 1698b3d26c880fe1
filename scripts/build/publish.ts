import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** A server that runs while somebody builds still loads chunks of its own build, so these stay for a day. */
const KEEP_OLD_CHUNKS_MS = 24 * 60 * 60 * 1000;

/** Read last by whoever starts, so moved last: until then the old build is complete. */
const ENTRY_POINTS = new Set(['main.js', 'broadsheet.js', join('client', 'manifest.json')]);

/** Moves a finished build into place, file by file, without a moment at which dist/ cannot start. */
export async function publish(from: string, to: string): Promise<void> {
  const files = await filesIn(from);
  const now = new Date();
  const ordered = files.toSorted((a, b) => Number(ENTRY_POINTS.has(a)) - Number(ENTRY_POINTS.has(b)));
  for (const file of ordered) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await utimes(join(from, file), now, now);
    await rename(join(from, file), join(to, file));
  }
  await removeOld(to, new Set(files));
}

async function removeOld(folder: string, current: ReadonlySet<string>): Promise<void> {
  for (const file of await filesIn(folder)) {
    if (current.has(file) || file.split(sep).some((part) => part.startsWith('.'))) continue;
    const { mtimeMs } = await stat(join(folder, file));
    if (Date.now() - mtimeMs > KEEP_OLD_CHUNKS_MS) await rm(join(folder, file), { force: true });
  }
}

/** Paths of all files below a folder, relative to it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
