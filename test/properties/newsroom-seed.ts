import { sql } from 'kysely';
import { ALL_STORIES } from '../../src/kernel/facts.ts';
import { saveBesideStories, saveFront } from '../../src/newsroom/fronts/save-front.ts';
import { importStories } from '../../src/newsroom/imports/import-stories.ts';
import type { Newsroom } from '../../src/newsroom/unit-of-work.ts';
import type { Body } from '../../src/story/body.ts';
import { parsedStory, TEST_ACTOR } from '../support/newsroom.ts';

const STORIES = 52;
const FIRST_DAY = Date.parse('2026-04-02T07:00:00Z');
const SPACING_MS = 14 * 3_600_000;
const SECTIONS = [['News'], ['News', 'Harbour'], ['News'], ['Culture']] as const;
const KINDS = ['news', 'news', 'opinion', 'news', 'live', 'news', 'analysis'] as const;
const WRITERS = ['Lena Voss', 'Tomé Baía', 'Ines Quay'] as const;
/** Pictures that stories may have. */
export const PICTURES = [
  '0198d000-0000-7000-8000-000000000001',
  '0198d000-0000-7000-8000-000000000002',
] as const;
const TOPICS = ['Fog', 'Ferries', 'Tides'] as const;

export function bodyOf(...texts: readonly string[]): Body {
  return {
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** A month of stories in nested sections, some dated by day, some live, one static page, fronts of several layouts. */
export async function foundArchive(newsroom: Newsroom): Promise<void> {
  for (const id of PICTURES)
    await sql`INSERT INTO media (id, status, width, height, average_colour, alt, caption, credit, created_at)
      VALUES (${id}, 'ready', 1200, 800, '#8899aa', 'A light', '', 'Ines Calder', now())`.execute(
      newsroom.db,
    );
  const stories = Array.from({ length: STORIES }, (_, n) => {
    const at = new Date(FIRST_DAY + n * SPACING_MS).toISOString();
    const kind = KINDS[n % KINDS.length] ?? 'news';
    return parsedStory({
      sourceId: `seed-${n}`,
      headline: `Harbour story ${n}`,
      standfirst: n % 3 === 0 ? null : `What happened on day ${n}`,
      kind,
      section: [...(SECTIONS[n % SECTIONS.length] ?? [])],
      topics: n % 2 === 0 ? [TOPICS[n % TOPICS.length] ?? 'Fog'] : [],
      bylines: [{ name: WRITERS[n % WRITERS.length] ?? 'Lena Voss' }],
      published: n % 5 === 0 ? { precision: 'day', on: at.slice(0, 10) } : { precision: 'instant', at },
      body:
        kind === 'live' ? liveBody(at, n) : bodyOf(`The pilots met about tide ${n}.`, 'They agreed to wait.'),
    });
  });
  const about = parsedStory({ headline: 'About us', slug: 'about', kind: 'page', section: [] });
  await importStories(newsroom, TEST_ACTOR, [...stories, about]);
  const id = async (path: string) =>
    (await newsroom.db.selectFrom('section').select('id').where('path', '=', path).executeTakeFirstOrThrow())
      .id;
  const [news, culture] = [await id('news'), await id('culture')];
  const container = (slug: string, size: number, backfillList: string | null) => ({
    slug,
    title: slug,
    layout: 'standard' as const,
    size,
    backfillList,
    cards: [],
  });
  await saveFront(newsroom, TEST_ACTOR, {
    slug: 'home',
    title: 'Front page',
    sectionId: null,
    containers: [
      { ...container('lead', 2, ALL_STORIES), layout: 'lead-package' },
      container('news', 4, news),
      { ...container('culture', 3, culture), layout: 'briefs' },
      container('picked', 3, null),
    ],
  });
  await saveFront(newsroom, TEST_ACTOR, {
    slug: 'culture',
    title: 'Culture',
    sectionId: culture,
    containers: [container('top', 2, culture)],
  });
  await saveBesideStories(newsroom, TEST_ACTOR, { ...container('dont-miss', 3, null), sectionId: null });
}

function liveBody(at: string, n: number): Body {
  return {
    type: 'doc',
    content: [
      {
        type: 'liveUpdate',
        attrs: { id: `u${n}`, at, headline: 'They are off', key: true },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A fair wind.' }] }],
      },
    ],
  };
}
