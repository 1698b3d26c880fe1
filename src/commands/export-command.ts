import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../kernel/make-folder.ts';
import { exportRecords } from '../wires/stories/export.ts';
import { writeRecord } from '../wires/stories/write.ts';
import { withApp } from './with-app.ts';

/** `broadsheet export`: everything but the files of pictures, which `backup` holds. */
export async function exportCommand(options: { out?: string }): Promise<void> {
  await withApp(async (app) => {
    async function* lines() {
      for await (const record of exportRecords(app.store.db)) yield writeRecord(record);
    }
    if (!options.out) return pipeline(Readable.from(lines()), process.stdout, { end: false });
    const waiting = `${options.out}.part`;
    makeFolder(dirname(options.out));
    try {
      await pipeline(Readable.from(lines()), createWriteStream(waiting));
      await rename(waiting, options.out);
    } finally {
      await rm(waiting, { force: true });
    }
  });
}
