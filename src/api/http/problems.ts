import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ErrorCode, messageOf } from '../../kernel/errors.ts';
import { API_PATH, type ApiDeps } from './api-server.ts';
import { faultOf } from './faults.ts';

/** An error as RFC 9457 tells it. `code` is the stable name; `type` is the address of the words on it. */
export const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What went wrong this time, and what to do.'),
    instance: z.string().describe('The path that was asked for.'),
    code: z.string(),
    requestId: z.string(),
    problems: z
      .array(z.object({ path: z.string(), message: z.string(), remedy: z.string().optional() }))
      .optional()
      .describe('Each wrong field: where, what, how to mend it.'),
  })
  .meta({ id: 'Problem' });

/** What each code is called. The docs page lists these too. */
export const PROBLEM_TITLES = {
  invalid_input: 'The request cannot be accepted as it is',
  invalid_config: 'The server is set up wrongly',
  unauthenticated: 'A valid access token is needed',
  forbidden: 'This token may not do that',
  not_found: 'There is nothing here',
  gone: 'This was withdrawn',
  story_conflict: 'The story has moved on',
  wrong_stage: 'The story is at another stage',
  idempotency_mismatch: 'This key was used for another request',
  idempotency_in_progress: 'The same request is being worked on',
  too_large: 'The request is too large',
  unsupported_media: 'This kind of content is not taken',
  rate_limited: 'Too many requests',
  data_folder_in_use: 'The server is not ready',
  database_unavailable: 'The server is not ready',
  platform_unsupported: 'The server is not ready',
  target_not_empty: 'The target is not empty',
  import_failed: 'The import failed',
  internal: 'Something went wrong on our side',
} as const satisfies Record<ErrorCode, string>;

/** The one place where an error becomes an answer. */
export function problemHandler({ newsroom, publicUrl }: ApiDeps) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const fault = faultOf(error, request);
    const isOurs = fault.status >= 500;
    if (isOurs) {
      newsroom.logger.error(
        {
          requestId: request.id,
          method: request.method,
          target: request.url,
          error: messageOf(error),
          stack: error instanceof Error ? error.stack : undefined,
        },
        'A request of the API failed',
      );
    }
    if (fault.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer realm="Broadsheet"');
    if (fault.code === 'idempotency_in_progress') reply.header('retry-after', '1');
    const document = {
      type: `${publicUrl}${API_PATH}/docs#${fault.code}`,
      title: PROBLEM_TITLES[fault.code],
      status: fault.status,
      detail: isOurs
        ? `Please try again later. If you report this, name request ${request.id}.`
        : fault.detail,
      instance: request.url.split('?', 1)[0],
      code: fault.code,
      requestId: request.id,
      ...(isOurs ? {} : { problems: fault.problems, ...fault.more }),
    };
    reply
      .code(fault.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(document));
  };
}
