import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { type ApiOptions, registerApi } from '../../src/api/api.ts';
import { type ManualClock, manualClock } from '../../src/kernel/clock.ts';
import type { Change } from '../../src/kernel/facts.ts';
import { uuidV7 } from '../../src/kernel/ids.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { savePublication } from '../../src/newsroom/publication/save-publication.ts';
import { saveSections } from '../../src/newsroom/publication/save-sections.ts';
import { createToken } from '../../src/newsroom/staff/create-token.ts';
import type { Newsroom } from '../../src/newsroom/unit-of-work.ts';
import type { Blobs } from '../../src/store/blobs/blobs.ts';
import { openStore } from '../../src/store/pool.ts';
import { type Actor, SCOPES, type Scope } from '../../src/story/policy.ts';
import { createTestDatabase } from './database.ts';

export const SYSTEM: Actor = { type: 'system', name: 'test' };
export const PUBLIC_URL = 'https://tidewater.example';

/** A newsroom with two sections on a database of its own, and the API before it. */
export interface ApiNewsroom {
  readonly server: FastifyInstance;
  readonly newsroom: Newsroom;
  readonly clock: ManualClock;
  /** Every route as it was registered. */
  readonly routes: readonly RouteOptions[];
  /** Every change that was announced after a commit. */
  readonly heard: readonly Change[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  token(...scopes: Scope[]): Promise<string>;
  close(): Promise<void>;
}

export async function openApiNewsroom(options: ApiOptions = {}): Promise<ApiNewsroom> {
  const database = await createTestDatabase();
  const store = openStore({ url: database.url, connections: 6 });
  const clock = manualClock('2025-01-06T09:00:00Z');
  const heard: Change[] = [];
  const newsroom: Newsroom = {
    db: store.db,
    clock,
    ids: uuidV7(clock),
    logger: silentLogger,
    committed: (_outboxId, changes) => void heard.push(...changes),
  };
  await savePublication(newsroom, SYSTEM, {
    name: 'The Tidewater Post',
    timeZone: 'Europe/Lisbon',
    language: 'en',
  });
  await saveSections(newsroom, SYSTEM, [
    { name: 'World', path: 'world', description: '', colour: 1 },
    { name: 'Coast', path: 'world/coast', description: 'The shore.', colour: 2 },
    { name: 'Sport', path: 'sport', description: '', colour: 3 },
  ]);
  const files = new Map<string, Uint8Array>();
  const server = Fastify({ logger: false, bodyLimit: 8 * 1024 * 1024, genReqId: () => newsroom.ids.next() });
  const routes: RouteOptions[] = [];
  server.addHook('onRoute', (route) => void routes.push(route));
  await registerApi(
    server,
    { newsroom, blobs: memoryBlobs(files), publicUrl: PUBLIC_URL },
    { perMinute: { reader: 100_000, token: 100_000 }, ...options },
  );
  await server.ready();
  return {
    heard,
    server,
    newsroom,
    clock,
    routes,
    files,
    token: async (...scopes) =>
      (
        await createToken(newsroom, SYSTEM, {
          name: 'test',
          scopes: scopes.length > 0 ? scopes : SCOPES,
        })
      ).token,
    close: async () => {
      await server.close();
      await store.close();
      await database.drop();
    },
  };
}

function memoryBlobs(files: Map<string, Uint8Array>): Blobs {
  return {
    put: async (key, bytes) => void files.set(key, bytes),
    get: async (key) => files.get(key) ?? null,
    delete: async (key) => void files.delete(key),
    keys: async function* () {
      yield* files.keys();
    },
  };
}

/** A request as a client makes it; the answer's body is read as JSON. */
export async function call(
  { server }: Pick<ApiNewsroom, 'server'>,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  options: { token?: string; body?: object; headers?: Record<string, string> } = {},
) {
  const response = await server.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...options.headers,
    },
    ...(options.body ? { payload: options.body } : {}),
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    json: () => response.json(),
  };
}

export function paragraph(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
