import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../store/pool.ts';
import { indexStatistics } from './index-statistics.ts';
import { searchConfig } from './languages.ts';
import type { SearchQuery } from './query.ts';
import { type TermWeight, termWeights } from './term-weights.ts';
import { windows } from './windows.ts';

/** Most stories that are ranked for one query; a query that matches more is ranked among its newest so many. */
export const MOST_RANKED = 600;
/**
 * With n stories of which m match, reading from the newest on compares MOST_RANKED · n / m stories with the query, and the index of
 * words fetches m. One costs about as much as the other, so the two are even where m² is n times this.
 */
const BALANCE = MOST_RANKED;

/** How a query is answered, as it is decided before the stories are looked at. */
export interface Plan {
  readonly configs: readonly string[];
  readonly where: RawBuilder<unknown>;
  readonly terms: readonly TermWeight[];
  readonly common: boolean;
  readonly expected: number;
  /** Where the newest `enough` matches are looked for, one look after another until they are found. */
  looks(enough: number): readonly (string | null)[];
}

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

/** `asked` is what a reader typed, with spaces between the words of every script. */
export async function planOf(db: Db, asked: string, query: SearchQuery): Promise<Plan> {
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
  const statistics = await indexStatistics(db);
  const terms = termWeights(statistics, lexemes);
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
  const phrase = asked.includes('"');
  // Words that stand together do so in few stories: looking for those from the newest on might read them all.
  const common = !phrase && expected > Math.sqrt(BALANCE * total);
  const reach = { expected, total, phrase, days: statistics.days };
  return {
    configs,
    where: sql`(${matches})${sql.join(filters, sql``)}`,
    terms,
    common,
    expected,
    looks: (enough) => (common ? [null] : windows(reach, enough)),
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

/**
 * The newest matches, from a day on. `OFFSET 0` keeps the planner from merging the two: words first where few match, time first where
 * many do.
 */
export function candidates(plan: Plan, since: string | null, limit: number): RawBuilder<unknown> {
  // As the index has it (migration 0006).
  const recent = since === null ? sql`` : sql` AND (d.sort_at AT TIME ZONE 'UTC')::date >= ${since}::date`;
  return plan.common
    ? sql`SELECT d.* FROM search_document d WHERE ${plan.where} ORDER BY d.sort_at DESC, d.story_id DESC LIMIT ${limit}`
    : sql`SELECT * FROM (SELECT d.* FROM search_document d WHERE ${plan.where}${recent} OFFSET 0) found
          ORDER BY sort_at DESC, story_id DESC LIMIT ${limit}`;
}
