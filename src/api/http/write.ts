import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';
import { atomically, type Newsroom } from '../../newsroom/unit-of-work.ts';
import { toJson } from '../../store/json.ts';
import { storyContentSchema } from '../../story/content.ts';
import { allows } from '../../story/policy.ts';
import { presentDraft } from '../stories/present-draft.ts';
import { type ApiDeps, actorOf } from './api-server.ts';

/** What a write answers. `location` is the path of what it made. */
export interface Written<T> {
  readonly status: 200 | 201;
  readonly body: T;
  readonly location?: string;
}

interface Outgoing {
  statusCode: number;
  header(name: string, value: string): unknown;
}

/** RFC 9110 field content without white space at the ends. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/;

export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(KEY, 'Use 1 to 255 printable ASCII characters')
    .optional()
    .describe(
      'Any name of your own for this request, such as a UUID. Sent again with the same key, the request is not carried out again: the first answer is given.',
    ),
});

/**
 * Carries out a write: all of its commands in one transaction and, where the request has an `Idempotency-Key`, the answer kept in
 * that same transaction. So a request is carried out once or not at all, whatever crashes: there is no moment at which the work
 * is done and the key unknown. Refused requests keep nothing and may be mended and sent again with the same key.
 *
 * `fingerprint` is everything that tells one request from another besides its method and path.
 */
export async function write<T extends object>(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: Outgoing,
  schema: z.ZodType<T>,
  fingerprint: unknown,
  run: (newsroom: Newsroom) => Promise<Written<T>>,
): Promise<T> {
  const written = await atomically(deps.newsroom, (newsroom) =>
    once(newsroom, request, schema, fingerprint, run),
  ).catch(async (error: unknown) => {
    throw await withCurrentDraft(deps, request, error);
  });
  reply.statusCode = written.status;
  if (written.location) reply.header('location', written.location);
  if (written.replayed) reply.header('idempotent-replayed', 'true');
  return written.body;
}

const storedSchema = z.object({
  status: z.union([z.literal(200), z.literal(201)]),
  location: z.string().optional(),
  body: z.unknown(),
});

async function once<T extends object>(
  newsroom: Newsroom,
  request: FastifyRequest,
  schema: z.ZodType<T>,
  fingerprint: unknown,
  run: (newsroom: Newsroom) => Promise<Written<T>>,
): Promise<Written<T> & { readonly replayed?: boolean }> {
  const key = request.headers['idempotency-key'];
  const actor = actorOf(request);
  if (typeof key !== 'string' || actor.type !== 'token') return run(newsroom);
  const hash = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, fingerprint]))
    .digest('hex');
  // Held until the transaction ends, however it ends. PostgreSQL gives it up only after the commit can be seen.
  const { rows } = await sql<{ mine: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${actor.id} ${key}`}, 0)) AS mine`.execute(
    newsroom.db,
  );
  if (!rows[0]?.mine) {
    throw new AppError(
      'idempotency_in_progress',
      'A request with this Idempotency-Key is being worked on. Send it again in a moment to get its answer.',
    );
  }
  const kept = await newsroom.db
    .selectFrom('idempotency')
    .select(['request_hash', 'response'])
    .where('token_id', '=', actor.id)
    .where('key', '=', key)
    .executeTakeFirst();
  if (kept) {
    if (kept.request_hash !== hash) {
      throw new AppError(
        'idempotency_mismatch',
        'This Idempotency-Key belongs to a request with other content. Use a new key for a new request.',
      );
    }
    const { location, status, body } = storedSchema.parse(kept.response);
    return { status, ...(location ? { location } : {}), body: schema.parse(body), replayed: true };
  }
  const written = await run(newsroom);
  await newsroom.db
    .insertInto('idempotency')
    .values({
      token_id: actor.id,
      key,
      request_hash: hash,
      status: written.status,
      response: toJson(written),
      created_at: newsroom.clock.now(),
    })
    .execute();
  return written;
}

/** A conflict tells what stands there now, in the form that a write takes, to whoever may read drafts or write them. */
async function withCurrentDraft(deps: ApiDeps, request: FastifyRequest, error: unknown): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== 'story_conflict') return error;
  const { current, ...details } = error.details;
  const actor = actorOf(request);
  const content = storyContentSchema.safeParse(current);
  const mayRead = allows(actor, 'story.read-draft') || allows(actor, 'story.revise');
  return new AppError(
    error.code,
    error.message,
    mayRead && content.success
      ? { ...details, current: await presentDraft(deps.newsroom.db, content.data) }
      : details,
    { cause: error },
  );
}
