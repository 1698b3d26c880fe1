import { Worker } from 'node:worker_threads';
import { AppError } from '../../kernel/errors.ts';
import type { Engine } from './engine.ts';

/** What the thread is asked to do. */
export interface Task {
  readonly id: number;
  readonly name: keyof Engine;
  readonly input: unknown;
}

interface Answer {
  readonly id: number;
  /** The result of the engine's function that was named; who asked knows its type. */
  readonly value?: never;
  readonly failure?: string;
}

interface Waiter {
  done(value: never): void;
  fail(error: unknown): void;
}

/** The engine behind a worker thread. The thread starts with the first story and ends when it has had nothing to do for a while. */
export function workerEngine(file: URL, idleMs = 30_000): { engine: Engine; close(): Promise<void> } {
  const waiting = new Map<number, Waiter>();
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
    made.on('message', ({ id, value, failure }: Answer) => {
      const waiter = waiting.get(id);
      waiting.delete(id);
      if (failure !== undefined) waiter?.fail(new AppError('internal', failure));
      else if (value !== undefined) waiter?.done(value);
      else waiter?.fail(new AppError('internal', 'The language engine gave no answer.'));
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
  const ask = <T>(name: keyof Engine, input: unknown): Promise<T> =>
    new Promise((done, fail) => {
      clearTimeout(idle);
      worker ??= start();
      const task: Task = { id: next++, name, input };
      waiting.set(task.id, { done, fail });
      worker.postMessage(task);
    });
  return {
    engine: {
      analyse: (story) => ask('analyse', story),
      countTerms: (stories) => ask('countTerms', stories),
      compareWording: (pairs) => ask('compareWording', pairs),
    },
    close: stop,
  };
}
