import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiNewsroom, call, openApiNewsroom, paragraph } from '../../test/support/api-newsroom.ts';

let api: ApiNewsroom;
let token: string;
const ids: string[] = [];

async function publish(headline: string, fields: object = {}): Promise<string> {
  const made = await call(api, 'POST', '/stories', {
    token,
    body: {
      headline,
      body: { type: 'doc', content: [paragraph(`${headline}, in a few words.`)] },
      ...fields,
    },
  });
  expect(made.status, made.text).toBe(201);
  const { id } = made.json();
  await call(api, 'POST', `/stories/${id}/publish`, { token });
  return id;
}

beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
  for (let n = 0; n < 25; n += 1) {
    api.clock.advance(60_000);
    ids.push(
      await publish(`Tide table number ${n}`, {
        section: n % 2 === 0 ? 'world/coast' : 'sport',
        kind: n % 5 === 0 ? 'analysis' : 'news',
        language: n === 7 ? 'pt-PT' : 'en',
        topics: n < 3 ? ['Tides'] : [],
        bylines: n === 4 ? ['Ines Calder'] : [],
      }),
    );
  }
});
afterAll(() => api.close());

const idsOf = (answer: { json(): { stories: { id: string }[] } }) =>
  answer.json().stories.map((story) => story.id);

describe('lists of stories', () => {
  test('a section holds what is nested in it; filters narrow together', async () => {
    const world = idsOf(await call(api, 'GET', '/stories?section=world&limit=100'));
    expect(world).toEqual(ids.filter((_, n) => n % 2 === 0).reverse());
    const both = idsOf(await call(api, 'GET', '/stories?section=world&topic=tides&kind=news'));
    expect(both).toEqual([ids[2]]);
    expect(idsOf(await call(api, 'GET', '/stories?person=ines-calder'))).toEqual([ids[4]]);
    expect(idsOf(await call(api, 'GET', '/stories?language=pt'))).toEqual([ids[7]]);
    expect(idsOf(await call(api, 'GET', `/stories?ids=${ids[3]},${ids[1]}`))).toEqual([ids[3], ids[1]]);
    expect(
      idsOf(await call(api, 'GET', '/stories?from=2025-01-06T09:03:00Z&to=2025-01-06T09:05:00Z')),
    ).toEqual([ids[3], ids[2]]);
    expect(idsOf(await call(api, 'GET', '/stories?to=2025-01-06'))).toEqual([]);
    expect(idsOf(await call(api, 'GET', '/stories?from=2025-01-06&limit=1'))).toEqual([ids[24]]);
  });

  test('a filter that names nothing is said so, with where to look', async () => {
    expect((await call(api, 'GET', '/stories?section=nowhere')).json()).toMatchObject({
      status: 422,
      problems: [{ path: 'querystring.section', remedy: 'GET /sections lists them.' }],
    });
  });

  test('sparse fields are the fields and nothing else', async () => {
    const { stories } = (await call(api, 'GET', '/stories?fields=headline,topics&limit=1')).json();
    expect(stories).toEqual([{ id: ids[24], headline: 'Tide table number 24', topics: [] }]);
    const one = (await call(api, 'GET', `/stories/${ids[0]}?fields=slug&include=text`)).json();
    expect(one).toEqual({
      id: ids[0],
      slug: 'tide-table-number-0',
      text: 'Tide table number 0, in a few words.',
    });
    const wrong = await call(api, 'GET', '/stories?fields=secret');
    expect(wrong.json()).toMatchObject({
      status: 422,
      problems: [{ path: expect.stringMatching('fields') }],
    });
  });

  test('a walk meets every story once, while others are published', async () => {
    const walk = await walkAll('/stories?limit=4&fields=headline', async (page) => {
      await publish(`Published during the walk ${page}`);
    });
    expect(walk).toEqual([...ids].reverse());
  });

  test('a walk by last change meets a story again that changes behind it, and misses none', async () => {
    const first = await walkAll(`/stories?sort=updated&limit=6&ids=${ids.join(',')}`, async (page) => {
      if (page !== 1) return;
      api.clock.advance(1000);
      const { revision } = (await call(api, 'GET', `/stories/${ids[0]}`)).json();
      await call(api, 'PATCH', `/stories/${ids[0]}`, {
        token,
        body: { baseRevision: revision, kicker: 'Anew' },
      });
      await call(api, 'POST', `/stories/${ids[0]}/publish`, { token });
    });
    expect(first).toEqual([...ids, ids[0]]);
    const since = (await call(api, 'GET', `/stories/${ids[0]}`)).json().updatedAt;
    const changed = idsOf(await call(api, 'GET', `/stories?sort=updated&updatedSince=${since}`));
    expect(changed).toEqual([ids[0]]);
  });

  test('a cursor of another order, or of nothing, is refused', async () => {
    const { next } = (await call(api, 'GET', '/stories?limit=1')).json();
    for (const cursor of [next, 'updated.zzz', '1'])
      expect((await call(api, 'GET', `/stories?sort=updated&cursor=${cursor}`)).json(), cursor).toMatchObject(
        {
          status: 422,
          problems: [{ path: 'querystring.cursor' }],
        },
      );
  });

  async function walkAll(path: string, between: (page: number) => Promise<void>): Promise<string[]> {
    const met: string[] = [];
    let cursor: string | null = null;
    for (let page = 1; page < 30; page += 1) {
      const answer = await call(api, 'GET', cursor ? `${path}&cursor=${cursor}` : path);
      met.push(...idsOf(answer));
      cursor = answer.json().next;
      expect(answer.headers.link === undefined).toBe(cursor === null);
      if (cursor === null) break;
      await between(page);
    }
    return met;
  }
});

describe('caching', () => {
  test('an ETag holds while nothing changes and moves when the story does', async () => {
    const path = `/stories/${ids[5]}`;
    const first = await call(api, 'GET', path);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const same = await call(api, 'GET', path, { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect([same.status, same.text, same.headers.etag]).toEqual([304, '', etag]);
    await call(api, 'PATCH', path, { token, body: { baseRevision: 1, headline: 'Changed' } });
    expect((await call(api, 'GET', path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await call(api, 'POST', `${path}/publish`, { token });
    const changed = await call(api, 'GET', path, { headers: { 'if-none-match': etag } });
    expect([changed.status, changed.json().headline]).toEqual([200, 'Changed']);
  });

  test('what a token sees stays out of shared caches, and problems out of all', async () => {
    const own = await call(api, 'GET', `/stories/${ids[5]}`, { token });
    expect(own.headers['cache-control']).toBe('private, no-cache');
    const refused = await call(api, 'GET', '/nothing');
    expect(refused.headers['cache-control']).toBe('no-store');
    // A script of another site may read why, too.
    expect(refused.headers['access-control-allow-origin']).toBe('*');
  });
});

describe('the rest of the newspaper', () => {
  test('sections, topics and people, each alone and in lists', async () => {
    const { sections } = (await call(api, 'GET', '/sections')).json();
    expect(sections.map((section: { path: string }) => section.path)).toEqual([
      'world',
      'world/coast',
      'sport',
    ]);
    expect((await call(api, 'GET', '/sections/world/coast')).json()).toMatchObject({
      name: 'Coast',
      parentId: sections[0].id,
    });
    expect((await call(api, 'GET', '/topics')).json()).toMatchObject({
      topics: [{ slug: 'tides' }],
      next: null,
    });
    expect((await call(api, 'GET', '/people/ines-calder')).json()).toMatchObject({ name: 'Ines Calder' });
    for (const path of ['/sections/none', '/topics/none', '/people/none', '/fronts/none'])
      expect((await call(api, 'GET', path)).json(), path).toMatchObject({ status: 404, code: 'not_found' });
  });

  test('people are walked by name, once each', async () => {
    for (const name of ['Åsa Berg', 'Bruno Vale', 'Çelik Aydın'])
      await publish(`A column of ${name}`, { bylines: [name] });
    const met: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await call(api, 'GET', `/people?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      met.push(...page.json().people.map((person: { name: string }) => person.name));
      cursor = page.json().next;
    } while (cursor);
    expect(met).toEqual(['Åsa Berg', 'Bruno Vale', 'Çelik Aydın', 'Ines Calder']);
  });

  test('search finds published words, marks them, and never a draft', async () => {
    await call(api, 'POST', '/stories', { token, body: { headline: 'Lighthouse plan still secret' } });
    expect((await call(api, 'GET', '/search?q=lighthouse')).json()).toMatchObject({ total: 0, hits: [] });
    await publish('The lighthouse gets a new lamp', { section: 'world/coast' });
    const found = (await call(api, 'GET', '/search?q=lighthouse&section=world')).json();
    expect(found.hits).toHaveLength(1);
    expect(found.hits[0].passages.flat()).toContainEqual({ text: 'lighthouse', highlighted: true });
  });
});
