import { openApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { migrate, pendingMigrations } from '../store/migrate.ts';

export async function migrateCommand(options: { plan?: boolean }): Promise<void> {
  const app = await openApp(loadConfig());
  try {
    const names = options.plan ? await pendingMigrations(app.store) : await migrate(app.store);
    const verb = options.plan ? 'would run' : 'ran';
    process.stdout.write(
      names.length === 0
        ? 'The database is at this version.\n'
        : names.map((name) => `${verb} ${name}\n`).join(''),
    );
  } finally {
    await app.close();
  }
}
