import { expect, it } from 'vitest';
import { processLoad, readersFirst } from './readers-first.ts';

it('rests from work after a busy while, and only then', async () => {
  const loads = [0.1, 0.9, 0.2];
  let rests = 0;
  const pause = readersFirst(
    () => loads.shift() ?? 0,
    async () => {
      rests += 1;
    },
  );
  await pause();
  expect(rests).toBe(0);
  await pause();
  expect(rests).toBe(1);
  await pause();
  expect(rests).toBe(1);
});

it('knows a process that was busy from one that waited', async () => {
  const load = processLoad();
  // A load is told at the turns of the event loop.
  await new Promise((done) => setTimeout(done, 60));
  const idle = load();
  const until = performance.now() + 60;
  while (performance.now() < until);
  await new Promise((done) => setImmediate(done));
  expect(load()).toBeGreaterThan(idle);
});
