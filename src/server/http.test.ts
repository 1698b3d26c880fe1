import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../../test/support/edition.ts';
import { originForm } from './targets.ts';

let edition: Edition;
beforeAll(async () => {
  edition = await openEdition({ demo: false });
}, OPENING_MS);
afterAll(() => edition.close(), CLOSING_MS);

/** Sends a request as it stands and returns the whole answer; headers in lower case. */
async function ask(
  requestLine: string,
  ...headers: string[]
): Promise<{ status: number; head: string; body: string }> {
  const { hostname, port } = new URL(edition.address);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  const lines = [
    requestLine,
    ...(headers.some((line) => /^host:/i.test(line)) ? [] : ['Host: paper.example']),
  ];
  socket.write(`${[...lines, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`, 'latin1');
  await once(socket, 'close');
  const end = answer.indexOf('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]),
    head: answer.slice(0, end).toLowerCase(),
    body: answer.slice(end + 4),
  };
}

const get = (target: string, ...headers: string[]) => ask(`GET ${target} HTTP/1.1`, ...headers);

describe('every answer', () => {
  test.each([
    ['/', 200],
    ['/nothing-here', 404],
    ['/World', 308],
    ['/robots.txt', 200],
    ['/assets/none.js', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/media/none', 404],
    ['/media/..%2f..%2f..%2fetc%2fpasswd', 404],
    ['/healthz', 200],
    ['/metrics', 200],
    ['/api/v1/sections', 200],
    ['/api/v1/docs', 200],
    ['/api/v1/nothing', 404],
    ['/api/v1/topics/%zz', 404],
    ['/long', 414],
  ])('says what may be done with it: %s', async (target, status) => {
    const answer = await get(target === '/long' ? `/${'a'.repeat(5000)}` : target);
    expect(answer.status).toBe(status);
    expect(answer.head).toContain('\nx-content-type-options: nosniff');
    expect(answer.head).toContain('\nreferrer-policy: ');
    if (status !== 308) expect(answer.head).toContain("\ncontent-security-policy: default-src 'none'");
    expect(answer.head).not.toMatch(/\n(?:server|x-powered-by):/);
  });

  test('to a method that pages do not have names those there are', async () => {
    const answer = await ask('POST / HTTP/1.1', 'Content-Length: 0');
    expect([answer.status, answer.head]).toEqual([405, expect.stringContaining('\nallow: get, head')]);
  });
});

describe('whatever host a client names', () => {
  test('addresses lead to our own', async () => {
    const hosts = ['Host: evil.example', 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: gopher'];
    for (const target of ['/', '/feed.xml', '/sitemap.xml', '/api/v1/sections', '/api/v1/openapi.json']) {
      const answer = await get(target, ...hosts);
      expect(answer.status).toBe(200);
      expect(answer.head + answer.body).not.toMatch(/evil|gopher/);
    }
  });

  test('a redirect never leaves it, however slashes are written', async () => {
    for (const target of ['//evil.example/x', '/\\evil.example', '/%2f%2fevil.example']) {
      const answer = await get(target);
      expect(answer.status).toBe(308);
      expect(answer.head).toMatch(/\nlocation: \/[^/\\]/);
    }
  });

  test('two hosts are none', async () => {
    expect((await get('/', 'Host: a.example', 'Host: b.example')).status).toBe(400);
  });

  test('an absolute address is read as its path', async () => {
    expect((await get('http://evil.example/robots.txt')).body).toContain('User-agent');
    expect(originForm('HTTP://a.example?q=1')).toBe('/?q=1');
    expect(originForm('/a%zz?b=%zz')).toBe('/a%25zz?b=%zz');
    expect(originForm('/caf%C3%A9?b')).toBe('/caf%C3%A9?b');
  });
});

test('files come compressed to those who take it, each form with a tag of its own', async () => {
  const file = /\/assets\/[\w./-]+\.(?:css|js)/.exec(await edition.read('/'))?.[0] ?? '';
  const ask = (headers: Record<string, string>) => edition.get(file, { headers });
  const plain = await ask({ 'accept-encoding': 'br;q=0' });
  const packed = await ask({ 'accept-encoding': 'br' });
  expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding')]).toEqual([
    null,
    'br',
  ]);
  const tag = packed.headers.get('etag') ?? '';
  expect(tag).not.toBe(plain.headers.get('etag'));
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"x", W/${tag}` });
  expect(again.status).toBe(304);
});

test('figures of operation are for this machine alone, not for whoever comes through a proxy on it', async () => {
  for (const header of [
    'X-Forwarded-For: 127.0.0.1',
    'Forwarded: for=127.0.0.1',
    'Via: 1.1 proxy',
    'X-Real-IP: ::1',
  ])
    expect((await get('/metrics', header)).status).toBe(404);
});
