import type { ReactElement } from 'react';
import { address } from '../addresses.ts';
import type { SectionModel } from '../pages/section/model.ts';
import { ContainerText } from './front.tsx';
import { CardList, PagingLinks } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function sectionText(model: SectionModel): ReactElement {
  const { frame, section } = model;
  return (
    <TextPage frame={frame}>
      <h1>{section.name}</h1>
      {section.description && <p>{section.description}</p>}
      {model.children.length > 0 && (
        <ul>
          {model.children.map((child) => (
            <li key={child.id}>
              <a href={address.text(address.section(child.path))}>{child.name}</a>
            </li>
          ))}
        </ul>
      )}
      {model.containers.map((container) => (
        <ContainerText key={container.id} container={container} frame={frame} />
      ))}
      {(model.stories.length > 0 || model.containers.length === 0) && (
        <CardList cards={model.stories} frame={frame} />
      )}
      <PagingLinks paging={model.paging} frame={frame} />
      <p>
        <a href={model.archiveHref}>{frame.voice.t('archive')}</a>
      </p>
    </TextPage>
  );
}
