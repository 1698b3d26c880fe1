import type { ReactNode } from 'react';
import { Appearance, SearchField, SectionLine, SectionTree, ServiceLinks } from '../../components/menus.tsx';
import type { PageFrame } from '../../frame.ts';
import { Still } from '../../markup/still.ts';

/** A block of the paper's colour with the name in it, the sections as blocks of theirs: it stays at the top of the window, whole. */
export function Masthead({
  frame,
  front,
}: {
  readonly frame: PageFrame;
  readonly front: boolean;
}): ReactNode {
  const { voice, publication } = frame;
  const Title = front ? 'h1' : 'p';
  return (
    <header className={front ? 'ev ev-front' : 'ev'}>
      <div className="ev-top">
        <Title className="ev-name">
          <a href="/">{publication.name}</a>
        </Title>
        <p className="today">
          <time dateTime={frame.today}>{voice.dates.masthead(frame.today)}</time>
          {publication.settings.edition && <span>{publication.settings.edition}</span>}
        </p>
        <a className="to-search" href="/search">
          {voice.t('search')}
        </a>
        <details className="menu">
          <summary>{voice.t('menu')}</summary>
          <div className="panel">
            <Still of={voice} as="menu-q">
              {() => <SearchField frame={frame} id="menu-q" />}
            </Still>
            <nav aria-label={voice.t('menu')}>
              <SectionTree frame={frame} />
              <ServiceLinks frame={frame} />
            </nav>
            <Appearance frame={frame} />
          </div>
        </details>
      </div>
      <nav className="ev-sections" aria-label={voice.t('sectionNavigation')}>
        <SectionLine frame={frame} />
      </nav>
    </header>
  );
}
