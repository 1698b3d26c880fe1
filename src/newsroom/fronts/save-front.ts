import { fact } from '../../kernel/facts.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import type { ContainerLayout } from '../../story/published-view.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { insertCards, type PlacedCardInput } from './container-cards.ts';

export interface ContainerInput {
  readonly slug: string;
  readonly title: string;
  readonly layout: ContainerLayout;
  readonly size: number;
  /** A list id that fills the places no card takes; null: nothing does. */
  readonly backfillList: string | null;
  readonly cards: readonly PlacedCardInput[];
}

/** Sets a front with its containers in order; what it held before is replaced. */
export async function saveFront(
  newsroom: Newsroom,
  actor: Actor,
  input: { slug: string; title: string; sectionId: string | null; containers: readonly ContainerInput[] },
): Promise<string> {
  authorise(actor, 'front.edit');
  return inTransaction(newsroom, actor, async (work) => {
    const existing = await work.tx
      .selectFrom('front')
      .select('id')
      .where('slug', '=', input.slug)
      .forUpdate()
      .executeTakeFirst();
    const id = existing?.id ?? work.ids.next();
    const row = { title: input.title, section_id: input.sectionId, updated_at: work.now };
    if (existing) await work.tx.updateTable('front').set(row).where('id', '=', id).execute();
    else
      await work.tx
        .insertInto('front')
        .values({ id, slug: input.slug, ...row })
        .execute();
    await work.tx.deleteFrom('container').where('front_id', '=', id).execute();
    for (const [position, container] of input.containers.entries()) {
      await addContainer(work, { ...container, frontId: id, sectionId: null, position });
    }
    work.change({ fact: fact.front(id), rank: 'primary' }, { fact: fact.fronts, rank: 'secondary' });
    work.audit('front.save', 'front', id, { slug: input.slug });
    return id;
  });
}

/** Sets a container that stands beside stories, of one section or of the whole newspaper. */
export async function saveBesideStories(
  newsroom: Newsroom,
  actor: Actor,
  input: ContainerInput & { sectionId: string | null },
): Promise<void> {
  authorise(actor, 'front.edit');
  await inTransaction(newsroom, actor, async (work) => {
    await work.tx
      .deleteFrom('container')
      .where('front_id', 'is', null)
      .where('slug', '=', input.slug)
      .where('section_id', input.sectionId ? '=' : 'is', input.sectionId)
      .execute();
    await addContainer(work, { ...input, frontId: null, position: 0 });
    work.change({ fact: fact.beside(input.slug, input.sectionId), rank: 'primary' });
  });
}

async function addContainer(
  work: Work,
  input: ContainerInput & { frontId: string | null; sectionId: string | null; position: number },
): Promise<void> {
  const id = work.ids.next();
  await work.tx
    .insertInto('container')
    .values({
      id,
      front_id: input.frontId,
      section_id: input.sectionId,
      slug: input.slug,
      title: input.title,
      layout: input.layout,
      position: input.position,
      size: input.size,
      backfill_list: input.backfillList,
    })
    .execute();
  await insertCards(work, id, input.cards);
}
