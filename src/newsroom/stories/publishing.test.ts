import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestNewsroom, TEST_ACTOR, type TestNewsroom } from '../../../test/support/newsroom.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { EMPTY_BODY } from '../../story/body.ts';
import { ledger } from '../corrections/published-queries.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { storyById, withdrawnAt } from './published-queries.ts';
import { reviseStory } from './revise-story.ts';
import { type FailedStories, publishDueStories, scheduleStory } from './schedule-story.ts';
import { withdrawStory } from './withdraw-story.ts';

let test: TestNewsroom;
beforeEach(async () => {
  await test?.close();
  test = await createTestNewsroom('2026-05-04T09:00:00Z');
});
afterAll(() => test.close());

async function draft(headline: string): Promise<string> {
  const { id } = await createStory(test.newsroom, TEST_ACTOR, {
    headline,
    kind: 'news',
    language: 'en',
    sectionId: null,
    body: EMPTY_BODY,
  });
  return id;
}

const shown = (id: string) => storyById(test.store.db, silentRecorder, id);

describe('a withdrawn story', () => {
  it('is named as readers last saw it, whatever a draft calls it before or after', async () => {
    const id = await draft('The dam holds');
    const { path } = await publishStory(test.newsroom, TEST_ACTOR, { id });
    const revise = (baseRevision: number, headline: string) =>
      reviseStory(test.newsroom, TEST_ACTOR, { id, baseRevision, changes: { headline } });
    await revise(1, 'Secret: the dam leaks');
    await withdrawStory(test.newsroom, TEST_ACTOR, { id, note: 'It was wrong.' });
    await revise(2, 'Secret: who lied');
    const gone = await withdrawnAt(test.store.db, silentRecorder, path ?? '');
    expect(gone).toMatchObject({ headline: 'The dam holds', note: 'It was wrong.' });
    const { entries } = await ledger(test.store.db, silentRecorder, { size: 5 });
    expect(entries.map((entry) => entry.story.headline)).toEqual(['The dam holds']);
  });
});

describe('the time of publication', () => {
  const publishAs = async (
    published: { precision: 'day'; on: string } | { precision: 'instant'; at: string },
  ) => publishStory(test.newsroom, TEST_ACTOR, { id: await draft('When'), published });

  it('is not in the future, and not before there are archives', async () => {
    const refused = { code: 'invalid_input', details: { problems: [{ path: 'published' }] } };
    await expect(publishAs({ precision: 'instant', at: '2026-05-04T10:00:00Z' })).rejects.toMatchObject(
      refused,
    );
    await expect(publishAs({ precision: 'day', on: '2026-05-05' })).rejects.toMatchObject(refused);
    await expect(publishAs({ precision: 'day', on: '0000-01-01' })).rejects.toMatchObject(refused);
    await expect(publishAs({ precision: 'instant', at: '0000-01-01T00:00:00Z' })).rejects.toMatchObject(
      refused,
    );
  });

  it('may be a day of which no more is known, today included', async () => {
    expect((await publishAs({ precision: 'day', on: '2026-05-04' })).path).toBe('/2026/05/04/when');
    expect((await publishAs({ precision: 'day', on: '1887-03-01' })).path).toBe('/1887/03/01/when');
  });
});

describe('scheduled stories', () => {
  async function scheduled(headline: string): Promise<string> {
    const id = await draft(headline);
    await scheduleStory(test.newsroom, TEST_ACTOR, { id, at: new Date('2026-05-04T10:00:00Z') });
    return id;
  }

  it('are published once, though several processes look for them at the same moment', async () => {
    const ids = await Promise.all(['One', 'Two', 'Three'].map(scheduled));
    expect(await publishDueStories(test.newsroom)).toEqual([]);
    test.clock.set('2026-05-04T10:00:01Z');
    const found = await Promise.all([1, 2, 3].map(() => publishDueStories(test.newsroom)));
    expect(found.flat().sort()).toEqual(ids.sort());
    expect((await shown(ids[0] ?? ''))?.published).toEqual({
      precision: 'instant',
      at: '2026-05-04T10:00:00.000Z',
    });
  });

  /** Its newest revision cannot be read. */
  async function broken(headline: string): Promise<string> {
    const id = await scheduled(headline);
    await sql`INSERT INTO story_revision (story_id, revision, content, actor, created_at)
      VALUES (${id}, 2, '{"headline": 7}', 'a mistake', now())`.execute(test.store.db);
    await sql`UPDATE story SET revision = 2 WHERE id = ${id}`.execute(test.store.db);
    return id;
  }

  it('do not wait for one that cannot be published', async () => {
    await broken('Broken');
    const sound = await scheduled('Sound');
    test.clock.set('2026-05-04T10:00:01Z');
    expect(await publishDueStories(test.newsroom)).toEqual([sound]);
    expect(await shown(sound)).not.toBeNull();
  });

  it('do not wait behind a hundred that cannot be published', async () => {
    for (let n = 1; n <= 100; n += 1) await broken(`Broken ${n}`);
    const sound = await scheduled('Sound');
    await sql`UPDATE story SET scheduled_for = scheduled_for + interval '1 second' WHERE id = ${sound}`.execute(
      test.store.db,
    );
    test.clock.set('2026-05-04T10:00:01Z');
    const failed: FailedStories = new Map();
    const rounds = [
      await publishDueStories(test.newsroom, failed),
      await publishDueStories(test.newsroom, failed),
    ];
    expect(rounds).toEqual([[], [sound]]);
  });

  it('that cannot be published are logged with growing pauses, and published soon after they are mended', async () => {
    const id = await broken('Broken');
    const error = vi.fn();
    const newsroom = { ...test.newsroom, logger: { ...test.newsroom.logger, error } };
    const failed: FailedStories = new Map();
    const seconds = async (most: number) => {
      const published: string[] = [];
      for (let n = 0; n < most; n += 1) {
        test.clock.advance(1000);
        published.push(...(await publishDueStories(newsroom, failed)));
      }
      return published;
    };
    test.clock.set('2026-05-04T09:59:59Z');
    await seconds(60);
    expect(error.mock.calls.map(([fields]) => fields.againInSeconds)).toEqual([1, 2, 4, 8, 16, 32]);
    await seconds(1000);
    expect(error).toHaveBeenCalledTimes(11);
    await sql`UPDATE story SET revision = 1 WHERE id = ${id}`.execute(test.store.db);
    expect(await seconds(300)).toEqual([id]);
    expect(failed.size).toBe(0);
  });

  it('that failed are tried at once by a clock that was set back', async () => {
    const id = await broken('Broken');
    const failed: FailedStories = new Map();
    test.clock.set('2026-05-04T12:00:00Z');
    await publishDueStories(test.newsroom, failed);
    await sql`UPDATE story SET revision = 1 WHERE id = ${id}`.execute(test.store.db);
    test.clock.set('2026-05-04T11:00:00Z');
    expect(await publishDueStories(test.newsroom, failed)).toEqual([id]);
  });
});
