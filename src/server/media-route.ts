import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { namesTag } from '../kernel/entity-tag.ts';
import { FORMATS, parseRendition, rendition } from '../newsroom/media/renditions.ts';

/**
 * Serves pictures as `/media/<id>/<crop>-<width>.<format>`; the bytes of an address never change. What stands in for a rendition that
 * is still being made is kept by nobody but the reader who got it, and not for long.
 */
export function serveMedia(server: FastifyInstance, app: App): void {
  server.get<{ Params: { '*': string } }>('/media/*', async (request, reply) => {
    const wanted = parseRendition(request.params['*']);
    const found = wanted && (await rendition(app.store.db, app.blobs, wanted));
    if (!wanted || !found)
      return reply.code(404).type('text/plain; charset=utf-8').send('There is no such picture.\n');
    const { bytes, format } = found;
    const etag = `"${wanted.id}-${wanted.crop}-${wanted.width}-${format}"`;
    const final = format === wanted.format;
    reply
      .header('cache-control', final ? 'public, max-age=31536000, immutable' : 'private, max-age=60')
      .header('etag', etag);
    if (namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type(FORMATS[format]).send(bytes);
  });
}
