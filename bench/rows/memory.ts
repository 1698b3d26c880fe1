import type { Finding } from '../figures.ts';
import { memoryOf } from '../support/processes.ts';
import { round } from '../support/stats.ts';

/** All processes of the server that has gone through the rows before, shared memory counted once (PSS). */
export function memoryRow(pid: number): Finding[] {
  const memory = memoryOf(pid);
  const name = 'memory after the run, database included';
  if (!memory) return [{ name, skipped: 'it is read from /proc, which Linux has' }];
  const detail = { node: round(memory.node), postgres: round(memory.postgres) };
  return [{ name, value: round(memory.node + memory.postgres), unit: 'MB', target: { atMost: 400 }, detail }];
}
