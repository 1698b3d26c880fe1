/** Pages and presses for the press's own tests. */
import { manualClock } from '../kernel/clock.ts';
import type { Recorder } from '../kernel/facts.ts';
import { silentLogger } from '../kernel/logger.ts';
import type { RenderedPage } from '../kernel/page.ts';
import { createPress, type PressOptions } from './press.ts';
import type { PressedPage } from './pressed-page.ts';

export function rendered(body: string, keep = true): RenderedPage {
  return { status: 200, contentType: 'text/html; charset=utf-8', body, headers: {}, keep };
}

export function trustedPress(options: Partial<PressOptions> = {}) {
  const clock = manualClock('2026-07-01T12:00:00Z');
  const press = createPress({ clock, maxBytes: 10_000_000, logger: silentLogger, ...options });
  press.trust();
  return { press, clock };
}

/** A page whose text is a value that tests change, and whose making waits at gates that tests open. */
export function story(id = '1') {
  const gates: (() => void)[] = [];
  const page = {
    text: 'first',
    renders: 0,
    gated: false,
    open: () => gates.shift()?.(),
    async render(recorder: Recorder): Promise<RenderedPage> {
      page.renders += 1;
      const read = page.text;
      recorder.read(`story:${id}`);
      if (page.gated) await new Promise<void>((resolve) => gates.push(resolve));
      return rendered(read);
    },
  };
  return page;
}

export const text = (page: PressedPage) => page.identity().toString();
export const changed = (fact: string) => [{ fact, rank: 'primary' }] as const;
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
