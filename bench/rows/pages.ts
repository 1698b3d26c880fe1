import type { Finding } from '../figures.ts';
import type { Running } from '../support/broadsheet.ts';
import { cpuSeconds, quiet } from '../support/processes.ts';
import { RawClient } from '../support/raw-client.ts';
import { round, spread } from '../support/stats.ts';

const PAGES = 2000;
const WARM_UP = 300;
const CONNECTIONS = 16;

/** A server makes its first pages by itself after a start, which takes a second. */
const SETTLES_MS = 10_000;

/**
 * Story pages that nobody has asked for, 16 at a time. A freshly started server first makes 300 others (text-only ones where
 * the archive has no others), so that what is measured is the program and not the compiler of the language; the client shares the
 * cores with it.
 */
export async function pagesRow({ port, pid }: Running, stories: readonly string[]): Promise<Finding[]> {
  await quiet(pid, SETTLES_MS);
  const paths = stories.slice(0, PAGES);
  const others = stories.slice(PAGES, PAGES + WARM_UP);
  const texts = paths.slice(0, WARM_UP).map((path) => `/text${path}`);
  await fetchAll(port, others.length > 0 ? others : texts);
  const cpuBefore = cpuSeconds(pid);
  const started = performance.now();
  const times = await fetchAll(port, paths);
  const seconds = (performance.now() - started) / 1000;
  return [
    {
      name: 'story pages never rendered before',
      value: round(paths.length / seconds),
      unit: 'pages/s',
      target: { atLeast: 1500 },
      detail: { pages: paths.length, milliseconds: spread(times) },
    },
    {
      name: 'story pages never rendered before: processor time a page',
      value: round(((cpuSeconds(pid) - cpuBefore) * 1000) / paths.length),
      unit: 'ms',
    },
  ];
}

async function fetchAll(port: number, paths: readonly string[]): Promise<number[]> {
  const waiting = [...paths].reverse();
  const times: number[] = [];
  const work = async () => {
    const client = new RawClient(port);
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const answer = await client.get(path);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      times.push(answer.milliseconds);
    }
    client.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return times;
}
