import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestNewsroom, TEST_ACTOR, type TestNewsroom } from '../../../test/support/newsroom.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { rehearseEdit } from './rehearse-edit.ts';

let paper: TestNewsroom;
beforeAll(async () => {
  paper = await createTestNewsroom();
});
afterAll(() => paper.close());

/** Everything that an edit writes. */
async function written(): Promise<unknown> {
  const { rows } = await sql`
    SELECT (SELECT json_agg(s ORDER BY s.id) FROM story s) AS stories, (SELECT json_agg(p) FROM published_story p) AS published,
      (SELECT count(*) FROM story_revision) AS revisions, (SELECT count(*) FROM audit) AS audits,
      (SELECT count(*) FROM outbox) AS told, (SELECT json_agg(d.tsv::text) FROM search_document d) AS searched,
      (SELECT json_agg(w.word) FROM search_word w) AS words`.execute(paper.store.db);
  return rows[0];
}

test('a newspaper without a story has nothing to rehearse with', async () => {
  await expect(rehearseEdit(paper.newsroom)).resolves.toBeUndefined();
});

test('a rehearsed edit leaves nothing, and nobody hears of it', async () => {
  const body = { type: 'doc' as const, content: [] };
  const story = {
    kind: 'news' as const,
    headline: 'The pier is open',
    language: 'en',
    sectionId: null,
    body,
  };
  const { id } = await createStory(paper.newsroom, TEST_ACTOR, story);
  await publishStory(paper.newsroom, TEST_ACTOR, { id });
  const before = await written();
  const told = paper.changes.length;
  await rehearseEdit(paper.newsroom);
  expect(await written()).toEqual(before);
  expect(paper.changes).toHaveLength(told);
});
