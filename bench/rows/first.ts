import type { Figure, Finding } from '../figures.ts';
import type { Addresses, Newspaper } from '../newspaper.ts';
import { start } from '../support/broadsheet.ts';
import { RawClient } from '../support/raw-client.ts';
import { round, spread } from '../support/stats.ts';

const WARM_UP = 200;

/** The first rendering of each page, one after the other: what the reader waits for who comes right after a change. */
export async function firstRows(port: number, at: Addresses): Promise<Finding[]> {
  const client = new RawClient(port);
  const measure = (paths: readonly string[]) => firstTimes(client, paths);
  const findings: Finding[] = [
    ...figures('section, page 1', await measure(at.sections)),
    ...figures('section, page 500 or last', await measure(at.deep), 10, { lastPage: at.deepest }),
    ...figures('topic', await measure(at.topics.slice(0, 60))),
    ...figures('feed', await measure(at.topics.slice(60, 120).map((path) => `${path}/feed.xml`))),
    ...figures('sitemap, a month', await measure(at.sitemaps.slice(0, 60))),
  ];
  client.close();
  return findings;
}

/** There is one front, so each of its first renderings takes a start of the server, warmed with text-only story pages. */
export async function frontRow(paper: Newspaper, at: Addresses): Promise<Finding[]> {
  const times: number[] = [];
  for (let n = 0; n < (paper.quick ? 1 : 4); n += 1) {
    const server = await start(paper, { until: '/healthz' });
    const client = new RawClient(paper.port);
    await firstTimes(
      client,
      at.stories.slice(-WARM_UP).map((path) => `/text${path}`),
    );
    times.push(...(await firstTimes(client, ['/'])));
    client.close();
    await server.stop();
  }
  return figures('front', times);
}

async function firstTimes(client: RawClient, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const answer = await client.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    times.push(answer.milliseconds);
  }
  return times;
}

function figures(name: string, times: readonly number[], target?: number, more: object = {}): Figure[] {
  if (times.length === 0) return [];
  const { p50, p95, ...rest } = spread(times);
  const detail = { ...rest, ...more };
  return [
    {
      name: `${name}: first rendering, p50`,
      value: round(p50),
      unit: 'ms',
      ...(target === undefined ? {} : { target: { atMost: target } }),
      detail,
    },
    { name: `${name}: first rendering, p95`, value: round(p95), unit: 'ms' },
  ];
}
