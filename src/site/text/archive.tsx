import type { ReactElement, ReactNode } from 'react';
import { type ArchiveModel, type ArchiveYear, emptyLabel } from '../pages/archive/model.ts';
import { CardList, PagingLinks } from './parts.tsx';
import { TextPage } from './text-page.tsx';

export function archiveText(model: ArchiveModel): ReactElement {
  const { frame, section, period } = model;
  const { t } = frame.voice;
  const name = [section?.name, period === '' ? null : printed(model, period)]
    .filter((part) => part != null)
    .join(', ');
  return (
    <TextPage frame={frame}>
      <h1>{t('archiveOf', { name: name || frame.publication.name })}</h1>
      {model.shows === 'overview' ? (
        model.years.map((year) => <YearText key={year.year} year={year} model={model} />)
      ) : (
        <>
          {model.stories.length === 0 ? (
            <p>{t(emptyLabel(model))}</p>
          ) : (
            <CardList cards={model.stories} frame={frame} />
          )}
          <PagingLinks paging={model.paging} frame={frame} />
        </>
      )}
      <p>
        {model.earlier && <a href={model.earlier.href}>← {printed(model, model.earlier.period)}</a>}{' '}
        {model.later && <a href={model.later.href}>{printed(model, model.later.period)} →</a>}
      </p>
    </TextPage>
  );
}

function YearText({ year, model }: { readonly year: ArchiveYear; readonly model: ArchiveModel }): ReactNode {
  const { dates, t } = model.frame.voice;
  return (
    <section>
      <h2>{year.href ? <a href={year.href}>{dates.year(year.year)}</a> : dates.year(year.year)}</h2>
      <ul>
        {year.months.map(
          ({ month, href, stories }) =>
            href !== null && (
              <li key={month}>
                <a href={href}>{dates.monthName(month)}</a> ({t('stories', { count: stories })})
              </li>
            ),
        )}
      </ul>
    </section>
  );
}

function printed({ frame: { voice } }: ArchiveModel, period: string): string {
  if (period.length === 4) return voice.dates.year(period);
  return period.length === 7 ? voice.dates.month(period) : voice.dates.day(period);
}
