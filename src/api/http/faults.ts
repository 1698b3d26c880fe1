import type { FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isDatabaseAway } from '../../kernel/database-away.ts';
import { AppError, type ErrorCode, type InputProblem, messageOf } from '../../kernel/errors.ts';
import { fieldsAt, unknownField } from './known-fields.ts';
import { remedyFor } from './remedies.ts';
import { MOST_NAMED } from './unknown-fields.ts';

/** What an error means to a client. */
export interface Fault {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string;
  readonly problems?: readonly InputProblem[] | undefined;
  /** Members of the document that belong to this code alone. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Details that a client can use; everything else an error carries stays inside. */
const SHOWN = ['currentRevision', 'baseRevision', 'current', 'stage', 'scope'] as const;

/** What fastify and its plugins refuse before a schema sees it, by their codes. */
const REFUSALS = new Map<string, InputProblem>([
  [
    'FST_ERR_CTP_EMPTY_JSON_BODY',
    { path: 'body', message: 'is empty', remedy: 'Send a JSON object, or leave Content-Type out.' },
  ],
  [
    'FST_ERR_CTP_INVALID_JSON_BODY',
    {
      path: 'body',
      message: 'is not JSON',
      remedy: 'Send one JSON object in UTF-8, without __proto__ in it.',
    },
  ],
  [
    'FST_ERR_CTP_INVALID_MEDIA_TYPE',
    {
      path: 'headers.content-type',
      message: 'is not taken here',
      remedy: 'Send application/json; multipart/form-data to POST /media.',
    },
  ],
  [
    'FST_ERR_CTP_BODY_TOO_LARGE',
    { path: 'body', message: 'is too large', remedy: 'Send at most 4 MB; pictures through POST /media.' },
  ],
  [
    'FST_REQ_FILE_TOO_LARGE',
    { path: 'file', message: 'is too large', remedy: 'Send a picture of at most 30 MB.' },
  ],
  ['FST_FILES_LIMIT', { path: 'file', message: 'is there twice', remedy: 'Upload one picture a request.' }],
  [
    'FST_FIELDS_LIMIT',
    { path: 'body', message: 'has too many fields', remedy: 'The docs list those there are.' },
  ],
  [
    'FST_PROTO_VIOLATION',
    {
      path: 'body',
      message: 'has a field of a name that is not allowed',
      remedy: 'The docs list those there are.',
    },
  ],
]);

const thrownSchema = z.object({ code: z.string().optional(), statusCode: z.int().optional() });

/** What was asked, with what its route takes. */
type Asked = Pick<FastifyRequest, 'body' | 'query'> & {
  readonly routeOptions: Pick<FastifyRequest['routeOptions'], 'schema'>;
};

/** Tells what anything that was thrown means to a client; what is not known is a fault of ours. */
export function faultOf(error: unknown, asked: Asked): Fault {
  if (error instanceof AppError) {
    const more = Object.fromEntries(
      SHOWN.filter((key) => error.details[key] !== undefined).map((key) => [key, error.details[key]]),
    );
    const { code, status, message, details } = error;
    return { code, status, detail: message, problems: details.problems, more };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validationContext ?? 'request';
    return invalid(
      error.validation.flatMap(({ keyword, instancePath, message, params }) =>
        problemsOf(
          { code: keyword, path: instancePath.split('/').filter(Boolean), message, params },
          where,
          asked,
        ),
      ),
    );
  }
  if (error instanceof z.ZodError) {
    return invalid(
      error.issues.flatMap(({ code, path, message, ...params }) =>
        problemsOf({ code, path: path.map(String), message, params }, 'body', asked),
      ),
    );
  }
  return foreignFault(error);
}

interface Issue {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Fields of a body go by their own names; those of a query, an address or headers after the name of these. */
function problemsOf({ code, path, message, params }: Issue, where: string, asked: Asked): InputProblem[] {
  const at = (...steps: readonly string[]) =>
    [...(where === 'body' ? [] : [where]), ...steps].join('.') || 'body';
  if (code !== 'unrecognized_keys')
    return [{ path: at(...path), message: message ?? 'is not valid', remedy: remedyFor(code, params) }];
  const [noun, schema, sent] =
    where === 'querystring'
      ? (['parameter', asked.routeOptions.schema?.querystring, asked.query] as const)
      : (['field', asked.routeOptions.schema?.body, asked.body] as const);
  const known = fieldsAt(schema, path, sent);
  const keys = z.array(z.string()).parse(params.keys);
  return keys.slice(0, MOST_NAMED).map((key) => unknownField(at(...path, key), noun, known));
}

function invalid(problems: readonly InputProblem[]): Fault {
  const said = problems.slice(0, 3).map((problem) => `${problem.path}: ${problem.message}`);
  const rest = problems.length > 3 ? ` And ${problems.length - 3} more.` : '';
  return { code: 'invalid_input', status: 422, detail: `${said.join('. ')}.${rest}`, problems };
}

/** Errors that fastify, its plugins or the database raise. */
function foreignFault(error: unknown): Fault {
  if (isDatabaseAway(error)) return { code: 'database_unavailable', status: 503, detail: '' };
  const { code = '', statusCode: status = 500 } = thrownSchema.safeParse(error).data ?? {};
  if (status < 400 || status >= 500) return { code: 'internal', status: 500, detail: '' };
  const refusal = REFUSALS.get(code);
  const detail = refusal ? `${refusal.path}: ${refusal.message}. ${refusal.remedy}` : messageOf(error);
  return { code: codeOf(status), status, detail, ...(refusal ? { problems: [refusal] } : {}) };
}

function codeOf(status: number): ErrorCode {
  switch (status) {
    case 404:
      return 'not_found';
    case 413:
      return 'too_large';
    case 415:
      return 'unsupported_media';
    case 429:
      return 'rate_limited';
    default:
      return 'invalid_input';
  }
}
