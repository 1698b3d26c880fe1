import { fact } from '../../kernel/facts.ts';
import { slugify } from '../../story/slug.ts';
import type { Work } from '../unit-of-work.ts';

const SIZE = 4;

/**
 * Puts the cards of an imported page's containers ("Don't Miss") where that page had them: beside the stories of its section. What
 * editors curated for the whole newspaper stays untouched.
 */
export async function fillContainers(
  work: Work,
  containers: readonly {
    readonly title: string;
    readonly sectionId: string | null;
    readonly storyIds: readonly string[];
  }[],
): Promise<void> {
  for (const container of containers) {
    if (container.storyIds.length === 0) continue;
    const slug = slugify(container.title);
    const existing = await work.tx
      .selectFrom('container')
      .select('id')
      .where('front_id', 'is', null)
      .where('section_id', container.sectionId ? '=' : 'is', container.sectionId)
      .where('slug', '=', slug)
      .executeTakeFirst();
    const id = existing?.id ?? work.ids.next();
    if (!existing) {
      await work.tx
        .insertInto('container')
        .values({
          id,
          front_id: null,
          section_id: container.sectionId,
          slug,
          title: container.title,
          layout: 'dont-miss',
          size: SIZE,
          backfill_list: null,
        })
        .execute();
      work.change({ fact: fact.beside(slug, container.sectionId), rank: 'secondary' });
    }
    const cards = await work.tx
      .selectFrom('card')
      .select('story_id')
      .where('container_id', '=', id)
      .orderBy('position')
      .execute();
    const before = cards.map((card) => card.story_id);
    const order = [...new Set([...container.storyIds, ...before])].slice(
      0,
      Math.max(SIZE, container.storyIds.length),
    );
    if (order.length === before.length && order.every((story, index) => story === before[index])) continue;
    await work.tx.deleteFrom('card').where('container_id', '=', id).execute();
    await work.tx
      .insertInto('card')
      .values(
        order.map((storyId, position) => ({
          id: work.ids.next(),
          container_id: id,
          story_id: storyId,
          position,
          headline: null,
          kicker: null,
          standfirst: null,
          media_id: null,
        })),
      )
      .execute();
    if (order.length > SIZE)
      await work.tx.updateTable('container').set({ size: order.length }).where('id', '=', id).execute();
    work.change({ fact: fact.container(id), rank: 'primary' });
  }
}
