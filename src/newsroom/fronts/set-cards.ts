import { invalidInput } from '../../kernel/errors.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import {
  assertNamed,
  type ContainerAddress,
  lockContainer,
  MOST_CARDS,
  type PlacedCardInput,
  type Placement,
  writeCards,
} from './container-cards.ts';

/** Sets all the cards of a container, in order. */
export async function setCards(
  newsroom: Newsroom,
  actor: Actor,
  input: ContainerAddress & { cards: readonly PlacedCardInput[] },
): Promise<Placement> {
  authorise(actor, 'front.place');
  return inTransaction(newsroom, actor, async (work) => {
    const container = await lockContainer(work, input);
    if (input.cards.length > MOST_CARDS) {
      const message = `are more than the ${MOST_CARDS} that a container holds`;
      throw invalidInput({ path: 'cards', message, remedy: 'Leave the last ones out.' });
    }
    const ids = input.cards.map((card) => card.storyId);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice)
      throw invalidInput({
        path: 'cards',
        message: `story ${twice} is there twice`,
        remedy: 'Name each story once.',
      });
    await assertNamed(work, input.cards);
    return writeCards(work, container, input, input.cards);
  });
}
