import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { ALL_STORIES, type Recorder, silentRecorder } from '../../kernel/facts.ts';
import { importStories } from '../imports/import-stories.ts';
import { newestStories, storyById } from '../stories/published-queries.ts';
import { savePeople } from './save-people.ts';

const PICTURE = '0198c000-0000-7000-8000-00000000aaaa';

let test: TestNewsroom;
let storyId: string;
let personId: string;

const save = (fields: { role: string; portraitMediaId: string | null }) =>
  savePeople(test.newsroom, TEST_ACTOR, [
    { name: 'Lena Voss', slug: 'lena-voss', bio: '', links: [], staff: true, ...fields },
  ]);

beforeAll(async () => {
  test = await createTestNewsroom();
  await sql`INSERT INTO media (id, status, alt, caption, credit, created_at)
    VALUES (${PICTURE}, 'pending', '', '', '', now())`.execute(test.store.db);
  await save({ role: 'Reporter', portraitMediaId: null });
  const { stories } = await importStories(test.newsroom, TEST_ACTOR, [
    parsedStory({ headline: 'Tide turns', bylines: [{ name: 'Lena Voss' }] }),
  ]);
  storyId = stories[0]?.id ?? '';
  personId = (await test.store.db.selectFrom('person').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => test.close());

async function factsOf(read: (recorder: Recorder) => Promise<unknown>): Promise<string[]> {
  const facts: string[] = [];
  await read({ read: (fact) => facts.push(fact), readList: () => {}, expires: () => {} });
  return facts;
}

const cards = (recorder: Recorder) => newestStories(test.store.db, recorder, ALL_STORIES, { limit: 5 });

const changedBy = async (change: () => Promise<void>) => {
  test.changes.length = 0;
  await change();
  return test.changes.flatMap((one) => ('fact' in one ? one.fact : []));
};

it('an author’s role concerns the stories’ own pages, a portrait every card', async () => {
  const role = await changedBy(() => save({ role: 'Editor', portraitMediaId: null }));
  expect(role).toContain(`person:${personId}`);
  expect(role).not.toContain(`byline:${personId}`);
  const portrait = await changedBy(() => save({ role: 'Editor', portraitMediaId: PICTURE }));
  expect(portrait).toContain(`byline:${personId}`);

  expect(await factsOf(cards)).not.toContain(`person:${personId}`);
  expect(await factsOf((recorder) => storyById(test.store.db, recorder, storyId))).toContain(
    `person:${personId}`,
  );
});

it('what is the same as before changes nothing', async () => {
  const save = () =>
    savePeople(test.newsroom, TEST_ACTOR, [
      {
        name: 'Lena Voss',
        slug: 'lena-voss',
        role: 'Editor',
        bio: '',
        portraitMediaId: PICTURE,
        links: [{ label: 'Letters', url: 'https://tide.example/lena' }],
        staff: true,
      },
    ]);
  expect(await changedBy(save)).toEqual([`person:${personId}`]);
  expect(await changedBy(save)).toEqual([]);
});

it('a card knows the portrait whose file is not here yet, so that it can wait for it', async () => {
  const [card] = await cards(silentRecorder);
  expect(card?.signed).toMatchObject([{ personId, portraitId: PICTURE, portrait: null }]);
});
