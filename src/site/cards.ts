import { CARD_EXCERPT_WORDS, storyExcerpt } from '../story/measures.ts';
import type { StoryCard } from '../story/published-view.ts';
import { printExcerpt } from '../story/words.ts';

/** A card's excerpt: its first `words` words of standfirst and body, at most 36, with an ellipsis only where words were cut. */
export function cardExcerpt(card: StoryCard, words: number): string {
  return printExcerpt(
    storyExcerpt(
      { standfirst: card.standfirst, text: card.teaser, language: card.language, textIsCut: card.teaserCut },
      Math.min(words, CARD_EXCERPT_WORDS),
    ),
  );
}
