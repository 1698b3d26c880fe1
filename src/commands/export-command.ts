import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
    await pipeline(Readable.from(lines()), createWriteStream(`${options.out}.part`));
    return rename(`${options.out}.part`, options.out);
  });
}
