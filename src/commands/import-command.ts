import { sql } from 'kysely';
import type { App } from '../app.ts';
import { AppError, messageOf } from '../kernel/errors.ts';
import { analysePending, countPendingAnalyses } from '../newsroom/analysis/analyse-pending.ts';
import { directEngine } from '../newsroom/analysis/engine.ts';
import { nearestDuplicates } from '../newsroom/analysis/near-duplicates.ts';
import { countPendingPictures, fetchPendingPictures } from '../newsroom/media/fetch-pending-pictures.ts';
import type { Actor } from '../story/policy.ts';
import { type Kind, parseKind } from '../wires/detect.ts';
import { readSource, type SourceItem } from '../wires/read-source.ts';
import { ingestRecord } from '../wires/stories/ingest.ts';
import { ImportBatches } from './import-batches.ts';
import { ImportReport } from './import-report.ts';
import { silentSteps, terminalSteps } from './steps.ts';
import { withApp } from './with-app.ts';

/** Up to so many stories and pictures that wait are read and fetched before the command ends; more are left to the server. */
const FINISHED_AT_ONCE = 200;
/** How long one picture's server may take while somebody waits for the command, and all of them together. */
const PICTURE_TIMEOUT_MS = 8_000;
const PICTURES_MS = 20_000;
const ACTOR: Actor = { type: 'system', name: 'import' };

/** `broadsheet import`: exit code 1 if anything was lost. */
export async function importCommand(
  paths: string[],
  options: { kind?: string; json?: boolean },
): Promise<void> {
  const kind = parseKind(options.kind);
  const started = performance.now();
  const report = new ImportReport();
  const steps = options.json || !process.stderr.isTTY ? silentSteps : terminalSteps();
  await steps.run('Import', (say) => withApp((app) => importAll(app, paths, kind, report, say)));
  report.seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : report.print());
  if (report.lost) process.exitCode = 1;
}

async function importAll(
  app: App,
  paths: string[],
  kind: Kind | undefined,
  report: ImportReport,
  say: (detail: string) => void,
): Promise<void> {
  const batches = new ImportBatches(app.newsroom, ACTOR, report);
  try {
    for (const path of paths) {
      for await (const item of itemsOf(path, kind)) {
        if (item.found === 'nothing') report.lose(item.file, null, item.issue);
        else if (item.record) {
          await batches.flush();
          await takeRecord(app, report, item.file, item.record);
        } else if (item.found === 'story') await batches.add(item);
        say(report.soFar());
      }
    }
  } finally {
    // Whatever happens to the next source, what has been read is written.
    await batches.flush();
  }
  say(`${report.soFar()}; pictures and statements`);
  await bringPictures(app, 'files', report);
  if ((await countPendingPictures(app.store.db)) <= FINISHED_AT_ONCE)
    await bringPictures(app, 'network', report);
  if ((await countPendingAnalyses(app.store.db)) <= FINISHED_AT_ONCE) {
    while ((await analysePending(app.newsroom, directEngine)) > 0);
    await remarkLikenesses(app, report);
  }
  report.picturesWaiting = await countPendingPictures(app.store.db);
  say(report.soFar());
  if (report.created + report.records > 100) await settle(app);
}

/** Searches wait for neither what PostgreSQL has not sorted into the index of words yet nor plans made for an empty newspaper. */
async function settle(app: App): Promise<void> {
  await sql`SELECT gin_clean_pending_list('search_document_tsv')`.execute(app.store.db);
  await sql`ANALYZE`.execute(app.store.db);
}

/** A story that reads like another may be the same story twice: somebody should look. */
async function remarkLikenesses(app: App, report: ImportReport): Promise<void> {
  for (const { id, otherId, headline, likeness } of await nearestDuplicates(app.store.db, report.takenIds)) {
    const share = Math.round(likeness * 100);
    const message = `Shares ${share} % of its wording with “${headline}” (${otherId})`;
    report.remark(id, { severity: 'uncertain', code: 'near_duplicate', message });
  }
}

/** A file that is not there, or a folder that cannot be read, must not take the other files with it. */
async function* itemsOf(path: string, kind: Kind | undefined): AsyncGenerator<SourceItem> {
  try {
    yield* readSource(path, kind ? { kind } : {});
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unreadable';
    yield {
      file: path,
      kind: null,
      found: 'nothing',
      issue: { severity: 'lost', code, message: messageOf(error) },
    };
  }
}

/** One bad record must not take those after it with it. */
async function takeRecord(
  app: App,
  report: ImportReport,
  file: string,
  record: Parameters<typeof ingestRecord>[2],
): Promise<void> {
  try {
    await ingestRecord(app.newsroom, ACTOR, record);
    report.records += 1;
  } catch (error) {
    const headline = record.type === 'story' ? record.content.headline : null;
    const message = `A record of type ${record.type} was refused: ${messageOf(error)}`;
    report.lose(file, headline, { severity: 'lost', code: 'not_imported', message });
  }
}

/** Brings the pictures' files. Those beside the imported files can be read by this process alone. */
async function bringPictures(app: App, from: 'files' | 'network', report: ImportReport): Promise<void> {
  const options = { timeoutMs: PICTURE_TIMEOUT_MS };
  const until = performance.now() + PICTURES_MS;
  while (from === 'files' || performance.now() < until) {
    const { stored, failed } = await fetchPendingPictures(app.newsroom, app.blobs, from, options);
    report.pictures += stored;
    report.picturesFailed.push(...failed);
    if (stored + failed.length === 0) return;
  }
}
