import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inject } from 'vitest';
import { buildClient } from '../../scripts/build/client.ts';
import { publish } from '../../scripts/build/publish.ts';
import { type App, openApp } from '../../src/app.ts';
import { CLIENT_FOLDER, DEMO_FOLDER, PACKAGE_FOLDER } from '../../src/commands/paths.ts';
import { serve } from '../../src/commands/serve.ts';
import { silentSteps } from '../../src/commands/steps.ts';
import { type Config, parseConfig } from '../../src/config.ts';
import { loadDemo } from '../../src/demo/load.ts';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { analysePending } from '../../src/newsroom/analysis/analyse-pending.ts';
import { directEngine } from '../../src/newsroom/analysis/engine.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { createTestDatabase } from './database.ts';

/** A running newspaper: the server of `serve`, on a port and a database of its own. */
export interface Edition {
  /** Without a slash at its end. */
  readonly address: string;
  readonly config: Config;
  /** The same newspaper as another process has it, the way a command beside the running server does. */
  readonly beside: App;
  /** The address of a story of the demo edition, by the name of its file. */
  pathOf(slug: string): Promise<string>;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** The body of an answer that must be 200. */
  read(path: string): Promise<string>;
  close(): Promise<void>;
}

/** Loading the demo edition prepares 78 pictures in three formats; whoever opens it first waits for that. */
export const OPENING_MS = 300_000;
export const CLOSING_MS = 60_000;

/**
 * Starts a newspaper, with the demo edition or empty. The demo edition is loaded once in a run: its database is a template that
 * each file copies, its media are shared.
 */
export async function openEdition({
  demo = true,
  clock = systemClock,
}: {
  readonly demo?: boolean;
  readonly clock?: Clock;
} = {}): Promise<Edition> {
  const runFolder = inject('databaseFolder');
  const media = join(runFolder, 'edition-media');
  const database = await createTestDatabase(
    demo
      ? { template: 'edition', prepare: (url) => loadTemplate(url, runFolder) }
      : { template: 'newspaper', prepare: (url) => prepareEmpty(url) },
  );
  const folder = mkdtempSync(join(runFolder, 'edition-'));
  if (demo) symlinkSync(media, join(folder, 'media'), 'dir');
  const config = parseConfig({
    PORT: String(await freePort()),
    BROADSHEET_DATA: folder,
    DATABASE_URL: database.url,
    BROADSHEET_DEMO: 'off',
    // Sources have no worker of the language engine beside them; its job tries again and says so.
    LOG_LEVEL: 'fatal',
  });
  const serving = await serve(config, silentSteps, { clock });
  const beside = await openApp(config, { connections: 2, clock });
  const get = (path: string, init: RequestInit = {}) =>
    fetch(new URL(path, serving.address), { redirect: 'manual', ...init });
  return {
    address: serving.address,
    config,
    beside,
    get,
    async pathOf(slug) {
      const story = await beside.store.db
        .selectFrom('published_story')
        .select('path')
        .where('slug', '=', slug.normalize('NFC'))
        .executeTakeFirstOrThrow();
      if (story.path === null) throw new Error(`The story ${slug} has no address.`);
      return story.path;
    },
    async read(path) {
      const answer = await get(path);
      if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
      return answer.text();
    },
    async close() {
      await beside.close();
      await serving.stop();
      await database.drop();
    },
  };
}

async function loadTemplate(url: string, runFolder: string): Promise<void> {
  await prepareEmpty(url);
  const media = join(runFolder, 'edition-media');
  mkdirSync(media, { recursive: true });
  const dataFolder = mkdtempSync(join(runFolder, 'loading-'));
  symlinkSync(media, join(dataFolder, 'media'), 'dir');
  const app = await openApp(parseConfig({ BROADSHEET_DATA: dataFolder, DATABASE_URL: url }));
  try {
    await loadDemo(app.newsroom, app.blobs, DEMO_FOLDER);
    // Everything is read by the language engine here, so that no page changes its related stories while it is looked at.
    let read: number;
    do read = await analysePending(app.newsroom, directEngine, { limit: 200 });
    while (read > 0);
  } finally {
    await app.close();
  }
}

/** Tables, and what browsers get, built of the sources as they are now: a stale build would be tested otherwise. */
async function prepareEmpty(url: string): Promise<void> {
  await migrateToLatest(url);
  const fresh = join(PACKAGE_FOLDER, 'dist', `.client-${process.pid}`);
  try {
    await buildClient(PACKAGE_FOLDER, fresh);
    await publish(fresh, CLIENT_FOLDER);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
