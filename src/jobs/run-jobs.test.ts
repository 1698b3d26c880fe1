import { describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../kernel/logger.ts';
import { runJobs } from './run-jobs.ts';

async function runRounds(most: number, round: () => void = () => {}): Promise<number> {
  let rounds = 0;
  const run = async () => {
    rounds += 1;
    round();
    return rounds < most;
  };
  const running = runJobs([{ name: 'count', everyMs: 3_600_000, run }], silentLogger);
  await vi.waitUntil(() => rounds === most);
  await running.stop();
  return rounds;
}

describe('jobs', () => {
  it('come round again at once where there is more to do, and end when they are stopped', async () => {
    expect(await runRounds(5)).toBe(5);
  });

  it('leave nothing behind from round to round', async () => {
    const added = vi.spyOn(AbortSignal.prototype, 'addEventListener');
    const removed = vi.spyOn(AbortSignal.prototype, 'removeEventListener');
    let waiting = 0;
    await runRounds(20, () => {
      waiting = added.mock.calls.length - removed.mock.calls.length;
    });
    expect(added).toHaveBeenCalled();
    expect(waiting).toBe(0);
    vi.restoreAllMocks();
  });
});
