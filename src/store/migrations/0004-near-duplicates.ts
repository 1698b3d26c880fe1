import { type Kysely, sql } from 'kysely';

/** Stories that share most of their wording: each pair stands here twice, once from either side. */
const STATEMENTS = [
  `CREATE TABLE near_duplicate (
     story_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     other_id uuid NOT NULL REFERENCES published_story(id) ON DELETE CASCADE,
     likeness real NOT NULL CHECK (likeness BETWEEN 0 AND 1),
     PRIMARY KEY (story_id, other_id),
     CHECK (story_id <> other_id)
   )`,
  `CREATE INDEX near_duplicate_other ON near_duplicate (other_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
