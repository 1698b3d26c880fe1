import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { AppError } from '../kernel/errors.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import { describeApi } from './docs/openapi.ts';
import { frontRoutes } from './fronts/front-routes.ts';
import { guardAccess } from './http/access.ts';
import { API_PATH, type Api, type ApiDeps } from './http/api-server.ts';
import { cacheReads } from './http/caching.ts';
import { assertPlain } from './http/plain-values.ts';
import { problemHandler } from './http/problems.ts';
import { refuseUnknownFields, refuseUnknownParameters } from './http/unknown-fields.ts';
import { mediaRoutes } from './media/media-routes.ts';
import { publicationRoutes } from './publication/publication-routes.ts';
import { correctionRoutes } from './reference/correction-routes.ts';
import { peopleRoutes } from './reference/people-routes.ts';
import { searchRoutes } from './reference/search-routes.ts';
import { sectionRoutes } from './reference/section-routes.ts';
import { topicRoutes } from './reference/topic-routes.ts';
import { analysisRoutes } from './stories/analysis-routes.ts';
import { storyReadRoutes } from './stories/read-routes.ts';
import { revisionRoutes } from './stories/revision-routes.ts';
import { storyWriteRoutes } from './stories/write-routes.ts';

export interface ApiOptions {
  /** Requests a minute for each address without a token, and for each token. */
  readonly perMinute?: { readonly reader: number; readonly token: number };
}

/** Mounts the content API and the write path below /api/v1. */
export async function registerApi(
  server: FastifyInstance,
  deps: ApiDeps,
  options: ApiOptions = {},
): Promise<void> {
  await server.register(
    async (scope) => {
      scope.setValidatorCompiler(validatorCompiler);
      scope.setSerializerCompiler(serializerCompiler);
      scope.setErrorHandler(problemHandler(deps));
      const api = scope.withTypeProvider<ZodTypeProvider>();
      guardAccess(api, deps);
      cacheReads(api);
      await limitRate(api, options);
      api.addHook('preValidation', async (request) => {
        // No body says as much as an empty one; what is missing is then named field by field.
        request.body ??= request.method === 'GET' || request.method === 'HEAD' ? undefined : {};
        assertPlain(request.params, 'params');
        assertPlain(request.query, 'querystring');
        assertPlain(request.body, 'body');
      });
      refuseUnknownFields(api);
      refuseUnknownParameters(api);
      await api.register(multipart);
      await describeApi(api, deps);
      storyReadRoutes(api, deps);
      analysisRoutes(api, deps);
      storyWriteRoutes(api, deps);
      revisionRoutes(api, deps);
      sectionRoutes(api, deps);
      topicRoutes(api, deps);
      peopleRoutes(api, deps);
      searchRoutes(api, deps);
      correctionRoutes(api, deps);
      publicationRoutes(api, deps);
      frontRoutes(api, deps);
      mediaRoutes(api, deps);
      docsRoutes(api, deps);
      api.route({
        method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
        url: '/*',
        schema: { hide: true },
        handler: async (request) => {
          throw new AppError(
            'not_found',
            `The API has no ${request.method} ${request.url.split('?', 1)[0]}. See ${deps.publicUrl}${API_PATH}/docs.`,
          );
        },
      });
    },
    { prefix: API_PATH },
  );
}

async function limitRate(api: Api, { perMinute = { reader: 600, token: 1200 } }: ApiOptions): Promise<void> {
  await api.register(rateLimit, {
    timeWindow: 60_000,
    max: (request) => (request.actor?.type === 'token' ? perMinute.token : perMinute.reader),
    keyGenerator: (request) => (request.actor?.type === 'token' ? `token ${request.actor.id}` : request.ip),
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError('rate_limited', `Too many requests. Wait ${Math.ceil(ttl / 1000)} seconds.`),
  });
}
