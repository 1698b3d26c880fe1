import type { ReactNode } from 'react';
import type { StoryCard } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';
import { Card } from './card.tsx';
import { SLOTS } from './slots.ts';

/** The newest stories, as a way on from a page that leads nowhere. */
export function Newest({
  stories,
  frame,
}: {
  readonly stories: readonly StoryCard[];
  readonly frame: PageFrame;
}): ReactNode {
  if (stories.length === 0) return null;
  return (
    <section className="band" aria-labelledby="newest">
      <h2 className="band-title" id="newest">
        {frame.voice.t('newest')}
      </h2>
      <div className={`cols n${Math.min(stories.length, 4)}`}>
        {stories.map((card, rank) => (
          <Card
            key={card.id}
            card={card}
            frame={frame}
            size={rank < 4 ? 'm' : 's'}
            picture={rank < 4 ? SLOTS.quarter : null}
          />
        ))}
      </div>
    </section>
  );
}
