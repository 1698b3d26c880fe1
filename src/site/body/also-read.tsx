import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import { StoryAnchor } from '../components/card.tsx';
import { foreign } from '../components/foreign.ts';
import type { BodyContext } from './body-context.ts';

/** A cross link: today's headline of the story it names, plain text until that story is published. */
export function AlsoRead({
  node,
  context,
}: {
  readonly node: NodeOf<'alsoRead'>;
  readonly context: BodyContext;
}): ReactNode {
  const link = context.links.get(node.attrs.storyId);
  if (!link) return null;
  return (
    <p className="also">
      <span className="also-label" lang={context.frame.language} dir={context.frame.direction}>
        {context.frame.voice.t('alsoRead')}
      </span>{' '}
      <span
        className="also-head"
        {...foreign(link.language, { language: context.language, direction: context.direction })}
      >
        <StoryAnchor link={link} />
      </span>
    </p>
  );
}
