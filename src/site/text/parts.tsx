import type { ReactNode } from 'react';
import { RAIL_EXCERPT_WORDS } from '../../story/measures.ts';
import type { StoryCard, StoryLink } from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import { cardExcerpt } from '../cards.ts';
import { foreign } from '../components/foreign.ts';
import type { PageFrame } from '../frame.ts';
import type { Paging } from '../paging.ts';

/** A headline, linked where there is a page behind it. */
export function Headline({
  story,
  frame,
}: {
  readonly story: StoryLink;
  readonly frame: PageFrame;
}): ReactNode {
  const words = foreign(story.language, frame);
  if (story.path === null) return <span {...words}>{story.headline}</span>;
  return (
    <a href={address.text(story.path)} {...words}>
      {story.headline}
    </a>
  );
}

export function CardList({
  cards,
  frame,
  words = RAIL_EXCERPT_WORDS,
}: {
  readonly cards: readonly StoryCard[];
  readonly frame: PageFrame;
  readonly words?: number;
}): ReactNode {
  if (cards.length === 0) return <p>{frame.voice.t('noStories')}</p>;
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.id}>
          <Headline story={card} frame={frame} />
          <br />
          <small>
            <CardDate card={card} frame={frame} />
            {' · '}
            <span {...foreign(card.language, frame)}>{cardExcerpt(card, words, frame.recorder)}</span>
          </small>
        </li>
      ))}
    </ul>
  );
}

function CardDate({ card, frame }: { readonly card: StoryCard; readonly frame: PageFrame }): ReactNode {
  const { dates } = frame.voice;
  const machine = dates.machine(card.published);
  return <time dateTime={machine}>{dates.short(machine.slice(0, 'YYYY-MM-DD'.length), frame.today)}</time>;
}

export function PagingLinks({
  paging,
  frame,
}: {
  readonly paging: Paging;
  readonly frame: PageFrame;
}): ReactNode {
  const links = [
    ['newest', paging.newest],
    ['newer', paging.newer],
    ['older', paging.older],
  ] as const;
  if (links.every(([, href]) => href === null)) return null;
  return (
    <nav aria-label={frame.voice.t('pageNavigation')}>
      <ul>
        {links.map(
          ([key, href]) =>
            href !== null && (
              <li key={key}>
                <a href={href}>{frame.voice.t(key)}</a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}
