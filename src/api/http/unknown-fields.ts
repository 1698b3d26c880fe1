import { z } from 'zod';
import { type InputProblem, invalidInput } from '../../kernel/errors.ts';
import type { Api } from './api-server.ts';
import { fieldsAt, unknownField } from './known-fields.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent, before a schema read it. */
    sent: unknown;
  }
}

/** As many are named; more would only repeat the mistake. */
export const MOST_NAMED = 20;

/** Refuses fields of a JSON body that no schema knows, however deep they lie. */
export function refuseUnknownFields(api: Api): void {
  api.decorateRequest('sent', null);
  api.addHook('preValidation', async (request) => {
    request.sent = request.body;
  });
  api.addHook('preHandler', async (request) => {
    assertKnown(request.sent, request.body, request.routeOptions.schema?.body);
  });
}

/** Routes registered after this that name no parameters refuse all: a filter passed over would leave in what was to be left out. */
export function refuseUnknownParameters(api: Api): void {
  api.addHook('onRoute', ({ schema }) => {
    // Hidden routes are documents and the answer to what is no route: links to them may carry what they like.
    if (schema && !schema.hide) schema.querystring ??= z.strictObject({});
  });
}

/**
 * Refuses what was sent and is not in what a schema read of it. Schemas read such fields over, and whoever misspells a field of a
 * node would lose what is in it without a word.
 */
export function assertKnown(sent: unknown, read: unknown, schema: unknown): void {
  const problems: InputProblem[] = [];
  for (const path of unknownFields(sent, read, [])) {
    problems.push(unknownField(path.join('.'), 'field', fieldsAt(schema, path.slice(0, -1), sent)));
    if (problems.length === MOST_NAMED) break;
  }
  if (problems.length > 0) throw invalidInput(...problems);
}

/** Paths of what was sent and is not in what was read of it. */
function* unknownFields(sent: unknown, read: unknown, path: readonly string[]): Generator<readonly string[]> {
  if (!isObject(sent) || !isObject(read)) return;
  const parts = new Map(Object.entries(read));
  for (const [key, value] of Object.entries(sent)) {
    const at = [...path, key];
    if (parts.has(key)) yield* unknownFields(value, parts.get(key), at);
    else yield at;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
