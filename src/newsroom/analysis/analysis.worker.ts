import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../kernel/errors.ts';
import type { AnalysisInput } from './analyse-pending.ts';
import { analyse } from './engine.ts';

/** The language engine in a thread of its own, so that reading a long story never holds up a page. */
// Readers come first on a busy machine. Only Linux gives a thread a priority of its own; elsewhere it would be the server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

parentPort?.on('message', ({ id, input }: { id: number; input: AnalysisInput }) => {
  try {
    parentPort?.postMessage({ id, analysis: analyse(input) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: messageOf(error) });
  }
});
