import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiNewsroom, call, openApiNewsroom, paragraph } from '../../test/support/api-newsroom.ts';
import { analysePending } from '../newsroom/analysis/analyse-pending.ts';
import { directEngine } from '../newsroom/analysis/engine.ts';

let api: ApiNewsroom;
let token: string;
let reader: string;

const report = [
  'The ferry crews of Northline stopped work on Monday night, and no boat left the harbour before noon.',
  '“We asked for a relief crew in March,” union leader Nora Okafor told a news conference on Monday.',
  'The company answered that it had offered two more hands and would offer no third.',
];

async function publish(headline: string, texts: readonly string[], fields: object = {}): Promise<string> {
  const content = texts.map((text) => paragraph(text));
  const made = await call(api, 'POST', '/stories', {
    token,
    body: { headline, body: { type: 'doc', content }, ...fields },
  });
  expect(made.status, made.text).toBe(201);
  const { id } = made.json();
  await call(api, 'POST', `/stories/${id}/publish`, { token });
  while ((await analysePending(api.newsroom, directEngine)) > 0);
  return id;
}

beforeAll(async () => {
  api = await openApiNewsroom();
  token = await api.token();
  reader = await api.token('statements:read');
});
afterAll(() => api.close());

test('related stories come with their scores, other versions apart from them', async () => {
  const first = await publish('Ferry crews stop work', report);
  const about = await publish('What the ferry crews of Northline want', [
    'The ferry crews of Northline and their union want relief crews. The company says that it cannot pay.',
  ]);
  const version = await publish('Ferry crews still on strike', [...report, 'Talks go on tonight.']);
  const { related, nearDuplicates } = (await call(api, 'GET', `/stories/${version}/related`)).json();
  expect(related.map((entry: { story: { id: string } }) => entry.story.id)).toEqual([about]);
  expect(related[0].score).toBeGreaterThan(0);
  expect(nearDuplicates).toMatchObject([{ story: { id: first } }]);
  expect(nearDuplicates[0].likeness).toBeGreaterThan(0.5);
});

test('statements found are for tokens with the scope, and stand in the text that the API gives', async () => {
  const id = await publish('The mayor on the bridge', [
    '“The bridge will open in spring,” Mayor Ilse Brandt said at a briefing on Monday.',
  ]);
  expect((await call(api, 'GET', `/stories/${id}/statements`)).json()).toEqual({ statements: [] });
  const drafts = { token: await api.token('drafts:read') };
  expect((await call(api, 'GET', `/stories/${id}/statements`, drafts)).json()).toEqual({ statements: [] });

  const { statements } = (await call(api, 'GET', `/stories/${id}/statements`, { token: reader })).json();
  expect(statements).toMatchObject([
    {
      status: 'suggested',
      kind: 'direct',
      source: { text: 'Mayor Ilse Brandt', speaker: 'Ilse Brandt', role: 'Mayor' },
      cue: { text: 'said' },
      content: [{ text: '“The bridge will open in spring,”' }],
      occasion: 'at a briefing',
      saidOn: '2025-01-06',
    },
  ]);
  const { text } = (await call(api, 'GET', `/stories/${id}?include=text`)).json();
  const [said] = statements[0].content;
  expect(text.slice(said.start, said.end)).toBe(said.text);
});

test('a confirmed statement is everybody’s, a refused one nobody’s', async () => {
  const id = await publish('The pilot on the fog', [
    '“The fog lifts at ten,” harbour pilot Tom Bright said. “The tide waits for nobody,” he added.',
  ]);
  const { db } = api.newsroom;
  const found = await db
    .selectFrom('statement')
    .select('id')
    .where('story_id', '=', id)
    .orderBy('id')
    .execute();
  expect(found.length).toBeGreaterThan(1);
  await db.updateTable('statement').set({ status: 'refused' }).where('story_id', '=', id).execute();
  const confirmed = found[0]?.id ?? '';
  await db.updateTable('statement').set({ status: 'confirmed' }).where('id', '=', confirmed).execute();
  const seen = async (options: { token?: string }) =>
    (await call(api, 'GET', `/stories/${id}/statements`, options))
      .json()
      .statements.map((row: { id: string }) => row.id);
  expect(await seen({})).toEqual([confirmed]);
  expect(await seen({ token: reader })).toEqual([confirmed]);
});

test('people, topics and phrases are suggested to tokens with the scope', async () => {
  await publish('Tides explained', ['The tides of the estuary, week by week.'], {
    topics: ['Tides'],
    bylines: ['Ines Calder'],
  });
  const id = await publish('A high tide', [
    'Ines Calder measured the tide. “The tides are higher,” said Mayor Ilse Brandt. Calder agreed about the tides.',
  ]);
  expect((await call(api, 'GET', `/stories/${id}/suggestions`)).status).toBe(401);
  const drafts = { token: await api.token('drafts:read') };
  expect((await call(api, 'GET', `/stories/${id}/suggestions`, drafts)).status).toBe(403);
  const found = (await call(api, 'GET', `/stories/${id}/suggestions`, { token: reader })).json();
  expect(found).toMatchObject({
    people: [{ name: 'Ines Calder', mentions: 2 }],
    topics: [{ name: 'Tides', mentions: 4 }],
    unknownPeople: [{ name: 'Ilse Brandt', mentions: 1 }],
  });
  expect(found.keyPhrases.length).toBeGreaterThan(0);
});
