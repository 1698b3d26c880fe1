import { Fragment, type ReactNode } from 'react';
import { publishedDay } from '../../story/published.ts';
import type { StoryCard } from '../../story/published-view.ts';
import type { PageFrame } from '../frame.ts';
import type { Paging } from '../paging.ts';
import { Card } from './card.tsx';
import { SLOTS } from './slots.ts';

/** Stories newest first, under their days. What stands under a day says its hour alone. */
export function River({
  stories,
  frame,
  within = null,
  days = true,
  empty = 'noStories',
}: {
  readonly stories: readonly StoryCard[];
  readonly frame: PageFrame;
  readonly within?: string | null;
  /** False where all are of one day, which the page is named after. */
  readonly days?: boolean;
  /** What is said where there are none. */
  readonly empty?: 'noStories' | 'noStoriesThatMonth' | 'noStoriesThatDay';
}): ReactNode {
  const { timeZone } = frame;
  if (stories.length === 0) return <p className="empty">{frame.voice.t(empty)}</p>;
  return (
    <div className={days ? 'river days' : 'river'}>
      {stories.map((card, place) => {
        const day = publishedDay(card.published, timeZone);
        const before = stories[place - 1];
        const turns = days && (!before || publishedDay(before.published, timeZone) !== day);
        return (
          <Fragment key={card.id}>
            {turns && (
              <h2 className="day">
                <time dateTime={day}>{frame.voice.dates.day(day)}</time>
              </h2>
            )}
            <Card
              card={card}
              frame={frame}
              size="m"
              level={days ? 3 : 2}
              picture={SLOTS.thumb}
              standfirst={28}
              within={within}
              time="hour"
            />
          </Fragment>
        );
      })}
    </div>
  );
}

/** The neighbouring pages of a list. */
export function Pager({ paging, frame }: { readonly paging: Paging; readonly frame: PageFrame }): ReactNode {
  const { newer, older, newest } = paging;
  const { t } = frame.voice;
  if (!newer && !older && !newest) return null;
  return (
    <nav className="pager" aria-label={t('pageNavigation')}>
      {newest && newest !== newer && <a href={newest}>{t('newest')}</a>}
      {newer && (
        <a href={newer} rel="prev">
          {t('newer')}
        </a>
      )}
      {older && (
        <a href={older} rel="next">
          {t('older')}
        </a>
      )}
    </nav>
  );
}
