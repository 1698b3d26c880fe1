import { sql } from 'kysely';
import type { Statement } from '../../language/statement.ts';
import { toJson } from '../../store/json.ts';
import type { Work } from '../unit-of-work.ts';

/** A story that was read, and what was found in it. */
export interface StatedStory {
  readonly id: string;
  readonly revision: number;
  readonly statements: readonly Statement[];
}

/** Keeps what the engine found as suggested. Only suggestions are replaced: what an editor confirmed or refused stays. */
export async function keepStatements(work: Work, stories: readonly StatedStory[]): Promise<void> {
  const ids = stories.map((story) => story.id);
  await sql`DELETE FROM statement WHERE story_id = ANY(${ids}::uuid[]) AND status = 'suggested'`.execute(
    work.tx,
  );
  const rows = stories.flatMap((story) =>
    story.statements.map((found) => ({
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
    })),
  );
  if (rows.length === 0) return;
  await sql`INSERT INTO statement SELECT * FROM jsonb_populate_recordset(null::statement, ${toJson(rows)}::jsonb)`.execute(
    work.tx,
  );
}
