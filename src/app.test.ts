import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../test/support/database.ts';
import { openApp } from './app.ts';
import { parseConfig } from './config.ts';
import { silentLogger } from './kernel/logger.ts';
import { savePublication } from './newsroom/publication/save-publication.ts';
import { migrateToLatest } from './store/migrate.ts';

const ACTOR = { type: 'system', name: 'test' } as const;

test('a command that ends right after its change leaves the CDN nothing old: the purge and its repetition are sent', async () => {
  const database = await createTestDatabase({ template: 'newsroom', prepare: migrateToLatest });
  const purged: string[] = [];
  const cdn = createServer((request, response) => {
    purged.push(String(request.headers['surrogate-key']));
    response.end();
  }).listen(0, '127.0.0.1');
  await once(cdn, 'listening');
  const address = cdn.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const config = parseConfig({ DATABASE_URL: database.url, CDN_PURGE_URL: `http://127.0.0.1:${port}/` });
  const app = await openApp(config, { logger: silentLogger, connections: 2 });
  await savePublication(app.newsroom, ACTOR, { name: 'The Test Tide', timeZone: 'UTC', language: 'en' });
  await app.close();
  cdn.close();
  await database.drop();
  expect(purged).toHaveLength(2);
  expect(purged[1]).toBe(purged[0]);
});
