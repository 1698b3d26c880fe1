import { describe, expect, it, vi } from 'vitest';
import { silentLogger } from '../kernel/logger.ts';
import { pauseAfter, runJobs } from './run-jobs.ts';

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

  it('that put readers first rest between rounds while the process is busy, and others do not', () => {
    const pause = (readersFirst: boolean, load: number) =>
      pauseAfter({ everyMs: 5000, readersFirst }, { more: true, failures: 0, load });
    expect([pause(true, 0.9), pause(true, 0.1), pause(false, 0.9)]).toEqual([1000, 1, 1]);
  });

  it('that fail wait longer each time, up to a minute', () => {
    const waits = [0, 1, 2, 9].map((failures) =>
      pauseAfter({ everyMs: 1000 }, { more: false, failures, load: 0 }),
    );
    expect(waits).toEqual([1000, 2000, 4000, 60_000]);
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
