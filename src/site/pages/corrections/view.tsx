import type { ReactElement } from 'react';
import { StoryAnchor } from '../../components/card.tsx';
import { foreign } from '../../components/foreign.ts';
import { Pager } from '../../components/river.tsx';
import { Page } from '../../theme/page.tsx';
import type { CorrectionsModel } from './model.ts';

/** What we got wrong and what we changed, by day. */
export function view({ frame, days, paging }: CorrectionsModel): ReactElement {
  const { t, dates } = frame.voice;
  return (
    <Page frame={frame} kind="corrections" sheets={['lists']}>
      <header className="head">
        <h1>{t('corrections')}</h1>
        <p className="intro">{t('correctionsIntro')}</p>
      </header>
      {days.length === 0 && <p className="empty">{t('noCorrections')}</p>}
      {days.map(({ day, entries }) => (
        <section className="ledger" key={day}>
          <h2>
            <time dateTime={day}>{dates.day(day)}</time>
          </h2>
          <div>
            {entries.map((entry) => (
              <article className="entry" key={entry.id} id={`correction-${entry.id}`}>
                <h3 className="about" {...foreign(entry.story.language, frame)}>
                  <StoryAnchor link={entry.story} />
                </h3>
                <p>
                  <span className="label">{t(entry.kind)}</span>{' '}
                  <span {...foreign(entry.story.language, frame)}>{entry.text}</span>
                </p>
              </article>
            ))}
          </div>
        </section>
      ))}
      <Pager paging={paging} frame={frame} />
    </Page>
  );
}
