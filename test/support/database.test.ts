import pg from 'pg';
import { expect, test } from 'vitest';
import { createEmptyDatabase, createTestDatabase } from './database.ts';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each test database is its own, has the tables of the latest migration, and can be dropped', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const tables = await query(one.url, "select 1 from information_schema.tables where table_name = 'story'");
  expect(tables).toHaveLength(1);
  await query(one.url, 'create table only_here (id int)');
  await expect(query(two.url, 'select * from only_here')).rejects.toThrow(/does not exist/);
  await one.drop();
  await expect(query(one.url, 'select 1')).rejects.toThrow(/does not exist/);
});

test('an empty database has no table', async () => {
  const empty = await createEmptyDatabase();
  const tables = await query(
    empty.url,
    "select 1 from information_schema.tables where table_schema = 'public'",
  );
  expect(tables).toEqual([]);
});
