import type { ReactElement } from 'react';
import { address } from '../../addresses.ts';
import { Page } from '../../theme/page.tsx';
import type { TopicsModel } from './model.ts';

/** All topics under their first letters. */
export function view({ frame, groups, nextHref }: TopicsModel): ReactElement {
  return (
    <Page frame={frame} kind="topics" sheets={['lists']}>
      <header className="head">
        <h1>{frame.voice.t('topics')}</h1>
      </header>
      <div className="letters">
        {groups.map(({ initial, topics }) => (
          <section key={initial} aria-label={initial}>
            <h2>{initial}</h2>
            <ul>
              {topics.map((topic) => (
                <li key={topic.id}>
                  <a href={address.topic(topic.slug)}>{topic.name}</a>
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
