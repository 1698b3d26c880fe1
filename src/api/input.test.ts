import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiNewsroom, call, openApiNewsroom, paragraph } from '../../test/support/api-newsroom.ts';

let api: ApiNewsroom;
let token: string;
let story: string;
beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
  const made = await call(api, 'POST', '/stories', { token, body: { headline: 'Ferries run again' } });
  story = made.json().id;
});
afterAll(() => api.close());

const NOBODY = '00000000-0000-7000-8000-000000000009';
const doc = (...content: object[]) => ({ headline: 'Input', body: { type: 'doc', content } });

/** What a refusal says of the first wrong field; fails where it says no remedy or is no refusal. */
async function refusal(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
  const answer = await call(api, method, path, { token, ...(body ? { body } : {}) });
  expect(answer.status, `${path} ${answer.text}`).toBe(422);
  const [problem] = answer.json().problems;
  expect(problem.remedy, path).toMatch(/\.$/);
  return problem as { path: string; message: string; remedy: string };
}

/** A list in a list in a list; JSON as text, since making it would take as much stack as reading it. */
function nested(depth: number): string {
  const open = '{"type":"list","attrs":{"ordered":false},"content":[{"type":"listItem","content":[';
  return `{"headline":"Deep","body":{"type":"doc","content":[${open.repeat(depth)}${']}]}'.repeat(depth)}]}}`;
}

const send = (payload: string, type = 'application/json') =>
  api.server.inject({
    method: 'POST',
    url: '/api/v1/stories',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    payload,
  });

describe('text that cannot be stored or set', () => {
  test.each([
    ['headline', { headline: 'a\u0000b' }, 'U+0000'],
    ['headline', { headline: 'half \ud83d' }, 'surrogate'],
    ['topics.1', { headline: 'x', topics: ['Tides', 'a\u0001'] }, 'U+0001'],
    ['body.content.0.content.0.text', doc(paragraph('a\u000bb')), 'U+000B'],
    ['bodyHtml', { headline: 'x', bodyHtml: '<p>\ufffe</p>' }, 'U+FFFE'],
  ])('is named with its place: %s', async (path, body, what) => {
    const problem = await refusal('POST', '/stories', body);
    expect(problem).toMatchObject({ path, message: expect.stringContaining(what) });
  });

  test('is named in addresses too', async () => {
    expect((await refusal('GET', '/search?q=%00')).path).toBe('querystring.q');
    expect((await refusal('GET', '/people/%00')).path).toBe('params.slug');
  });
});

describe('size', () => {
  test('nesting has a bound, far from what exhausts the stack', async () => {
    expect((await send(nested(40))).statusCode).toBe(201);
    for (const depth of [60, 2000, 30_000]) {
      const answer = await send(nested(depth));
      expect(answer.statusCode).toBe(422);
      expect(answer.json().problems[0].message).toBe('is nested too deep');
    }
  });

  test('ten thousand paragraphs are a story', async () => {
    const content = Array.from({ length: 10_000 }, (_, n) => paragraph(`Entry ${n}.`));
    const made = await call(api, 'POST', '/stories', { token, body: doc(...content) });
    expect(made.status).toBe(201);
    expect((await call(api, 'POST', `/stories/${made.json().id}/publish`, { token })).status).toBe(200);
    const shown = await call(api, 'GET', `/stories/${made.json().id}?fields=words`);
    expect(shown.json().words).toBe(20_000);
  });
});

describe('what a server of HTTP refuses by itself', () => {
  test.each([
    [400, 'body', '{"headline":', 'application/json'],
    [400, 'body', '', 'application/json'],
    [400, 'body', '{"headline":"x","__proto__":{"admin":true}}', 'application/json'],
    [415, 'headers.content-type', 'headline=x', 'application/x-www-form-urlencoded'],
    [413, 'body', JSON.stringify({ headline: 'x'.repeat(5_000_000) }), 'application/json'],
  ])('is told like any other problem: %i %s', async (status, path, payload, type) => {
    const answer = await send(payload, type);
    expect(answer.json()).toMatchObject({
      status,
      problems: [{ path, message: expect.any(String), remedy: expect.stringMatching(/\.$/) }],
    });
  });
});

describe('fields that do not exist', () => {
  test.each([
    ['body.content.0.children', doc({ type: 'paragraph', children: [] })],
    ['body.content.0.attrs.class', doc({ type: 'heading', attrs: { level: 2, class: 'x' } })],
    [
      'leadFigure.attrs.caption',
      { headline: 'x', leadFigure: { type: 'figure', attrs: { mediaId: null, caption: 'Lost' } } },
    ],
    ['bylines.0.email', { headline: 'x', bylines: [{ name: 'Ines Calder', email: 'a@b.example' }] }],
  ])('are refused however deep they lie: %s', async (path, body) => {
    expect((await refusal('POST', '/stories', body)).path).toBe(path);
  });

  test.each([
    ['kiker', { headline: 'x', kiker: 'x' }, 'Did you mean "kicker"? Known here: kind, language, '],
    ['body_html', { headline: 'x', body_html: '<p>x</p>' }, 'Did you mean "bodyHtml"? '],
    ['summary', { headline: 'x', summary: 'x' }, 'Leave it out. Known here: kind, language, '],
    [
      'bylines.0.roll',
      { headline: 'x', bylines: [{ name: 'Ines Calder', roll: 'x' }] },
      'Known here: name, personId, role.',
    ],
    [
      'body.content.1.attrs.storyID',
      doc(paragraph('x'), { type: 'alsoRead', attrs: { storyId: NOBODY, storyID: NOBODY } }),
      'Did you mean "storyId"? Known here: storyId.',
    ],
  ])('are told with the names there are: %s', async (path, body, remedy) => {
    const problem = await refusal('POST', '/stories', body);
    expect(problem).toMatchObject({ path, message: 'is no field here' });
    expect(problem.remedy).toContain(remedy);
  });

  test('are told with the names there are in objects within, and in queries', async () => {
    const changes = { standfrist: 'x' };
    const correction = await refusal('POST', `/stories/${story}/correct`, {
      text: 'x',
      baseRevision: 1,
      changes,
    });
    expect(correction).toMatchObject({
      path: 'changes.standfrist',
      remedy: expect.stringContaining('"standfirst"'),
    });
    const query = await refusal('GET', '/stories?sectoin=world');
    expect(query).toMatchObject({
      path: 'querystring.sectoin',
      message: 'is no parameter here',
      remedy: expect.stringMatching(/^Did you mean "section"\? Known here: section, topic, /),
    });
  });

  test('a draft as the API gives it has none', async () => {
    const body = { ...doc(paragraph('Text.')), bylines: ['Ines Calder'], topics: ['Tides'] };
    const { id } = (await call(api, 'POST', '/stories', { token, body })).json();
    const { content } = (await call(api, 'GET', `/stories/${id}/revisions/1`, { token })).json();
    const again = await call(api, 'PATCH', `/stories/${id}`, {
      token,
      body: { ...content, baseRevision: 1, headline: 'Again' },
    });
    expect(again.status, again.text).toBe(200);
  });
});

describe('names of what does not exist', () => {
  test.each([
    ['bylines.0.personId', { headline: 'x', bylines: [{ name: 'Nobody', personId: NOBODY }] }],
    ['body', doc({ type: 'correction', attrs: { correctionId: NOBODY } })],
    ['body', doc({ type: 'alsoRead', attrs: { storyId: NOBODY } })],
    ['leadFigure', { headline: 'x', leadFigure: { type: 'figure', attrs: { mediaId: NOBODY } } }],
    ['translationOf', { headline: 'x', translationOf: NOBODY }],
  ])('are refused: %s', async (path, body) => {
    const problem = await refusal('POST', '/stories', body);
    expect(problem).toMatchObject({ path, message: expect.stringContaining(NOBODY) });
  });

  test('two live updates of one id are refused, and ids that no address can carry', async () => {
    const update = (id: string) => ({
      type: 'liveUpdate',
      attrs: { id, at: '2025-01-06T09:00:00Z' },
      content: [paragraph('Now.')],
    });
    expect((await refusal('POST', '/stories', doc(update('u1'), update('u1')))).message).toContain('u1');
    expect((await refusal('POST', '/stories', doc(update('a b"')))).path).toBe('body.content.0.attrs.id');
  });
});

describe('places and numbers out of range', () => {
  test.each([
    '/stories?cursor=newest.-2cu0zzzzzz.00000000-0000-7000-8000-000000000001',
    '/stories?cursor=newest.2zzzzzzzzz.00000000-0000-7000-8000-000000000001',
    '/corrections?cursor=-2cu0zzzzzz.00000000-0000-7000-8000-000000000001',
    '/corrections?cursor=zzz',
    '/search?q=ferry&cursor=zzz',
    '/search?q=ferry&sort=newest&cursor=20',
    '/topics?cursor=%25',
    '/stories/STORY/revisions?cursor=9007199254740991',
    '/stories/STORY/revisions?cursor=0x10',
  ])('a cursor: %s', async (path) => {
    expect((await refusal('GET', path.replace('STORY', story))).path).toBe('querystring.cursor');
  });

  test('a revision that cannot be counted', async () => {
    expect((await refusal('GET', `/stories/${story}/revisions/99999999999`)).path).toBe('params.revision');
  });

  test('a parameter that does not exist is not passed over: the list would hold what was to be left out', async () => {
    for (const path of ['/stories', '/search?q=ferry', '/topics', '/corrections', `/stories/${story}`]) {
      const asked = `${path}${path.includes('?') ? '&' : '?'}sectoin=world`;
      expect((await refusal('GET', asked)).path).toBe('querystring.sectoin');
    }
  });

  test('nor is one where there are none, to read or to write', async () => {
    const read = `/stories/${story}/revisions/1`;
    for (const path of ['/sections', '/sections/world', '/publication', '/fronts/home', read]) {
      expect(await refusal('GET', `${path}?lang=fr`)).toMatchObject({
        path: 'querystring.lang',
        remedy: 'Leave it out. There are none here.',
      });
    }
    const publish = await refusal('POST', `/stories/${story}/publish?at=2025-01-07T09:00:00Z`);
    expect(publish.path).toBe('querystring.at');
  });
});

describe('settings that would stop the site', () => {
  test.each([{ foundingYear: -5 }, { foundingYear: 3_000_000 }, { webSubHub: 'javascript:alert(1)' }])(
    'are refused: %o',
    async (settings) => {
      await refusal('PATCH', '/publication', { settings });
    },
  );
});

describe('topics and people that only drafts name', () => {
  test('cannot be found out by asking for their stories', async () => {
    const body = { headline: 'Quiet', topics: ['Merger of the banks'], bylines: ['Quiet Source'] };
    const made = await call(api, 'POST', '/stories', { token, body });
    for (const query of ['topic=merger-of-the-banks', 'person=quiet-source'])
      await refusal('GET', `/stories?${query}`);
    await call(api, 'POST', `/stories/${made.json().id}/publish`, { token });
    for (const query of ['topic=merger-of-the-banks', 'person=quiet-source'])
      expect((await call(api, 'GET', `/stories?${query}`)).json().stories).toHaveLength(1);
  });
});
