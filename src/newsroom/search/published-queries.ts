import { sql } from 'kysely';
import { z } from 'zod';
import { silentRecorder } from '../../kernel/facts.ts';
import { type Db, plannedAnew } from '../../store/pool.ts';
import { CARD_COLUMNS, readCard } from '../stories/card-rows.ts';
import { searchConfig, spaced } from './languages.ts';
import { findWords, formPattern, passagesOf, type Word } from './passages.ts';
import { type Plan, planOf } from './plan.ts';
import { NOTHING_FOUND, type SearchHit, type SearchQuery, type SearchResults } from './query.ts';
import { bestFirst, newestFirst, quoted, type RankedPage } from './ranking.ts';
import { spellingOf } from './spelling.ts';

const LONGEST_QUERY = 300;

/** Searches what is published: words, "phrases", -exclusions; another spelling where nothing is found. */
export async function search(db: Db, query: SearchQuery): Promise<SearchResults> {
  const text = query.text.replaceAll('\u0000', '').slice(0, LONGEST_QUERY).trim();
  if (text === '') return NOTHING_FOUND;
  const found = await searchText(db, text, query);
  if (found.total > 0 || query.cursor) return found;
  const spelling = await spellingOf(db, text);
  if (!spelling) return found;
  const other = await searchText(db, spelling, query);
  return other.total > 0 ? { ...other, suggestion: spelling } : found;
}

async function searchText(db: Db, text: string, query: SearchQuery): Promise<SearchResults> {
  const asked = spaced(text);
  const plan = await planOf(db, asked, query);
  if (plan.terms.length === 0) return NOTHING_FOUND;
  const page = await plannedAnew(db, (held) =>
    query.sort === 'newest' ? newestFirst(held, plan, query) : bestFirst(held, plan, query),
  );
  if (page.ids.length === 0) return { ...NOTHING_FOUND, total: page.total };
  return {
    total: page.total,
    totalIsExact: page.exact,
    hits: await hitsOf(db, plan, page),
    next: page.next,
    suggestion: null,
  };
}

/** Characters of a story in which passages are looked for. */
const PASSAGE_TEXT = 12_000;

const textSchema = z.object({ text: z.string() });

async function hitsOf(db: Db, plan: Plan, page: RankedPage): Promise<SearchHit[]> {
  const { rows } = await sql`
    SELECT ${sql.raw(CARD_COLUMNS)}, left(p.text, ${PASSAGE_TEXT}) AS text FROM published_story p
    WHERE p.id = ANY(${[...page.ids]}::uuid[]) ORDER BY array_position(${[...page.ids]}::uuid[], p.id)`.execute(
    db,
  );
  const texts = rows.map((row) => spaced(textSchema.parse(row).text));
  const marked = await matchingWords(db, plan, texts);
  return rows.map((row, index) => {
    const story = readCard(row, silentRecorder);
    return {
      story,
      passages: passagesOf(texts[index] ?? '', marked[index] ?? []),
      score: page.scores[page.ids.indexOf(story.id)] ?? 0,
    };
  });
}

/** The words of these texts that are forms of what was asked for, as the stemmers see it that read the index. */
async function matchingWords(db: Db, plan: Plan, texts: readonly string[]): Promise<Word[][]> {
  const lexemes = plan.terms.map((term) => term.lexeme);
  const pattern = formPattern(lexemes, plan.configs.includes(searchConfig('ar')));
  if (!pattern) return [];
  const possible = texts.map((text) => findWords(text, pattern));
  const forms = [...new Set(possible.flat().map((word) => word.form))];
  const { rows } = await sql<{ word: string }>`
    SELECT word FROM unnest(${forms}::text[]) word WHERE EXISTS (
      SELECT FROM unnest(${[...plan.configs]}::text[]) config
      WHERE tsvector_to_array(to_tsvector(config::regconfig, word)) && ${lexemes}::text[])`.execute(db);
  const matching = new Set(rows.map((row) => row.word));
  return possible.map((words) => words.filter((word) => matching.has(word.form)));
}

/** Something that a search field offers while a reader types. */
export interface Suggestion {
  readonly kind: 'topic' | 'person' | 'story';
  readonly label: string;
  readonly path: string;
}

/** Topics, people and recent headlines that begin with what was typed. */
export async function suggest(db: Db, prefix: string, limit = 8): Promise<Suggestion[]> {
  const typed = prefix.replaceAll('\u0000', '').trim().slice(0, 80);
  if (typed.length < 2) return [];
  const key = typed
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const like = `${key.replace(/[\\%_]/g, '\\$&')}%`;
  const lexemes = [...key.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match[0]);
  const headlines = lexemes.map((lexeme) => `${quoted(lexeme)}:A*`).join(' & ');
  const { rows } = await sql<Suggestion>`
    (SELECT 'topic' AS kind, name AS label, '/topic/' || slug AS path FROM topic WHERE name_key LIKE ${like} ORDER BY name_key LIMIT 3)
    UNION ALL
    (SELECT 'person', name, '/person/' || slug FROM person WHERE name_key LIKE ${like} OR name_key LIKE ${`% ${like}`} ORDER BY name_key LIMIT 3)
    UNION ALL
    (SELECT 'story', p.headline, p.path FROM (
       SELECT d.story_id, d.sort_at FROM search_document d WHERE d.tsv @@ ${headlines}::tsquery LIMIT 500) f
     JOIN published_story p ON p.id = f.story_id ORDER BY f.sort_at DESC LIMIT ${limit})
    LIMIT ${limit}`.execute(db);
  return rows;
}
