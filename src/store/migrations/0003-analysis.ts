import { type Kysely, sql } from 'kysely';

/** What the language engine has to read, and what it keeps of each story to find others like it. */
const STATEMENTS = [
  `CREATE TABLE analysis_queue (
     story_id uuid PRIMARY KEY REFERENCES story(id),
     queued_at timestamptz NOT NULL
   )`,
  `CREATE TABLE story_term (
     term integer NOT NULL,
     story_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     weight real NOT NULL,
     PRIMARY KEY (term, story_id) INCLUDE (weight)
   )`,
  `CREATE INDEX story_term_story ON story_term (story_id)`,
  `CREATE TABLE story_band (
     band bigint NOT NULL,
     story_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     PRIMARY KEY (band, story_id)
   )`,
  `CREATE INDEX story_band_story ON story_band (story_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
