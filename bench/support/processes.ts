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
