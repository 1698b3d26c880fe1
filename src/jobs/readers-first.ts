import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** From this share of the time on that the process is busy, its readers would feel more work. */
const BUSY = 0.5;
const REST_MS = 1000;

/** How much of the time since it was last asked this process was busy, from 0 to 1. */
export function processLoad(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}

/**
 * For a round of long work that nobody waits for: lets a busy process rest from it for a while before the next round. The work goes
 * on all the same, so that a newspaper with many readers gets it done too.
 */
export function readersFirst(
  load = processLoad(),
  rest = () => setTimeout(REST_MS, undefined, { ref: false }),
) {
  return async (): Promise<void> => {
    if (load() > BUSY) await rest();
  };
}
