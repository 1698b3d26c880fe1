import type { ReactNode } from 'react';
import type { Container } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';

/** A container's own ground: its heading, linked to its section, and its cards in whatever layout. */
export function ContainerFrame({
  container,
  frame,
  quiet = false,
  children,
}: {
  readonly container: Container;
  readonly frame: PageFrame;
  /** Whether the heading is for the ear alone: over the day's lead, which needs no announcement. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { section, title } = container;
  const printed = title || section?.name || frame.voice.t('latest');
  const id = `in-${container.slug}`;
  const tone = section ? ` c${section.colour}` : '';
  return (
    <section
      className={`ct ct-${container.layout} n${Math.min(container.cards.length, 9)}${tone}`}
      aria-labelledby={id}
    >
      <h2 className={quiet ? 'vh' : 'ct-title'} id={id}>
        {section && !quiet ? <a href={`/${section.path}`}>{printed}</a> : printed}
      </h2>
      {children}
    </section>
  );
}
