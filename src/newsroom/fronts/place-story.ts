import { defined } from '../../kernel/defined.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import {
  assertNamed,
  type ContainerAddress,
  cardsOf,
  lockContainer,
  MOST_CARDS,
  type PlacedCardInput,
  type Placement,
  writeCards,
} from './container-cards.ts';

/**
 * Puts a story's card into a container at a position (0 is the first). A story that stands elsewhere on this front moves, since
 * no story stands twice on a front; what was not said of its card anew stays as it was if it stays in its container.
 */
export async function placeStory(
  newsroom: Newsroom,
  actor: Actor,
  input: ContainerAddress & { card: PlacedCardInput; position?: number | undefined },
): Promise<Placement> {
  authorise(actor, 'front.place');
  return inTransaction(newsroom, actor, async (work) => {
    const container = await lockContainer(work, input);
    await assertNamed(work, [input.card]);
    const before = await cardsOf(work, container.id);
    const own = before.find((card) => card.storyId === input.card.storyId);
    const others = before.filter((card) => card !== own);
    const card = { ...own, ...defined(input.card), storyId: input.card.storyId };
    const at = Math.min(input.position ?? 0, others.length, MOST_CARDS - 1);
    const cards = [...others.slice(0, at), card, ...others.slice(at)];
    // The last ones fall off: whoever places story after story need not clear up behind.
    return writeCards(work, container, input, cards.slice(0, MOST_CARDS));
  });
}
