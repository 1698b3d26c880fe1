import { fact, type Recorder } from '../kernel/facts.ts';
import { CARD_EXCERPT_WORDS, storyExcerpt } from '../story/measures.ts';
import type { Opening, PrintedByline, StoryCard } from '../story/published-view.ts';
import { printExcerpt } from '../story/words.ts';

/** Who is told what of a card is shown: the recorder of a page's frame, or a fragment's own. */
type Reader = Pick<Recorder, 'read'>;

/** A card's excerpt: its first `words` words of standfirst and body, at most 36, with an ellipsis only where words were cut. */
export function cardExcerpt(card: StoryCard, words: number, reader: Reader): string {
  reader.read(fact.excerpt(card.id));
  return openingExcerpt(card.opening, card.language, Math.min(words, CARD_EXCERPT_WORDS));
}

export function cardStandfirst(card: StoryCard, reader: Reader): string | null {
  reader.read(fact.standfirst(card.id));
  return card.opening.standfirst;
}

/** By whom the story is. */
export function cardBylines(card: StoryCard, reader: Reader): readonly PrintedByline[] {
  reader.read(fact.signed(card.id));
  for (const { personId, portraitId } of card.signed) {
    if (personId !== null) reader.read(fact.byline(personId));
    if (portraitId !== null) reader.read(fact.media(portraitId));
  }
  return card.signed;
}

/** Reads all of these cards: what is kept for many pages must be new for each, whatever it shows. */
export function readWholeCards(cards: readonly StoryCard[], reader: Reader): void {
  for (const card of cards) {
    reader.read(fact.standfirst(card.id));
    reader.read(fact.excerpt(card.id));
    cardBylines(card, reader);
  }
}

/** The first words of a story. */
export function openingExcerpt(opening: Opening, language: string, words: number): string {
  const { standfirst, teaser, teaserCut } = opening;
  return printExcerpt(storyExcerpt({ standfirst, text: teaser, language, textIsCut: teaserCut }, words));
}
