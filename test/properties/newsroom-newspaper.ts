import { type Change, type Recorder, silentRecorder } from '../../src/kernel/facts.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import type { RenderedPage } from '../../src/kernel/page.ts';
import { readFurniture } from '../../src/newsroom/publication/published-queries.ts';
import { storyPage } from '../../src/newsroom/stories/published-queries.ts';
import { createPress, type Press } from '../../src/press/press.ts';
import { createSite } from '../../src/site/site.ts';
import { createTestNewsroom, type TestNewsroom } from '../support/newsroom.ts';
import { carryOut, type NewsroomCommand } from './newsroom-commands.ts';
import { foundArchive } from './newsroom-seed.ts';
import type { Newspaper } from './press-newspaper.ts';

const ORIGIN = 'https://tide.example';
/** Story pages asked for beside all the lists: the newest and some of the oldest. */
const NEWEST_STORIES = 6;
const OLDEST_STORIES = 3;
const LIST_PAGE = 20;
/** A command takes a minute of the newspaper's time, so that what says "updated" shows it. */
const COMMAND_MS = 60_000;

export interface RealNewspaper extends Newspaper<NewsroomCommand> {
  readonly test: TestNewsroom;
  readonly press: Press;
  close(): Promise<void>;
}

/**
 * The whole newspaper as readers meet it: the real commands on a real database, the real site over the real press. What is rendered
 * for a recorder goes through the press's shared fragments, as while serving; a render for `silentRecorder` reads everything anew.
 */
export async function createRealNewspaper(): Promise<RealNewspaper> {
  const test = await createTestNewsroom();
  await foundArchive(test.newsroom);
  const press = createPress({ clock: test.clock, maxBytes: 200_000_000, logger: silentLogger });
  press.trust();
  const base = {
    db: test.store.db,
    clock: test.clock,
    publicUrl: ORIGIN,
    assets: { url: (source: string) => `/assets/${source.slice(source.lastIndexOf('/') + 1)}` },
  };
  const pressed = createSite({ ...base, remember: (...read) => press.remember(...read) });
  const anew = createSite({ ...base, remember: (_key, recorder, load) => load(recorder) });
  let pages = await addresses(test);

  return {
    test,
    press,
    pages: () => pages,
    render: (key: string, recorder: Recorder): Promise<RenderedPage> =>
      (recorder === silentRecorder ? anew : pressed).render(new URL(key, ORIGIN), recorder, 'request'),
    async mutate(command: NewsroomCommand): Promise<readonly Change[]> {
      test.clock.advance(COMMAND_MS);
      const already = test.changes.length;
      await carryOut(test.newsroom, command);
      pages = await addresses(test);
      return test.changes.slice(already);
    },
    close: () => test.close(),
  };
}

/** Every kind of address that the newspaper has now, deep pages and text variants among them. */
async function addresses({ newsroom, clock }: TestNewsroom): Promise<string[]> {
  const { db } = newsroom;
  const { sections } = await readFurniture(db, silentRecorder);
  const stories = await db
    .selectFrom('published_story')
    .select(['id', 'path', 'kind'])
    .where('path', 'is not', null)
    .orderBy('sort_at', 'desc')
    .orderBy('id')
    .execute();
  const paths = stories.flatMap((story) => story.path ?? []);
  const live = stories.filter((story) => story.kind === 'live').map((story) => `/live/${story.id}.json`);
  const topics = await db.selectFrom('topic').select(['id', 'slug']).orderBy('slug').limit(3).execute();
  const people = await db.selectFrom('person').select(['id', 'slug']).orderBy('slug').limit(3).execute();
  const today = clock.now().toISOString().slice(0, 10).replaceAll('-', '/');
  const lists = [
    ...sections.map((section) => [section.id, `/${section.path}`] as const),
    ...topics.map((topic) => [topic.id, `/topic/${topic.slug}`] as const),
    ...people.map((person) => [person.id, `/person/${person.slug}`] as const),
  ];
  const deep = (await Promise.all(lists.map(([id, path]) => deeperPages(newsroom.db, id, path)))).flat();
  const html = [
    '/',
    ...lists.map(([, path]) => path),
    '/archive',
    '/2026',
    '/2026/04',
    '/2026/05',
    '/2026/04/01',
    '/2026/04/12',
    `/${today}`,
    '/news/archive',
    '/news/archive/2026/04',
    '/topics',
    '/people',
    '/corrections',
    ...paths.slice(0, NEWEST_STORIES),
    ...paths.slice(-OLDEST_STORIES),
  ];
  const text = ['/', '/news', '/archive', '/corrections', ...paths.slice(0, 2)];
  const machines = [
    '/feed.xml',
    '/news/feed.atom',
    ...topics.slice(0, 1).map((topic) => `/topic/${topic.slug}/feed.json`),
    ...people.slice(0, 1).map((person) => `/person/${person.slug}/feed.xml`),
    '/sitemap.xml',
    '/sitemap/2026-04.xml',
    '/sitemap/2026-05.xml',
    '/sitemap-images/2026-05.xml',
    '/sitemap-news.xml',
    '/robots.txt',
    '/opensearch.xml',
    ...paths.slice(0, 1).map((path) => `/oembed?format=json&url=${encodeURIComponent(ORIGIN + path)}`),
    ...live,
  ];
  return [
    ...new Set([...html, ...deep, ...text.map((path) => `/text${path === '/' ? '' : path}`), ...machines]),
  ];
}

/** The pages below the first by their cursors, and the way back up from the second. */
async function deeperPages(
  db: TestNewsroom['newsroom']['db'],
  listId: string,
  path: string,
): Promise<string[]> {
  const found: string[] = [];
  let before: string | undefined;
  while (found.length < 3) {
    const page = await storyPage(db, silentRecorder, listId, { size: LIST_PAGE, before });
    if (page.newer) found.push(`${path}?after=${page.newer}`);
    if (!page.older) break;
    before = page.older;
    found.push(`${path}?before=${before}`);
  }
  return found;
}
