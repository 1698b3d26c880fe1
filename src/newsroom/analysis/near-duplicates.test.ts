import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { importStories } from '../imports/import-stories.ts';
import { analysePending } from './analyse-pending.ts';
import { directEngine } from './engine.ts';
import { nearestDuplicates } from './near-duplicates.ts';

let test: TestNewsroom;

beforeAll(async () => {
  test = await createTestNewsroom();
});
afterAll(() => test.close());

const report = [
  'The ferry crews of Northline stopped work on Monday night, and no boat left the harbour before noon.',
  'The union wants a relief crew on every sailing and says that it asked for one in March.',
  'The company answered that it had offered two more hands and would offer no third.',
  'Some four hundred passengers slept in the terminal, where the Red Cross handed out blankets and tea.',
];

async function takeIn(headline: string, ...texts: string[]): Promise<string> {
  const content = texts.map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }));
  const story = parsedStory({ headline, language: 'en', body: { type: 'doc', content } });
  const { stories } = await importStories(test.newsroom, TEST_ACTOR, [story]);
  while ((await analysePending(test.newsroom, directEngine)) > 0);
  return stories[0]?.id ?? '';
}

const relatives = async (id: string) =>
  (
    await sql<{ id: string }>`SELECT related_id AS id FROM related_story WHERE story_id = ${id}`.execute(
      test.store.db,
    )
  ).rows.map((row) => row.id);

it('tells two versions of a report apart from a story that is only about the same, from either side', async () => {
  const first = await takeIn('Ferry crews stop work', ...report);
  const about = await takeIn(
    'What the ferry crews want',
    'Northline ferry crews and their union ask for relief. The company and the union meet at the terminal on Friday.',
    'A relief crew costs the company less than a day without boats, says a study of the harbour office.',
  );
  const version = await takeIn(
    'Ferry crews still on strike',
    ...report,
    'Talks are to go on in the evening.',
  );

  const found = await nearestDuplicates(test.store.db, [first, about, version]);
  expect(found.map(({ id, otherId }) => [id, otherId])).toEqual(
    [
      [first, version],
      [version, first],
    ].sort(),
  );
  for (const { likeness } of found) {
    expect(likeness).toBeGreaterThan(0.7);
    expect(likeness).toBeLessThan(1);
  }
  expect(await relatives(version)).toEqual([about]);
  expect(await relatives(first)).toEqual([about]);
});

it('forgets a likeness that a new revision has lost', async () => {
  const [story] = (await nearestDuplicates(test.store.db, await allIds())).map(({ id }) => id);
  await sql`UPDATE published_story SET text = 'Something else altogether.' WHERE id = ${story}`.execute(
    test.store.db,
  );
  await sql`INSERT INTO analysis_queue (story_id, queued_at) VALUES (${story}, ${test.clock.now()})`.execute(
    test.store.db,
  );
  await analysePending(test.newsroom, directEngine);
  expect(await nearestDuplicates(test.store.db, await allIds())).toEqual([]);
});

const allIds = async () =>
  (await sql<{ id: string }>`SELECT id FROM published_story`.execute(test.store.db)).rows.map(
    (row) => row.id,
  );
