import { sql } from 'kysely';
import { fact, list, position } from '../../kernel/facts.ts';
import { toJson } from '../../store/json.ts';
import { actorName } from '../../story/policy.ts';
import type { Work } from '../unit-of-work.ts';
import type { ParsedStory } from './parsed-story.ts';

/** Enters the corrections that imported stories carry into the ledger, each once: the ledger is append-only. */
export async function enterCorrections(
  work: Work,
  items: readonly { readonly id: string; readonly revision: number; readonly story: ParsedStory }[],
): Promise<void> {
  const rows = items.flatMap((item) =>
    item.story.corrections.map((correction) => ({
      id: correction.id ?? work.ids.next(),
      story_id: item.id,
      kind: correction.kind,
      text: correction.text,
      actor: actorName(work.actor),
      revision: item.revision,
      at: correction.at ?? work.now.toISOString(),
    })),
  );
  if (rows.length === 0) return;
  await sql`INSERT INTO correction SELECT * FROM jsonb_populate_recordset(null::correction, ${toJson(rows)}::jsonb) r
    WHERE NOT EXISTS (SELECT 1 FROM correction c WHERE c.id = r.id OR (c.story_id = r.story_id AND c.text = r.text))`.execute(
    work.tx,
  );
  for (const row of rows) {
    work.change(
      { fact: fact.corrections(row.story_id), rank: 'primary' },
      { list: list.corrections, at: position(new Date(row.at), row.id), rank: 'primary' },
    );
  }
}
