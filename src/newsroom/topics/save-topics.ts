import { fact } from '../../kernel/facts.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { nameKey } from '../people/published-queries.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';

/** Adds topics, or completes what is said of them. */
export async function saveTopics(
  newsroom: Newsroom,
  actor: Actor,
  topics: readonly { readonly name: string; readonly slug: string; readonly description: string }[],
): Promise<void> {
  authorise(actor, 'publication.edit');
  await inTransaction(newsroom, actor, async (work) => {
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
      work.change({ fact: fact.topic(saved.id), rank: 'primary' });
    }
    work.change({ fact: fact.topics, rank: 'secondary' });
    work.audit('topics.save', 'topic', null, { topics: topics.length });
  });
}
