import type { ReactElement, ReactNode } from 'react';
import type { Container } from '../../story/published-view.ts';
import { address } from '../addresses.ts';
import type { PageFrame } from '../frame.ts';
import type { FrontModel } from '../pages/front/model.ts';
import { CardList, Headline } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function frontText({ frame, front, newest }: FrontModel): ReactElement {
  return (
    <TextPage frame={frame}>
      <h1>{frame.publication.name}</h1>
      {front?.containers.map((container) => (
        <ContainerText key={container.id} container={container} frame={frame} />
      ))}
      {!front && <CardList cards={newest} frame={frame} />}
    </TextPage>
  );
}

export function ContainerText({
  container,
  frame,
}: {
  readonly container: Container;
  readonly frame: PageFrame;
}): ReactNode {
  if (container.cards.length === 0) return null;
  const title = container.title || container.section?.name;
  const supporting = container.cards.flatMap((card) => card.supporting);
  return (
    <section>
      {title && (
        <h2>
          {container.section ? (
            <a href={address.text(address.section(container.section.path))}>{title}</a>
          ) : (
            title
          )}
        </h2>
      )}
      <CardList cards={container.cards} frame={frame} />
      {supporting.length > 0 && (
        <ul>
          {supporting.map((link) => (
            <li key={link.id}>
              <Headline story={link} frame={frame} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
