import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../../test/support/edition.ts';
import { createToken } from '../newsroom/staff/create-token.ts';
import { SCOPES } from '../story/policy.ts';

const SYSTEM = { type: 'system', name: 'test' } as const;
let edition: Edition;
let token: string;
beforeAll(async () => {
  edition = await openEdition({ demo: false });
  ({ token } = await createToken(edition.beside.newsroom, SYSTEM, { name: 'desk', scopes: SCOPES }));
}, OPENING_MS);
afterAll(() => edition.close(), CLOSING_MS);

async function send<T>(method: 'POST' | 'PATCH', path: string, body: object = {}): Promise<T> {
  const answer = await edition.get(`/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return JSON.parse(text);
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

async function publish(fields: object): Promise<{ id: string; path: string }> {
  const { id } = await send<{ id: string }>('POST', '/stories', fields);
  const { url } = await send<{ url: string }>('POST', `/stories/${id}/publish`);
  return { id, path: new URL(url).pathname };
}

/** Which of these addresses answer with the words, and how each answers. */
async function show(paths: readonly string[], words: string): Promise<Record<string, string>> {
  const shown: Record<string, string> = {};
  for (const path of paths) {
    const answer = await edition.get(path, { redirect: 'manual' });
    shown[path] = `${answer.status} ${(await answer.text()).includes(words)}`;
  }
  return shown;
}

describe('what is written over HTTP', () => {
  test('is with readers at once on every surface, and gone from every one at once when it is withdrawn', async () => {
    const { id, path } = await publish({
      headline: 'Quinsy at the quay',
      topics: ['Harbour'],
      bylines: ['Ines Calder'],
      body: { type: 'doc', content: [paragraph('The quay was shut at six.')] },
    });
    await send('POST', '/fronts/home/containers/lead/cards', { storyId: id });
    const also = { type: 'alsoRead', attrs: { storyId: id } };
    const other = await publish({ headline: 'Elsewhere', body: { type: 'doc', content: [also] } });
    const day = path.slice(0, '/2000/01/01'.length);
    const lists = [
      ...['/', '/text', '/archive', day, '/topic/harbour', '/person/ines-calder', '/search?q=quinsy'],
      ...['/feed.xml', '/feed.atom', '/feed.json', '/topic/harbour/feed.xml', '/sitemap-news.xml'],
      ...['/search/suggest?q=quins', other.path, `/text${other.path}`],
      ...['/api/v1/stories', '/api/v1/search?q=quinsy', '/api/v1/fronts/home'],
    ];
    const own = [path, `/text${path}`, `/api/v1/stories/${id}`];
    const words = 'Quinsy at the quay';
    const everywhere = Object.fromEntries([...lists, ...own].map((at) => [at, '200 true']));
    // The archive counts stories by month and names none.
    expect(await show([...lists, ...own], words)).toEqual({ ...everywhere, '/archive': '200 false' });

    await send('PATCH', `/stories/${id}`, { baseRevision: 1, headline: 'What the draft says' });
    await send('POST', `/stories/${id}/withdraw`, { note: 'It was not so.' });
    const nowhere = Object.fromEntries(lists.map((at) => [at, '200 false']));
    expect(await show(lists, words)).toEqual(nowhere);
    expect(await show(own, 'It was not so.')).toEqual(Object.fromEntries(own.map((at) => [at, '410 true'])));
    const draft = await show([...lists, ...own, '/corrections'], 'What the draft says');
    expect(Object.values(draft).filter((answer) => answer.endsWith('true'))).toEqual([]);
  });

  test('a correction stands on the story, in its markup for machines, in the ledger and in the text-only page', async () => {
    const { id, path } = await publish({ headline: 'Ferries run again' });
    await send('POST', `/stories/${id}/correct`, { text: 'The ferry left at seven.', baseRevision: 1 });
    const words = 'The ferry left at seven.';
    const at = [path, `/text${path}`, '/corrections', '/text/corrections', '/api/v1/corrections'];
    expect(await show(at, words)).toEqual(Object.fromEntries(at.map((where) => [where, '200 true'])));
    const page = await edition.read(path);
    const markup = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.stringify(JSON.parse(markup))).toContain('"@type":"CorrectionComment"');
  });

  test('cross links say the headline of today, and a changed address leads on', async () => {
    const { id, path } = await publish({ headline: 'Before', slug: 'before' });
    const also = { type: 'alsoRead', attrs: { storyId: id } };
    const other = await publish({ headline: 'Linking', body: { type: 'doc', content: [also] } });
    expect(await edition.read(other.path)).toContain('Before');
    await send('PATCH', `/stories/${id}`, { baseRevision: 1, headline: 'Afterwards', slug: 'afterwards' });
    const { url } = await send<{ url: string }>('POST', `/stories/${id}/publish`);
    const page = await edition.read(other.path);
    expect([page.includes('Afterwards'), page.includes(new URL(url).pathname)]).toEqual([true, true]);
    const old = await edition.get(path, { redirect: 'manual' });
    expect([old.status, old.headers.get('location')]).toEqual([301, new URL(url).pathname]);
  });
});
