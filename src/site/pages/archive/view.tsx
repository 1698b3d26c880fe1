import type { ReactElement, ReactNode } from 'react';
import { address } from '../../addresses.ts';
import { Pager, River } from '../../components/river.tsx';
import type { PageFrame } from '../../frame.ts';
import { Page } from '../../theme/page.tsx';
import { type ArchiveModel, type ArchiveNeighbour, type ArchiveYear, emptyLabel } from './model.ts';

/** An archive: years with their months, or what was published in a month or on a day. */
export function view(model: ArchiveModel): ReactElement {
  const { frame, section, period } = model;
  const { t } = frame.voice;
  const of = section?.name ?? frame.publication.name;
  return (
    <Page frame={frame} kind="archive" sheets={['lists']}>
      <header className={section ? `head c${section.colour}` : 'head'}>
        <p className="up">
          {section ? <a href={address.section(section.path)}>{section.name}</a> : t('archive')}
        </p>
        <h1>{period === '' ? t('archiveOf', { name: of }) : printed(period, frame)}</h1>
        <Neighbours model={model} />
      </header>
      {model.shows === 'overview' ? (
        <div className="years">
          {model.years.map((year) => (
            <Year key={year.year} year={year} frame={frame} alone={model.years.length === 1} />
          ))}
        </div>
      ) : (
        <>
          <River
            stories={model.stories}
            frame={frame}
            within={section?.id ?? null}
            days={period.length < 10}
            empty={emptyLabel(model)}
          />
          <Pager paging={model.paging} frame={frame} />
        </>
      )}
    </Page>
  );
}

/** `2021`, `July 2021` or `29 July 2021`. */
function printed(period: string, frame: PageFrame): string {
  const { dates } = frame.voice;
  if (period.length === 4) return dates.year(period);
  return period.length === 7 ? dates.month(period) : dates.day(period);
}

function Year({
  year,
  frame,
  alone,
}: {
  readonly year: ArchiveYear;
  readonly frame: PageFrame;
  readonly alone: boolean;
}): ReactNode {
  const { voice } = frame;
  const name = voice.dates.year(year.year);
  return (
    <section aria-label={name}>
      <h2>
        {year.href && !alone ? <a href={year.href}>{name}</a> : name}
        <small>{voice.t('stories', { count: year.stories })}</small>
      </h2>
      <ul className="months">
        {year.months.map((month) => (
          <li key={month.month}>
            {month.href ? (
              <a href={month.href}>{voice.dates.monthName(month.month)}</a>
            ) : (
              voice.dates.monthName(month.month)
            )}
            <span>{month.stories > 0 ? voice.number(month.stories) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ model }: { readonly model: ArchiveModel }): ReactNode {
  const { earlier, later, frame } = model;
  if (!earlier && !later) return null;
  const link = (neighbour: ArchiveNeighbour, rel: 'prev' | 'next'): ReactNode => (
    <li>
      <a href={neighbour.href} rel={rel}>
        {rel === 'prev' ? '← ' : ''}
        {printed(neighbour.period, frame)}
        {rel === 'next' ? ' →' : ''}
      </a>
    </li>
  );
  return (
    <nav aria-label={frame.voice.t('pageNavigation')}>
      <ul className="subs">
        {earlier && link(earlier, 'prev')}
        {later && link(later, 'next')}
      </ul>
    </nav>
  );
}
