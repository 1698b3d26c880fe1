import type { ReactElement } from 'react';
import { address } from '../../addresses.ts';
import { Page } from '../../theme/page.tsx';
import type { PeopleModel } from './model.ts';

/** Everybody with a page of their own, under the letters of their family names. */
export function view({ frame, groups, nextHref }: PeopleModel): ReactElement {
  return (
    <Page frame={frame} kind="people" sheets={['lists']}>
      <header className="head">
        <h1>{frame.voice.t('people')}</h1>
      </header>
      <div className="letters">
        {groups.map(({ initial, people }) => (
          <section key={initial} aria-label={initial}>
            <h2>{initial}</h2>
            <ul>
              {people.map((person) => (
                <li key={person.id}>
                  <a href={address.person(person.slug)}>
                    {person.before}
                    <b>{person.filed}</b>
                    {person.role && <small>{person.role}</small>}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {nextHref && (
        <p className="more">
          <a href={nextHref} rel="next">
            {frame.voice.t('moreResults')}
          </a>
        </p>
      )}
    </Page>
  );
}
