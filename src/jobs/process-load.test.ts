import { expect, it } from 'vitest';
import { processLoad } from './process-load.ts';

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
