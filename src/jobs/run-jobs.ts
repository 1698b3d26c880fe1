import { setTimeout } from 'node:timers/promises';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { processLoad } from './process-load.ts';

/** Work that comes round again. What there is to do stands in the database, so any number of processes may run the same jobs. */
export interface Job {
  readonly name: string;
  /** Pause in milliseconds after a round that found nothing to do. */
  readonly everyMs: number;
  /** For long work that nobody waits for: where the process is busy with readers, it rests before the next round. */
  readonly readersFirst?: boolean;
  /** One round; true if there is more to do at once. */
  run(): Promise<boolean>;
}

export interface RunningJobs {
  /** Lets the rounds under way finish and starts no more. */
  stop(): Promise<void>;
}

/** A job that failed waits this much longer each time, so that a lasting fault fills no log. */
const LONGEST_PAUSE_MS = 60_000;
/** From this share of the time on that the process is busy, its readers would feel more work. */
const BUSY = 0.5;
/** The work goes on after it all the same, so that a newspaper with many readers gets it done too. */
const REST_MS = 1000;

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
  const load = processLoad();
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
    await pause(pauseAfter(job, { more, failures, load: load() }), signal);
  }
}

/** Milliseconds until a job comes round again, by how its last rounds went and how busy the process was meanwhile. */
export function pauseAfter(
  { everyMs, readersFirst = false }: Pick<Job, 'everyMs' | 'readersFirst'>,
  { more, failures, load }: { readonly more: boolean; readonly failures: number; readonly load: number },
): number {
  if (more) return readersFirst && load > BUSY ? REST_MS : 1;
  return Math.min(everyMs * 2 ** failures, Math.max(LONGEST_PAUSE_MS, everyMs));
}

/** Ends early where the jobs are stopped. Leaves no listener behind, however often it is called. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal, ref: false }).catch(() => {});
}
