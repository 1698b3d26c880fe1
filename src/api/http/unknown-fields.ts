import { type InputProblem, invalidInput } from '../../kernel/errors.ts';
import type { Api } from './api-server.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent, before a schema read it. */
    sent: unknown;
  }
}

/** As many are named; more would only repeat the mistake. */
const MOST_NAMED = 20;

/**
 * Refuses fields that no schema knows, however deep they lie. Schemas read them over, and whoever misspells a field of a node would
 * lose what is in it without a word.
 */
export function refuseUnknownFields(api: Api): void {
  api.decorateRequest('sent', null);
  api.addHook('preValidation', async (request) => {
    request.sent = request.body;
  });
  api.addHook('preHandler', async (request) => {
    const problems: InputProblem[] = [];
    for (const path of unknownFields(request.sent, request.body, '')) {
      const remedy = 'Leave it out, or check its spelling. The docs list the fields there are.';
      problems.push({ path, message: 'is no field here', remedy });
      if (problems.length === MOST_NAMED) break;
    }
    if (problems.length > 0) throw invalidInput(...problems);
  });
}

/** Paths of what was sent and is not in what was read of it. */
function* unknownFields(sent: unknown, read: unknown, path: string): Generator<string> {
  if (!isObject(sent) || !isObject(read)) return;
  const parts = new Map(Object.entries(read));
  for (const [key, value] of Object.entries(sent)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (parts.has(key)) yield* unknownFields(value, parts.get(key), at);
    else yield at;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
