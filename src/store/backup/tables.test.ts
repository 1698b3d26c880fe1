import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/support/database.ts';
import { openStore } from '../pool.ts';
import { BACKUP_TABLES } from './tables.ts';

/** The migrations that ran; the manifest of a backup names them. */
const NOT_BACKED_UP = ['migration', 'migration_lock'];

test('a backup holds every table there is', async () => {
  const database = await createTestDatabase();
  const store = openStore({ url: database.url, connections: 1 });
  try {
    const { rows } = await store.pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const tables = rows.map((row) => row.name).filter((name) => !NOT_BACKED_UP.includes(name));
    expect([...BACKUP_TABLES].toSorted()).toEqual(tables.toSorted());
  } finally {
    await store.close();
    await database.drop();
  }
});
