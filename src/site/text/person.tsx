import type { ReactElement } from 'react';
import type { PersonModel } from '../pages/person/model.ts';
import { CardList, PagingLinks } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function personText({ frame, person, stories, paging }: PersonModel): ReactElement {
  return (
    <TextPage frame={frame}>
      <h1>{person.name}</h1>
      {person.role && <p>{person.role}</p>}
      {person.bio && <p>{person.bio}</p>}
      {person.links.length > 0 && (
        <ul>
          {person.links.map((link) => (
            <li key={link.url}>
              <a href={link.url} rel="me noopener">
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <CardList cards={stories} frame={frame} />
      <PagingLinks paging={paging} frame={frame} />
    </TextPage>
  );
}
