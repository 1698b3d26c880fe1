import { registerApi } from '../api/api.ts';
import { type App, type AppOptions, openApp } from '../app.ts';
import type { Config } from '../config.ts';
import { makeDataFolder } from '../data-folder.ts';
import { loadDemo } from '../demo/load.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import { workerEngine } from '../newsroom/analysis/worker-engine.ts';
import { foundPublication, isSetUp } from '../newsroom/publication/first-edition.ts';
import { makeFirstPages } from '../server/first-pages.ts';
import { openFront } from '../server/front.ts';
import { createHttp } from '../server/http.ts';
import { loadStaticFiles } from '../server/static-files.ts';
import { createSite } from '../site/site.ts';
import { lockDataFolder } from '../store/embedded/folder-lock.ts';
import { migrate } from '../store/migrate.ts';
import { newspaperJobs } from './jobs.ts';
import { CLIENT_FOLDER, DEMO_FOLDER } from './paths.ts';
import type { Steps } from './steps.ts';

/** How long a stop may take before connections are cut. */
const DRAIN_MS = 7000;

export interface Serving {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the newspaper: database, migrations, the first edition, the site. */
export async function serve(config: Config, steps: Steps, options: AppOptions = {}): Promise<Serving> {
  makeDataFolder(config);
  const lock = await lockDataFolder(config.dataFolder);
  try {
    const app = await steps.run('Database', () => openApp(config, options));
    try {
      return await start(app, steps, () => lock.release());
    } catch (error) {
      await app.close();
      throw error;
    }
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function start(app: App, steps: Steps, release: () => void | Promise<void>): Promise<Serving> {
  await steps.run('Migrations', async (say) => {
    const ran = await migrate(app.store);
    if (ran.length > 0) say(`${ran.length} run`);
  });
  if (!(await isSetUp(app.newsroom))) await steps.run('First edition', (say) => firstEdition(app, say));
  const files = loadStaticFiles(CLIENT_FOLDER);
  const site = createSite({
    db: app.store.db,
    clock: app.clock,
    publicUrl: app.publicUrl,
    assets: { url: (source) => files.url(source) },
    remember: (key, recorder, load) => app.press.remember(key, recorder, load),
    logger: app.logger,
  });
  const http = await createHttp({
    app,
    site,
    files,
    mount: (server) => registerApi(server, app),
  });
  const front = await openFront(app, site, http);
  await steps.run('Site', async () => {
    await app.hearChanges();
    await front.listen();
  });
  const stopping = new AbortController();
  const firstPages = makeFirstPages(app, site, stopping.signal);
  const { engine, close: closeEngine } = workerEngine(new URL('./analysis.worker.js', import.meta.url));
  const jobs = runJobs(newspaperJobs(app, engine), app.logger);
  let stopped: Promise<void> | null = null;
  const stop = async () => {
    const cut = setTimeout(() => http.server.closeAllConnections(), DRAIN_MS);
    stopping.abort();
    await Promise.all([front.close(), jobs.stop(), firstPages]);
    await http.close();
    await closeEngine();
    clearTimeout(cut);
    await app.close();
    await release();
  };
  return {
    address: app.publicUrl,
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function firstEdition(app: App, say: (detail: string) => void): Promise<void> {
  if (!app.config.demo) return foundPublication(app.newsroom, { type: 'system', name: 'first start' });
  const loaded = await loadDemo(app.newsroom, app.blobs, DEMO_FOLDER, (step, done, total) =>
    say(`${step} ${done} of ${total}`),
  );
  say(`${loaded.stories} stories, ${loaded.pictures} pictures`);
}
