import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { AppError, messageOf } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/make-folder.ts';
import type { Blobs } from './blobs.ts';

const KEY = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Blobs in a folder. A file appears whole or not at all: it is written beside its place, synced, then renamed. */
export function diskBlobs(folder: string): Blobs {
  const place = (key: string) => {
    if (!KEY.test(key)) throw new AppError('internal', `Not a blob key: ${key}`);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const path = place(key);
      const waiting = `${path}.${randomUUID()}.part`;
      try {
        makeFolder(dirname(path));
        const file = await open(waiting, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(waiting, path);
      } catch (error) {
        await rm(waiting, { force: true });
        throw new AppError(
          'internal',
          `The file could not be written to ${folder}: ${messageOf(error)}. Free space on that disk, or check its permissions, and try again.`,
          {},
          { cause: error },
        );
      }
    },
    async get(key) {
      try {
        return await readFile(place(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async delete(key) {
      await rm(place(key), { force: true });
    },
    async *keys() {
      let entries: Awaited<ReturnType<typeof list>> = [];
      try {
        entries = await list(folder);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      for (const entry of entries) {
        const key = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
        if (entry.isFile() && KEY.test(key) && !key.endsWith('.part')) yield key;
      }
    },
  };
}

function list(folder: string) {
  return readdir(folder, { recursive: true, withFileTypes: true });
}
