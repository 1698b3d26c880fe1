import cliProgress from 'cli-progress';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import { messageOf } from '../kernel/errors.ts';
import { type ImportOutcome, importStories } from '../newsroom/imports/import-stories.ts';
import type { ImportIssue, ParsedStory } from '../newsroom/imports/parsed-story.ts';
import type { Actor } from '../story/policy.ts';
import { ingestRecord } from '../wires/stories/ingest.ts';
import { type Found, filesOf, readKind, readStories } from './read-stories.ts';
import { withApp } from './with-app.ts';

/** Stories in one transaction: enough to make commits cheap, few enough that a batch stays small in memory. */
const BATCH = 200;
const ACTOR: Actor = { type: 'system', name: 'import' };

interface Item {
  readonly file: string;
  readonly outcome: ImportOutcome['outcome'] | 'failed';
  readonly headline: string | null;
  readonly id: string | null;
  readonly path: string | null;
  readonly issues: readonly ImportIssue[];
}

interface Report {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  stubs: number;
  records: number;
  seconds: number;
  items: Item[];
}

/** A report of a large import names only what a person must look at. */
const MOST_ITEMS = 1000;

/** `broadsheet import`: exit code 1 if anything was lost. */
export async function importCommand(
  paths: string[],
  options: { kind?: string; json?: boolean },
): Promise<void> {
  const kind = readKind(options.kind);
  const files = await filesOf(paths);
  const report: Report = {
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    stubs: 0,
    records: 0,
    seconds: 0,
    items: [],
  };
  const started = performance.now();
  await withApp(async (app) => {
    const bar =
      options.json || !process.stderr.isTTY
        ? null
        : startBar(files.reduce((sum, file) => sum + file.bytes, 0));
    let batch: Extract<Found, { kind: 'story' }>[] = [];
    const flush = async () => {
      const taken = batch;
      batch = [];
      if (taken.length > 0) await importBatch(app, taken, report);
    };
    let done = 0;
    for (const { file, bytes } of files) {
      for await (const found of readStories(file, bytes, kind)) {
        if (found.kind === 'lost') lose(report, file, null, found.issue);
        else if (found.kind === 'story') {
          batch.push(found);
          bar?.update(done + found.bytes);
        } else {
          await flush();
          await ingestRecord(app.newsroom, ACTOR, found.record);
          report.records += 1;
        }
        if (batch.length >= BATCH) await flush();
      }
      done += bytes;
      bar?.update(done);
    }
    await flush();
    bar?.stop();
    // The planner of searches and archives must know of what has come in.
    if (report.created > 100) await sql`ANALYZE`.execute(app.store.db);
  });
  report.seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report));
  if (
    report.failed > 0 ||
    report.items.some((item) => item.issues.some((issue) => issue.severity === 'lost'))
  ) {
    process.exitCode = 1;
  }
}

/** One bad story must not take the others with it: a batch that fails is tried again story by story. */
async function importBatch(
  app: App,
  batch: readonly Extract<Found, { kind: 'story' }>[],
  report: Report,
): Promise<void> {
  try {
    const result = await importStories(
      app.newsroom,
      ACTOR,
      batch.map((found) => found.story),
    );
    report.stubs += result.stubs;
    const files = new Map(batch.map((found) => [found.story.headline, found.file]));
    for (const story of result.stories) {
      report[story.outcome] += 1;
      if (
        batch.length === 1 ||
        report.items.length < MOST_ITEMS ||
        story.issues.some((issue) => issue.severity === 'lost')
      ) {
        report.items.push({ file: files.get(story.headline) ?? batch[0]?.file ?? '', ...story });
      }
    }
  } catch (error) {
    const [only] = batch;
    if (batch.length > 1) {
      for (const found of batch) await importBatch(app, [found], report);
    } else if (only) {
      lose(report, only.file, only.story, {
        severity: 'lost',
        code: 'not-imported',
        message: messageOf(error),
      });
    }
  }
}

function lose(report: Report, file: string, story: ParsedStory | null, issue: ImportIssue): void {
  report.failed += 1;
  report.items.push({
    file,
    outcome: 'failed',
    headline: story?.headline ?? null,
    id: null,
    path: null,
    issues: [issue],
  });
}

function startBar(total: number) {
  const bar = new cliProgress.SingleBar({
    format: '  {bar} {percentage}%  {eta_formatted} left',
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(total, 0);
  return bar;
}

function printReport(report: Report): string {
  const lines = report.items.flatMap((item) => {
    const notable = item.issues.filter((issue) => issue.severity !== 'info');
    if (report.items.length > 20 && notable.length === 0) return [];
    return [
      `${item.outcome.padEnd(9)} ${item.headline ?? item.file}${item.path ? `\n          ${item.path}` : ''}`,
      ...notable.map(
        (issue) => `          ${issue.severity}: ${issue.message}${issue.where ? ` (${issue.where})` : ''}`,
      ),
    ];
  });
  const counts = [
    `${report.created} created`,
    `${report.updated} updated`,
    `${report.unchanged} unchanged`,
    `${report.failed} lost`,
    ...(report.stubs > 0 ? [`${report.stubs} headline-only stubs`] : []),
    ...(report.records > 0 ? [`${report.records} records`] : []),
  ];
  return `${lines.join('\n')}${lines.length > 0 ? '\n\n' : ''}${counts.join(', ')}, in ${report.seconds} s\n`;
}
