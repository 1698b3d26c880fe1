import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../kernel/clock.ts';
import { silentLogger } from '../kernel/logger.ts';
import type { RenderedPage } from '../kernel/page.ts';
import { createFastServer, type FastServerOptions } from './fast-server.ts';
import { createPress } from './press.ts';

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const rendered = (body: string): RenderedPage => ({
  status: 200,
  contentType: 'text/plain',
  body,
  headers: {},
  keep: true,
});

/** A fast server with the pages /a and /b in its press; node's server answers `node <method> <target>` and the body it got. */
async function setup(options: Partial<FastServerOptions> = {}) {
  const press = createPress({ clock: systemClock, maxBytes: 50_000_000, logger: silentLogger });
  press.trust();
  await press.page('/a', async () => rendered('page a'));
  await press.page('/b', async () => rendered('page b'));
  await press.page('/large', async () => rendered('x'.repeat(3_000_000)));
  const http = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.end(`node ${request.method} ${request.url} ${body}`);
  });
  const fast = createFastServer({ press, clock: systemClock, http, ...options });
  await once(fast.server.listen(0, '127.0.0.1'), 'listening');
  endings.push(async () => {
    http.closeAllConnections();
    await fast.close();
  });
  const address = fast.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { press, port, fast, http };
}

/** Sends the pieces one after the other on one connection and returns all that came back until the server ended it. */
async function talk(port: number, pieces: readonly string[]): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  for (const piece of pieces) {
    await new Promise<void>((resolve) => socket.write(piece, 'latin1', () => resolve()));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  socket.end();
  await once(socket, 'close');
  return received;
}

const get = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nhost: paper.example\r\n${more}\r\n`;
const bodies = (answers: string) => answers.match(/page [ab]|node \S+ \S+ [^H]*|x{100}/g) ?? [];
const byNode = (answers: string) => answers.includes('Connection:') || answers.includes('node ');

describe('what it answers itself', () => {
  test('a plain request, in HTTP that a client accepts', async () => {
    const { port } = await setup();
    const answer = await talk(port, [get('/a')]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toMatch(/\r\ndate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/);
    expect(answer).toMatch(/\r\n\r\npage a$/);
    expect(byNode(answer)).toBe(false);
  });

  test('pipelined requests, in their order', async () => {
    const { port } = await setup();
    const answers = await talk(port, [get('/a') + get('/b') + get('/a'), get('/b')]);
    expect(bodies(answers)).toEqual(['page a', 'page b', 'page a', 'page b']);
    expect(byNode(answers)).toBe(false);
  });

  test('a page not kept yet, made on the way, before the requests that follow it', async () => {
    const setupPress = await setup({
      pageFor: (target) =>
        target === '/late'
          ? new Promise((resolve) => setImmediate(resolve)).then(() =>
              setupPress.press.page('/late', async () => rendered('page b')),
            )
          : undefined,
    });
    const answers = await talk(setupPress.port, [get('/late') + get('/a'), get('/a')]);
    expect(bodies(answers)).toEqual(['page b', 'page a', 'page a']);
    expect(byNode(answers)).toBe(false);
  });

  test('a client that reads slowly is waited for, and gets everything', async () => {
    const { port } = await setup();
    const socket = connect({ port, host: '127.0.0.1' });
    socket.pause();
    socket.write(get('/large').repeat(5) + get('/a'));
    await once(socket, 'connect');
    for (let i = 0; i < 50; i += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    let length = 0;
    let tail = '';
    socket.on('data', (chunk) => {
      length += chunk.length;
      tail = (tail + chunk.toString('latin1')).slice(-6);
      if (tail === 'page a') socket.end();
    });
    socket.resume();
    await once(socket, 'close');
    expect(length).toBeGreaterThan(15_000_000);
    expect(tail).toBe('page a');
  });
});

describe('what it leaves to node, with all its bytes', () => {
  test.each([
    ['another method', 'POST /a HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\nbody', 'node POST /a body'],
    ['a body with a GET', 'GET /a HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\nbody', 'node GET /a body'],
    [
      'a chunked body',
      'GET /a HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n1\r\nz\r\n0\r\n\r\n',
      'node GET /a z',
    ],
    ['a page that is not kept', get('/c'), 'node GET /c '],
    ['an end of the connection', get('/a', 'connection: close\r\n'), 'node GET /a '],
    ['HTTP/1.0', 'GET /a HTTP/1.0\r\nhost: x\r\n\r\n', 'node GET /a '],
    ['credentials', get('/a', 'authorization: Bearer t\r\n'), 'node GET /a '],
    ['two Hosts', 'GET /a HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n', 'node GET /a '],
    ['an absolute target', get('http://paper.example/a'), 'node GET http://paper.example/a '],
  ])('%s', async (_what, request, expected) => {
    const { port } = await setup();
    expect(bodies(await talk(port, [request]))).toEqual([expected]);
  });

  test.each([
    ['no Host', 'GET /a HTTP/1.1\r\naccept: */*\r\n\r\n'],
    ['a space before the colon', get('/a', 'x-y : 1\r\n')],
    ['a bare carriage return in a field', get('/a', 'x: a\rb\r\n')],
    ['a zero byte', get('/a', 'x: a\0b\r\n')],
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['both framings', get('/a', 'content-length: 3\r\ntransfer-encoding: chunked\r\n')],
  ])('%s, which node refuses', async (_what, request) => {
    const { port } = await setup();
    expect(await talk(port, [request])).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('a request that arrives in pieces, wherever it is cut', async () => {
    const { port } = await setup();
    const request = get('/a', 'accept-encoding: identity\r\n');
    for (let cut = 1; cut < request.length; cut += 5) {
      const answer = await talk(port, [request.slice(0, cut), request.slice(cut)]);
      expect(bodies(answer), `cut at ${cut}`).toHaveLength(1);
    }
  });

  test('what follows in a pipeline, after the answers already given', async () => {
    const { port } = await setup();
    const post = 'POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\nhi';
    const answers = await talk(port, [get('/a') + get('/b') + post.slice(0, -1), post.slice(-1), get('/c')]);
    expect(bodies(answers)).toEqual(['page a', 'page b', 'node POST /x hi', 'node GET /c ']);
  });

  test('a page that could not be made, and what was asked after it', async () => {
    const { port } = await setup({
      pageFor: (target) => (target === '/broken' ? Promise.reject(new Error('no database')) : undefined),
    });
    const answers = await talk(port, [get('/broken') + get('/c')]);
    expect(bodies(answers)).toEqual(['node GET /broken ', 'node GET /c ']);
  });
});

describe('endings', () => {
  test('a connection that rests too long is ended', async () => {
    const { port } = await setup({ idleMs: 20 });
    const socket = connect({ port, host: '127.0.0.1' });
    socket.write(get('/a'));
    socket.resume();
    await once(socket, 'close');
  });

  test('closing lets an answer under way finish and ends what rests', async () => {
    let finish = () => {};
    const begun = Promise.withResolvers<void>();
    const { port, fast, press } = await setup({
      pageFor: () => {
        begun.resolve();
        return new Promise<void>((resolve) => {
          finish = resolve;
        }).then(() => press.page('/late', async () => rendered('page b')));
      },
    });
    const resting = connect({ port, host: '127.0.0.1' });
    resting.resume();
    await once(resting, 'connect');
    const answer = talk(port, [get('/late')]);
    await begun.promise;
    const closed = fast.close();
    finish();
    expect(bodies(await answer)).toEqual(['page b']);
    await closed;
  });

  test('a client that goes away while its page is made harms nobody', async () => {
    const finish = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const { port, press } = await setup({
      pageFor: () => {
        begun.resolve();
        return finish.promise.then(() => press.page('/late', async () => rendered('page b')));
      },
    });
    const socket = connect({ port, host: '127.0.0.1' });
    socket.write(get('/late'));
    await begun.promise;
    socket.destroy();
    finish.resolve();
    expect(bodies(await talk(port, [get('/a')]))).toEqual(['page a']);
  });
});
