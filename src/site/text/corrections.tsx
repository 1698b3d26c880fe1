import type { ReactElement } from 'react';
import type { CorrectionsModel } from '../pages/corrections/model.ts';
import { Headline, PagingLinks } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function correctionsText({ frame, days, paging }: CorrectionsModel): ReactElement {
  const { t, dates } = frame.voice;
  return (
    <TextPage frame={frame}>
      <h1>{t('corrections')}</h1>
      <p>{days.length === 0 ? t('noCorrections') : t('correctionsIntro')}</p>
      {days.map(({ day, entries }) => (
        <section key={day}>
          <h2>
            <time dateTime={day}>{dates.day(day)}</time>
          </h2>
          {entries.map((entry) => (
            <p key={entry.id}>
              <strong>{t(entry.kind)}</strong>: {entry.text} <Headline story={entry.story} frame={frame} />
            </p>
          ))}
        </section>
      ))}
      <PagingLinks paging={paging} frame={frame} />
    </TextPage>
  );
}
