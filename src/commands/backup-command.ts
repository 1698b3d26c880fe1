import { dirname, resolve } from 'node:path';
import { makeFolder } from '../kernel/make-folder.ts';
import { writeBackup } from '../store/backup/write-backup.ts';
import { terminalSteps } from './steps.ts';
import { withApp } from './with-app.ts';

export async function backupCommand(file: string): Promise<void> {
  makeFolder(dirname(resolve(file)));
  await withApp((app) =>
    terminalSteps().run('Backup', async (say) => {
      const counts = await writeBackup(app.store, app.blobs, resolve(file), say);
      say(`${file}: database and ${counts.media} pictures`);
    }),
  );
}
