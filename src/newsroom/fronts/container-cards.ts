import { AppError, invalidInput } from '../../kernel/errors.ts';
import { fact } from '../../kernel/facts.ts';
import type { Work } from '../unit-of-work.ts';

/** Instead of a front's slug: the containers that stand beside stories, such as "Don't Miss". */
export const BESIDE_STORIES = 'beside-stories';

/** As many cards as a container may hold; those beyond its size wait. */
export const MOST_CARDS = 60;

/** A container by its front's slug and its own slug or id. */
export interface ContainerAddress {
  readonly front: string;
  readonly container: string;
}

/** A story's card with what an editor writes over the story's own. */
export interface PlacedCardInput {
  readonly storyId: string;
  readonly headline?: string | null | undefined;
  readonly kicker?: string | null | undefined;
  readonly standfirst?: string | null | undefined;
  readonly mediaId?: string | null | undefined;
  /** Stories that the card names below its own. */
  readonly supporting?: readonly string[] | undefined;
}

/** The stories that editors placed in a container, in order. */
export interface Placement {
  readonly containerId: string;
  readonly storyIds: readonly string[];
}

interface LockedContainer {
  readonly id: string;
  readonly frontId: string | null;
}

/** Finds a container and locks its front, so that two editors' changes to one front run one after the other. */
export async function lockContainer(work: Work, address: ContainerAddress): Promise<LockedContainer> {
  const missing = new AppError(
    'not_found',
    `There is no container "${address.container}" on the front "${address.front}".`,
  );
  const frontId = address.front === BESIDE_STORIES ? null : await lockFront(work, address.front);
  const rows = await work.tx
    .selectFrom('container')
    .select(['id', 'slug', 'section_id'])
    .where('front_id', frontId === null ? 'is' : '=', frontId)
    .forUpdate()
    .execute();
  const row =
    rows.find((candidate) => candidate.id === address.container) ??
    rows.find((candidate) => candidate.slug === address.container && candidate.section_id === null);
  if (!row) throw missing;
  return { id: row.id, frontId };
}

async function lockFront(work: Work, slug: string): Promise<string> {
  const front = await work.tx
    .selectFrom('front')
    .select('id')
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst();
  if (!front) throw new AppError('not_found', `There is no front "${slug}".`);
  return front.id;
}

export async function cardsOf(work: Work, containerId: string): Promise<PlacedCardInput[]> {
  const rows = await work.tx
    .selectFrom('card')
    .selectAll()
    .where('container_id', '=', containerId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    storyId: row.story_id,
    headline: row.headline,
    kicker: row.kicker,
    standfirst: row.standfirst,
    mediaId: row.media_id,
    supporting: row.supporting,
  }));
}

export async function writeCards(
  work: Work,
  container: LockedContainer,
  address: ContainerAddress,
  cards: readonly PlacedCardInput[],
): Promise<Placement> {
  const storyIds = cards.map((card) => card.storyId);
  if (container.frontId !== null) await clearElsewhere(work, container.frontId, container.id, storyIds);
  await work.tx.deleteFrom('card').where('container_id', '=', container.id).execute();
  await insertCards(work, container.id, cards);
  work.change({ fact: fact.container(container.id), rank: 'primary' });
  work.audit('front.place', 'container', container.id, { ...address, storyIds });
  work.event('front.changed', { front: address.front, containerId: container.id });
  return { containerId: container.id, storyIds };
}

/** Puts cards, in order, into a container that has none. */
export async function insertCards(
  work: Work,
  containerId: string,
  cards: readonly PlacedCardInput[],
): Promise<void> {
  if (cards.length === 0) return;
  await work.tx
    .insertInto('card')
    .values(
      cards.map((card, position) => ({
        id: work.ids.next(),
        container_id: containerId,
        story_id: card.storyId,
        position,
        headline: card.headline ?? null,
        kicker: card.kicker ?? null,
        standfirst: card.standfirst ?? null,
        media_id: card.mediaId ?? null,
        supporting: [...(card.supporting ?? [])],
      })),
    )
    .execute();
}

async function clearElsewhere(
  work: Work,
  frontId: string,
  containerId: string,
  storyIds: readonly string[],
): Promise<void> {
  if (storyIds.length === 0) return;
  const cleared = await work.tx
    .deleteFrom('card')
    .using('container')
    .whereRef('container.id', '=', 'card.container_id')
    .where('container.front_id', '=', frontId)
    .where('container.id', '<>', containerId)
    .where('card.story_id', 'in', [...storyIds])
    .returning('card.container_id')
    .execute();
  for (const id of new Set(cleared.map((row) => row.container_id))) {
    work.change({ fact: fact.container(id), rank: 'primary' });
  }
}

export async function assertNamed(work: Work, cards: readonly PlacedCardInput[]): Promise<void> {
  const stories = new Set(cards.flatMap((card) => [card.storyId, ...(card.supporting ?? [])]));
  const pictures = new Set(cards.flatMap((card) => card.mediaId ?? []));
  if (stories.size > 0) {
    const rows = await work.tx
      .selectFrom('story')
      .select('id')
      .where('id', 'in', [...stories])
      .execute();
    for (const row of rows) stories.delete(row.id);
  }
  if (pictures.size > 0) {
    const rows = await work.tx
      .selectFrom('media')
      .select('id')
      .where('id', 'in', [...pictures])
      .execute();
    for (const row of rows) pictures.delete(row.id);
  }
  for (const id of stories)
    throw invalidInput({
      path: 'storyId',
      message: `there is no story ${id}`,
      remedy: 'Create the story first.',
    });
  for (const id of pictures)
    throw invalidInput({
      path: 'mediaId',
      message: `there is no picture ${id}`,
      remedy: 'Upload it with POST /media.',
    });
}
