import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AppError, type ErrorCode, type InputProblem, messageOf } from '../../kernel/errors.ts';
import { API_PATH, type ApiDeps } from './api-server.ts';
import { remedyFor } from './remedies.ts';

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
  slug_taken: 'Another story has this address',
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

interface Fault {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly InputProblem[] | undefined;
  /** Members of the document that belong to this code alone. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Details that a client can use; everything else an error carries stays inside. */
const SHOWN = ['currentRevision', 'baseRevision', 'current', 'stage', 'scope'] as const;

/** PostgreSQL's codes for text it cannot hold: U+0000, half a surrogate pair. */
const UNSTORABLE_TEXT = new Set(['22021', '22P02', '22P05']);
const DATABASE_AWAY = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P02', '57P03', '53300']);

const thrownSchema = z.object({ code: z.string().optional(), statusCode: z.int().optional() });

/** The one place where an error becomes an answer. */
export function problemHandler({ newsroom, publicUrl }: ApiDeps) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const fault = faultOf(error);
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

function faultOf(error: unknown): Fault {
  if (error instanceof AppError) {
    const more = Object.fromEntries(
      SHOWN.filter((key) => error.details[key] !== undefined).map((key) => [key, error.details[key]]),
    );
    const { code, status, message, details } = error;
    return { code, status, detail: message, problems: details.problems, more };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validationContext === 'body' ? '' : `${error.validationContext ?? 'request'}.`;
    return invalid(
      error.validation.map((issue) => ({
        path: `${where}${issue.instancePath.slice(1).replaceAll('/', '.')}`.replace(/\.$/, '') || 'body',
        message: issue.message ?? 'is not valid',
        remedy: remedyFor(issue.keyword, issue.params),
      })),
    );
  }
  if (error instanceof z.ZodError) {
    return invalid(
      error.issues.map(({ code, path, message, ...params }) => ({
        path: path.join('.') || 'body',
        message,
        remedy: remedyFor(code, params),
      })),
    );
  }
  return foreignFault(error);
}

function invalid(problems: readonly InputProblem[]): Fault {
  const said = problems.slice(0, 3).map((problem) => `${problem.path}: ${problem.message}`);
  const rest = problems.length > 3 ? ` And ${problems.length - 3} more.` : '';
  return { code: 'invalid_input', status: 422, detail: `${said.join('. ')}.${rest}`, problems };
}

/** Errors that fastify, its plugins or the database raise. */
function foreignFault(error: unknown): Fault {
  const parsed = thrownSchema.safeParse(error);
  const code = parsed.data?.code ?? '';
  const status = parsed.data?.statusCode ?? 500;
  if (UNSTORABLE_TEXT.has(code)) {
    return {
      code: 'invalid_input',
      status: 422,
      detail: 'The text holds characters that cannot be stored, such as U+0000.',
    };
  }
  if (DATABASE_AWAY.has(code)) return { code: 'database_unavailable', status: 503, detail: '' };
  if (status === 413) return { code: 'too_large', status, detail: messageOf(error) };
  if (status === 415 || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE' || status === 406) {
    return { code: 'unsupported_media', status: 415, detail: messageOf(error) };
  }
  if (status === 429) return { code: 'rate_limited', status, detail: messageOf(error) };
  if (status === 404) return { code: 'not_found', status, detail: messageOf(error) };
  if (status >= 400 && status < 500) return { code: 'invalid_input', status, detail: messageOf(error) };
  return { code: 'internal', status: 500, detail: '' };
}
