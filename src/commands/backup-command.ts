import { resolve } from 'node:path';
import { writeBackup } from '../store/backup/write-backup.ts';
import { terminalSteps } from './steps.ts';
import { withApp } from './with-app.ts';

export async function backupCommand(file: string): Promise<void> {
  await withApp((app) =>
    terminalSteps().run('Backup', async (say) => {
      const counts = await writeBackup(app.store, app.blobs, resolve(file), say);
      say(`${file}: database and ${counts.media} pictures`);
    }),
  );
}
