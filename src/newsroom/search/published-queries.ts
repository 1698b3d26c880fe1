import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { silentRecorder } from '../../kernel/facts.ts';
import { type Db, PLAN_ANEW } from '../../store/pool.ts';
import { CARD_COLUMNS, readCard } from '../stories/card-rows.ts';
import { readCursor, writeCursor } from '../stories/cursor.ts';
import { searchConfig, spaced } from './languages.ts';
import { findWords, formPattern, passagesOf, type Word } from './passages.ts';
import { NOTHING_FOUND, type SearchHit, type SearchQuery, type SearchResults } from './query.ts';
import { spellingOf } from './spelling.ts';
import { type TermWeight, termWeights } from './term-weights.ts';

/** Most stories that are ranked for one query; a query that matches more is ranked among its newest so many. */
export const MOST_RANKED = 600;
/**
 * With n stories of which m match, reading from the newest on compares MOST_RANKED · n / m stories with the query, and the index of
 * words fetches m. One costs about as much as the other, so the two are even where m² is n times this.
 */
const BALANCE = MOST_RANKED;
const LONGEST_QUERY = 300;

/** The languages that the search index holds; one line each, so asking costs nothing. */
async function configsOf(db: Db, language: string | undefined): Promise<string[]> {
  if (language) return [searchConfig(language)];
  const row = await db.selectFrom('publication').select(['language', 'settings']).executeTakeFirst();
  const settings = row?.settings;
  const others =
    typeof settings === 'object' &&
    settings !== null &&
    'languages' in settings &&
    Array.isArray(settings.languages)
      ? settings.languages.map(String)
      : [];
  return [...new Set([row?.language ?? 'en', ...others].map(searchConfig))];
}

interface Plan {
  readonly configs: readonly string[];
  readonly where: RawBuilder<unknown>;
  readonly terms: readonly TermWeight[];
  readonly common: boolean;
  readonly expected: number;
}

/**
 * Searches what is published. Ranking is BM25 in form: each word's inverse document frequency times a saturating function of how
 * often and where it stands (ts_rank of one word saturates as BM25's k1 does; headlines weigh five times the body), divided by a
 * length norm (b = 0.4), times a mild preference for the recent. Its cost is bounded by MOST_RANKED, whatever the archive's size.
 */
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
  const page =
    query.sort === 'newest' ? await newestFirst(db, plan, query) : await bestFirst(db, plan, query);
  if (page.ids.length === 0) return { ...NOTHING_FOUND, total: page.total };
  return {
    total: page.total,
    totalIsExact: page.exact,
    hits: await hitsOf(db, plan, page),
    next: page.next,
    suggestion: null,
  };
}

async function planOf(db: Db, asked: string, query: SearchQuery): Promise<Plan> {
  const configs = await configsOf(db, query.language);
  const { rows } = await sql<{ lexemes: string[]; total: number }>`
    SELECT array(SELECT DISTINCT unnest(tsvector_to_array(to_tsvector(c::regconfig, ${asked}))) FROM unnest(${configs}::text[]) c) AS lexemes,
      greatest((SELECT reltuples FROM pg_class WHERE oid = 'search_document'::regclass), 0)::int AS total`.execute(
    db,
  );
  const excluded = new Set(
    [...asked.matchAll(/(?:^|\s)-"?(\p{L}[\p{L}\p{N}]*)/gu)].map((match) => match[1]?.toLowerCase()),
  );
  const lexemes = (rows[0]?.lexemes ?? []).filter((lexeme) => !excluded.has(lexeme));
  const terms = await termWeights(db, lexemes);
  const total = rows[0]?.total ?? 0;
  const shares = terms.map((term) => term.share);
  const expected = total * matchingShare(shares, /(?:^|\s)or(?:\s|$)/i.test(asked));
  const matches = sql.join(
    configs.map(
      (config) =>
        sql`(d.config = ${config} AND d.tsv @@ websearch_to_tsquery(${config}::regconfig, ${asked}))`,
    ),
    sql` OR `,
  );
  const filters = [
    ...[query.section, query.person, query.topic].flatMap((id) =>
      id
        ? [
            sql` AND EXISTS (SELECT 1 FROM listing l WHERE l.list_id = ${id}::uuid AND l.story_id = d.story_id)`,
          ]
        : [],
    ),
    ...(query.from ? [sql` AND d.sort_at >= ${query.from}`] : []),
    ...(query.to ? [sql` AND d.sort_at < ${query.to}`] : []),
  ];
  return {
    configs,
    where: sql`(${matches})${sql.join(filters, sql``)}`,
    terms,
    // Words that stand together do so in few stories: looking for those from the newest on might read them all.
    common: !asked.includes('"') && expected > Math.sqrt(BALANCE * total),
    expected,
  };
}

/**
 * The share of stories that hold all words, or any of them. Words of one query are neither independent nor one another's shadow:
 * each further one counts with half the weight of the one before (exponential backoff, as query planners estimate).
 */
function matchingShare(shares: readonly number[], any: boolean): number {
  if (any)
    return Math.min(
      1,
      shares.reduce((sum, share) => sum + share, 0),
    );
  return [...shares].sort((a, b) => a - b).reduce((product, share, n) => product * share ** (0.5 ** n), 1);
}

interface RankedPage {
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  readonly total: number;
  readonly exact: boolean;
  readonly next: string | null;
}

/** `OFFSET 0` keeps the planner from merging the two: words first where few match, time first where many do. */
function candidates(plan: Plan, limit: number): RawBuilder<unknown> {
  return plan.common
    ? sql`SELECT d.* FROM search_document d WHERE ${plan.where} ORDER BY d.sort_at DESC, d.story_id DESC LIMIT ${limit}`
    : sql`SELECT * FROM (SELECT d.* FROM search_document d WHERE ${plan.where} OFFSET 0) found
          ORDER BY sort_at DESC, story_id DESC LIMIT ${limit}`;
}

async function bestFirst(db: Db, plan: Plan, query: SearchQuery): Promise<RankedPage> {
  const offset = Math.min(Math.max(Number.parseInt(query.cursor ?? '0', 10) || 0, 0), MOST_RANKED);
  const score = sql.join(
    plan.terms.map(
      (term) =>
        sql`${term.idf}::float8 * ts_rank('{0.2, 0.35, 0.5, 1.0}', d.tsv, ${quoted(term.lexeme)}::tsquery)`,
    ),
    sql` + `,
  );
  const { rows } = await sql<{ story_id: string; score: number; found: number }>`
    ${PLAN_ANEW} WITH c AS MATERIALIZED (
      SELECT story_id, sort_at, greatest(words, 20)::float8 AS words, ${score} AS fit
      FROM (${candidates(plan, MOST_RANKED)}) d)
    SELECT story_id, fit / (0.6 + 0.4 * sqrt(words / 400))
        * (1 + 0.35 * exp(extract(epoch FROM sort_at - (SELECT max(sort_at) FROM c))::float8 / 7776000)) AS score,
      (SELECT count(*) FROM c)::int AS found
    FROM c ORDER BY score DESC, sort_at DESC, story_id LIMIT ${query.size} OFFSET ${offset}`.execute(db);
  const found = rows[0]?.found ?? 0;
  const exact = found < MOST_RANKED;
  return {
    ids: rows.map((row) => row.story_id),
    scores: rows.map((row) => row.score),
    total: exact ? found : Math.max(found, Math.round(plan.expected)),
    exact,
    next: offset + query.size < found ? String(offset + query.size) : null,
  };
}

async function newestFirst(db: Db, plan: Plan, query: SearchQuery): Promise<RankedPage> {
  const cursor = query.cursor ? readCursor(query.cursor) : null;
  const below = cursor ? sql` AND (d.sort_at, d.story_id) < (${cursor.sortAt}, ${cursor.id}::uuid)` : sql``;
  const { rows } = await sql<{ story_id: string; sort_at: Date }>`
    ${PLAN_ANEW} SELECT story_id, sort_at FROM (${candidates({ ...plan, where: sql`${plan.where}${below}` }, query.size + 1)}) c
    ORDER BY sort_at DESC, story_id DESC`.execute(db);
  const page = rows.slice(0, query.size);
  const last = page.at(-1);
  const more = rows.length > query.size;
  const { rows: counted } = await sql<{ n: number }>`
    ${PLAN_ANEW} SELECT count(*)::int AS n FROM (${candidates(plan, MOST_RANKED)}) c`.execute(db);
  const n = counted[0]?.n ?? 0;
  const exact = n < MOST_RANKED;
  return {
    ids: page.map((row) => row.story_id),
    scores: page.map(() => 0),
    total: exact ? n : Math.max(n, Math.round(plan.expected)),
    exact,
    next: more && last ? writeCursor({ sortAt: last.sort_at, id: last.story_id }) : null,
  };
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
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
