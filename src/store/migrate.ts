import { type Migration, Migrator } from 'kysely/migration';
import { AppError, messageOf } from '../kernel/errors.ts';
import * as groundFloor from './migrations/0001-ground-floor.ts';
import * as search from './migrations/0002-search.ts';
import * as analysis from './migrations/0003-analysis.ts';
import * as nearDuplicates from './migrations/0004-near-duplicates.ts';
import * as wordsInTheirRow from './migrations/0005-words-in-their-row.ts';
import * as searchByDay from './migrations/0006-search-by-day.ts';
import { openStore, type Store } from './pool.ts';

/** Every migration in order. A new one is added at the end and never changed after it was released. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-ground-floor': groundFloor,
  '0002-search': search,
  '0003-analysis': analysis,
  '0004-near-duplicates': nearDuplicates,
  '0005-words-in-their-row': wordsInTheirRow,
  '0006-search-by-day': searchByDay,
};

function migrator(store: Store): Migrator {
  return new Migrator({
    db: store.db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  });
}

/** The names of migrations that the database lacks. */
export async function pendingMigrations(store: Store): Promise<string[]> {
  try {
    const all = await migrator(store).getMigrations();
    return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
  } catch (error) {
    throw cannotReach(error);
  }
}

/** The first that every command asks of the database, so the first to hear that it is not there or does not admit us. */
function cannotReach(cause: unknown): AppError {
  return new AppError(
    'database_unavailable',
    `The database cannot be used: ${messageOf(cause)}. Check that it runs, and the address, user, password and name in DATABASE_URL.`,
    {},
    { cause },
  );
}

/** Runs what is missing, all of it in one transaction, under a lock that a second process waits for. Returns what ran. */
export async function migrate(store: Store): Promise<string[]> {
  const { error, results } = await migrator(store).migrateToLatest();
  const failed = results?.find((result) => result.status === 'Error');
  if (error && !failed) throw cannotReach(error);
  if (failed) {
    throw new AppError(
      'database_unavailable',
      `Migration ${failed.migrationName} failed: ${messageOf(error)}. Nothing was changed; mend the cause and start again.`,
      {},
      { cause: error },
    );
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** Names of the migrations that this version knows, in order. */
export function knownMigrations(): string[] {
  return Object.keys(MIGRATIONS);
}

/** Names of the migrations that ran in this database, in order. */
export async function executedMigrations(store: Store): Promise<string[]> {
  const all = await migrator(store).getMigrations();
  return all.filter((migration) => migration.executedAt).map((migration) => migration.name);
}

/** Brings an empty database to the version of one migration, for a backup of that version. */
export async function migrateTo(store: Store, name: string): Promise<void> {
  const { error } = await migrator(store).migrateTo(name);
  if (error)
    throw new AppError(
      'database_unavailable',
      `Migration to ${name} failed: ${messageOf(error)}`,
      {},
      { cause: error },
    );
}

export async function migrateToLatest(url: string): Promise<void> {
  const store = openStore({ url, connections: 1 });
  try {
    await migrate(store);
  } finally {
    await store.close();
  }
}
