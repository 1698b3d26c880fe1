import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiNewsroom, call, openApiNewsroom, SYSTEM } from '../../test/support/api-newsroom.ts';
import { createToken } from '../newsroom/staff/create-token.ts';
import { revokeToken } from '../newsroom/staff/revoke-token.ts';
import { actorOfToken, listTokens } from '../newsroom/staff/token-queries.ts';
import { ACTIONS, SCOPES } from '../story/policy.ts';

let api: ApiNewsroom;
beforeAll(async () => {
  api = await openApiNewsroom();
});
afterAll(() => api.close());

const ID = '01943ad7-aa80-721c-8ee1-d6d1460c34cd';
const READS = ['GET', 'HEAD'];
const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

describe('access', () => {
  test('every route that writes, or shows drafts, refuses whoever has no token (401) or another scope (403)', async () => {
    const guarded = api.routes.filter((route) => route.config?.action);
    const writing = api.routes.filter(
      (route) => ![route.method].flat().every((method) => READS.includes(method)) && !route.schema?.hide,
    );
    expect(guarded.length).toBeGreaterThanOrEqual(13);
    expect(writing.every((route) => route.config?.action)).toBe(true);
    for (const { url, method, config } of guarded) {
      const path = url
        .replace('/api/v1', '')
        .replace(':id', ID)
        .replace(':storyId', ID)
        .replace(/:\w+/g, 'x');
      const verb = VERBS.find((candidate) => [method].flat().includes(candidate));
      // HEAD goes with its GET.
      if (!verb) continue;
      const without = await call(api, verb, path);
      expect(without.json(), `${verb} ${path}`).toMatchObject({ status: 401, code: 'unauthenticated' });
      expect(without.headers['www-authenticate']).toMatch(/^Bearer/);
      const needed = ACTIONS[config?.action ?? 'story.create'];
      const others = SCOPES.filter((scope) => scope !== needed);
      const forbidden = await call(api, verb, path, { token: await api.token(...others) });
      expect(forbidden.json(), `${verb} ${path}`).toMatchObject({
        status: 403,
        code: 'forbidden',
        scope: needed,
      });
    }
  });

  test('a token that is unknown, expired, revoked or malformed is refused, on reads as well', async () => {
    const { newsroom, clock } = api;
    const good = await api.token('drafts:read');
    expect((await call(api, 'GET', '/sections', { token: good })).status).toBe(200);
    const expiring = await createToken(newsroom, SYSTEM, {
      name: 'short',
      scopes: ['drafts:read'],
      expiresAt: new Date(clock.now().getTime() + 1000),
    });
    const revoked = await createToken(newsroom, SYSTEM, { name: 'gone', scopes: ['drafts:read'] });
    expect((await call(api, 'GET', '/sections', { token: expiring.token })).status).toBe(200);
    clock.advance(1000);
    await revokeToken(newsroom, SYSTEM, revoked.id);
    for (const token of [expiring.token, revoked.token, `bs_${'A'.repeat(43)}`, 'nonsense']) {
      expect((await call(api, 'GET', '/sections', { token })).json()).toMatchObject({ status: 401 });
    }
    const basic = await call(api, 'GET', '/sections', { headers: { authorization: 'Basic dTpw' } });
    expect(basic.status).toBe(401);
  });

  test('too many requests are told to wait; a token has a count of its own', async () => {
    const strict = await openApiNewsroom({ perMinute: { reader: 2, token: 3 } });
    try {
      const token = await strict.token('drafts:read');
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await call(strict, 'GET', '/publication')).status);
      expect(statuses).toEqual([200, 200, 429]);
      const limited = await call(strict, 'GET', '/publication');
      expect(limited.json()).toMatchObject({ status: 429, code: 'rate_limited' });
      expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
      expect((await call(strict, 'GET', '/publication', { token })).status).toBe(200);
      // Guessing tokens counts like any reader's request.
      expect((await call(strict, 'GET', '/publication', { token: `bs_${'B'.repeat(43)}` })).status).toBe(429);
    } finally {
      await strict.close();
    }
  });
});

describe('access tokens', () => {
  test('the secret is shown once and stored nowhere', async () => {
    const { newsroom } = api;
    const { id, token } = await createToken(newsroom, SYSTEM, { name: 'wire', scopes: ['stories:write'] });
    expect(token).toMatch(/^bs_[\w-]{43}$/);
    const row = await newsroom.db
      .selectFrom('access_token')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token.slice(3));
    const listed = (await listTokens(newsroom.db)).find((known) => known.id === id);
    expect(listed).toMatchObject({ name: 'wire', scopes: ['stories:write'], lastUsedAt: null });
    const audit = await newsroom.db
      .selectFrom('audit')
      .select('detail')
      .where('subject_id', '=', id)
      .execute();
    expect(audit).toEqual([{ detail: { name: 'wire', scopes: ['stories:write'] } }]);
  });

  test('its last use is noted at most once a minute', async () => {
    const { newsroom, clock } = api;
    const { id, token } = await createToken(newsroom, SYSTEM, { name: 'busy', scopes: ['stories:write'] });
    const lastUse = async () => (await listTokens(newsroom.db)).find((known) => known.id === id)?.lastUsedAt;
    await actorOfToken(newsroom.db, clock, token);
    const first = clock.now();
    clock.advance(59_000);
    await actorOfToken(newsroom.db, clock, token);
    expect(await lastUse()).toEqual(first);
    clock.advance(1000);
    await actorOfToken(newsroom.db, clock, token);
    expect(await lastUse()).toEqual(clock.now());
  });

  test('a scope that does not exist and an actor that is not the newspaper itself are refused', async () => {
    const { newsroom } = api;
    await expect(createToken(newsroom, SYSTEM, { name: 'x', scopes: ['everything'] })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('stories:write'),
    });
    const actor = await actorOfToken(newsroom.db, api.clock, await api.token());
    await expect(createToken(newsroom, actor, { name: 'x', scopes: ['drafts:read'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(revokeToken(newsroom, SYSTEM, 'no-id')).rejects.toMatchObject({ code: 'not_found' });
  });
});
