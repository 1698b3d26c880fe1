import { resolve } from 'node:path';
import { openApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { makeDataFolder } from '../data-folder.ts';
import { AppError } from '../kernel/errors.ts';
import { readBackup } from '../store/backup/read-backup.ts';
import { serverOf } from '../store/embedded/folder-lock.ts';
import { terminalSteps } from './steps.ts';

export async function restoreCommand(file: string, options: { replace?: boolean }): Promise<void> {
  const config = loadConfig();
  const server = serverOf(config.dataFolder);
  if (server) {
    throw new AppError(
      'data_folder_in_use',
      `The newspaper is running (process ${server.pid}). Stop it, then restore.`,
    );
  }
  makeDataFolder(config);
  const app = await openApp(config);
  try {
    await terminalSteps().run('Restore', async (say) => {
      const { media } = await readBackup(app.store, app.blobs, resolve(file), {
        replace: options.replace ?? false,
        workFolder: config.dataFolder,
        say,
      });
      say(`database and ${media} pictures`);
    });
  } finally {
    await app.close();
  }
}
