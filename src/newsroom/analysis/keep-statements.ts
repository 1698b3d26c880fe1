import { sql } from 'kysely';
import type { Statement } from '../../language/statement.ts';
import { toJson } from '../../store/json.ts';
import type { Work } from '../unit-of-work.ts';

/** Keeps what the engine found as suggested. Only suggestions are replaced: what an editor confirmed or refused stays. */
export async function keepStatements(
  work: Work,
  story: { readonly id: string; readonly revision: number },
  statements: readonly Statement[],
): Promise<void> {
  await sql`DELETE FROM statement WHERE story_id = ${story.id} AND status = 'suggested'`.execute(work.tx);
  if (statements.length === 0) return;
  const rows = statements.map((found) => ({
    id: work.ids.next(),
    story_id: story.id,
    revision: story.revision,
    status: 'suggested',
    kind: found.kind,
    source: found.source,
    cue: found.cue,
    content: found.content,
    occasion: found.occasion,
    said_on: found.date && /^\d{4}-\d{2}-\d{2}$/.test(found.date) ? found.date : null,
    confidence: found.confidence,
  }));
  await sql`INSERT INTO statement SELECT * FROM jsonb_populate_recordset(null::statement, ${toJson(rows)}::jsonb)`.execute(
    work.tx,
  );
}
