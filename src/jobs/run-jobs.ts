import { setTimeout } from 'node:timers/promises';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';

/** Work that comes round again. What there is to do stands in the database, so any number of processes may run the same jobs. */
export interface Job {
  readonly name: string;
  /** Pause in milliseconds after a round that found nothing to do. */
  readonly everyMs: number;
  /** One round; true if there is more to do at once. */
  run(): Promise<boolean>;
}

export interface RunningJobs {
  /** Lets the rounds under way finish and starts no more. */
  stop(): Promise<void>;
}

/** A job that failed waits this much longer each time, so that a lasting fault fills no log. */
const LONGEST_PAUSE_MS = 60_000;

export function runJobs(jobs: readonly Job[], logger: Logger): RunningJobs {
  const stopping = new AbortController();
  const loops = jobs.map((job) => loop(job, stopping.signal, logger));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(job: Job, signal: AbortSignal, logger: Logger): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    let more = false;
    try {
      more = await job.run();
      failures = 0;
    } catch (error) {
      failures += 1;
      logger.error({ job: job.name, error: messageOf(error) }, 'A job failed and will be tried again');
    }
    await pause(
      more ? 1 : Math.min(job.everyMs * 2 ** failures, Math.max(LONGEST_PAUSE_MS, job.everyMs)),
      signal,
    );
  }
}

/** Ends early where the jobs are stopped. Leaves no listener behind, however often it is called. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => {});
}
