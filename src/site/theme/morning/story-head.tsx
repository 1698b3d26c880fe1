import type { ReactNode } from 'react';
import { Bylines, Rating, Standfirst, StoryHeadline, StoryKicker } from '../../components/story-head.tsx';
import type { StoryModel } from '../../pages/story/model.ts';

/** Kicker, headline, standfirst; over an opinion the author's portrait and name, over a review its verdict. */
export function StoryHead({ model }: { readonly model: StoryModel }): ReactNode {
  return (
    <header className="s-head">
      <StoryKicker model={model} />
      <StoryHeadline model={model} />
      {model.story.kind === 'opinion' && <Bylines model={model} portraits />}
      <Standfirst model={model} />
      {model.story.kind === 'review' && <Rating model={model} />}
    </header>
  );
}
