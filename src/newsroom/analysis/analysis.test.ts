import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { importStories } from '../imports/import-stories.ts';
import { storyById, storyInPlace } from '../stories/published-queries.ts';
import { withdrawStory } from '../stories/withdraw-story.ts';
import { analysePending } from './analyse-pending.ts';
import { directEngine, type Engine } from './engine.ts';

let test: TestNewsroom;

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const story = (headline: string, ...texts: string[]) =>
  parsedStory({ headline, language: 'en', body: { type: 'doc', content: texts.map(paragraph) } });

beforeAll(async () => {
  test = await createTestNewsroom();
});
afterAll(() => test.close());

async function readAll(): Promise<number> {
  let read = 0;
  for (
    let n = await analysePending(test.newsroom, directEngine);
    n > 0;
    n = await analysePending(test.newsroom, directEngine)
  )
    read += n;
  return read;
}

it('relates a new story to those like it, and them to it, and tells the press', async () => {
  const { stories } = await importStories(test.newsroom, TEST_ACTOR, [
    story(
      'Ferry crews strike over the night sailing',
      'The ferry crews of Northline stopped work. The union wants relief crews on every sailing.',
    ),
    story(
      'Telescope finds a comet',
      'Astronomers at the hill telescope photographed a comet. Its orbit brings it near in May.',
    ),
    story(
      'Bank merger approved',
      'The regulator approved the merger of the two savings banks. Branches will close.',
    ),
  ]);
  expect(await readAll()).toBe(3);
  test.changes.length = 0;
  const late = await importStories(test.newsroom, TEST_ACTOR, [
    story(
      'Northline ferry strike enters a second week',
      'Ferry crews and the Northline union met. No sailing left the harbour while crews strike.',
    ),
  ]);
  expect(await readAll()).toBe(1);
  const [strike, second] = [stories[0]?.id ?? '', late.stories[0]?.id ?? ''];
  const relatives = async (id: string) => {
    const path = (await storyById(test.store.db, silentRecorder, id))?.path ?? '';
    return (await storyInPlace(test.store.db, silentRecorder, path))?.related.map((card) => card.id) ?? [];
  };
  expect((await relatives(second))[0]).toBe(strike);
  expect((await relatives(strike))[0]).toBe(second);
  expect(test.changes).toContainEqual({ fact: `related:${strike}`, rank: 'secondary' });
});

it('keeps the statements found as suggestions whose offsets slice the story’s text', async () => {
  const { stories } = await importStories(test.newsroom, TEST_ACTOR, [
    story(
      'Mayor on the bridge',
      '“The bridge will open in spring,” Mayor Ilse Brandt said on Wednesday.',
      'She warned that the tolls would stay.',
    ),
  ]);
  await readAll();
  const { rows } = await sql<{
    status: string;
    content: { text: string; start: number; end: number }[];
    text: string;
  }>`
    SELECT s.status, s.content, p.text FROM statement s JOIN published_story p ON p.id = s.story_id WHERE s.story_id = ${stories[0]?.id}`.execute(
    test.store.db,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row.status).toBe('suggested');
    for (const span of row.content) expect(row.text.slice(span.start, span.end)).toBe(span.text);
  }
});

it('forgets a queued story that was withdrawn before it was read', async () => {
  const { stories } = await importStories(test.newsroom, TEST_ACTOR, [
    story('Short-lived', 'It was said, then unsaid.'),
  ]);
  await withdrawStory(test.newsroom, TEST_ACTOR, { id: stories[0]?.id ?? '', note: 'It was wrong.' });
  expect(await readAll()).toBe(0);
  const left = await sql<{ n: number }>`SELECT count(*)::int AS n FROM analysis_queue`.execute(test.store.db);
  expect(left.rows[0]?.n).toBe(0);
});

it('reads the others where the engine fails on one, which waits for an hour', async () => {
  const { stories } = await importStories(test.newsroom, TEST_ACTOR, [
    story('Unreadable', 'Nobody knows what this says.'),
    story('Readable', '“We know,” Mayor Ilse Brandt said on Wednesday.'),
  ]);
  const failing: Engine = {
    ...directEngine,
    analyse: (input) =>
      input.headline === 'Unreadable' ? Promise.reject(new Error('no')) : directEngine.analyse(input),
  };
  while ((await analysePending(test.newsroom, failing)) > 0);
  const waiting = async () =>
    (await sql<{ story_id: string }>`SELECT story_id FROM analysis_queue`.execute(test.store.db)).rows.map(
      (row) => row.story_id,
    );
  expect(await waiting()).toEqual([stories[0]?.id]);
  expect(await readAll()).toBe(0);
  test.clock.advance(3_600_000);
  expect(await readAll()).toBe(1);
  expect(await waiting()).toEqual([]);
});
