import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { type Change, silentRecorder } from '../../src/kernel/facts.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import { importStories } from '../../src/newsroom/imports/import-stories.ts';
import { foundPublication } from '../../src/newsroom/publication/first-edition.ts';
import { publishStory } from '../../src/newsroom/stories/publish-story.ts';
import { reviseStory } from '../../src/newsroom/stories/revise-story.ts';
import type { Press } from '../../src/press/press.ts';
import { createSite, type Site } from '../../src/site/site.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { parsedStory, TEST_ACTOR } from '../support/newsroom.ts';

/** Two processes' worth of Broadsheet on one database: each its own pool, press and listener, as `serve` wires them. */
const ORIGIN = 'http://127.0.0.1:3000';
const PATH = '/2026/05/03/the-bar-is-closed';
const PATIENCE = { timeout: 30_000, interval: 20 };

interface Process {
  readonly app: App;
  readonly site: Site;
  /** How often this process's press was told of changes to the story. */
  readonly applied: Change[][];
}

let database: TestDatabase;
let one: Process;
let two: Process;
let story: string;

async function openProcess(): Promise<Process> {
  const config = parseConfig({
    DATABASE_URL: database.url,
    BROADSHEET_DATA: join(tmpdir(), 'never-written'),
  });
  const app = await openApp(config, { logger: silentLogger, connections: 3 });
  const applied: Change[][] = [];
  const apply = app.press.apply.bind(app.press);
  vi.spyOn(app.press, 'apply').mockImplementation((changes) => {
    applied.push([...changes]);
    return apply(changes);
  });
  await app.hearChanges();
  const { press } = app;
  const remember: Press['remember'] = (key, recorder, load) => press.remember(key, recorder, load);
  const site = createSite({
    db: app.store.db,
    clock: app.clock,
    publicUrl: ORIGIN,
    assets: { url: () => null },
    remember,
  });
  return { app, site, applied };
}

async function get({ app, site }: Process, path: string): Promise<string> {
  const page = await app.press.page(path, (recorder) => site.render(new URL(path, ORIGIN), recorder, 'r'));
  return page.identity().toString();
}

async function rename({ app }: Process, headline: string): Promise<void> {
  const { revision } = await app.store.db
    .selectFrom('story')
    .select('revision')
    .where('id', '=', story)
    .executeTakeFirstOrThrow();
  await reviseStory(app.newsroom, TEST_ACTOR, { id: story, baseRevision: revision, changes: { headline } });
  await publishStory(app.newsroom, TEST_ACTOR, { id: story });
}

/** Cuts the connections that hear of changes, as a restarted proxy would; they are known by the last thing they asked. */
async function cutListeners(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND (query LIKE 'LISTEN %' OR query = 'SELECT 1')`,
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  database = await createTestDatabase();
  one = await openProcess();
  two = await openProcess();
  await foundPublication(one.app.newsroom, TEST_ACTOR);
  const imported = await importStories(one.app.newsroom, TEST_ACTOR, [
    parsedStory({ headline: 'The bar is closed', slug: 'the-bar-is-closed' }),
    parsedStory({ headline: 'Something else', slug: 'something-else', section: ['Culture'] }),
  ]);
  story = imported.stories[0]?.id ?? '';
  await vi.waitFor(() => expect(two.applied.length).toBe(one.applied.length), PATIENCE);
});
afterEach(async () => {
  await one.app.close();
  await two.app.close();
  await database.drop();
});

test('a command in one process drops the page in the other, and leaves alone what it does not concern', async () => {
  expect(await get(two, PATH)).toContain('The bar is closed');
  await get(two, '/culture');
  await rename(one, 'The bar is open');
  await vi.waitFor(() => expect(two.app.press.peek(PATH)).toBeUndefined(), PATIENCE);
  expect(await get(two, PATH)).toContain('The bar is open');
  expect(two.app.press.peek('/culture')).toBeDefined();
});

test('a process takes its own commit to heart once, before the command answers, and not again with the echo', async () => {
  await get(one, PATH);
  const already = one.applied.length;
  await rename(one, 'Applied once');
  expect(one.app.press.peek(PATH)).toBeUndefined();
  const own = one.applied.length - already;
  expect(own).toBeGreaterThan(0);
  // Notices come in the order of commits, so once the other's are here, the echoes of one's own have passed.
  await rename(two, 'By the other');
  const othersCommits = 2;
  await vi.waitFor(() => expect(one.applied.length - already).toBe(own + othersCommits), PATIENCE);
  await rename(two, 'By the other again');
  await vi.waitFor(() => expect(one.applied.length - already).toBe(own + 2 * othersCommits), PATIENCE);
});

test('while changes go unheard nothing is kept; once they are heard again the press begins empty', async () => {
  await get(two, PATH);
  const distrust = vi.spyOn(two.app.press, 'distrust');
  const trust = vi.spyOn(two.app.press, 'trust');
  expect(await cutListeners()).toBe(2);
  await vi.waitFor(() => expect(distrust).toHaveBeenCalled(), PATIENCE);
  // Committed while this process may be deaf: whatever it answers, before or after, is the newspaper as it is.
  await rename(one, 'Changed while nobody listened');
  expect(await get(two, PATH)).toContain('Changed while nobody listened');
  await vi.waitFor(() => expect(trust).toHaveBeenCalled(), PATIENCE);
  await vi.waitFor(() => expect(two.app.press.trusted).toBe(true), PATIENCE);
  expect(await get(two, PATH)).toContain('Changed while nobody listened');
  expect(two.app.press.peek(PATH)).toBeDefined();
  await rename(one, 'And it hears again');
  await vi.waitFor(() => expect(two.app.press.peek(PATH)).toBeUndefined(), PATIENCE);
});

test('a change whose particulars are gone empties the press rather than leave it wrong', async () => {
  await get(two, PATH);
  await two.app.store.pool.query(`SELECT pg_notify('broadsheet_outbox', '999999999')`);
  await vi.waitFor(() => expect(two.app.press.peek(PATH)).toBeUndefined(), PATIENCE);
  const fresh = await two.site.render(new URL(PATH, ORIGIN), silentRecorder, 'r');
  expect(fresh.status).toBe(200);
});
