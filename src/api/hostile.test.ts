import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiNewsroom, call, openApiNewsroom, paragraph } from '../../test/support/api-newsroom.ts';

let api: ApiNewsroom;
let token: string;
beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
});
afterAll(() => api.close());

const HOSTILE =
  '<p onclick="x()" style="position:fixed">Kept<script>alert(1)</script><svg onload="alert(1)"></svg></p><a href="javascript:alert(1)">link</a>';
const CLEAN = '<p>Kept</p><a>link</a>';
const html = { type: 'html', attrs: { html: HOSTILE } };
const embed = {
  type: 'embed',
  attrs: { url: 'https://elsewhere.example/video', provider: 'YouTube', title: 'A film' },
};

test('legacy markup is clean in what a client is given, sent in a body document or written into the store', async () => {
  const update = { type: 'liveUpdate', attrs: { id: 'u1', at: '2025-01-06T09:00:00Z' }, content: [html] };
  const made = await call(api, 'POST', '/stories', {
    token,
    body: { headline: 'Markup', body: { type: 'doc', content: [html, update, embed] } },
  });
  const { id } = made.json();
  const draft = await call(api, 'GET', `/stories/${id}/revisions/1`, { token });
  const [first, second, third] = draft.json().content.body.content;
  expect([first.attrs.html, second.content[0].attrs.html]).toEqual([CLEAN, CLEAN]);
  // The name of a provider is a promise of whose page it is.
  expect(third.attrs.provider).toBe('elsewhere.example');

  await call(api, 'POST', `/stories/${id}/publish`, { token });
  await sql`UPDATE published_story SET body = ${JSON.stringify({ type: 'doc', content: [html] })}::jsonb
    WHERE id = ${id}`.execute(api.newsroom.db);
  const shown = await call(api, 'GET', `/stories/${id}?include=bodyHtml`);
  expect(shown.json().body.content[0].attrs.html).toBe(CLEAN);
  expect(shown.json().bodyHtml).toContain(CLEAN);
});

test('addresses that run something are refused wherever a story has an address', async () => {
  const linked = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: ' javascript:alert(1)' } }] },
    ],
  };
  const credited = { type: 'figure', attrs: { mediaId: null, creditUrl: 'data:text/html,x' } };
  for (const fields of [
    { canonicalUrl: 'javascript:alert(1)' },
    { leadFigure: credited },
    { body: { type: 'doc', content: [linked] } },
    {
      body: {
        type: 'doc',
        content: [{ type: 'embed', attrs: { url: 'http://plain.example/', provider: '' } }],
      },
    },
  ]) {
    const answer = await call(api, 'POST', '/stories', { token, body: { headline: 'x', ...fields } });
    expect(answer.status, JSON.stringify(fields)).toBe(422);
  }
});

test('a stub that a page named is not published as it is; with a kind and a body it is a story like others', async () => {
  const { db } = api.newsroom;
  const made = await call(api, 'POST', '/stories', { token, body: { headline: 'Named elsewhere' } });
  const { id } = made.json();
  await sql`INSERT INTO story_revision (story_id, revision, content, actor, created_at)
    SELECT story_id, 2, content || '{"kind": "stub"}', 'import', created_at FROM story_revision
    WHERE story_id = ${id}`.execute(db);
  await sql`UPDATE story SET revision = 2, stub = true WHERE id = ${id}`.execute(db);
  const refused = await call(api, 'POST', `/stories/${id}/publish`, { token });
  expect(refused.json()).toMatchObject({ status: 409, code: 'wrong_stage' });
  await call(api, 'PATCH', `/stories/${id}`, {
    token,
    body: { baseRevision: 2, kind: 'news', body: { type: 'doc', content: [paragraph('Here it is.')] } },
  });
  expect((await call(api, 'POST', `/stories/${id}/publish`, { token })).json().url).toContain(
    '/named-elsewhere',
  );
  const row = await db.selectFrom('story').select('stub').where('id', '=', id).executeTakeFirst();
  expect(row?.stub).toBe(false);
});
