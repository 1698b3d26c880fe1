import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { fact, silentRecorder } from '../../kernel/facts.ts';
import { importStories } from '../imports/import-stories.ts';
import { sitemapChunk } from './published-queries.ts';

let paper: TestNewsroom;
beforeAll(async () => {
  paper = await createTestNewsroom();
});
afterAll(() => paper.close());

test('a chunk of pictures waits for those that are still being fetched', async () => {
  const ref = '00000000-0000-4000-8000-000000000001';
  await importStories(paper.newsroom, TEST_ACTOR, [
    parsedStory({
      headline: 'The light is back',
      pictures: [{ ref, url: 'https://tide.example/light.jpg' }],
      leadFigure: { type: 'figure', attrs: { mediaId: ref } },
    }),
  ]);
  const read: string[] = [];
  const recorder = { ...silentRecorder, read: (name: string) => void read.push(name) };
  const entries = await sitemapChunk(paper.store.db, recorder, '2026-05', 'Europe/Lisbon', 'pictures');
  expect(entries?.map(({ picture }) => picture)).toEqual([null]);
  expect(read).toContain(fact.media(entries?.[0]?.pictureId ?? ''));
});
