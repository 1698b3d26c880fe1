import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { end, newspaperFolder, postmasterOf, run, type Served, untilHealthy } from '../support/program.ts';

const folder = newspaperFolder();
const { environment } = folder;
const dataFolder = join(folder.path, 'data');
const savedSchema = z.object({ id: z.uuid() });
const publishedSchema = z.object({ url: z.url() });

let served: Served;
let token: string;
/** Paths of the stories whose publication was acknowledged, over all kills. */
const acknowledged: string[] = [];

beforeAll(async () => {
  served = await folder.serve();
  token = (
    await run(['token', 'add', '--scope', 'stories:write,stories:publish'], environment)
  ).stdout.trim();
});
afterAll(() => folder.remove());

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(`${served.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

async function publishOne(headline: string): Promise<void> {
  const { id } = savedSchema.parse(await post('/stories', { headline, bodyHtml: '<p>It happened.</p>' }));
  const { url } = publishedSchema.parse(await post(`/stories/${id}/publish`, {}));
  acknowledged.push(new URL(url).pathname);
}

/** Writes without a pause until the server no longer answers. */
async function writeUntilItDies(name: string): Promise<void> {
  for (let n = 1; ; n += 1) {
    try {
      await publishOne(`${name} story ${n}`);
    } catch (error) {
      if (served.process.exitCode === null && served.process.signalCode === null && !isCut(error))
        throw error;
      return;
    }
  }
}

/** `fetch` tells of a connection that was cut with a TypeError, whatever cut it. */
function isCut(error: unknown): boolean {
  return error instanceof TypeError;
}

/** Kills in the middle of writes of four writers, once some have been acknowledged. */
async function killAmidWrites(round: string, kill: () => void): Promise<void> {
  const enough = acknowledged.length + 12;
  const writers = ['a', 'b', 'c', 'd'].map((name) => writeUntilItDies(`${round} ${name}`));
  while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
  kill();
  await Promise.all(writers);
  expect((await served.ended).signal).toBe('SIGKILL');
}

async function expectAllThere(): Promise<void> {
  const archive = await (await fetch(`${served.url}/feed.xml`)).text();
  for (const path of acknowledged) {
    expect((await fetch(served.url + path)).status, path).toBe(200);
  }
  const newest = acknowledged.at(-1) ?? '';
  expect(archive).toContain(newest);
}

test('a server killed amid writes loses nothing acknowledged: the next start adopts its database', async () => {
  await killAmidWrites('First', () => served.process.kill('SIGKILL'));
  expect(postmasterOf(dataFolder)).not.toBeNull();
  served = await folder.serve();
  await expectAllThere();
});

test('killed together with its database, it loses nothing acknowledged either: the next start recovers', async () => {
  await killAmidWrites('Second', () => {
    const postmaster = postmasterOf(dataFolder);
    served.process.kill('SIGKILL');
    if (postmaster) end(postmaster, 'SIGKILL');
  });
  served = await folder.serve();
  await expectAllThere();
});

test('its database killed alone, under it, it starts that again and goes on', async () => {
  const pid = postmasterOf(dataFolder);
  if (pid) end(pid, 'SIGKILL');
  await untilHealthy(served);
  expect(postmasterOf(dataFolder)).not.toBe(pid);
  await expectAllThere();
  await publishOne('After the database came back');
  await expectAllThere();
});

test('a second start on the same data folder says who has it, and ends; the first goes on', async () => {
  const second = await run(['serve'], { ...environment, PORT: '0' });
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(`process ${served.process.pid}`);
  expect(second.stderr).toContain('BROADSHEET_DATA');
  expect((await fetch(`${served.url}/`)).status).toBe(200);
});

test('told to end, it answers the request that is under way, and then ends well with its database', async () => {
  const body = JSON.stringify({ headline: 'Sent slowly', bodyHtml: '<p>Word by word.</p>' });
  const slow = request(`${served.url}/api/v1/stories`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  slow.flushHeaders();
  // The server has seen the request once it asks for the rest.
  await once(slow, 'continue');
  slow.write(body.slice(0, 20));
  served.process.kill('SIGTERM');
  await untilRefused();
  slow.end(body.slice(20));
  const [response] = await once(slow, 'response');
  expect(response.statusCode).toBe(201);
  expect(await text(response)).toContain('"revision":1');
  const ended = await served.ended;
  expect(ended).toMatchObject({ code: 0, signal: null });
  expect(postmasterOf(dataFolder)).toBeNull();
  served = await folder.serve();
  await expectAllThere();
});

/** Until new connections are turned away: the server has begun to drain. */
async function untilRefused(): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(`${served.url}/`, { headers: { connection: 'close' } });
      if (response.status === 503) return;
    } catch {
      return;
    }
  }
}
