import { execFile } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CLOSING_MS, OPENING_MS } from '../support/edition.ts';
import { newspaperFolder, run, type Served, untilHealthy } from '../support/program.ts';

const command = promisify(execFile);
const folder = newspaperFolder({ LOG_LEVEL: 'silent' });
const { environment } = folder;

/** A disk of 200 MB at the folder; false where this user or this container may not mount one. */
async function mountSmallDisk(): Promise<boolean> {
  try {
    await command('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder.path]);
    return true;
  } catch {
    return false;
  }
}

const mounted = process.platform === 'linux' && (await mountSmallDisk());

describe.skipIf(!mounted)('the disk runs full (needs the right to mount a small one)', () => {
  const filler = join(folder.path, 'filler');
  const acknowledged: string[] = [];
  let served: Served;
  let token: string;

  beforeAll(async () => {
    served = await folder.serve();
    token = (
      await run(['token', 'add', '--scope', 'stories:write,stories:publish'], environment)
    ).stdout.trim();
  }, OPENING_MS);
  afterAll(async () => {
    await folder.stop();
    await command('umount', ['--lazy', folder.path]);
    await folder.remove();
  }, CLOSING_MS);

  async function post(path: string, body: object): Promise<Response> {
    return fetch(`${served.url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Publishes a long story; the answer of the step that failed, or null. */
  async function publish(headline: string): Promise<Response | null> {
    // Every character counts: what repeats would be packed away by the database.
    const words = Array.from({ length: 20_000 }, () => Math.random().toString(36).slice(2)).join(' ');
    const saved = await post('/stories', { headline, bodyHtml: `<p>${words}</p>` });
    if (!saved.ok) return saved;
    const { id } = z.object({ id: z.uuid() }).parse(await saved.json());
    const published = await post(`/stories/${id}/publish`, {});
    if (!published.ok) return published;
    acknowledged.push(new URL(z.object({ url: z.url() }).parse(await published.json()).url).pathname);
    return null;
  }

  async function fillDisk(): Promise<void> {
    const file = await open(filler, 'w');
    try {
      for (let size = 1 << 20; size >= 4096; ) {
        try {
          await file.appendFile(Buffer.alloc(size));
        } catch {
          size /= 2;
        }
      }
    } finally {
      await file.close();
    }
  }

  test(
    'writers are told that it cannot be kept, with a request to name, and readers go on reading',
    async () => {
      expect(await publish('Before the disk was full')).toBeNull();
      await fillDisk();
      let refused: Response | null = null;
      for (let n = 1; !refused; n += 1) refused = await publish(`While it fills ${n}`);
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({
        code: 'database_unavailable',
        requestId: expect.any(String),
      });
      expect((await fetch(served.url + acknowledged[0])).status).toBe(200);
    },
    OPENING_MS,
  );

  test(
    'with room again it goes on without a restart, and nothing acknowledged is lost',
    async () => {
      await rm(filler);
      await untilHealthy(served);
      expect(await publish('After room was made')).toBeNull();
      for (const path of acknowledged) expect((await fetch(served.url + path)).status, path).toBe(200);
      expect(served.process.exitCode).toBeNull();
    },
    OPENING_MS,
  );
});
