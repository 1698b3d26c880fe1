import { type Change, fact } from '../../kernel/facts.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { nameKey } from '../people/published-queries.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';

/** Adds topics, or completes what is said of them. */
export async function saveTopics(
  newsroom: Newsroom,
  actor: Actor,
  topics: readonly { readonly name: string; readonly slug: string; readonly description: string }[],
): Promise<void> {
  authorise(actor, 'publication.edit');
  await inTransaction(newsroom, actor, async (work) => {
    const known = await topicsBefore(work, topics);
    for (const topic of topics) {
      const row = { name: topic.name, description: topic.description };
      const saved = await work.tx
        .insertInto('topic')
        .values({
          id: work.ids.next(),
          slug: topic.slug,
          name_key: nameKey(topic.name),
          created_at: work.now,
          ...row,
        })
        .onConflict((conflict) => conflict.column('name_key').doUpdateSet(row))
        .returning('id')
        .executeTakeFirstOrThrow();
      const before = known.get(saved.id);
      const renamed = before?.name !== topic.name;
      if (renamed || before.description !== topic.description)
        work.change({ fact: fact.topic(saved.id), rank: 'primary' });
      if (renamed) work.change(...topicRenamed(saved.id));
    }
    work.audit('topics.save', 'topic', null, { topics: topics.length });
  });
}

/** What changes beside the topic's own page when it comes, or its name or address changes. */
export function topicRenamed(id: string): Change[] {
  return [
    { fact: fact.tag(id), rank: 'primary' },
    { fact: fact.topics, rank: 'secondary' },
  ];
}

/** What is known of these topics, by their ids. */
async function topicsBefore(
  work: Work,
  topics: readonly { readonly name: string }[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly description: string }>> {
  if (topics.length === 0) return new Map();
  const keys = topics.map(({ name }) => nameKey(name));
  const rows = await work.tx
    .selectFrom('topic')
    .select(['id', 'name', 'description'])
    .where('name_key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
