import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { end } from './processes.ts';
import { RawClient } from './raw-client.ts';

const run = promisify(execFile);
const STARTS_WITHIN_MS = 60_000;
/** A stop drains for at most 10 s; a checkpoint of a loaded database may follow. */
const STOPS_WITHIN_MS = 30_000;

/** The program under measurement, seen from outside: a folder with start.mjs and dist/, a data folder, a port. */
export interface Installation {
  readonly root: string;
  readonly data: string;
  readonly port: number;
}

export interface Running {
  readonly pid: number;
  readonly port: number;
  /** From the start of the process to the last byte of the first answer. */
  readonly answeredAfterMs: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Of the server with its database, as taskset takes them; all if not given. */
  readonly cores?: string;
  /** What is asked for until it answers; the front page if not given. */
  readonly until?: '/' | '/healthz';
  /** Whether an empty newspaper gets the demo edition. */
  readonly demo?: boolean;
}

const started = new Set<ChildProcess>();

/** Has this process end with a bench that is interrupted. */
export function minded(child: ChildProcess): void {
  started.add(child);
  child.once('exit', () => started.delete(child));
}

/** For the end of a bench that was interrupted. */
export async function stopAll(): Promise<void> {
  await Promise.all([...started].map((child) => end(child, STOPS_WITHIN_MS)));
}

export function environment({ data, port }: Installation): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    BROADSHEET_DEMO: 'off',
    BROADSHEET_DATA: data,
    LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
    PORT: String(port),
  };
}

/** Starts the server as `npm start` does and waits for its first answer. */
export async function start(installation: Installation, options: StartOptions = {}): Promise<Running> {
  const { cores = null, until = '/', demo = false } = options;
  const command = [process.execPath, join(installation.root, 'start.mjs'), 'serve'];
  const [file = '', ...args] = cores === null ? command : ['taskset', '-c', cores, ...command];
  const from = performance.now();
  const child = spawn(file, args, {
    env: { ...environment(installation), BROADSHEET_DEMO: demo ? 'on' : 'off' },
    cwd: installation.data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  minded(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  await answers(installation.port, until, child, () => said);
  return {
    pid: child.pid ?? 0,
    port: installation.port,
    answeredAfterMs: performance.now() - from,
    async stop() {
      if (!(await end(child, STOPS_WITHIN_MS))) throw new Error(`The server did not stop:\n${said}`);
    },
  };
}

async function answers(port: number, path: string, child: ChildProcess, said: () => string): Promise<void> {
  const client = new RawClient(port);
  const until = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${said()}`);
    if (performance.now() > until) throw new Error(`No page within 60 s:\n${said()}`);
    const answer = await client.get(path).catch(() => null);
    if (answer?.status === 200) break;
    if (answer) throw new Error(`${path} answered ${answer.status}`);
    client.close();
    await sleep(5);
  }
  client.close();
}

/** Runs a command of Broadsheet to its end. */
export async function broadsheet(installation: Installation, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(installation.root, 'dist', 'main.js'), ...args], {
    env: environment(installation),
    cwd: installation.data,
    timeout: 120_000,
  });
  return stdout;
}
