import type { FastifyInstance } from 'fastify';
import type { StaticFiles } from './static-files.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves the build's files below `/assets/`. */
export function serveAssets(server: FastifyInstance, files: StaticFiles): void {
  server.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
    const file = files.find(request.params['*']);
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.\n');
    reply.header('cache-control', FOR_EVER).header('etag', file.etag);
    if (file.brotli) reply.header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
    const brotli = file.brotli && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (brotli) return reply.type(file.type).header('content-encoding', 'br').send(file.brotli);
    return reply.type(file.type).send(file.bytes);
  });
}
