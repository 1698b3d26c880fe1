import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ApiNewsroom,
  call,
  openApiNewsroom,
  PUBLIC_URL,
  paragraph,
} from '../../test/support/api-newsroom.ts';
import { publishDueStories } from '../newsroom/stories/schedule-story.ts';

let api: ApiNewsroom;
let token: string;
beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
});
afterAll(() => api.close());

async function draft(fields: object = {}) {
  const made = await call(api, 'POST', '/stories', {
    token,
    body: {
      headline: 'Ferries run again',
      section: 'world/coast',
      topics: ['Ferries', 'Ferries ', 'Harbour'],
      bylines: ['Ines Calder', { name: 'Tomas Oriel', role: 'Harbour correspondent' }],
      body: { type: 'doc', content: [paragraph('The first ferry left at six.')] },
      ...fields,
    },
  });
  expect(made.status, made.text).toBe(201);
  return made.json() as { id: string; revision: number; issues: { code: string }[] };
}

async function published(fields: object = {}) {
  const { id } = await draft(fields);
  const done = await call(api, 'POST', `/stories/${id}/publish`, { token });
  expect(done.status, done.text).toBe(200);
  return id;
}

describe('writing a story', () => {
  test('a draft is nothing to readers until it is published; then it is there with its section, topics and bylines', async () => {
    const { id } = await draft();
    expect((await call(api, 'GET', `/stories/${id}`)).status).toBe(404);
    expect((await call(api, 'GET', '/topics/ferries')).status).toBe(404);
    expect((await call(api, 'GET', '/people/ines-calder')).status).toBe(404);
    const done = await call(api, 'POST', `/stories/${id}/publish`, { token, body: { baseRevision: 1 } });
    expect(done.json()).toEqual({
      id,
      revision: 1,
      url: expect.stringMatching(`^${PUBLIC_URL}/2025/01/06/ferries-run-again`),
      issues: [],
    });
    const story = (await call(api, 'GET', `/stories/${id}?include=bodyHtml,text`)).json();
    expect(story).toMatchObject({
      headline: 'Ferries run again',
      language: 'en',
      section: { path: 'world/coast', url: `${PUBLIC_URL}/world/coast` },
      topics: [{ name: 'Ferries' }, { name: 'Harbour' }],
      bodyHtml: '<p>The first ferry left at six.</p>',
      text: 'The first ferry left at six.',
    });
    expect(story.bylines).toMatchObject([
      { name: 'Ines Calder', role: null, person: { slug: 'ines-calder' } },
      { name: 'Tomas Oriel', role: 'Harbour correspondent' },
    ]);
    expect((await call(api, 'GET', '/topics/ferries')).status).toBe(200);
  });

  test('HTML becomes a body document, and what it loses is said', async () => {
    const made = await draft({
      body: undefined,
      bodyHtml: '<p>Low <strong>tide</strong></p><script>alert(1)</script><p onclick="x()">at noon</p>',
    });
    await call(api, 'POST', `/stories/${made.id}/publish`, { token });
    const story = (await call(api, 'GET', `/stories/${made.id}?include=bodyHtml`)).json();
    expect(story.bodyHtml).toBe('<p>Low <strong>tide</strong></p>\n<p>at noon</p>');
    expect(story.bodyHtml).not.toMatch(/script|onclick/);
  });

  test('a revision changes only the fields that are sent, and readers see it when it is published', async () => {
    const id = await published({ kicker: 'Harbour', standfirst: 'After six weeks.' });
    const saved = await call(api, 'PATCH', `/stories/${id}`, {
      token,
      body: { baseRevision: 1, headline: 'Ferries run again, late' },
    });
    expect(saved.json()).toEqual({ id, revision: 2, issues: [] });
    expect((await call(api, 'GET', `/stories/${id}`)).json().headline).toBe('Ferries run again');
    await call(api, 'POST', `/stories/${id}/publish`, { token, body: { baseRevision: 2 } });
    expect((await call(api, 'GET', `/stories/${id}`)).json()).toMatchObject({
      headline: 'Ferries run again, late',
      kicker: 'Harbour',
      standfirst: 'After six weeks.',
      revision: 2,
    });
  });

  test('a stale revision gets a typed conflict with the newest content, which can be merged and sent; nothing is lost', async () => {
    const { id } = await draft();
    const first = await call(api, 'PATCH', `/stories/${id}`, {
      token,
      body: { baseRevision: 1, headline: 'First' },
    });
    expect(first.status).toBe(200);
    const stale = await call(api, 'PATCH', `/stories/${id}`, {
      token,
      body: { baseRevision: 1, standfirst: 'Second', topics: ['Only in the refused change'] },
    });
    expect(stale.status).toBe(409);
    const problem = stale.json();
    expect(problem).toMatchObject({
      code: 'story_conflict',
      type: `${PUBLIC_URL}/api/v1/docs#story_conflict`,
      currentRevision: 2,
      baseRevision: 1,
      current: { headline: 'First', section: 'world/coast', topics: ['Ferries', 'Harbour'] },
    });
    const merged = await call(api, 'PATCH', `/stories/${id}`, {
      token,
      body: { ...problem.current, standfirst: 'Second', baseRevision: problem.currentRevision },
    });
    expect(merged.status, merged.text).toBe(200);
    const record = (await call(api, 'GET', `/stories/${id}/revisions`, { token })).json();
    expect(record.revisions.map((row: { revision: number }) => row.revision)).toEqual([3, 2, 1]);
    const newest = (await call(api, 'GET', `/stories/${id}/revisions/3`, { token })).json();
    expect(newest.content).toMatchObject({ headline: 'First', standfirst: 'Second' });
    const topics = await api.newsroom.db.selectFrom('topic').select('name').execute();
    expect(topics.map((row) => row.name)).not.toContain('Only in the refused change');
  });

  test('a change that changes nothing appends no revision, and is refused all the same where it is stale', async () => {
    const { id } = await draft({
      leadFigure: { type: 'figure', attrs: { mediaId: null, credit: 'Ines Calder' } },
    });
    const revise = async (body: object) => {
      const answer = await call(api, 'PATCH', `/stories/${id}`, { token, body });
      return [answer.status, answer.json().revision ?? answer.json().code];
    };
    const { content } = (await call(api, 'GET', `/stories/${id}/revisions/1`, { token })).json();
    expect(await revise({ baseRevision: 1 })).toEqual([200, 1]);
    expect(await revise({ baseRevision: 1, ...content, note: 'Looked through' })).toEqual([200, 1]);
    expect(await revise({ baseRevision: 1, topics: ['ferries', 'Harbour'] })).toEqual([200, 1]);
    const record = (await call(api, 'GET', `/stories/${id}/revisions`, { token })).json();
    expect(record.revisions).toHaveLength(1);
    expect(await revise({ baseRevision: 1, topics: ['Harbour', 'Ferries'] })).toEqual([200, 2]);
    expect(await revise({ baseRevision: 1 })).toEqual([409, 'story_conflict']);
  });

  test('last changes are saved and published in one step, or neither', async () => {
    const id = await published();
    const publish = (body: object, as = token) =>
      call(api, 'POST', `/stories/${id}/publish`, { token: as, body });
    const changes = {
      headline: 'Ferries run on time',
      bodyHtml: '<p>At six.</p><p data-block="also-read" data-story="no-such-story">Read on</p>',
    };
    const done = await publish({ baseRevision: 1, changes, note: 'As the port has it' });
    expect(done.status, done.text).toBe(200);
    expect(done.json()).toMatchObject({ revision: 2, issues: [{ code: 'story_unknown' }] });
    const shown = async () => (await call(api, 'GET', `/stories/${id}`)).json();
    expect(await shown()).toMatchObject({ headline: 'Ferries run on time', revision: 2 });

    const stale = await publish({ baseRevision: 1, changes: { headline: 'Lost' } });
    expect(stale.json()).toMatchObject({ code: 'story_conflict', currentRevision: 2 });
    const baseless = await publish({ changes: { headline: 'Lost' } });
    expect(baseless.json()).toMatchObject({ status: 422, problems: [{ path: 'baseRevision' }] });
    const later = { precision: 'instant', at: '2027-01-01T00:00:00Z' };
    expect((await publish({ baseRevision: 2, changes: { headline: 'Lost' }, published: later })).status).toBe(
      422,
    );
    const publisher = await api.token('stories:publish');
    const refused = await publish({ baseRevision: 2, changes: { headline: 'Lost' } }, publisher);
    expect(refused.json()).toMatchObject({ status: 403, scope: 'stories:write' });
    const record = (await call(api, 'GET', `/stories/${id}/revisions`, { token })).json();
    expect(record.revisions.map((row: { note: string }) => row.note)).toEqual(['As the port has it', '']);
    expect((await shown()).headline).toBe('Ferries run on time');
  });

  test('a conflict shows the draft only to tokens that may see drafts', async () => {
    const id = await published();
    await call(api, 'PATCH', `/stories/${id}`, { token, body: { baseRevision: 1, headline: 'Secret plan' } });
    const desk = await api.token('corrections:write');
    const stale = await call(api, 'POST', `/stories/${id}/correct`, {
      token: desk,
      body: { text: 'An earlier version was wrong.', baseRevision: 1 },
    });
    expect(stale.status).toBe(409);
    expect(stale.json()).toMatchObject({ currentRevision: 2 });
    expect(stale.text).not.toContain('Secret plan');
  });

  test('schedule, unschedule and the scheduled publication', async () => {
    const { id } = await draft();
    const at = new Date(api.clock.now().getTime() + 3_600_000).toISOString();
    const set = await call(api, 'POST', `/stories/${id}/schedule`, { token, body: { at } });
    expect(set.json()).toEqual({ id, scheduledFor: at });
    const back = await call(api, 'POST', `/stories/${id}/unschedule`, { token });
    expect(back.json()).toEqual({ id, scheduledFor: null });
    await call(api, 'POST', `/stories/${id}/schedule`, { token, body: { at } });
    api.clock.advance(3_600_000);
    await publishDueStories(api.newsroom);
    expect((await call(api, 'GET', `/stories/${id}`)).json().published).toEqual({ precision: 'instant', at });
    const past = await call(api, 'POST', `/stories/${(await draft()).id}/schedule`, { token, body: { at } });
    expect(past.json()).toMatchObject({ status: 422, problems: [{ path: 'at' }] });
  });

  test('a correction is published with its text and stands in the ledger', async () => {
    const id = await published();
    const done = await call(api, 'POST', `/stories/${id}/correct`, {
      token,
      body: {
        text: 'The ferry left at seven.',
        baseRevision: 1,
        changes: { body: { type: 'doc', content: [paragraph('The first ferry left at seven.')] } },
      },
    });
    expect(done.json(), done.text).toMatchObject({ id, revision: 2 });
    const story = (await call(api, 'GET', `/stories/${id}?include=text`)).json();
    expect(story.text).toBe('The first ferry left at seven.');
    expect(story.corrections).toMatchObject([{ kind: 'correction', text: 'The ferry left at seven.' }]);
    expect((await call(api, 'GET', '/corrections?limit=1')).json().corrections[0]).toMatchObject({
      id: done.json().correctionId,
      story: { id },
    });
  });

  test('a correction whose changes change nothing is one of the newest revision, and appends none', async () => {
    const id = await published();
    const { headline } = (await call(api, 'GET', `/stories/${id}`)).json();
    const correct = async (baseRevision: number, changes: object) => {
      const body = { text: 'A caption was wrong.', baseRevision, changes };
      return (await call(api, 'POST', `/stories/${id}/correct`, { token, body })).json().revision;
    };
    expect(await correct(1, { headline })).toBe(1);
    // A draft that holds the corrected text already.
    const standfirst = 'The first leaves at seven.';
    await call(api, 'PATCH', `/stories/${id}`, { token, body: { baseRevision: 1, standfirst } });
    expect(await correct(2, { standfirst })).toBe(2);
    const record = (await call(api, 'GET', `/stories/${id}/revisions`, { token })).json();
    expect([record.publishedRevision, record.revisions.length]).toEqual([2, 2]);
    const shown = (await call(api, 'GET', `/stories/${id}`)).json();
    expect([shown.standfirst, shown.corrections.length]).toEqual([standfirst, 2]);
  });

  test('a token for corrections alone publishes no draft with them', async () => {
    const id = await published();
    const desk = await api.token('corrections:write');
    await call(api, 'PATCH', `/stories/${id}`, { token, body: { baseRevision: 1, standfirst: 'Not yet.' } });
    const correct = (body: object) =>
      call(api, 'POST', `/stories/${id}/correct`, {
        token: desk,
        body: { text: 'A name was wrong.', baseRevision: 2, ...body },
      });
    const refused = await correct({ changes: { headline: 'Ferries run again, says port' } });
    expect(refused.json()).toMatchObject({ status: 403, scope: 'stories:publish' });
    expect((await correct({})).status).toBe(200);
    const shown = (await call(api, 'GET', `/stories/${id}`)).json();
    expect([shown.standfirst, shown.corrections.length]).toEqual([null, 1]);
  });

  test('a withdrawn story answers 410 with what readers are told, and its stage forbids another withdrawal', async () => {
    const id = await published();
    const note = 'This story did not meet our standards.';
    expect((await call(api, 'POST', `/stories/${id}/withdraw`, { token, body: { note } })).status).toBe(200);
    const gone = await call(api, 'GET', `/stories/${id}`);
    expect(gone.json()).toMatchObject({ status: 410, code: 'gone', detail: note });
    const again = await call(api, 'POST', `/stories/${id}/withdraw`, { token, body: { note } });
    expect(again.json()).toMatchObject({
      status: 409,
      code: 'wrong_stage',
      stage: 'withdrawn',
      detail: 'A story that is withdrawn does not take "withdraw". It takes: publish.',
    });
  });
});

describe('idempotency', () => {
  const body = { headline: 'Once only', topics: ['Once'] };
  const count = async (headline: string) =>
    (
      await api.newsroom.db.selectFrom('story_revision').select('content').where('revision', '=', 1).execute()
    ).filter((row) => JSON.stringify(row.content).includes(headline)).length;

  test('the same key with the same request gives the first answer and does nothing', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await call(api, 'POST', '/stories', { token, body, headers });
    const second = await call(api, 'POST', '/stories', { token, body, headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect(second.headers.location).toBe(first.headers.location);
    expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await count('Once only')).toBe(1);
  });

  test('the same key with another request is refused; another token has keys of its own', async () => {
    const headers = { 'idempotency-key': 'two' };
    const first = await call(api, 'POST', '/stories', { token, body, headers });
    const other = await call(api, 'POST', '/stories', { token, body: { headline: 'Else' }, headers });
    expect(other.json()).toMatchObject({ status: 409, code: 'idempotency_mismatch' });
    const elsewhere = await call(api, 'PATCH', `/stories/${first.json().id}`, {
      token,
      body: { baseRevision: 1, headline: 'Else' },
      headers,
    });
    expect(elsewhere.json()).toMatchObject({ code: 'idempotency_mismatch' });
    const stranger = await call(api, 'POST', '/stories', { token: await api.token(), body, headers });
    expect(stranger.json().id).not.toBe(first.json().id);
  });

  test('a refused request keeps nothing: mended, it may come with the same key', async () => {
    const headers = { 'idempotency-key': 'three' };
    const refused = await call(api, 'POST', '/stories', {
      token,
      body: { headline: 'Mended', section: 'nowhere' },
      headers,
    });
    expect(refused.json()).toMatchObject({ status: 422, problems: [{ path: 'section' }] });
    const mended = await call(api, 'POST', '/stories', {
      token,
      body: { headline: 'Mended', section: 'world' },
      headers,
    });
    expect(mended.status).toBe(201);
  });

  test('of two at the same moment one is carried out; the other gets its answer or is told to wait', async () => {
    const headers = { 'idempotency-key': 'four' };
    const send = () => call(api, 'POST', '/stories', { token, body: { headline: 'Both at once' }, headers });
    const answers = await Promise.all([send(), send(), send(), send()]);
    for (const answer of answers) {
      if (answer.status === 201) continue;
      expect(answer.json()).toMatchObject({ status: 409, code: 'idempotency_in_progress' });
      expect(answer.headers['retry-after']).toBe('1');
    }
    const made = new Set(answers.flatMap((answer) => (answer.status === 201 ? [answer.json().id] : [])));
    expect(made.size).toBe(1);
    expect(await count('Both at once')).toBe(1);
    expect((await send()).json().id).toBe([...made][0]);
  });

  test('work that fails at its last step leaves neither the story nor the key', async () => {
    const headers = { 'idempotency-key': 'five' };
    const broken = { ...api.newsroom.ids, next: api.newsroom.ids.next };
    let calls = 0;
    api.newsroom.ids.next = () => {
      calls += 1;
      if (calls > 3) throw new Error('power cut');
      return broken.next();
    };
    const failed = await call(api, 'POST', '/stories', {
      token,
      body: { headline: 'Cut short', topics: ['Cut'] },
      headers,
    });
    api.newsroom.ids.next = broken.next;
    expect(failed.status).toBe(500);
    expect(failed.text).not.toContain('power cut');
    expect(await count('Cut short')).toBe(0);
    const again = await call(api, 'POST', '/stories', {
      token,
      body: { headline: 'Cut short', topics: ['Cut'] },
      headers,
    });
    expect(again.status).toBe(201);
    expect(await count('Cut short')).toBe(1);
  });
});

describe('HTML that is sent', () => {
  test('cross links in HTML lead by slug, and one that leads nowhere is told', async () => {
    const target = await published({ slug: 'the-second-light' });
    const link = (slug: string) => `<p data-block="also-read" data-story="${slug}">Read on</p>`;
    const { id, issues } = await draft({
      body: undefined,
      bodyHtml: `<p>See.</p>${link('the-second-light')}${link('no-such-story')}`,
    });
    expect(issues).toEqual([
      { severity: 'lost', code: 'story_unknown', message: expect.stringContaining('“no-such-story”') },
    ]);
    await call(api, 'POST', `/stories/${id}/publish`, { token });
    const { body } = (await call(api, 'GET', `/stories/${id}`)).json();
    expect(body.content.slice(1)).toEqual([{ type: 'alsoRead', attrs: { storyId: target } }]);
  });
});
