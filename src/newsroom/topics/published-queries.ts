import { fact, type Recorder } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import type { Topic } from '../../story/published-view.ts';

export async function topicBySlug(db: Db, recorder: Recorder, slug: string): Promise<Topic | null> {
  const row = await db
    .selectFrom('topic')
    .select(['id', 'slug', 'name', 'description'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  recorder.read(fact.topic(row.id));
  return row;
}

/** The slugs of those of these ids that are topics. */
export async function topicSlugs(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('topic').select('slug').where('id', 'in', ids).orderBy('slug').execute();
  return rows.map((row) => row.slug);
}

/** Topics by name. `after` is the name key of the last topic on the page before. */
export async function topics(
  db: Db,
  recorder: Recorder,
  options: { size: number; after?: string | undefined },
): Promise<{ topics: Topic[]; next: string | null }> {
  recorder.read(fact.topics);
  const rows = await db
    .selectFrom('topic')
    .select(['id', 'slug', 'name', 'description', 'name_key'])
    .where('name_key', '>', options.after ?? '')
    .orderBy('name_key')
    .limit(options.size + 1)
    .execute();
  const page = rows.slice(0, options.size);
  for (const row of page) recorder.read(fact.topic(row.id));
  return {
    topics: page.map(({ name_key: _, ...topic }) => topic),
    next: rows.length > options.size ? (page.at(-1)?.name_key ?? null) : null,
  };
}
