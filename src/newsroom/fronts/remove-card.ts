import { AppError } from '../../kernel/errors.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import {
  type ContainerAddress,
  cardsOf,
  lockContainer,
  type Placement,
  writeCards,
} from './container-cards.ts';

/** Takes a story's card out of a container; backfill may show the story again by its own order. */
export async function removeCard(
  newsroom: Newsroom,
  actor: Actor,
  input: ContainerAddress & { storyId: string },
): Promise<Placement> {
  authorise(actor, 'front.place');
  return inTransaction(newsroom, actor, async (work) => {
    const container = await lockContainer(work, input);
    const before = await cardsOf(work, container.id);
    const cards = before.filter((card) => card.storyId !== input.storyId);
    if (cards.length === before.length) {
      throw new AppError('not_found', `Story ${input.storyId} has no card in this container.`);
    }
    return writeCards(work, container, input, cards);
  });
}
