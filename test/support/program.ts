import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** The built program as an operator meets it: whole processes, their output and how they end. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

export type Environment = Readonly<Record<string, string>>;

function start(args: readonly string[], environment: Environment, folder?: string): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(
    (): Ended => ({ code: child.exitCode, signal: child.signalCode, stdout, stderr }),
  );
  return { process: child, ended };
}

/** A command from its start to its end, in a working folder. */
export function run(args: readonly string[], environment: Environment, folder?: string): Promise<Ended> {
  return start(args, environment, folder).ended;
}

export interface Served extends Running {
  readonly url: string;
}

/** Starts the newspaper and waits until it says where it is. */
export async function serve(environment: Environment): Promise<Served> {
  const port = await freePort();
  const running = start(['serve'], { BROADSHEET_DEMO: 'off', PORT: String(port), ...environment });
  await new Promise<void>((resolve, reject) => {
    running.process.stdout?.on('data', (text: string) => {
      if (text.includes('The newspaper is at')) resolve();
    });
    running.ended.then(
      (ended) =>
        reject(new Error(`It ended before it served: ${ended.code} ${ended.signal} ${ended.stderr}`)),
      reject,
    );
  });
  return { ...running, url: `http://127.0.0.1:${port}` };
}

/** Waits until the database answers and the press hears of changes. */
export async function untilHealthy({ url }: Served): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/healthz`);
    const text = await answer.text();
    if (answer.ok && text.includes('"pressTrusted":true')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** The process id of the embedded PostgreSQL of a data folder, while it runs. */
export function postmasterOf(dataFolder: string): number | null {
  const file = join(dataFolder, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

/** A folder of one's own, with the newspaper that is served from it. */
export interface NewspaperFolder {
  readonly path: string;
  /** What every command there is run with; its data lie in `data`. */
  readonly environment: Environment;
  /** Starts the newspaper; again, where it has ended. */
  serve(more?: Environment): Promise<Served>;
  /** Ends what was served last, as an operator would. */
  stop(): Promise<void>;
  /** Stops the newspaper, and removes the folder, with the database that a killed server may have left running in it. */
  remove(): Promise<void>;
}

export function newspaperFolder(settings: Environment = {}): NewspaperFolder {
  const path = mkdtempSync(join(tmpdir(), 'broadsheet-faults-'));
  const environment = { BROADSHEET_DATA: join(path, 'data'), ...settings };
  let served: Served | undefined;
  return {
    path,
    environment,
    async serve(more = {}) {
      served = await serve({ ...environment, ...more });
      return served;
    },
    async stop() {
      served?.process.kill('SIGTERM');
      await served?.ended;
    },
    async remove() {
      await this.stop();
      const pid = postmasterOf(join(path, 'data'));
      if (pid) {
        end(pid, 'SIGQUIT');
        while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      rmSync(path, { recursive: true, force: true });
    },
  };
}

export function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
