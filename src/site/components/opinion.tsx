import type { ReactNode } from 'react';
import { CARD_EXCERPT_WORDS } from '../../story/measures.ts';
import type { StoryCard } from '../../story/published-view.ts';
import { cardBylines, cardExcerpt } from '../cards.ts';
import type { PageFrame } from '../frame.ts';
import { foreign } from './foreign.ts';

/** Who says so: the authors, or over a leader that nobody signs the editor's kicker, or else its section. */
export function OpinionBy({
  card,
  frame,
}: {
  readonly card: StoryCard;
  readonly frame: PageFrame;
}): ReactNode {
  const names = cardBylines(card, frame.recorder).map((byline) => byline.name);
  if (names.length > 0) return <p className="by">{frame.voice.list(names)}</p>;
  if (card.kicker) {
    return (
      <p className="by" {...foreign(card.language, frame)}>
        {card.kicker}
      </p>
    );
  }
  return card.section && <p className="by">{card.section.name}</p>;
}

/** What an opinion without a face shows in its place: how it begins, in about as much room as a portrait takes. */
export function OpinionWords({
  card,
  frame,
}: {
  readonly card: StoryCard;
  readonly frame: PageFrame;
}): ReactNode {
  const words = cardExcerpt(card, CARD_EXCERPT_WORDS, frame.recorder);
  return (
    words !== '' && (
      <p className="stand" {...foreign(card.language, frame)}>
        {words}
      </p>
    )
  );
}
