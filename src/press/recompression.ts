import type { PressedPage } from './pressed-page.ts';

interface RecompressionOptions {
  now(): number;
  /** Whether the page is still in the press, so that no work goes into one that has fallen meanwhile. */
  isKept(page: PressedPage): boolean;
  done(): void;
  failed(error: unknown): void;
}

/** How many pages may wait; beyond that readers get the fast level, which is no fault. */
const WAITING_LIMIT = 200;

/** Compresses popular pages again, one at a time, so that at most one thread of the pool is busy with it. */
export function createRecompression(options: RecompressionOptions) {
  const waiting: (readonly [PressedPage, 'br' | 'gzip'])[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [page, encoding] = next;
      if (!options.isKept(page)) continue;
      try {
        if (await page.improve(encoding, options.now)) options.done();
      } catch (error) {
        options.failed(error);
      }
    }
    running = false;
  }

  return {
    add(page: PressedPage, encoding: 'br' | 'gzip'): void {
      if (waiting.length >= WAITING_LIMIT) return;
      waiting.push([page, encoding]);
      if (!running) void run();
    },
  };
}
