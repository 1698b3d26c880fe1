import { type Kysely, sql } from 'kysely';

/**
 * Keeps the words of a story in its row, uncompressed, up to a whole page. Of the 600 stories that a search ranks each had to be
 * fetched from the table's annex and unpacked, which took most of a search; and the planner, who does not count that, thought
 * reading the whole table cheap.
 */
const STATEMENTS = [
  `ALTER TABLE search_document SET (toast_tuple_target = 8160)`,
  // Rows are only stored anew where their words change; the index is made once at the end instead of a row at a time.
  `DROP INDEX search_document_tsv`,
  `UPDATE search_document SET tsv = tsv || ''::tsvector`,
  `CREATE INDEX search_document_tsv ON search_document USING gin (tsv)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
