import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Finding, printTable, type SizeResult } from './figures.ts';
import type { Newspaper } from './newspaper.ts';
import { cachedRow } from './rows/cached.ts';
import { firstRows, frontRow } from './rows/first.ts';
import { importRow } from './rows/import.ts';
import { lighthouseRow } from './rows/lighthouse.ts';
import { memoryRow } from './rows/memory.ts';
import { pagesRow } from './rows/pages.ts';
import { publishRow } from './rows/publish.ts';
import { searchRow } from './rows/search.ts';
import { startRow } from './rows/start.ts';
import { wireRow } from './rows/wire.ts';
import { start, stopAll } from './support/broadsheet.ts';
import { growth } from './support/growth.ts';
import { load, machine } from './support/machine.ts';
import { HELP, type Options, type Row, readOptions } from './support/options.ts';
import { freePort } from './support/ports.ts';
import { quiet } from './support/processes.ts';
import { survey } from './survey.ts';

/**
 * The bench: a black box over the built program. For each size it generates an archive, imports it into a fresh newspaper, and
 * measures from outside what readers and editors wait for. Prints a table and keeps everything in bench/results/.
 */
async function main(): Promise<void> {
  const here = dirname(import.meta.dirname);
  const options = readOptions(process.argv.slice(2), here);
  if (!options) {
    process.stdout.write(HELP);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  // The embedded PostgreSQL of a root user runs as another one, who must be able to pass.
  chmodSync(folder, 0o755);
  const began = new Date();
  const loads = [load()];
  const results: SizeResult[] = [];
  try {
    for (const stories of options.sizes) {
      results.push({ stories, findings: await measure(options, stories, join(folder, String(stories))) });
      loads.push(load());
    }
  } finally {
    await stopAll();
    if (options.keep) process.stderr.write(`The newspapers are kept in ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  }
  growth(results);
  process.stdout.write(`\n${printTable(results)}\n`);
  const file = join(
    here,
    'bench',
    'results',
    `${began.toISOString().replaceAll(':', '-').slice(0, 19)}.json`,
  );
  mkdirSync(dirname(file), { recursive: true });
  const about = { began, machine: machine(options.root), quick: options.quick, loadAverages: loads };
  writeFileSync(file, `${JSON.stringify({ ...about, results }, null, 2)}\n`);
  process.stdout.write(`Load averages ${loads.join(', ')}. Everything is in ${file}\n`);
}

async function measure(options: Options, stories: number, folder: string): Promise<Finding[]> {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  const paper: Newspaper = {
    root: options.root,
    data: join(folder, 'data'),
    port: await freePort(),
    stories,
    quick: options.quick,
    scratch,
  };
  const findings: Finding[] = [];
  const row = async (name: Row, work: () => Promise<Finding[]>) => {
    if (!options.rows.has(name)) return;
    const from = performance.now();
    try {
      findings.push(...(await work()));
    } catch (error) {
      // One row that fails must not cost the others.
      findings.push({ name, skipped: messageOf(error) });
    }
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stderr.write(`  ${String(stories).padStart(7)}  ${name.padEnd(8)} ${seconds.padStart(6)} s\n`);
  };

  // Every other row needs the archive, so it is loaded even when its own row is not asked for.
  const imported = await importRow(paper, 120_000 + stories * 10);
  if (options.rows.has('import')) findings.push(...imported);
  const surveying = await start(paper);
  const at = await survey(paper.port)
    .then(async (found) => {
      const from = performance.now();
      const done = await quiet(surveying.pid, options.settleMs);
      const seconds = Math.round((performance.now() - from) / 1000);
      process.stderr.write(
        `  ${String(stories).padStart(7)}  ${done ? `quiet after ${seconds} s` : `still reading stories after ${seconds} s: the rows below share the cores with that`}\n`,
      );
      return found;
    })
    .finally(() => surveying.stop());
  const story = at.stories.at(-1) ?? '/';
  await row('start', () => startRow(paper));
  await row('cached', () => cachedRow(paper, story));
  await row('lighthouse', () => lighthouseRow(paper));
  await row('first', () => frontRow(paper, at));
  // Nothing that the survey has read is kept in this one. It goes through everything that is left, and its memory is taken at the end.
  const server = await start(paper, { until: '/healthz' });
  try {
    await row('pages', () => pagesRow(server, at.stories));
    await row('first', () => firstRows(paper.port, at));
    await row('search', () => searchRow(paper.port, stories));
    await row('wire', () => wireRow(paper.port, story));
    await row('publish', () => publishRow(paper));
    await row('memory', async () => memoryRow(server.pid));
  } finally {
    await server.stop().catch((error: unknown) => {
      findings.push({ name: 'stop', skipped: messageOf(error) });
    });
  }
  return findings;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stopAll().finally(() => process.exit(1));
  });
}
await main();
