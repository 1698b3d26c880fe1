import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTestNewsroom,
  parsedStory,
  TEST_ACTOR,
  type TestNewsroom,
} from '../../../test/support/newsroom.ts';
import { ALL_STORIES, silentRecorder } from '../../kernel/facts.ts';
import { besideStories } from '../fronts/published-queries.ts';
import { redirectFor } from '../redirects/published-queries.ts';
import {
  monthCounts,
  newestStories,
  storyAt,
  storyById,
  storyInPlace,
} from '../stories/published-queries.ts';
import { publishDueStories } from '../stories/schedule-story.ts';
import { withdrawStory } from '../stories/withdraw-story.ts';
import { importStories } from './import-stories.ts';

const REF = '00000000-0000-4000-8000-000000000001';

let test: TestNewsroom;
beforeAll(async () => {
  test = await createTestNewsroom();
});
afterAll(() => test.close());

const take = (...stories: ReturnType<typeof parsedStory>[]) =>
  importStories(test.newsroom, TEST_ACTOR, stories);
const read = async (path: string | null | undefined) => {
  const story = await storyAt(test.store.db, silentRecorder, path ?? '');
  if (!story) throw new Error(`no story at ${path}`);
  return story;
};

describe('a page of another site with its furniture', () => {
  const page = parsedStory({
    headline: 'Mayor says the bridge is an asset, not a cost',
    standfirst: 'Mayor Ilse Brandt told the council that tolls will end',
    houseCredit: 'Tidewater News',
    published: { precision: 'day', on: '2021-07-29' },
    section: ['Top News'],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'The mayor spoke.' }] },
        { type: 'alsoRead', attrs: { storyId: REF } },
      ],
    },
    crossLinks: [{ ref: REF, headline: 'Tolls doubled in a decade' }],
    furniture: {
      viewedOn: '2025-01-06',
      previous: { headline: 'Ferry strike ends' },
      next: { headline: 'Harbour dredging begins' },
      rail: {
        title: 'Latest from Top News',
        section: 'Top News',
        cards: [
          { headline: 'First in the rail', standfirst: 'It came first', teaser: 'A text that is', cut: true },
          { headline: 'Second in the rail' },
          { headline: 'Third in the rail' },
        ],
      },
      containers: [
        { title: 'Don’t Miss', cards: [{ headline: 'A curated card' }, { headline: 'Another one' }] },
      ],
    },
  });

  it('keeps the day of publication, the credit apart, and every stub in its place', async () => {
    const { stories, stubs } = await take(page);
    expect(stubs).toBe(8);
    const story = await read(stories[0]?.path);
    expect(story.path).toBe('/2021/07/29/mayor-says-the-bridge-is-an-asset-not-a-cost');
    expect(story.published).toEqual({ precision: 'day', on: '2021-07-29' });
    expect([story.standfirst, story.houseCredit]).toEqual([
      'Mayor Ilse Brandt told the council that tolls will end',
      'Tidewater News',
    ]);
    const inPlace = await storyInPlace(test.store.db, silentRecorder, story.path ?? '');
    expect(inPlace?.neighbours.previous).toMatchObject({ headline: 'Ferry strike ends', path: null });
    expect(inPlace?.neighbours.next).toMatchObject({ headline: 'Harbour dredging begins', path: null });
    const rail = await newestStories(test.store.db, silentRecorder, story.section?.id ?? '', {
      limit: 3,
      stubs: true,
    });
    expect(rail.map((card) => card.headline)).toEqual([
      'First in the rail',
      'Second in the rail',
      'Third in the rail',
    ]);
    expect(rail[0]).toMatchObject({
      standfirst: 'It came first',
      teaser: 'A text that is',
      teaserCut: true,
      path: null,
    });
    const container = await besideStories(
      test.store.db,
      silentRecorder,
      'dont-miss',
      story.section?.id ?? null,
    );
    expect(container?.cards.map((card) => card.headline)).toEqual(['A curated card', 'Another one']);
    expect([...story.links.values()]).toEqual([
      expect.objectContaining({ headline: 'Tolls doubled in a decade', path: null }),
    ]);
  });

  it('is unchanged when it comes again, and updates without duplicating when it changed', async () => {
    expect((await take(page)).stories[0]?.outcome).toBe('unchanged');
    const again = await take({ ...page, standfirst: 'The tolls end in June' });
    expect([again.stories[0]?.outcome, again.stubs]).toEqual(['updated', 0]);
    expect((await read(again.stories[0]?.path)).standfirst).toBe('The tolls end in June');
    const all = await newestStories(test.store.db, silentRecorder, ALL_STORIES, { limit: 50 });
    expect(all.filter((card) => card.headline === page.headline)).toHaveLength(1);
  });

  it('gives a stub’s place and links to the real story when that arrives', async () => {
    const before = await read('/2021/07/29/mayor-says-the-bridge-is-an-asset-not-a-cost');
    const [stub] = [...before.links.values()];
    const { stories } = await take(
      parsedStory({
        headline: 'TOLLS doubled in a decade',
        published: { precision: 'day', on: '2021-07-20' },
      }),
    );
    expect(stories[0]).toMatchObject({ id: stub?.id, outcome: 'created' });
    const after = await read(before.path);
    expect(after.links.get(stub?.id ?? '')?.path).toBe('/2021/07/20/tolls-doubled-in-a-decade');
  });
});

describe('the clock of an imported story', () => {
  it('schedules what is dated ahead of now, and shows it when its time has come', async () => {
    const ahead = parsedStory({
      headline: 'Budget passed',
      published: { precision: 'instant', at: '2026-05-04T09:30:00Z' },
    });
    const { stories } = await take(ahead);
    expect(stories[0]).toMatchObject({ outcome: 'created', path: null });
    expect(stories[0]?.issues).toContainEqual(expect.objectContaining({ code: 'scheduled' }));
    expect((await take(ahead)).stories[0]?.outcome).toBe('unchanged');
    test.clock.advance(31 * 60_000);
    expect(await publishDueStories(test.newsroom)).toEqual([stories[0]?.id]);
    expect((await take(ahead)).stories[0]).toMatchObject({
      outcome: 'unchanged',
      path: '/2026/05/04/budget-passed',
    });
  });

  it('follows a source that corrects its date alone', async () => {
    const story = parsedStory({ headline: 'Dated wrong', published: { precision: 'day', on: '2026-04-01' } });
    await take(story);
    const { stories } = await take({ ...story, published: { precision: 'day', on: '2026-04-02' } });
    expect(stories[0]?.outcome).toBe('updated');
    expect((await read(stories[0]?.path)).published).toEqual({ precision: 'day', on: '2026-04-02' });
  });

  it('keeps the date of a story whose source gives none', async () => {
    const undated = parsedStory({ headline: 'Without a date', published: null });
    const first = await take(undated);
    expect(first.stories[0]?.issues).toContainEqual(expect.objectContaining({ code: 'published_now' }));
    test.clock.advance(3 * 86_400_000);
    expect((await take(undated)).stories[0]?.outcome).toBe('unchanged');
    const again = await take({ ...undated, standfirst: 'Now with a standfirst' });
    expect(again.stories[0]).toMatchObject({ outcome: 'updated', path: first.stories[0]?.path });
  });

  it('does not bring back what was withdrawn here', async () => {
    const story = parsedStory({ headline: 'Taken down' });
    const { stories } = await take(story);
    const id = stories[0]?.id ?? '';
    await withdrawStory(test.newsroom, TEST_ACTOR, { id, note: 'A court ordered it.' });
    const again = await take({ ...story, standfirst: 'Changed at its source' });
    expect(again.stories[0]?.issues).toContainEqual(expect.objectContaining({ code: 'withdrawn' }));
    expect(await storyAt(test.store.db, silentRecorder, stories[0]?.path ?? '')).toBeNull();
  });
});

describe('a batch', () => {
  it('lets stories of one batch name each other, whatever their order', async () => {
    const { stories, stubs } = await take(
      parsedStory({
        headline: 'The one that names',
        crossLinks: [{ ref: REF, headline: 'x', sourceId: 'named-later' }],
        body: { type: 'doc', content: [{ type: 'alsoRead', attrs: { storyId: REF } }] },
      }),
      parsedStory({ headline: 'The one that is named', sourceId: 'named-later' }),
    );
    expect(stubs).toBe(0);
    const first = await read(stories[0]?.path);
    expect(first.links.get(stories[1]?.id ?? '')?.headline).toBe('The one that is named');
  });

  it('keeps two stories of one day and one headline apart', async () => {
    const { stories } = await take(
      parsedStory({ headline: 'Weather' }),
      parsedStory({ headline: 'Weather' }),
    );
    expect(stories.map((story) => story.path)).toEqual(['/2026/05/03/weather', '/2026/05/03/weather-2']);
  });

  it('keeps pictures of different stories apart though their references are alike', async () => {
    const picture = (url: string) => ({
      pictures: [{ ref: REF, url }],
      leadFigure: { type: 'figure' as const, attrs: { mediaId: REF } },
    });
    const { stories } = await take(
      parsedStory({ headline: 'With a boat', ...picture('https://pictures.example/boat.jpg') }),
      parsedStory({ headline: 'With a crane', ...picture('https://pictures.example/crane.jpg') }),
    );
    const ids = await Promise.all(
      stories.map(
        async (s) => (await storyById(test.store.db, silentRecorder, s.id))?.leadFigure?.attrs.mediaId,
      ),
    );
    expect(ids[0]).toBeTypeOf('string');
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('counts its stories by month, leads old addresses here, and survives NUL characters', async () => {
    const { stories } = await take(
      parsedStory({
        headline: 'From the old site\u0000',
        published: { precision: 'instant', at: '2019-12-31T23:30:00Z' },
        section: ['Archive news'],
        canonicalUrl: 'https://old.example/archive/from-the-old-site/',
      }),
    );
    const story = await read(stories[0]?.path);
    expect(story.headline).toBe('From the old site');
    expect(await monthCounts(test.store.db, silentRecorder, story.section?.id ?? '')).toEqual([
      { month: '2019-12', stories: 1 },
    ]);
    expect(await redirectFor(test.store.db, '/archive/from-the-old-site')).toBe(story.path);
  });
});
