import { sql } from 'kysely';
import { toJson } from '../../store/json.ts';
import type { Tx } from '../../store/pool.ts';
import { words } from '../../story/words.ts';
import type { ProjectionRow } from '../stories/projection.ts';
import { searchConfig, spaced } from './languages.ts';

/** A tsvector may hold a megabyte; the index takes the first words of a text that is longer than any story. */
const LONGEST_TEXT = 200_000;

/**
 * Brings the search index up to date with these rows, inside the transaction that publishes them. Weights: A headline, B kicker,
 * standfirst, bylines; C dateline and house credit; D body.
 */
export async function indexStories(tx: Tx, rows: readonly ProjectionRow[]): Promise<void> {
  const found = rows.filter((row) => !row.stub);
  if (found.length === 0) return;
  const documents = found.map((row) => ({
    story_id: row.id,
    sort_at: row.sort_at,
    config: searchConfig(row.language),
    words: row.words,
    a: spaced(row.headline),
    b: spaced(
      [row.kicker, row.standfirst, ...row.bylines.map((byline) => byline.name)].filter(Boolean).join('\n'),
    ),
    c: spaced([row.dateline, row.house_credit].filter(Boolean).join('\n')),
    d: spaced(row.text.slice(0, LONGEST_TEXT)),
  }));
  await sql`INSERT INTO search_document (story_id, sort_at, config, words, tsv)
    SELECT story_id, sort_at, config, words,
      setweight(to_tsvector(config::regconfig, a), 'A') || setweight(to_tsvector(config::regconfig, b), 'B') ||
      setweight(to_tsvector(config::regconfig, c), 'C') || setweight(to_tsvector(config::regconfig, d), 'D')
    FROM jsonb_to_recordset(${toJson(documents)}::jsonb)
      AS r(story_id uuid, sort_at timestamptz, config text, words int, a text, b text, c text, d text)
    ON CONFLICT (story_id) DO UPDATE SET sort_at = excluded.sort_at, config = excluded.config, words = excluded.words,
      tsv = excluded.tsv`.execute(tx);
  // In one order, so that two transactions that add the same words wait for one another and never in a circle.
  const vocabulary = [...new Set(found.flatMap(vocabularyOf))].sort();
  await sql`INSERT INTO search_word (word) SELECT unnest(${vocabulary}::text[]) ON CONFLICT DO NOTHING`.execute(
    tx,
  );
}

export async function unindexStories(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM search_document WHERE story_id = ANY(${[...ids]}::uuid[])`.execute(tx);
}

/** The words that a misspelt query is compared with: those of headlines, standfirsts and names. */
function vocabularyOf(row: ProjectionRow): string[] {
  const text = [row.headline, row.standfirst ?? '', ...row.bylines.map((byline) => byline.name)].join(' ');
  return [...words(text.toLowerCase(), row.language)]
    .map((word) => word.text)
    .filter((word) => word.length >= 3 && word.length <= 40);
}
