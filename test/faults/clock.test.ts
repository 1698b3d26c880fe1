import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { manualClock } from '../../src/kernel/clock.ts';
import { createToken } from '../../src/newsroom/staff/create-token.ts';
import { CLOSING_MS, type Edition, OPENING_MS, openEdition } from '../support/edition.ts';

/** A newspaper in UTC whose machine's clock is in the test's hand. */
const clock = manualClock('2026-03-09T23:59:00Z');
let edition: Edition;
let token: string;

beforeAll(async () => {
  edition = await openEdition({ demo: false, clock });
  const made = await createToken(
    edition.beside.newsroom,
    { type: 'system', name: 'test' },
    { name: 'test', scopes: ['stories:write', 'stories:publish'] },
  );
  token = made.token;
}, OPENING_MS);
afterAll(() => edition?.close(), CLOSING_MS);

async function post(path: string, body: object): Promise<unknown> {
  const answer = await edition.get(`/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return answer.json();
}

/** Returns the path of the published story. */
async function publish(headline: string): Promise<string> {
  const draft = { headline, bodyHtml: '<p>It happened.</p>' };
  const { id } = z.object({ id: z.uuid() }).parse(await post('/stories', draft));
  const { url } = z.object({ url: z.url() }).parse(await post(`/stories/${id}/publish`, {}));
  return new URL(url).pathname;
}

async function daysOn(path: string): Promise<string[]> {
  return [...(await edition.read(path)).matchAll(/<time datetime="([^"]+)"/gi)].map(([, day = '']) => day);
}

test('at midnight every kept page turns to the new day, and no story’s own date moves', async () => {
  const path = await publish('Late on the ninth');
  expect(path).toBe('/2026/03/09/late-on-the-ninth');
  const before = await daysOn(path);
  expect(before[0]).toBe('2026-03-09');
  clock.set('2026-03-10T00:00:00Z');
  expect(await daysOn(path)).toEqual(['2026-03-10', ...before.slice(1)]);
  expect((await daysOn('/'))[0]).toBe('2026-03-10');
});

test('a clock set back over midnight takes the pages back with it, and what is published then shows at once', async () => {
  await edition.read('/');
  clock.set('2026-03-09T22:00:00Z');
  expect((await daysOn('/'))[0]).toBe('2026-03-09');
  const path = await publish('Published by a clock that was set back');
  expect((await daysOn(path))[0]).toBe('2026-03-09');
  expect(await edition.read('/')).toContain(path);
  expect(await edition.read('/feed.xml')).toContain(path);
  // Both stories stand, in the order of their own times.
  const feed = await edition.read('/feed.xml');
  expect(feed.indexOf('Late on the ninth')).toBeLessThan(feed.indexOf('Published by a clock'));
});

test('a clock that was a year ahead and is put right leaves nothing of that year', async () => {
  clock.set('2027-03-09T22:00:00Z');
  expect((await daysOn('/'))[0]).toBe('2027-03-09');
  clock.set('2026-03-09T22:05:00Z');
  expect((await daysOn('/'))[0]).toBe('2026-03-09');
  const path = await publish('After the clock was put right');
  expect(path).toMatch(/^\/2026\//);
  expect(await edition.read('/')).toContain(path);
});
