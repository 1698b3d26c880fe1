import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { FORMATS, parseRendition, rendition } from '../newsroom/media/renditions.ts';

/** Serves pictures as `/media/<id>/<crop>-<width>.<format>`; the bytes of an address never change. */
export function serveMedia(server: FastifyInstance, app: App): void {
  server.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const wanted = parseRendition(request.params['*']);
    const bytes = wanted && (await rendition(app.store.db, app.blobs, wanted));
    if (!wanted || !bytes)
      return reply.code(404).type('text/plain; charset=utf-8').send('There is no such picture.\n');
    const etag = `"${wanted.id}-${wanted.crop}-${wanted.width}-${wanted.format}"`;
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('etag', etag)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'");
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(FORMATS[wanted.format]).send(bytes);
  });
}
