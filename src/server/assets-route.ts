import type { FastifyInstance } from 'fastify';
import { namesTag } from '../kernel/entity-tag.ts';
import { negotiateEncoding } from '../press/negotiation.ts';
import type { StaticFiles } from './static-files.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Serves the build's files below `/assets/`. */
export function serveAssets(server: FastifyInstance, files: StaticFiles): void {
  server.get<{ Params: { '*': string } }>('/assets/*', (request, reply) => {
    const file = files.find(request.params['*']);
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.\n');
    const encoding = String(request.headers['accept-encoding'] ?? '');
    const brotli = file.brotli && negotiateEncoding(encoding) === 'br' ? file.brotli : null;
    const etag = brotli ? file.etag.replace(/"$/, '-br"') : file.etag;
    reply.header('cache-control', FOR_EVER).header('etag', etag);
    if (file.brotli) reply.header('vary', 'accept-encoding');
    if (namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    if (brotli) reply.header('content-encoding', 'br');
    return reply.type(file.type).send(brotli ?? file.bytes);
  });
}
