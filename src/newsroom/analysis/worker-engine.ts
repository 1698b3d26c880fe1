import { Worker } from 'node:worker_threads';
import { AppError } from '../../kernel/errors.ts';
import type { Analysis, Engine } from './analyse-pending.ts';

interface Answer {
  readonly id: number;
  readonly analysis?: Analysis;
  readonly failure?: string;
}

/** The engine behind a worker thread. The thread starts with the first story and ends when it has had nothing to do for a while. */
export function workerEngine(file: URL, idleMs = 30_000): { engine: Engine; close(): Promise<void> } {
  const waiting = new Map<number, { done: (analysis: Analysis) => void; fail: (error: unknown) => void }>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let next = 1;

  const stop = async () => {
    clearTimeout(idle);
    const last = worker;
    worker = null;
    await last?.terminate();
  };
  const start = () => {
    const made = new Worker(file);
    made.unref();
    made.on('message', (answer: Answer) => {
      const waiter = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.analysis) waiter?.done(answer.analysis);
      else waiter?.fail(new AppError('internal', answer.failure ?? 'The language engine gave no answer.'));
      if (waiting.size > 0) return;
      clearTimeout(idle);
      idle = setTimeout(() => void stop(), idleMs);
      idle.unref();
    });
    made.on('error', (error) => {
      worker = null;
      for (const waiter of waiting.values()) waiter.fail(error);
      waiting.clear();
    });
    return made;
  };
  return {
    engine: (input) =>
      new Promise((done, fail) => {
        clearTimeout(idle);
        worker ??= start();
        const id = next++;
        waiting.set(id, { done, fail });
        worker.postMessage({ id, input });
      }),
    close: stop,
  };
}
