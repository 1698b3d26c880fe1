import { type Kysely, sql } from 'kysely';

/**
 * The index of words also knows the day, so that it can be asked for the stories of the newest days alone. Words that stand in very many
 * stories are common, and fetching each of those stories to keep the newest 600 took most of such a search.
 */
const STATEMENTS = [
  `CREATE EXTENSION IF NOT EXISTS btree_gin`,
  `DROP INDEX search_document_tsv`,
  `CREATE INDEX search_document_tsv ON search_document USING gin (tsv, ((sort_at AT TIME ZONE 'UTC')::date))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
