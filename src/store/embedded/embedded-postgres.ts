import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Logger, silentLogger } from '../../kernel/logger.ts';
import { makeFolder } from '../../kernel/make-folder.ts';
import { findBinaries } from './binaries.ts';
import { hasOtherClients } from './clients.ts';
import { DATABASE_NAME, ensureCluster, startFailure } from './cluster.ts';
import { serverOf, underLock } from './folder-lock.ts';
import { databaseOwner } from './owner.ts';
import {
  endPostmaster,
  findLivingPostmaster,
  hasEnded,
  type Postmaster,
  signal,
  untilReady,
} from './postmaster.ts';
import { cannotStart, dataArgument, type Surroundings, spawnOptions } from './run-postgres.ts';
import { EMBEDDED_SETTINGS, settingArguments } from './settings.ts';
import { chooseSocketFolder, removeSocketFolder } from './socket-folder.ts';

export interface EmbeddedPostgresOptions {
  /** Broadsheet's data folder; the database lies in `postgres` below it. */
  readonly dataFolder: string;
  readonly logger?: Logger;
  /** Override or add to EMBEDDED_SETTINGS. They do not reach a server that is running already. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether the end of this process ends a server that it started, also without `stop()`. True unless told. */
  readonly endsWithProcess?: boolean;
}

export interface EmbeddedPostgres {
  /** For pg: a postgresql:// address whose host is the socket's folder. */
  readonly url: string;
  readonly socketFolder: string;
  readonly pid: number;
  /** Whether it was running before: beside a server, or after this one was killed. */
  readonly adopted: boolean;
  /** Whether the database was made just now. */
  readonly created: boolean;
  /**
   * Ends the server, unless others use it: a serving Broadsheet, or any other client. Then the last of them ends it.
   * Close your own connections first. Again is harmless.
   */
  stop(): Promise<void>;
}

/** A start that takes longer than this is recovering from its log, or hangs; crash recovery of a full log takes seconds. */
const START_PATIENCE_MS = 120_000;
/** A drain has 10 s in all; PostgreSQL needs some tens of milliseconds of them. */
const STOP_PATIENCE_MS = 6000;
const LARGEST_LOG = 5_000_000;

/**
 * Starts the PostgreSQL of this data folder, or adopts the one that runs there: a server outlives the `kill -9` of the
 * process that started it, and two on one folder would destroy it. Makes the database on first use.
 * @throws AppError `database_unavailable`, `platform_unsupported`, `data_folder_in_use`; messages name the remedy
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  makeFolder(options.dataFolder);
  const dataFolder = realpathSync(options.dataFolder);
  return underLock(startLock(dataFolder), START_PATIENCE_MS, async () => {
    const cluster = join(dataFolder, 'postgres');
    const running = await adopt(cluster);
    if (running) return handle(dataFolder, running, { adopted: true, created: false }, options);
    const owner = databaseOwner(cluster, dataFolder);
    const surroundings: Surroundings = { owner, binaries: findBinaries(owner) };
    const { created } = await ensureCluster(cluster, surroundings);
    const started = await launch(cluster, surroundings, options);
    return handle(dataFolder, started, { adopted: false, created }, options);
  });
}

/** One lock for starting and stopping: nobody adopts a server that is being ended. */
function startLock(dataFolder: string): string {
  return join(dataFolder, 'postgres.lock');
}

async function adopt(cluster: string): Promise<Postmaster | null> {
  const found = await findLivingPostmaster(cluster);
  if (!found) return null;
  if (found.status === 'stopping') {
    await hasEnded(found.pid, STOP_PATIENCE_MS);
    return findLivingPostmaster(cluster);
  }
  const deadline = Date.now() + START_PATIENCE_MS;
  return untilReady(cluster, found.pid, () => Date.now() > deadline);
}

async function launch(
  cluster: string,
  surroundings: Surroundings,
  options: EmbeddedPostgresOptions,
): Promise<Postmaster> {
  const logFile = `${cluster}.log`;
  const settings = {
    ...EMBEDDED_SETTINGS,
    unix_socket_directories: await chooseSocketFolder(cluster, surroundings.owner),
    ...options.settings,
  };
  for (let attempt = 0; ; attempt += 1) {
    const before = rotate(logFile);
    const result = await spawnServer(cluster, surroundings, settings, logFile);
    if (typeof result !== 'string') return result;
    const said = `${readFileSync(logFile).subarray(before).toString('utf8')}${result}`;
    // Backends of a server that was killed notice it within a second or so; until then their memory is in the way.
    const isPassing = /pre-existing shared memory block|still in use|lock file .* already exists/.test(said);
    if (!isPassing || attempt >= 20)
      throw startFailure(`The database in ${cluster} did not start`, said, cluster);
    await sleep(250);
  }
}

/** Resolves to the server once it takes connections, or to what is known about why it ended. */
async function spawnServer(
  cluster: string,
  { binaries, owner }: Surroundings,
  settings: Readonly<Record<string, string>>,
  logFile: string,
): Promise<Postmaster | string> {
  const file = join(binaries.folder, 'bin', 'postgres');
  const log = openSync(logFile, 'a');
  try {
    const args = ['-D', dataArgument(cluster, owner), ...settingArguments(settings)];
    const child = spawn(file, args, {
      ...spawnOptions(cluster, owner),
      // A log file, since a pipe would break with us; a session of its own, since Ctrl-C must not end it before us.
      stdio: ['ignore', log, log],
      detached: true,
    });
    let failure: string | null = null;
    let startError: unknown = null;
    child.once('error', (error) => {
      startError = error;
      failure = 'error';
    });
    child.once('exit', (code) => {
      failure ??= `exit code ${code}`;
    });
    child.unref();
    if (child.pid === undefined) await sleep(0); // the reason arrives as an event
    const ready =
      child.pid === undefined ? null : await untilReady(cluster, child.pid, () => failure !== null);
    if (startError) throw cannotStart(file, startError);
    return ready ?? String(failure);
  } finally {
    closeSync(log);
  }
}

/** Keeps one earlier log when this one has grown large. Returns where this start's lines begin. */
function rotate(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_LOG) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

function handle(
  dataFolder: string,
  postmaster: Postmaster,
  origin: { adopted: boolean; created: boolean },
  { logger = silentLogger, endsWithProcess = true }: EmbeddedPostgresOptions,
): EmbeddedPostgres {
  const { pid, socketFolder } = postmaster;
  const url = addressOf(postmaster);
  logger.debug({ pid, socketFolder, ...origin }, 'embedded database ready');
  const onExit = () => signal(pid, 'SIGINT');
  if (endsWithProcess && !origin.adopted) process.once('exit', onExit);
  let stopped: Promise<void> | undefined;

  const stop = () =>
    underLock(startLock(dataFolder), STOP_PATIENCE_MS, async () => {
      process.off('exit', onExit);
      const server = serverOf(dataFolder);
      if (server && server.pid !== process.pid) {
        logger.info({ pid, server: server.pid }, 'the database stays for the Broadsheet that serves');
      } else if (await hasOtherClients(url)) {
        logger.info({ pid }, 'the database stays for its other clients');
      } else {
        await endPostmaster(pid, STOP_PATIENCE_MS);
        removeSocketFolder(socketFolder, join(dataFolder, 'postgres'));
      }
    });

  return {
    url,
    socketFolder,
    pid,
    ...origin,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

function addressOf({ socketFolder }: Postmaster): string {
  // The name tells this process's connections from others' when it asks whether anybody else is there.
  const query = new URLSearchParams({ host: socketFolder, application_name: `broadsheet-${process.pid}` });
  return `postgresql://broadsheet@localhost/${DATABASE_NAME}?${query}`;
}
