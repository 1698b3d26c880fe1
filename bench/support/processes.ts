import { type ChildProcess, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What Linux says of a process; null elsewhere, or once it has gone. */
function proc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function kilobytes(text: string | null, field: string): number | null {
  const found = text?.match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'));
  return found ? Number(found[1]) : null;
}

/** Most memory that a process has held so far, in megabytes. */
export function peakMegabytes(pid: number): number | null {
  const peak = kilobytes(proc(pid, 'status'), 'VmHWM');
  return peak === null ? null : peak / 1024;
}

/** A process with all that it started, and what those started. */
export function family(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(proc(Number(name), 'stat')?.match(/\) \S (\d+)/)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found = [pid];
  for (const one of found) found.push(...(children.get(one) ?? []));
  return found;
}

export interface MemoryUse {
  /** Megabytes of node, and of PostgreSQL's processes together. */
  readonly node: number;
  readonly postgres: number;
}

/** Proportional set sizes: memory that processes share is counted once. Null where the system does not tell. */
export function memoryOf(pid: number): MemoryUse | null {
  let node = 0;
  let postgres = 0;
  for (const one of family(pid)) {
    const pss = kilobytes(proc(one, 'smaps_rollup'), 'Pss');
    if (pss === null) continue;
    if (proc(one, 'comm')?.startsWith('postgres')) postgres += pss / 1024;
    else node += pss / 1024;
  }
  return node === 0 ? null : { node, postgres };
}

/** Clock ticks a second in /proc, which Linux fixes at 100 for every program that looks. */
const TICKS = 100;

/** Seconds of processor time that a process and all it started have used, those included that have ended and were waited for. */
export function cpuSeconds(pid: number): number {
  let ticks = 0;
  for (const one of family(pid)) {
    const fields = proc(one, 'stat')?.split(') ')[1]?.split(' ') ?? [];
    // proc(5): utime, stime, cutime, cstime are fields 14 to 17; what follows the name begins at field 3.
    for (const field of fields.slice(11, 15)) ticks += Number(field);
  }
  return ticks / TICKS;
}

/**
 * Waits until a server has nothing more to do by itself: it reads a fresh import's stories in the background. False if it was
 * still at work after `withinMs`.
 */
export async function quiet(pid: number, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  for (let before = cpuSeconds(pid); performance.now() < until; ) {
    await sleep(2000);
    const now = cpuSeconds(pid);
    if (now - before < 0.15) return true;
    before = now;
  }
  return false;
}

export function has(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

/** Ends a process kindly, and after `ms` without mercy. True if it went by itself. */
export async function end(child: ChildProcess, ms: number): Promise<boolean> {
  if (child.exitCode !== null || child.signalCode !== null) return true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.once('exit', () => resolve(true));
  child.kill('SIGTERM');
  const gone = await Promise.race([promise, sleep(ms, false, { ref: false })]);
  if (!gone) child.kill('SIGKILL');
  return gone;
}
