import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { AppError } from '../kernel/errors.ts';
import { createFastServer } from '../press/fast-server.ts';
import type { Site } from '../site/site.ts';
import { pageTarget } from './targets.ts';

/** What does not go through the press; everything else is a page of the site. */
const NOT_PAGES = /^\/(?:api|assets|media|healthz|metrics|search)(?:[/?]|$)/;

export interface FrontDoor {
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** The socket that readers reach: plain requests for pages are answered by the press itself, the rest goes to the HTTP server. */
export async function openFront(app: App, site: Site, http: FastifyInstance): Promise<FrontDoor> {
  await http.ready();
  // A server of node:http counts its connections, times out slow senders and closes idle ones only from this event on,
  // and this one never listens: it gets its connections from the other.
  http.server.emit('listening');
  const fast = createFastServer({
    press: app.press,
    clock: app.clock,
    http: http.server,
    pageFor(target) {
      if (NOT_PAGES.test(target)) return undefined;
      const read = pageTarget(target, app.publicUrl);
      if ('refused' in read) return undefined;
      const { url } = read;
      return app.press.page(site.key(url), (recorder) => site.render(url, recorder, app.ids.next()));
    },
  });
  return {
    listen: () =>
      new Promise((done, fail) => {
        fast.server.once('error', (error) => fail(cannotListen(error, app.config)));
        fast.server.listen({ port: app.config.port, host: app.config.host }, done);
      }),
    close: () => fast.close(),
  };
}

export function cannotListen(cause: Error, { host, port }: Pick<App['config'], 'host' | 'port'>): AppError {
  const remedies: Record<string, string> = {
    EADDRINUSE: 'another program has that port. Stop it, or set PORT to a free one.',
    EADDRNOTAVAIL: 'this machine has no such address. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.',
    EACCES:
      'this user may not take that port. Set PORT to one above 1023, and let a proxy listen on 80 and 443.',
  };
  const why = remedies['code' in cause ? String(cause.code) : ''] ?? cause.message;
  return new AppError(
    'invalid_config',
    `The site cannot be served on ${host}:${port}: ${why}`,
    {},
    { cause },
  );
}
