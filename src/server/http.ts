import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { messageOf } from '../kernel/errors.ts';
import { pressHandler, sendPressed } from '../press/http.ts';
import { documentHeaders } from '../site/headers.ts';
import type { Site } from '../site/site.ts';
import { serveAssets } from './assets-route.ts';
import { serveMedia } from './media-route.ts';
import { serveOperations } from './operations-routes.ts';
import type { StaticFiles } from './static-files.ts';
import { originForm, pageTarget } from './targets.ts';

export interface HttpOptions {
  readonly app: App;
  readonly site: Site;
  readonly files: StaticFiles;
  /** Mounts what lies beside the site, such as the API. */
  readonly mount?: (server: FastifyInstance) => Promise<void>;
}

type Headers = Readonly<Record<string, string>>;

/**
 * The HTTP server: kept pages are answered before any router sees the request; everything else goes through fastify to the site,
 * the media, the assets and the API.
 */
export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const { app } = options;
  const answerKept = pressHandler({ press: app.press, clock: app.clock });
  const headers = documentHeaders(app.publicUrl.startsWith('https:'));
  const server = Fastify({
    logger: false,
    trustProxy: app.config.trustProxy,
    bodyLimit: 8 * 1024 * 1024,
    genReqId: () => app.ids.next(),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 500 },
    forceCloseConnections: 'idle',
    serverFactory: (handler): Server =>
      createServer({ keepAliveTimeout: 65_000, requestTimeout: 30_000 }, (request, response) => {
        // RFC 9112 section 3.2: proxies differ in which of two they believe, and we believe neither.
        if ((request.headersDistinct.host?.length ?? 0) > 1) {
          sayPlainly(response, headers, 400, 'The request names two hosts.\n');
          return;
        }
        request.url = originForm(request.url ?? '/');
        if (answerKept(request, response)) return;
        handler(request, response);
      }),
  });
  // What says nothing of its own about how it may be used may be used for nothing: an error, a picture, a file.
  server.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(headers))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
  server.setNotFoundHandler((_request, reply) =>
    reply
      .code(405)
      .header('allow', 'GET, HEAD')
      .type('text/plain; charset=utf-8')
      .send('Pages can be read only. The API is at /api/v1.\n'),
  );
  server.setErrorHandler((error, request, reply) => {
    logFailure(app, request.id, request.url, error);
    return reply.code(500).type('text/plain; charset=utf-8').send(apology(request.id));
  });
  serveOperations(server, app);
  serveAssets(server, options.files);
  serveMedia(server, app);
  await options.mount?.(server);
  server.get('/*', { exposeHeadRoute: true }, (request, reply) => {
    reply.hijack();
    void answerPage(options, headers, request.raw, reply.raw, request.id);
  });
  return server;
}

async function answerPage(
  { app, site }: HttpOptions,
  headers: Headers,
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
) {
  const target = pageTarget(request.url ?? '/', app.publicUrl);
  if ('refused' in target) {
    const said = target.refused === 414 ? 'The address is too long.\n' : 'The address cannot be read.\n';
    return sayPlainly(response, headers, target.refused, said);
  }
  const { url } = target;
  try {
    const page = await app.press.page(site.key(url), (recorder) => site.render(url, recorder, id));
    sendPressed(request, response, page, app.clock.now().getTime());
  } catch (error) {
    logFailure(app, id, request.url, error);
    if (response.headersSent) response.destroy();
    else sayPlainly(response, headers, 500, apology(id));
  }
}

/** All that a reader is told of a fault of ours; the log has the rest. */
function apology(requestId: string): string {
  return `Something went wrong. Request ${requestId}\n`;
}

function logFailure({ logger }: App, requestId: string, target: string | undefined, error: unknown): void {
  const stack = error instanceof Error ? error.stack : undefined;
  logger.error({ requestId, target, error: messageOf(error), stack }, 'A request failed');
}

function sayPlainly(response: ServerResponse, headers: Headers, status: number, text: string): void {
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(text);
}
