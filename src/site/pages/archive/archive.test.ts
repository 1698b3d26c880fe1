import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../../test/support/newsroom.ts';
import { type Recorder, silentRecorder } from '../../../kernel/facts.ts';
import { silentLogger } from '../../../kernel/logger.ts';
import { importStories } from '../../../newsroom/imports/import-stories.ts';
import { createPress, type Press } from '../../../press/press.ts';
import { createSite, type Site } from '../../site.ts';

const ORIGIN = 'https://tide.example';

let paper: TestNewsroom;
let press: Press;
let site: Site;

beforeAll(async () => {
  paper = await createTestNewsroom('2026-05-04T09:00:00Z');
  press = createPress({ clock: paper.clock, maxBytes: 50_000_000, logger: silentLogger });
  press.trust();
  const remember: Press['remember'] = (...read) => press.remember(...read);
  site = createSite({
    db: paper.store.db,
    clock: paper.clock,
    publicUrl: ORIGIN,
    assets: { url: () => null },
    remember,
  });
  await publish('2026-01-10');
  await publish('2026-04-30');
});
afterAll(() => paper.close());

async function publish(on: string) {
  const story = parsedStory({ headline: `News of ${on}`, published: { precision: 'day', on } });
  const already = paper.changes.length;
  await importStories(paper.newsroom, TEST_ACTOR, [story]);
  press.apply(paper.changes.slice(already));
}

const render = (path: string, recorder: Recorder = silentRecorder) =>
  site.render(new URL(path, ORIGIN), recorder, 'request');

/** The links to the nearest periods with stories, and what the page says. */
async function read(path: string) {
  const { status, body } = await render(path);
  const link = (rel: string) => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(String(body))?.[1];
  const says = /<p class="empty">([^<]*)/.exec(String(body))?.[1];
  return { status, says, earlier: link('prev'), later: link('next') };
}

test('a day without stories says so, and leads to the nearest days that have some', async () => {
  expect(await read('/2026/02/14')).toEqual({
    status: 200,
    says: 'No stories that day',
    earlier: '/2026/01/10',
    later: '/2026/04/30',
  });
  expect(await read('/2026/01/03')).toMatchObject({ earlier: undefined, later: '/2026/01/10' });
  expect(await read('/2026/01/10')).toMatchObject({ says: undefined, later: '/2026/04/30' });
  expect((await render('/2026/02/14')).body).toContain('noindex');
  expect((await render('/text/2026/02/14')).body).toContain('No stories that day');
});

test('today has no stories yet', async () => {
  expect(await read('/2026/05/04')).toEqual({
    status: 200,
    says: 'No stories yet',
    earlier: '/2026/04/30',
    later: undefined,
  });
});

test.each(['', '/news/archive'])('a month without stories is one of %s/, too', async (archive) => {
  expect(await read(`${archive}/2026/03`)).toEqual({
    status: 200,
    says: 'No stories that month',
    earlier: `${archive}/2026/01`,
    later: `${archive}/2026/04`,
  });
  expect(await read(`${archive}/2026/05`)).toMatchObject({ status: 200, says: 'No stories yet' });
  expect(await read(`${archive}/2025/12`)).toMatchObject({ status: 404 });
  expect(await read(`${archive}/2026/06`)).toMatchObject({ status: 404 });
});

test('the press drops an empty day when a story comes to it or nearer to it, and keeps it otherwise', async () => {
  const keep = (path: string) => press.page(path, (recorder) => render(path, recorder));
  await keep('/2026/02/14');
  await publish('2026-01-05');
  await publish('2026-04-30');
  expect(press.peek('/2026/02/14')).toBeDefined();
  await publish('2026-02-20');
  expect(press.peek('/2026/02/14')).toBeUndefined();
  expect(await read('/2026/02/14')).toMatchObject({ later: '/2026/02/20' });
  await keep('/2026/02/14');
  await publish('2026-02-14');
  expect(press.peek('/2026/02/14')).toBeUndefined();
  expect(await read('/2026/02/14')).toMatchObject({ says: undefined });
});
