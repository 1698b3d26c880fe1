import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../figures.ts';
import { generateStories, writeStories } from '../generate.ts';
import type { Newspaper } from '../newspaper.ts';
import { broadsheet, environment, minded } from '../support/broadsheet.ts';
import { cpuSeconds, peakMegabytes } from '../support/processes.ts';
import { round } from '../support/stats.ts';

/**
 * Stories a second through `broadsheet import`, process start, database start and final ANALYZE included. The database's folder is
 * made beforehand by the import of a single story, as nobody imports an archive twice.
 */
export async function importRow(paper: Newspaper, withinMs: number): Promise<Finding[]> {
  mkdirSync(paper.data, { recursive: true });
  const first = join(paper.scratch, 'first.jsonl');
  const all = join(paper.scratch, 'stories.jsonl');
  await writeFile(first, [...generateStories(1)].map((story) => JSON.stringify(story)).join('\n'));
  await writeStories(all, paper.stories);
  await broadsheet(paper, 'import', first);
  const started = performance.now();
  const { peak, half, cpu } = await runImport(paper, all, withinMs);
  const seconds = (performance.now() - started) / 1000;
  return [
    {
      name: 'import',
      value: round(paper.stories / seconds),
      unit: 'stories/s',
      target: { atLeast: 1000 },
      detail: { seconds, cpuSeconds: cpu },
    },
    {
      name: 'import: processor time a story, database included',
      value: round((cpu * 1000) / paper.stories),
      unit: 'ms',
    },
    {
      name: 'import: peak memory of its process',
      value: round(peak),
      unit: 'MB',
      detail: { peakMegabytes: peak, atHalfTheRun: half },
    },
  ];
}

async function runImport(paper: Newspaper, file: string, withinMs: number) {
  const child = spawn(process.execPath, [join(paper.root, 'dist', 'main.js'), 'import', file, '--json'], {
    env: environment(paper),
    cwd: paper.data,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: withinMs,
  });
  minded(child);
  let report = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    report += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const peaks: number[] = [];
  let cpu = 0;
  while (child.exitCode === null && child.signalCode === null) {
    const peak = child.pid === undefined ? null : peakMegabytes(child.pid);
    if (peak !== null) peaks.push(peak);
    if (child.pid !== undefined) cpu = Math.max(cpu, cpuSeconds(child.pid));
    await sleep(50);
  }
  if (child.exitCode !== 0)
    throw new Error(`The import ended with ${child.exitCode ?? child.signalCode}:\n${said}`);
  const created = Number(/"created": (\d+)/.exec(report)?.[1]);
  const unchanged = Number(/"unchanged": (\d+)/.exec(report)?.[1]);
  const updated = Number(/"updated": (\d+)/.exec(report)?.[1]);
  if (created + unchanged + updated !== paper.stories)
    throw new Error(`Of ${paper.stories} stories ${created} were created`);
  return { peak: Math.max(...peaks), half: peaks[Math.floor(peaks.length / 2)] ?? Number.NaN, cpu };
}
