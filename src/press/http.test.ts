import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from '../kernel/clock.ts';
import type { Recorder } from '../kernel/facts.ts';
import { silentLogger } from '../kernel/logger.ts';
import type { RenderedPage } from '../kernel/page.ts';
import { createFastServer } from './fast-server.ts';
import { pressHandler, sendPressed } from './http.ts';
import { createPress } from './press.ts';

const clock = manualClock('2026-07-01T12:00:00Z');
const press = createPress({ clock, maxBytes: 10_000_000, logger: silentLogger });
press.trust();
const html = `<!doctype html><title>Ferry back</title>${'<p>The ferry sails again. '.repeat(200)}`;
const render = async (recorder: Recorder): Promise<RenderedPage> => {
  recorder.read('story:1');
  const headers = { link: '</style.css>; rel=preload', vary: 'cookie' };
  return { status: 200, contentType: 'text/html; charset=utf-8', body: html, headers, keep: true };
};

const handle = pressHandler({ press, clock });
const listener: Parameters<typeof createServer>[1] = (request, response) => {
  if (handle(request, response)) return;
  if (request.url === '/made') {
    press
      .page('/made', render)
      .then((page) => sendPressed(request, response, page, clock.now().getTime()))
      .catch(() => response.writeHead(500).end());
  } else response.writeHead(404).end('not here');
};
const plain = createServer(listener);
const behind = createServer(listener);
const fast = createFastServer({ press, clock, http: behind });
const servers = { 'node:http': plain, 'the fast server': fast.server };

beforeAll(async () => {
  await press.page('/story', render);
  await press.page('/gone', async () => ({
    status: 410,
    contentType: 'text/html; charset=utf-8',
    body: 'withdrawn',
    headers: {},
    keep: true,
  }));
  for (const server of Object.values(servers)) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  plain.close();
  await fast.close();
});

async function get(
  server: (typeof servers)[keyof typeof servers],
  path: string,
  headers = {},
  method = 'GET',
) {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const request = send({ host: '127.0.0.1', port, path, headers, method, agent: false }).end();
  const [response] = await once(request, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

describe.each(Object.entries(servers))('through %s', (_name, server) => {
  test('each encoding holds the same page, with a strong tag of its own', async () => {
    const br = await get(server, '/story', { 'accept-encoding': 'gzip, br' });
    const gzip = await get(server, '/story', { 'accept-encoding': 'gzip' });
    const identity = await get(server, '/story');
    expect(br.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(identity.headers['content-encoding']).toBeUndefined();
    expect(brotliDecompressSync(br.body).toString()).toBe(html);
    expect(gunzipSync(gzip.body).toString()).toBe(html);
    expect(identity.body.toString()).toBe(html);
    const tags = [br, gzip, identity].map(({ headers }) => headers.etag);
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  test('headers say what browsers, CDNs and proxies may do', async () => {
    const { headers, body } = await get(server, '/story', { 'accept-encoding': 'br' });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, max-age=0, must-revalidate',
      'cdn-cache-control': 'max-age=3600, stale-if-error=86400',
      vary: 'cookie, accept-encoding',
      link: '</style.css>; rel=preload',
    });
    expect(headers['surrogate-key']?.split(' ')).toHaveLength(2);
    expect(headers.date).toBeDefined();
  });

  test('a copy in any encoding is confirmed without a body', async () => {
    const { headers } = await get(server, '/story', { 'accept-encoding': 'gzip' });
    const again = await get(server, '/story', {
      'accept-encoding': 'br',
      'if-none-match': `W/${headers.etag}`,
    });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({ vary: 'cookie, accept-encoding', link: headers.link });
    expect(again.headers.etag).toContain('-br-');
    expect(again.headers['content-encoding']).toBeUndefined();
    expect((await get(server, '/story', { 'if-none-match': '"other-id"' })).status).toBe(200);
  });

  test('HEAD says what GET would, without the body', async () => {
    const got = await get(server, '/story', { 'accept-encoding': 'br' });
    const head = await get(server, '/story', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
    expect(head.headers.etag).toBe(got.headers.etag);
  });

  test('a page that is no 200 keeps its status, condition or not', async () => {
    expect((await get(server, '/gone', { 'if-none-match': '*' })).status).toBe(410);
  });

  test('what is not kept, or is no reading, goes to the application', async () => {
    press.apply([{ fact: 'story:1', rank: 'primary' }]);
    expect((await get(server, '/made', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
    await press.page('/story', render);
    expect((await get(server, '/nothing')).body.toString()).toBe('not here');
    expect((await get(server, '/story', { 'content-length': '0' }, 'POST')).status).toBe(404);
  });
});

test('a header that could break out of its line is refused before anything is kept', async () => {
  const render = async (): Promise<RenderedPage> => ({
    status: 301,
    contentType: 'text/html',
    body: '',
    headers: { location: '/a\r\nset-cookie: x=1' },
    keep: true,
  });
  await expect(press.page('/bad', render)).rejects.toThrow();
  expect(press.peek('/bad')).toBeUndefined();
});
