import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';

/** What those who run the newspaper ask it: whether it is well, and its figures. */
export function serveOperations(server: FastifyInstance, app: App): void {
  server.get('/healthz', async (_request, reply) => {
    const ok = await app.store.db
      .selectFrom('publication')
      .select('id')
      .execute()
      .then(
        () => true,
        () => false,
      );
    reply.code(ok ? 200 : 503).header('cache-control', 'no-store');
    return reply.send({ ok, pressTrusted: app.press.trusted });
  });
  server.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!isOwnMachine(request.raw)) return reply.code(404).send('There is nothing here.\n');
    return reply.type(app.metrics.contentType).send(await app.metrics.metrics());
  });
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Asked by a program of this machine itself, not by anyone through a proxy that stands on it. */
function isOwnMachine({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
}
