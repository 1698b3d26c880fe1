import { type Kysely, sql } from 'kysely';

/** PostgreSQL's stemmers that also fold accents; `search/languages.ts` says which language uses which. */
const STEMMERS = [
  'english',
  'german',
  'french',
  'spanish',
  'arabic',
  'hindi',
  'italian',
  'portuguese',
  'dutch',
  'russian',
  'simple',
];

const STATEMENTS = [
  ...STEMMERS.flatMap((stemmer) => [
    `CREATE TEXT SEARCH CONFIGURATION news_${stemmer} (COPY = pg_catalog.${stemmer})`,
    `ALTER TEXT SEARCH CONFIGURATION news_${stemmer} ALTER MAPPING FOR hword, hword_part, word, asciiword, asciihword, hword_asciipart
       WITH unaccent, ${stemmer === 'simple' ? 'simple' : `${stemmer}_stem`}`,
  ]),
  `CREATE TABLE search_document (
     story_id uuid PRIMARY KEY REFERENCES published_story(id) ON DELETE CASCADE,
     sort_at timestamptz NOT NULL,
     config text NOT NULL,
     words integer NOT NULL,
     tsv tsvector NOT NULL
   )`,
  // Enough of the commonest words that the cost of any query is known before it runs.
  `ALTER TABLE search_document ALTER COLUMN tsv SET STATISTICS 500`,
  `CREATE INDEX search_document_tsv ON search_document USING gin (tsv)`,
  `CREATE INDEX search_document_newest ON search_document (sort_at DESC, story_id DESC)`,
  `CREATE TABLE search_word (word text PRIMARY KEY)`,
  `CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
