import { sql } from 'kysely';
import { z } from 'zod';
import { silentRecorder } from '../../kernel/facts.ts';
import { CARD_COLUMNS, readCard } from '../../newsroom/stories/card-rows.ts';
import type { Db } from '../../store/pool.ts';
import type { StorySummary } from '../../story/published-view.ts';
import { statementSchema } from '../contract/analysis.ts';

const scoredSchema = z.object({ score: z.number() });

interface Scored {
  readonly score: number;
  readonly card: StorySummary;
}

/** The stories most like one, nearest first, with the scores that the newsroom last reckoned. */
export const relatedWithScores = (db: Db, id: string, limit: number): Promise<Scored[]> =>
  scored(db, sql`SELECT related_id AS other, score FROM related_story WHERE story_id = ${id}::uuid`, limit);

/** Other versions of a story, most alike first; the score is the share of common wording. */
export const versionsWithScores = (db: Db, id: string, limit: number): Promise<Scored[]> =>
  scored(
    db,
    sql`SELECT other_id AS other, likeness AS score FROM near_duplicate WHERE story_id = ${id}::uuid`,
    limit,
  );

async function scored(db: Db, pairs: ReturnType<typeof sql>, limit: number): Promise<Scored[]> {
  const { rows } = await sql`SELECT ${sql.raw(CARD_COLUMNS)}, r.score
    FROM (${pairs}) r JOIN published_story p ON p.id = r.other
    WHERE NOT p.stub ORDER BY r.score DESC, p.sort_at DESC, p.id LIMIT ${limit}`.execute(db);
  return rows.map((row) => ({ score: scoredSchema.parse(row).score, card: readCard(row, silentRecorder) }));
}

/** The statements of one revision of a story, in the order of the text. Refused ones are nobody's business. */
export async function statementsOf(
  db: Db,
  story: { readonly id: string; readonly revision: number },
  statuses: readonly ('confirmed' | 'suggested')[],
): Promise<z.infer<typeof statementSchema>[]> {
  const rows = await db
    .selectFrom('statement')
    .select([
      'id',
      'status',
      'kind',
      'source',
      'cue',
      'content',
      'occasion',
      'said_on as saidOn',
      'confidence',
    ])
    .where('story_id', '=', story.id)
    .where('revision', '=', story.revision)
    .where('status', 'in', statuses)
    .orderBy('id')
    .execute();
  return rows.map((row) => statementSchema.parse(row));
}
