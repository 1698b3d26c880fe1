import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyRequest,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AppError } from '../../kernel/errors.ts';
import type { Newsroom } from '../../newsroom/unit-of-work.ts';
import type { Blobs } from '../../store/blobs/blobs.ts';
import type { Action, Actor } from '../../story/policy.ts';

/** What the routes work with. `publicUrl` is the address readers use, without a trailing slash. */
export interface ApiDeps {
  readonly newsroom: Newsroom;
  readonly blobs: Blobs;
  readonly publicUrl: string;
}

/** Where the API lies below `publicUrl`. */
export const API_PATH = '/api/v1';

/** Fastify with the contract's types: what a handler gets was parsed, what it gives is checked. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route does to the newspaper; only who may do it gets in. A route that writes must name it. */
    action?: Action;
  }
  interface FastifyRequest {
    /** Null: a reader. */
    actor: Actor | null;
    /** Why the token that was sent is not accepted; raised after the rate limit has counted the request. */
    refusal: AppError | null;
  }
}

export function actorOf(request: Pick<FastifyRequest, 'actor'>): Actor {
  return request.actor ?? { type: 'reader' };
}
