import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestNewsroom, TEST_ACTOR, type TestNewsroom } from '../../../test/support/newsroom.ts';
import { ALL_STORIES, silentRecorder } from '../../kernel/facts.ts';
import { saveSections } from '../publication/save-sections.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { newestStories, storyById } from './published-queries.ts';

let paper: TestNewsroom;
let section: string;

beforeAll(async () => {
  paper = await createTestNewsroom();
  const harbour = { name: 'Harbour', path: 'harbour', description: '', colour: 1 };
  section = (await saveSections(paper.newsroom, TEST_ACTOR, [harbour])).get('harbour') ?? '';
});
afterAll(() => paper.close());

async function publish(headline: string, language: string, translationOf: string | null) {
  const { id } = await createStory(paper.newsroom, TEST_ACTOR, {
    kind: 'news',
    headline,
    language,
    sectionId: section,
    translationOf,
    body: { type: 'doc', content: [] },
  });
  await publishStory(paper.newsroom, TEST_ACTOR, { id });
  return id;
}

test('a section names a story once: its translations are reached from it, and stand in the archive', async () => {
  const original = await publish('The light is back', 'en', null);
  const translation = await publish('Das Licht ist zurück', 'de', original);
  const { db } = paper.store;
  const listed = async (list: string) =>
    (await newestStories(db, silentRecorder, list, { limit: 9 })).map(({ id }) => id);
  expect(await listed(section)).toEqual([original]);
  expect(await listed(ALL_STORIES)).toEqual([translation, original]);
  const story = await storyById(db, silentRecorder, original);
  expect(story?.translations.map(({ id }) => id)).toEqual([translation]);
});
