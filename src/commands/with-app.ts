import { type App, openApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { foundPublication, isSetUp } from '../newsroom/publication/first-edition.ts';
import { migrate } from '../store/migrate.ts';

/** Runs a command on the newspaper, beside a running server or without one. The database is left as it was found. */
export async function withApp<T>(run: (app: App) => Promise<T>): Promise<T> {
  const app = await openApp(loadConfig());
  try {
    await migrate(app.store);
    if (!(await isSetUp(app.newsroom)))
      await foundPublication(app.newsroom, { type: 'system', name: 'first start' });
    return await run(app);
  } finally {
    await app.close();
  }
}
