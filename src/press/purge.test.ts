import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { silentLogger } from '../kernel/logger.ts';
import { createPurger, type PurgeEndpoint, type PurgerOptions } from './purge.ts';

interface Received {
  readonly method: string | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

/** A CDN's purge endpoint on loopback that answers with these statuses, one after the other, and then 200. */
async function endpoint(statuses: number[] = []) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({
      method: request.method,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    response.writeHead(statuses.shift() ?? 200).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { received, url: `http://127.0.0.1:${port}/purge` };
}

function purger(url: string, endpoint: Partial<PurgeEndpoint> = {}, options: Partial<PurgerOptions> = {}) {
  const made = createPurger({
    endpoint: {
      url,
      method: 'POST',
      headers: { 'fastly-key': 'secret' },
      keysIn: { header: 'surrogate-key' },
      batch: 100,
      ...endpoint,
    },
    logger: silentLogger,
    repeatMs: 0,
    retryMs: 1,
    ...options,
  });
  endings.push(() => made.close());
  return made;
}

test('keys of one burst go in one request, each once, with the credentials', async () => {
  const { received, url } = await endpoint();
  const purge = purger(url);
  purge.purge(['a', 'b']);
  purge.purge(['b', 'c']);
  await purge.settled();
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    method: 'POST',
    headers: { 'surrogate-key': 'a b c', 'fastly-key': 'secret' },
  });
});

test('more keys than a request may hold go in several', async () => {
  const { received, url } = await endpoint();
  const purge = purger(url, { batch: 2, method: 'PURGE' });
  purge.purge(['a', 'b', 'c', 'd', 'e']);
  await purge.settled();
  expect(received.map(({ headers }) => headers['surrogate-key'])).toEqual(['a b', 'c d', 'e']);
});

test('keys go in a JSON list where the CDN wants that', async () => {
  const { received, url } = await endpoint();
  const purge = purger(url, { keysIn: { json: 'tags' } });
  purge.purge(['a', 'b']);
  await purge.settled();
  expect(JSON.parse(received[0]?.body ?? '')).toEqual({ tags: ['a', 'b'] });
  expect(received[0]?.headers['content-type']).toBe('application/json');
});

test('a failure is tried again until it succeeds', async () => {
  const { received, url } = await endpoint([503, 429, 500]);
  const purge = purger(url);
  purge.purge(['a']);
  await purge.settled();
  expect(received.map(({ headers }) => headers['surrogate-key'])).toEqual(['a', 'a', 'a', 'a']);
});

test('a refusal is not repeated and does not hold up other keys', async () => {
  const { received, url } = await endpoint([403]);
  const purge = purger(url, { batch: 1 });
  purge.purge(['a', 'b']);
  await purge.settled();
  expect(received.map(({ headers }) => headers['surrogate-key'])).toEqual(['a', 'b']);
});

test('each purge is repeated for the answer that was on its way', async () => {
  const { received, url } = await endpoint();
  const purge = purger(url, {}, { repeatMs: 5 });
  purge.purge(['a']);
  await purge.settled();
  expect(received).toHaveLength(2);
});

test('closing gives up on an endpoint that nobody answers', async () => {
  const purge = purger('http://127.0.0.1:9/', {}, { retryMs: 60_000 });
  purge.purge(['a']);
  purge.close();
  await purge.settled();
});

test('without an endpoint nothing happens', async () => {
  const purge = createPurger({ endpoint: undefined, logger: silentLogger });
  purge.purge(['a']);
  await purge.settled();
});
