import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { setCards } from '../../newsroom/fronts/set-cards.ts';
import { importStories } from '../../newsroom/imports/import-stories.ts';
import { correctStory } from '../../newsroom/stories/correct-story.ts';
import { withdrawStory } from '../../newsroom/stories/withdraw-story.ts';
import { exportRecords } from './export.ts';
import { ingestRecord } from './ingest.ts';
import { parseStories } from './parse.ts';
import type { ArchiveRecord } from './records.ts';
import { writeRecord } from './write.ts';

const REF = '00000000-0000-4000-8000-000000000001';
const LINK = '00000000-0000-4000-8000-000000000002';

let here: TestNewsroom;
let there: TestNewsroom;
beforeAll(async () => {
  here = await createTestNewsroom();
  there = await createTestNewsroom();
});
afterAll(() => Promise.all([here.close(), there.close()]));

const all = (newspaper: TestNewsroom) => Array.fromAsync(exportRecords(newspaper.store.db));

/** The files of pictures stay behind, and a front is made anew. */
function comparable(record: ArchiveRecord): unknown {
  if (record.type === 'media') {
    const { status: _, metadata: __, ...rest } = record;
    return rest;
  }
  if (record.type === 'container') return { ...record, id: null };
  return record.type === 'front'
    ? { ...record, id: null, containers: record.containers.map((container) => ({ ...container, id: null })) }
    : record;
}

describe('an export', () => {
  it('read into an empty newspaper gives the same newspaper', async () => {
    const { stories } = await importStories(here.newsroom, TEST_ACTOR, [
      parsedStory({
        headline: 'Bridge tolls to end',
        section: ['Town', 'Harbour'],
        topics: ['Bridges'],
        bylines: [{ name: 'Ines Calloway', personId: null, role: 'Reporter' }],
        canonicalUrl: 'https://old.example/2020/bridge-tolls',
        pictures: [{ ref: REF, url: 'https://pictures.example/bridge.jpg', caption: 'The bridge' }],
        leadFigure: { type: 'figure', attrs: { mediaId: REF } },
        crossLinks: [{ ref: LINK, headline: 'Tolls doubled in a decade' }],
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Line\u2028separators and “marks” stay.' }],
            },
            { type: 'alsoRead', attrs: { storyId: LINK } },
          ],
        },
        furniture: {
          viewedOn: '2026-05-04',
          previous: { headline: 'Ferry strike ends' },
          rail: {
            title: 'Latest',
            section: 'Town',
            cards: [{ headline: 'In the rail', teaser: 'It came', cut: true }],
          },
          containers: [{ title: 'Don’t Miss', cards: [{ headline: 'A curated card' }] }],
        },
      }),
      parsedStory({ headline: 'Taken down' }),
      parsedStory({ headline: 'Of tomorrow', published: { precision: 'day', on: '2026-06-01' } }),
    ]);
    const [first, second] = stories.map((story) => story.id);
    await correctStory(here.newsroom, TEST_ACTOR, {
      id: first ?? '',
      kind: 'correction',
      text: 'The toll is two crowns.',
      baseRevision: 1,
    });
    await withdrawStory(here.newsroom, TEST_ACTOR, { id: second ?? '', note: 'A court ordered it.' });

    // What an editor writes over a card is the newspaper's too.
    const { db } = here.store;
    const media = await db.selectFrom('media').select('id').executeTakeFirstOrThrow();
    const container = await db
      .selectFrom('container')
      .select('id')
      .where('front_id', 'is', null)
      .executeTakeFirstOrThrow();
    await setCards(here.newsroom, TEST_ACTOR, {
      front: 'beside-stories',
      container: container.id,
      cards: [
        {
          storyId: first ?? '',
          headline: 'Tolls',
          kicker: 'Bridge',
          standfirst: 'At last.',
          mediaId: media.id,
        },
      ],
    });

    const before = await all(here);
    const alone = before.find((record) => record.type === 'story' && record.id === first);
    await expect(alone && ingestRecord(there.newsroom, TEST_ACTOR, alone)).rejects.toThrow(
      'Its section Town / Harbour is not here.',
    );
    const file = before.map(writeRecord).join('');
    for await (const line of parseStories(
      (async function* () {
        yield file;
      })(),
    )) {
      if (line.kind === 'bad') throw new Error(line.issue.message);
      if (line.record) await ingestRecord(there.newsroom, TEST_ACTOR, line.record);
    }
    const after = await all(there);
    expect(after.find((record) => record.type === 'story' && record.id === first)).toMatchObject({
      section: ['Town', 'Harbour'],
      topics: [{ name: 'Bridges' }],
      media: [{ id: media.id, caption: 'The bridge', sourceUrl: 'https://pictures.example/bridge.jpg' }],
      links: [{ headline: 'Tolls doubled in a decade', path: null }],
    });
    expect(after.map(comparable)).toEqual(before.map(comparable));
    const types = new Set(before.map((record) => record.type));
    for (const type of ['section', 'media', 'person', 'topic', 'story', 'front', 'container', 'redirect'])
      expect(types).toContain(type);
  });
});
