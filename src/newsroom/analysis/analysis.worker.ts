import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../kernel/errors.ts';
import { directEngine } from './engine.ts';
import type { Task } from './worker-engine.ts';

/** The language engine in a thread of its own, so that reading a long story never holds up a page. */
// Readers come first on a busy machine. Only Linux gives a thread a priority of its own; elsewhere it would be the server's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

parentPort?.on('message', async ({ id, name, input }: Task) => {
  try {
    parentPort?.postMessage({ id, value: await Reflect.apply(directEngine[name], directEngine, [input]) });
  } catch (error) {
    parentPort?.postMessage({ id, failure: messageOf(error) });
  }
});
