import cliProgress from 'cli-progress';
import { sql } from 'kysely';
import type { App } from '../app.ts';
import { AppError, messageOf } from '../kernel/errors.ts';
import { analysePending } from '../newsroom/analysis/analyse-pending.ts';
import { analyse } from '../newsroom/analysis/engine.ts';
import { nearestDuplicates } from '../newsroom/analysis/near-duplicates.ts';
import { type ImportOutcome, importStories } from '../newsroom/imports/import-stories.ts';
import type { ImportIssue, ParsedStory } from '../newsroom/imports/parsed-story.ts';
import { fetchPendingPictures } from '../newsroom/media/fetch-pending-pictures.ts';
import type { Actor } from '../story/policy.ts';
import { KINDS, type Kind } from '../wires/detect.ts';
import { readSource, type SourceItem } from '../wires/read-source.ts';
import { ingestRecord } from '../wires/stories/ingest.ts';
import { withApp } from './with-app.ts';

/** Stories in one transaction: enough to make commits cheap, few enough that a batch stays small in memory. */
const BATCH = 200;
/** A report of a large import names these many stories one by one, and every one that lost something. */
const MOST_ITEMS = 1000;
/** Stories whose statements and relatives are found before the command ends. */
const READ_AT_ONCE = 200;
const ACTOR: Actor = { type: 'system', name: 'import' };

type FoundStory = Extract<SourceItem, { found: 'story' }>;

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
  /** Headline-only stubs made for stories that are named but not here. */
  stubs: number;
  /** Records of our own export taken in. */
  records: number;
  pictures: number;
  seconds: number;
  items: Item[];
}

/** `broadsheet import`: exit code 1 if anything was lost. */
export async function importCommand(
  paths: string[],
  options: { kind?: string; json?: boolean },
): Promise<void> {
  const kind = readKind(options.kind);
  const started = performance.now();
  const report = await withApp((app) =>
    importAll(app, paths, kind, options.json || !process.stderr.isTTY ? null : startBar()),
  );
  report.seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report));
  const lost = report.items.some((item) => item.issues.some((issue) => issue.severity === 'lost'));
  if (report.failed > 0 || lost) process.exitCode = 1;
}

async function importAll(
  app: App,
  paths: string[],
  kind: Kind | undefined,
  bar: Bar | null,
): Promise<Report> {
  const report: Report = {
    created: 0,
    updated: 0,
    unchanged: 0,
    failed: 0,
    stubs: 0,
    records: 0,
    pictures: 0,
    seconds: 0,
    items: [],
  };
  let batch: FoundStory[] = [];
  const flush = async () => {
    const taken = batch;
    batch = [];
    if (taken.length > 0) await importBatch(app, taken, report);
    bar?.update(taken.length, report);
  };
  for (const path of paths) {
    for await (const item of readSource(path, kind ? { kind } : {})) {
      if (item.found === 'nothing') lose(report, item.file, null, item.issue);
      else if (item.record) {
        await flush();
        await ingestRecord(app.newsroom, ACTOR, item.record);
        report.records += 1;
      } else if (item.found === 'story') batch.push(item);
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  bar?.stop();
  report.pictures = await bringPictures(app);
  // A large archive is read by the server in the background; a few stories are read at once.
  if (report.created + report.updated <= READ_AT_ONCE) {
    while ((await analysePending(app.newsroom, async (input) => analyse(input))) > 0);
    await reportLikenesses(app, report);
  }
  // The planner of searches and archives must know of what has come in.
  if (report.created + report.records > 100) await sql`ANALYZE`.execute(app.store.db);
  return report;
}

/** A story that reads like another may be the same story twice: somebody should look. */
async function reportLikenesses(app: App, report: Report): Promise<void> {
  const taken = report.items.filter((item) => item.outcome === 'created' || item.outcome === 'updated');
  const ids = taken.flatMap((item) => item.id ?? []);
  const likenesses = new Map(
    (await nearestDuplicates(app.store.db, ids)).map((likeness) => [likeness.id, likeness]),
  );
  report.items = report.items.map((item) => {
    const likeness = item.id ? likenesses.get(item.id) : undefined;
    if (!likeness) return item;
    const share = Math.round(likeness.likeness * 100);
    const message = `Shares ${share} % of its wording with “${likeness.headline}” (${likeness.otherId})`;
    return { ...item, issues: [...item.issues, { severity: 'uncertain', code: 'near_duplicate', message }] };
  });
}

/** One bad story must not take the others with it: a batch that fails is tried again story by story. */
async function importBatch(app: App, batch: readonly FoundStory[], report: Report): Promise<void> {
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
      if (report.items.length < MOST_ITEMS || story.issues.some((issue) => issue.severity === 'lost')) {
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

/** Pictures beside the imported files can be read by this process alone; those at addresses are fetched by the server. */
async function bringPictures(app: App): Promise<number> {
  let stored = 0;
  for (;;) {
    const batch = await fetchPendingPictures(app.newsroom, app.blobs, 'files');
    stored += batch.stored;
    if (batch.stored + batch.failed.length === 0) return stored;
  }
}

interface Bar {
  update(more: number, report: Report): void;
  stop(): void;
}

/** How far it is. The files' stories are not counted beforehand, so the line counts up. */
function startBar(): Bar {
  const format = '  {value} stories  {duration_formatted}  {lost}';
  const bar = new cliProgress.SingleBar({ format, stream: process.stderr, hideCursor: true });
  bar.start(0, 0, { lost: '' });
  return {
    update: (more, report) => bar.increment(more, { lost: report.failed > 0 ? `${report.failed} lost` : '' }),
    stop: () => bar.stop(),
  };
}

function readKind(value: string | undefined): Kind | undefined {
  if (value === undefined) return undefined;
  const kind = KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new AppError('invalid_input', `There is no import kind "${value}". Use ${KINDS.join(', ')}.`);
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
    ...(report.pictures > 0 ? [`${report.pictures} pictures`] : []),
  ];
  return `${lines.join('\n')}${lines.length > 0 ? '\n\n' : ''}${counts.join(', ')}, in ${report.seconds} s\n`;
}
