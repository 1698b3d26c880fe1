import type { ReactElement } from 'react';
import { PictureView } from '../../components/picture.tsx';
import { Pager, River } from '../../components/river.tsx';
import { SLOTS } from '../../components/slots.ts';
import { Page } from '../../theme/page.tsx';
import type { PersonModel } from './model.ts';

/** A person: who they are and what they have written. */
export function view({ frame, person, stories, paging }: PersonModel): ReactElement {
  return (
    <Page frame={frame} kind="person" sheets={['lists']}>
      <header className="head face">
        {person.portrait && (
          <PictureView
            picture={person.portrait}
            slot={{ ...SLOTS.portrait, sizes: '176px', widest: 480 }}
            lead
          />
        )}
        <div>
          <h1>{person.name}</h1>
          {person.role && <p className="role">{person.role}</p>}
          {person.bio && <p className="intro">{person.bio}</p>}
          {person.links.length > 0 && (
            <ul className="subs">
              {person.links.map((link) => (
                <li key={link.url}>
                  <a href={link.url} rel="me noopener">
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      </header>
      <h2 className="vh">{frame.voice.t('storiesBy', { name: person.name })}</h2>
      <River stories={stories} frame={frame} />
      <Pager paging={paging} frame={frame} />
    </Page>
  );
}
