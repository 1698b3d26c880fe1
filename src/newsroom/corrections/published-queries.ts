import { sql } from 'kysely';
import { fact, list, position, type Recorder } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import type { Correction, LedgerEntry } from '../../story/published-view.ts';
import { cursorPosition, readCursor, writeCursor } from '../stories/cursor.ts';

interface LedgerRow {
  id: string;
  kind: Correction['kind'];
  text: string;
  at: Date;
  storyId: string;
  path: string | null;
  headline: string;
  language: string;
}

/** The corrections ledger, newest first, by keyset. A withdrawn story keeps its entries, by headline and without a link. */
export async function ledger(
  db: Db,
  recorder: Recorder,
  options: { size: number; before?: string | undefined },
): Promise<{ entries: LedgerEntry[]; older: string | null }> {
  const cursor = options.before ? readCursor(options.before) : null;
  const below = cursor ? sql`WHERE (c.at, c.id) < (${cursor.sortAt}, ${cursor.id}::uuid)` : sql``;
  const { rows } = await sql<LedgerRow>`
    SELECT c.id, c.kind, c.text, c.at, c.story_id AS "storyId", p.path,
      coalesce(p.headline, v.content->>'headline') AS headline, coalesce(p.language, v.content->>'language') AS language
    FROM correction c JOIN story s ON s.id = c.story_id
    LEFT JOIN LATERAL (SELECT revision FROM correction WHERE story_id = s.id AND kind = 'withdrawal' ORDER BY at DESC LIMIT 1) w ON true
    JOIN story_revision v ON v.story_id = s.id AND v.revision = coalesce(s.published_revision, w.revision, c.revision)
    LEFT JOIN published_story p ON p.id = c.story_id
    ${below} ORDER BY c.at DESC, c.id DESC LIMIT ${sql.lit(options.size + 1)}`.execute(db);
  const page = rows.slice(0, options.size);
  const extra = rows.length > options.size ? rows.at(-1) : undefined;
  recorder.readList(
    list.corrections,
    cursor ? cursorPosition(cursor) : null,
    extra ? position(extra.at, extra.id) : null,
  );
  for (const row of page) recorder.read(fact.link(row.storyId));
  const last = page.at(-1);
  return {
    entries: page.map((row) => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      at: row.at,
      story: { id: row.storyId, path: row.path, headline: row.headline, language: row.language },
    })),
    older: extra && last ? writeCursor({ sortAt: last.at, id: last.id }) : null,
  };
}
