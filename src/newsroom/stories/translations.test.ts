import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestNewsroom, TEST_ACTOR, type TestNewsroom } from '../../../test/support/newsroom.ts';
import { ALL_STORIES, list, position, silentRecorder } from '../../kernel/facts.ts';
import { frontBySlug } from '../fronts/published-queries.ts';
import { saveFront } from '../fronts/save-front.ts';
import { personBySlug } from '../people/published-queries.ts';
import { saveSections } from '../publication/save-sections.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { newestIds, newestStories, storiesBetween, storyById, storyInPlace } from './published-queries.ts';
import { reviseStory } from './revise-story.ts';
import { withdrawStory } from './withdraw-story.ts';

let paper: TestNewsroom;
let section: string;

beforeAll(async () => {
  paper = await createTestNewsroom();
  const harbour = { name: 'Harbour', path: 'harbour', description: '', colour: 1 };
  section = (await saveSections(paper.newsroom, TEST_ACTOR, [harbour])).get('harbour') ?? '';
});
afterAll(() => paper.close());

async function publish(
  headline: string,
  language: string,
  translationOf: string | null,
  names: readonly string[] = [],
) {
  const { id } = await createStory(paper.newsroom, TEST_ACTOR, {
    kind: 'news',
    headline,
    language,
    sectionId: section,
    translationOf,
    bylines: names.map((name) => ({ name, personId: null })),
    body: { type: 'doc', content: [] },
  });
  await publishStory(paper.newsroom, TEST_ACTOR, { id });
  return id;
}

test('readers meet a story once: its translations are reached from it, and stand in the archive', async () => {
  const older = await publish('Fog all week', 'en', null);
  const original = await publish('The light is back', 'en', null);
  const translation = await publish('Das Licht ist zurück', 'de', original);
  const newer = await publish('A ferry is late', 'en', null);
  const { db } = paper.store;
  const ids = (stories: readonly { readonly id: string }[]) => stories.map(({ id }) => id);
  const newest = async (list: string) => ids(await newestStories(db, silentRecorder, list, { limit: 9 }));
  const once = [newer, original, older];
  expect(await newest(section)).toEqual(once);
  expect(await newest(ALL_STORIES)).toEqual(once);
  expect(await newestIds(db, silentRecorder, ALL_STORIES, 9)).toEqual(once);
  expect(await newestIds(db, silentRecorder, section, 9)).toEqual(once);
  const [from, until] = [new Date('2026-01-01'), new Date('2027-01-01')];
  const archive = await storiesBetween(db, silentRecorder, ALL_STORIES, from, until, { size: 9 });
  expect(ids(archive.stories)).toEqual([newer, translation, original, older]);
  const story = await storyById(db, silentRecorder, original);
  expect(story?.translations.map(({ id }) => id)).toEqual([translation]);

  const around = async (id: string) => {
    const at = (await storyById(db, silentRecorder, id))?.path ?? '';
    const { previous, next } = (await storyInPlace(db, silentRecorder, at))?.neighbours ?? {};
    return [previous?.id, next?.id];
  };
  expect(await around(original)).toEqual([older, newer]);
  expect(await around(newer)).toEqual([original, undefined]);
  expect(await around(translation)).toEqual([original, newer]);
});

test('a front fills its containers from all stories with originals', async () => {
  await saveFront(paper.newsroom, TEST_ACTOR, {
    slug: 'home',
    title: 'Front page',
    sectionId: null,
    containers: [
      { slug: 'news', title: 'News', layout: 'standard', size: 9, backfillList: ALL_STORIES, cards: [] },
    ],
  });
  const front = await frontBySlug(paper.store.db, silentRecorder, 'home');
  const languages = front?.containers.flatMap(({ cards }) => cards.map(({ language }) => language));
  expect(languages).toEqual(['en', 'en', 'en']);
});

test('a translation that becomes a story of its own is heard of by all who read past it', async () => {
  const original = await publish('Tides explained', 'en', null);
  const translation = await publish('Gezeiten', 'de', original);
  const already = paper.changes.length;
  const story = await storyById(paper.store.db, silentRecorder, translation);
  await reviseStory(paper.newsroom, TEST_ACTOR, {
    id: translation,
    baseRevision: 1,
    changes: { translationOf: null },
  });
  await publishStory(paper.newsroom, TEST_ACTOR, { id: translation });
  expect(paper.changes.slice(already)).toContainEqual({
    list: list.stories(ALL_STORIES),
    at: position(story?.sortAt ?? new Date(0), translation),
    rank: 'secondary',
  });
});

test('a page of a person names a story once: a translation stands on that of who signed it alone', async () => {
  const { db } = paper.store;
  const original = await publish('Herring are back', 'en', null, ['Ines Calder']);
  const translation = await publish('Die Heringe sind zurück', 'de', original, [
    'Ines Calder',
    'Jonas Weber',
  ]);
  const listOf = async (slug: string) => {
    const person = await personBySlug(db, silentRecorder, slug);
    return newestIds(db, silentRecorder, person?.id ?? '', 9);
  };
  expect(await listOf('ines-calder')).toEqual([original]);
  expect(await listOf('jonas-weber')).toEqual([translation]);
  await withdrawStory(paper.newsroom, TEST_ACTOR, { id: original, note: 'Wrong.' });
  expect(await listOf('ines-calder')).toEqual([translation]);
});
