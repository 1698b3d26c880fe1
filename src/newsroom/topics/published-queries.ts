import { fact, type Recorder } from '../../kernel/facts.ts';
import type { Db } from '../../store/pool.ts';
import type { Topic, TopicRef } from '../../story/published-view.ts';

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

/** All topics, in no order: that depends on the language in which the names are read. */
export async function topicNames(db: Db, recorder: Recorder): Promise<TopicRef[]> {
  recorder.read(fact.topics);
  return db.selectFrom('topic').select(['id', 'slug', 'name']).execute();
}
