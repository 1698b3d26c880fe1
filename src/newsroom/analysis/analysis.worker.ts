import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../kernel/errors.ts';
import type { AnalysisInput } from './analyse-pending.ts';
import { analyse } from './engine.ts';

/** The language engine in a thread of its own, so that reading a long story never holds up a page. */
parentPort?.on('message', ({ id, input }: { id: number; input: AnalysisInput }) => {
  try {
    parentPort?.postMessage({ id, analysis: analyse(input) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: messageOf(error) });
  }
});
