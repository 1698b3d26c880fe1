import { AppError } from '../../kernel/errors.ts';
import { actorOfToken } from '../../newsroom/staff/token-queries.ts';
import { authorise } from '../../story/policy.ts';
import { type Api, type ApiDeps, actorOf } from './api-server.ts';

const READS = new Set(['GET', 'HEAD']);

/**
 * Finds out who asks, and refuses before the body is read. A route that could write and says not which action it is does not
 * start: access is denied by default.
 */
export function guardAccess(api: Api, deps: ApiDeps): void {
  api.decorateRequest('actor', null);
  api.decorateRequest('refusal', null);
  api.addHook('onRoute', (route) => {
    const methods = [route.method].flat();
    if (methods.every((method) => READS.has(method)) || route.config?.action || route.schema?.hide) return;
    throw new AppError(
      'internal',
      `The route ${methods.join()} ${route.url} writes and names no action in its config.`,
    );
  });
  api.addHook('onRequest', async (request) => {
    const header = request.headers.authorization;
    if (header === undefined) return;
    try {
      request.actor = await actorOfToken(deps.newsroom.db, deps.newsroom.clock, bearerOf(header));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      request.refusal = error;
    }
  });
  // After onRequest, where the rate limit counts: whoever tries tokens is counted too.
  api.addHook('preParsing', async (request) => {
    if (request.refusal) throw request.refusal;
    const { action } = request.routeOptions.config;
    if (action) authorise(actorOf(request), action);
  });
}

function bearerOf(header: string): string {
  const match = /^Bearer +(\S+)$/i.exec(header);
  if (match?.[1]) return match[1];
  throw new AppError('unauthenticated', 'Send the access token as "Authorization: Bearer bs_…".');
}
