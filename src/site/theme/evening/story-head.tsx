import type { ReactNode } from 'react';
import { Bylines, Rating, Standfirst, StoryHeadline, StoryKicker } from '../../components/story-head.tsx';
import type { StoryModel } from '../../pages/story/model.ts';

/** The headline on a block of its section's colour, the standfirst under it in bold. */
export function StoryHead({ model }: { readonly model: StoryModel }): ReactNode {
  return (
    <header className="s-head">
      <div className="s-block">
        <StoryKicker model={model} />
        <StoryHeadline model={model} />
      </div>
      {model.story.kind === 'opinion' && <Bylines model={model} portraits />}
      <Standfirst model={model} />
      {model.story.kind === 'review' && <Rating model={model} />}
    </header>
  );
}
