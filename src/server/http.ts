import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { messageOf } from '../kernel/errors.ts';
import { pressHandler, sendPressed } from '../press/http.ts';
import type { Site } from '../site/site.ts';
import { serveAssets } from './assets-route.ts';
import { serveMedia } from './media-route.ts';
import type { StaticFiles } from './static-files.ts';

export interface HttpOptions {
  readonly app: App;
  readonly site: Site;
  readonly files: StaticFiles;
  /** Mounts what lies beside the site, such as the API. */
  readonly mount?: (server: FastifyInstance) => Promise<void>;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** Longest target that is looked at; longer ones are answered 414 without work. */
const LONGEST_TARGET = 4096;

/**
 * The HTTP server: kept pages are answered before any router sees the request; everything else goes through fastify to the site,
 * the media, the assets and the API.
 */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { app } = options;
  const answerKept = pressHandler({ press: app.press, clock: app.clock });
  const server = Fastify({
    logger: false,
    trustProxy: app.config.trustProxy,
    bodyLimit: 8 * 1024 * 1024,
    genReqId: () => app.ids.next(),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 500 },
    forceCloseConnections: 'idle',
    serverFactory: (handler): Server =>
      createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 }, (request, response) => {
        if (answerKept(request, response)) return;
        handler(request, response);
      }),
  });
  server.get('/healthz', async (_request, reply) => {
    await app.store.db.selectFrom('publication').select('id').limit(1).execute();
    return reply.header('cache-control', 'no-store').send({ ok: true, pressTrusted: app.press.trusted });
  });
  // Figures of operation are for the machine's own collector; a proxy in front of us must not hand them out.
  server.get('/metrics', async (request, reply) => {
    if (!LOOPBACK.test(request.ip)) return reply.code(404).send();
    return reply.type(app.metrics.contentType).send(await app.metrics.metrics());
  });
  serveAssets(server, options.files);
  serveMedia(server, app);
  await options.mount?.(server);
  server.get('/*', { exposeHeadRoute: true }, (request, reply) => {
    reply.hijack();
    void answerPage(options, request.raw, reply.raw, request.id);
  });
  return server;
}

async function answerPage(
  { app, site }: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) {
  const target = request.url ?? '/';
  try {
    if (target.length > LONGEST_TARGET) {
      response
        .writeHead(414, { 'content-type': 'text/plain; charset=utf-8' })
        .end('The address is too long.\n');
      return;
    }
    // Joined, not resolved: `//name/path` would be read as an address on another host.
    const url = target.startsWith('/') ? URL.parse(app.publicUrl + target) : null;
    if (!url) {
      response
        .writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
        .end('The address cannot be read.\n');
      return;
    }
    const page = await app.press.page(site.key(url), (recorder) => site.render(url, recorder, id));
    sendPressed(request, response, page, app.clock.now().getTime());
  } catch (error) {
    app.logger.error(
      {
        requestId: id,
        target,
        error: messageOf(error),
        stack: error instanceof Error ? error.stack : undefined,
      },
      'A page failed',
    );
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
        .end(`Something went wrong. Request ${id}\n`);
  }
}
