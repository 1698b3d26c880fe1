import { createHash } from 'node:crypto';
import { namesTag } from '../../kernel/entity-tag.ts';
import type { Api } from './api-server.ts';

const EXPOSED = 'ETag, Link, Retry-After, X-Request-Id';

/**
 * Answers to reads carry a strong ETag of their bytes and are revalidated each time: a 304 costs a query and no transfer, and
 * nobody ever sees an old story. What a token may see beyond the published stays out of shared caches.
 */
export function cacheReads(api: Api): void {
  api.addHook('onSend', async (request, reply, payload) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead) reply.header('cache-control', 'no-store');
    // Whatever is public may be read by scripts of any site, refusals included; nothing here depends on cookies.
    else reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', EXPOSED);
    if (!isRead || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
    const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', etag).header('vary', 'Authorization');
    if (!reply.hasHeader('cache-control'))
      reply.header('cache-control', request.actor ? 'private, no-cache' : 'public, no-cache');
    if (!namesTag(request.headers['if-none-match'], etag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
}
