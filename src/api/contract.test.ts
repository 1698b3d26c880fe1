import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ApiNewsroom, call, openApiNewsroom, PUBLIC_URL } from '../../test/support/api-newsroom.ts';
import { ACTIONS } from '../story/policy.ts';

let api: ApiNewsroom;
let token: string;
beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
});
afterAll(() => api.close());

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(['query', 'path', 'header']),
        required: z.boolean().optional(),
        schema: z.looseObject({}),
      }),
    )
    .optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) })
    .optional(),
  responses: z.record(
    z.string().regex(/^(?:[1-5]\d\d|default)$/),
    z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) }),
  ),
  security: z.array(z.object({ token: z.array(z.string()) })).optional(),
});

/** What OpenAPI 3.1.0 asks of a document's frame, its paths and its operations. */
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.object({ url: z.url() })).min(1),
  paths: z.record(
    z.string().regex(/^\/(?:[^{}]|\{\w+\})*$/),
    z.partialRecord(z.enum(['get', 'put', 'post', 'delete', 'patch']), operationSchema),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({})),
    securitySchemes: z.object({ token: z.object({ type: z.literal('http'), scheme: z.literal('bearer') }) }),
  }),
});

describe('the OpenAPI document', () => {
  test('lists every route there is, with its scope, and needs no token', async () => {
    const answer = await call(api, 'GET', '/openapi.json');
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    const document = documentSchema.parse(answer.json());
    const listed = new Map<string, z.infer<typeof operationSchema> | undefined>(
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(
          ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
        ),
      ),
    );
    const registered = api.routes.filter((route) => route.method !== 'HEAD' && !route.schema?.hide);
    const names = registered.map(
      (route) => `${route.method} ${route.url.replace(/:(\w+)/g, '{$1}').replace(/\*$/, '{path}')}`,
    );
    expect([...listed.keys()].sort()).toEqual(names.sort());
    for (const route of registered) {
      const name = `${route.method} ${route.url.replace(/:(\w+)/g, '{$1}').replace(/\*$/, '{path}')}`;
      const { action } = route.config ?? {};
      expect(listed.get(name), name).toMatchObject({
        operationId: expect.any(String),
        responses: { default: { content: { 'application/problem+json': expect.anything() } } },
        security: action ? [{ token: [ACTIONS[action]] }] : [],
      });
    }
    const ids = [...listed.values()].map((operation) => operation?.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names nothing that is not in it, and every parameter of a path', async () => {
    const { text, json } = await call(api, 'GET', '/openapi.json');
    const document = json();
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(20);
    for (const reference of new Set(references)) {
      const target = reference
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, key) => z.record(z.string(), z.unknown()).safeParse(at).data?.[key], document);
      expect(target, reference).toBeDefined();
    }
    for (const [path, methods] of Object.entries(documentSchema.parse(document).paths)) {
      const wanted = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(methods)) {
        const parameters = z
          .array(z.looseObject({ name: z.string(), in: z.string() }))
          .parse(operation?.parameters ?? []);
        const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
        expect(inPath.sort(), path).toEqual(wanted.sort());
      }
    }
  });

  test('is shown as a page that runs nothing', async () => {
    const page = await call(api, 'GET', '/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(page.text).not.toMatch(/<script|style="|\son\w+=|src=/);
    const operations = z
      .array(z.string())
      .parse(
        [...(await call(api, 'GET', '/openapi.json')).text.matchAll(/"operationId":"(\w+)"/g)].map(
          (m) => m[1],
        ),
      );
    for (const id of operations) expect(page.text).toContain(`id="${id}"`);
    // Every link within the page has its target.
    const links = [...page.text.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    for (const link of new Set(links)) expect(page.text.includes(`id="${link}"`), link).toBe(true);
  });
});

describe('problem documents', () => {
  const problem = (status: number, code: string) => ({
    status,
    code,
    type: `${PUBLIC_URL}/api/v1/docs#${code}`,
    title: expect.any(String),
    detail: expect.any(String),
    requestId: expect.any(String),
  });

  test('each wrong field is named with what to do about it', async () => {
    const answer = await call(api, 'POST', '/stories', {
      token,
      body: {
        headline: '',
        kind: 'rumour',
        bylines: [7],
        translationOf: 'none',
        colour: 'red',
        body: { type: 'doc', content: [{ type: 'marquee' }] },
      },
    });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const document = answer.json();
    expect(document).toMatchObject({ ...problem(422, 'invalid_input'), instance: '/api/v1/stories' });
    const paths = document.problems.map((entry: { path: string }) => entry.path);
    for (const path of ['headline', 'kind', 'bylines.0', 'translationOf', 'body.content.0.type'])
      expect(paths).toContain(path);
    for (const entry of document.problems) expect(entry.remedy, entry.path).toMatch(/\.$/);
  });

  test('whatever is wrong, the answer is a problem document', async () => {
    const send = (payload: string, type: string) =>
      api.server.inject({
        method: 'POST',
        url: '/api/v1/stories',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        payload,
      });
    const cases = [
      [await send('{"headline":', 'application/json'), 400, 'invalid_input'],
      [await send('headline=x', 'application/x-www-form-urlencoded'), 415, 'unsupported_media'],
      [await send('', 'application/json'), 400, 'invalid_input'],
      [await send(JSON.stringify({ headline: 'x'.repeat(5_000_000) }), 'application/json'), 413, 'too_large'],
      [await api.server.inject('/api/v1/nowhere'), 404, 'not_found'],
      [await api.server.inject({ method: 'DELETE', url: '/api/v1/stories' }), 404, 'not_found'],
      [await api.server.inject('/api/v1/stories/not-an-id'), 422, 'invalid_input'],
      [await api.server.inject('/api/v1/stories?limit=1000'), 422, 'invalid_input'],
      [await api.server.inject('/api/v1/topics/%00'), 422, 'invalid_input'],
    ] as const;
    for (const [answer, status, code] of cases) {
      expect(answer.json()).toMatchObject(problem(status, code));
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  test('an error of ours shows a request id and nothing else', async () => {
    await api.newsroom.db.schema.alterTable('section').renameTo('section_away').execute();
    const answer = await call(api, 'GET', '/sections');
    await api.newsroom.db.schema.alterTable('section_away').renameTo('section').execute();
    expect(answer.json()).toMatchObject(problem(500, 'internal'));
    expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
    expect(answer.text).not.toMatch(/section"|relation|SELECT/i);
  });
});
