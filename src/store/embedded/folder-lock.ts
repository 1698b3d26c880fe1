import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError, messageOf } from '../../kernel/errors.ts';
import { makeFolder } from '../../kernel/make-folder.ts';
import { birthOf, isAlive } from './process-identity.ts';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  birth: z.string().nullable(),
  command: z.string(),
  since: z.string(),
});

/** Who holds a lock, as its file says. */
export type LockHolder = z.infer<typeof holderSchema>;

export interface FolderLock {
  /** Gives the lock back; again is harmless. It is also given back when the process exits. */
  release(): void;
}

/** The lock of a serving Broadsheet, in the data folder. */
const SERVER_LOCK = 'broadsheet.lock';
/** A server that was killed together with its launcher needs a moment to drain before the next may start. */
const PATIENCE_MS = 1500;

/**
 * Makes this process the one that serves `dataFolder`. Commands beside it do not take this lock.
 * @throws AppError `data_folder_in_use`, naming the process that has it
 */
export async function lockDataFolder(dataFolder: string): Promise<FolderLock> {
  makeFolder(dataFolder);
  const file = join(dataFolder, SERVER_LOCK);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const result = tryLock(file);
    if ('release' in result) return result;
    if (result.pid === process.pid || Date.now() > deadline) {
      throw new AppError(
        'data_folder_in_use',
        `${dataFolder} is in use: process ${result.pid} (${result.command}) has been serving it since ${result.since}. ` +
          `Stop that process (kill ${result.pid}), or set BROADSHEET_DATA and PORT to run a second newspaper beside it.`,
        { pid: result.pid, dataFolder },
      );
    }
    await sleep(50);
  }
}

/** The living process that serves this data folder, if one does. */
export function serverOf(dataFolder: string): LockHolder | null {
  return livingHolder(join(dataFolder, SERVER_LOCK));
}

/** Runs `work` while no other process does anything under the same lock file; waits for those that do. */
export async function underLock<T>(file: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const result = tryLock(file);
    if ('release' in result) {
      try {
        return await work();
      } finally {
        result.release();
      }
    }
    if (Date.now() > deadline) {
      throw new AppError(
        'data_folder_in_use',
        `Process ${result.pid} (${result.command}) has been starting or stopping the database since ${result.since}. ` +
          `If it hangs, end it with kill ${result.pid} and start again.`,
        { pid: result.pid },
      );
    }
    await sleep(15);
  }
}

/** Takes the lock, or says who has it. */
export function tryLock(file: string): FolderLock | LockHolder {
  const own = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  const me: LockHolder = {
    pid: process.pid,
    birth: birthOf(process.pid),
    command: process.argv.slice(2, 3).join('') || 'broadsheet',
    since: new Date().toISOString(),
  };
  writeOwn(own, me);
  try {
    for (;;) {
      try {
        // A link appears complete or not at all, and fails when the name is taken: a lock without a half-written state.
        linkSync(own, file);
        return held(file);
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      const holder = livingHolder(file);
      if (holder) return holder;
      removeStale(file);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** The first thing a start writes, so the first to meet a full disk or a closed folder. */
function writeOwn(file: string, me: LockHolder): void {
  try {
    writeFileSync(file, JSON.stringify(me));
  } catch (cause) {
    rmSync(file, { force: true });
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    const remedies: Record<string, string> = {
      ENOSPC: 'the disk is full. Make room; nothing that was acknowledged is lost.',
      EACCES: 'this user may not write there. Start as its owner, or set BROADSHEET_DATA.',
      EROFS: 'it is read-only. Set BROADSHEET_DATA to a folder that can be written.',
    };
    const why = remedies[String(code)] ?? messageOf(cause);
    throw new AppError(
      'database_unavailable',
      `Nothing can be written to ${dirname(file)}: ${why}`,
      {},
      { cause },
    );
  }
}

function held(file: string): FolderLock {
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    process.off('exit', release);
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return { release };
}

function livingHolder(file: string): LockHolder | null {
  const holder = readHolder(file);
  if (!holder || !isAlive(holder.pid)) return null;
  return holder.birth === birthOf(holder.pid) ? holder : null;
}

function readHolder(file: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Two processes may find the same dead holder: whoever moves the file away first must not throw out the other's new lock. */
function removeStale(file: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another was quicker
  }
  if (livingHolder(aside)) {
    try {
      linkSync(aside, file);
    } catch {
      // A third has it by now, and ours was never given out.
    }
  }
  rmSync(aside, { force: true });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
