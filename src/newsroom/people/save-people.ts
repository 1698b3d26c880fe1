import { isDeepStrictEqual } from 'node:util';
import { fact } from '../../kernel/facts.ts';
import { toJson } from '../../store/json.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { nameKey } from './published-queries.ts';

export interface PersonInput {
  readonly name: string;
  readonly slug: string;
  readonly role: string;
  readonly bio: string;
  readonly portraitMediaId: string | null;
  readonly links: readonly { label: string; url: string }[];
  readonly staff: boolean;
}

/** Adds people, or completes what is known of them; a name is the same person whatever its case and accents. */
export async function savePeople(
  newsroom: Newsroom,
  actor: Actor,
  people: readonly PersonInput[],
): Promise<void> {
  authorise(actor, 'publication.edit');
  await inTransaction(newsroom, actor, async (work) => {
    const known = await peopleBefore(work, people);
    for (const person of people) {
      const row = {
        name: person.name,
        role: person.role,
        bio: person.bio,
        portrait_media_id: person.portraitMediaId,
        links: toJson(person.links),
        staff: person.staff,
      };
      const saved = await work.tx
        .insertInto('person')
        .values({
          id: work.ids.next(),
          slug: person.slug,
          name_key: nameKey(person.name),
          created_at: work.now,
          ...row,
        })
        .onConflict((conflict) => conflict.column('name_key').doUpdateSet(row))
        .returning('id')
        .executeTakeFirstOrThrow();
      const before = known.get(saved.id);
      if (!before || !isDeepStrictEqual({ ...before, ...row, links: person.links }, before))
        work.change({ fact: fact.person(saved.id), rank: 'primary' });
      if (before?.portrait_media_id !== person.portraitMediaId)
        work.change({ fact: fact.byline(saved.id), rank: 'primary' });
      if (before?.name !== person.name || before.role !== person.role)
        work.change({ fact: fact.people, rank: 'secondary' });
    }
    work.audit('people.save', 'person', null, { people: people.length });
  });
}

/** What is known of these people, by their ids. */
async function peopleBefore(work: Work, people: readonly PersonInput[]) {
  if (people.length === 0) return new Map<string, never>();
  const keys = people.map((person) => nameKey(person.name));
  const rows = await work.tx
    .selectFrom('person')
    .select(['id', 'name', 'role', 'bio', 'portrait_media_id', 'links', 'staff'])
    .where('name_key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
