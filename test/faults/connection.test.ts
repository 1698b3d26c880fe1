import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type DatabaseProxy, openDatabaseProxy } from '../support/database-proxy.ts';
import { CLOSING_MS, OPENING_MS } from '../support/edition.ts';
import { type Environment, newspaperFolder, run, type Served, untilHealthy } from '../support/program.ts';

const folder = newspaperFolder({ LOG_LEVEL: 'silent' });
let database: TestDatabase;
let proxy: DatabaseProxy;
let served: Served;
/** Beside the server, with a way to the database that does not break. */
let beside: Environment;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await openDatabaseProxy(database.url);
  beside = { ...folder.environment, DATABASE_URL: database.url };
  served = await folder.serve({ DATABASE_URL: proxy.url });
}, OPENING_MS);
afterAll(async () => {
  await folder.stop();
  await proxy?.close();
  await database?.drop();
  await folder.remove();
}, CLOSING_MS);

async function publishBeside(headline: string): Promise<void> {
  const file = join(folder.path, 'story.jsonl');
  await writeFile(
    file,
    JSON.stringify({ id: headline, headline, bodyHtml: '<p>It came.</p>', section: 'News' }),
  );
  expect(await run(['import', file], beside)).toMatchObject({ code: 0 });
}

async function front(): Promise<{ status: number; retryAfter: string | null; text: string }> {
  const answer = await fetch(`${served.url}/`);
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() };
}

async function untilFrontIs(status: number): Promise<void> {
  while ((await front()).status !== status) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe.each<['cut' | 'freeze', string]>([
  ['cut', 'Connections are refused'],
  ['freeze', 'Connections fall silent'],
])('the database is lost (%s) while the newspaper is read', (loss, headline) => {
  test(
    'pages that were kept are trusted no longer: readers are told to come again, with a number to name',
    async () => {
      await untilHealthy(served);
      expect((await front()).status).toBe(200);
      proxy[loss]();
      await untilFrontIs(503);
      const { text, retryAfter } = await front();
      expect(text).toMatch(/Request [0-9a-f]{8}-[0-9a-f-]{27}/);
      expect(text).not.toMatch(/ECONN|postgres|127\.0\.0\.1|at .*\.js/i);
      expect(Number(retryAfter)).toBeGreaterThan(0);
    },
    OPENING_MS,
  );

  test(
    'writers are told too, and nothing is half done',
    async () => {
      const answer = await fetch(`${served.url}/api/v1/stories`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({
        code: 'database_unavailable',
        requestId: expect.any(String),
      });
    },
    OPENING_MS,
  );

  test(
    'once the database is back, so is the newspaper, with what was published meanwhile, and its press',
    async () => {
      await publishBeside(headline);
      proxy.restore();
      await untilHealthy(served);
      await untilFrontIs(200);
      expect((await front()).text).toContain(headline);
      expect(served.process.exitCode).toBeNull();
      // And it hears of changes again.
      await publishBeside(`${headline} no more`);
      while (!(await front()).text.includes(`${headline} no more`));
    },
    OPENING_MS,
  );
});
