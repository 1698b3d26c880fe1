import type { Finding } from '../figures.ts';
import type { Newspaper } from '../newspaper.ts';
import { start } from '../support/broadsheet.ts';
import { median, round } from '../support/stats.ts';

/** Starts on a newspaper that is there: process, database, migrations, the first front page to its last byte. */
export async function startRow(paper: Newspaper): Promise<Finding[]> {
  const times: number[] = [];
  for (let n = 0; n < (paper.quick ? 1 : 3); n += 1) {
    const server = await start(paper);
    times.push(server.answeredAfterMs);
    await server.stop();
  }
  return [
    {
      name: 'second start to first page',
      value: round(median(times) / 1000),
      unit: 's',
      target: { atMost: 1.5 },
      detail: { milliseconds: times.map(round) },
    },
  ];
}
