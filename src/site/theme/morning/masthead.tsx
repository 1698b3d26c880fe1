import type { ReactNode } from 'react';
import { Appearance, SearchField, SectionLine, SectionTree, ServiceLinks } from '../../components/menus.tsx';
import { Nameplate } from '../../components/nameplate.tsx';
import type { PageFrame } from '../../frame.ts';
import { Still } from '../../markup/still.ts';

/**
 * Nameplate between its two ears (today and the edition; the newspaper's line and the search), a double rule, the sections. The
 * line of sections stays at the top of the window; a small nameplate appears in it as the large one scrolls away.
 */
export function Masthead({
  frame,
  front,
}: {
  readonly frame: PageFrame;
  readonly front: boolean;
}): ReactNode {
  const { voice } = frame;
  return (
    <>
      <Still of={voice} as={`mast ${front} ${frame.today}`}>
        {() => <Head frame={frame} front={front} />}
      </Still>
      <div className="bar">
        <details className="menu">
          <summary>
            <svg
              viewBox="0 0 20 20"
              width="20"
              height="20"
              aria-hidden="true"
              stroke="currentColor"
              strokeWidth="1.8"
            >
              <path d="M1 4.5h18M1 10h18M1 15.5h18" />
            </svg>
            <span>{voice.t('menu')}</span>
          </summary>
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
        {/* biome-ignore lint/a11y/useAnchorContent: a second way home for the eye alone; the nameplate above is the first */}
        <a className="mini" href="/" tabIndex={-1} aria-hidden="true">
          <Nameplate frame={frame} part="mark" />
        </a>
        <nav className="sections" aria-label={voice.t('sectionNavigation')}>
          <SectionLine frame={frame} />
        </nav>
      </div>
    </>
  );
}

function Head({ frame, front }: { readonly frame: PageFrame; readonly front: boolean }): ReactNode {
  const { voice, publication } = frame;
  const { tagline, settings } = publication;
  const place = settings.edition.includes(settings.city) ? '' : settings.city;
  const edition = [settings.edition, place].filter(Boolean).join(' · ');
  const Title = front ? 'h1' : 'p';
  return (
    <header className={front ? 'mast mast-front' : 'mast'}>
      <div className="ear ear-start">
        <p className="today">
          <time dateTime={frame.today}>{voice.dates.masthead(frame.today)}</time>
        </p>
        {edition && <p className="edition">{edition}</p>}
      </div>
      <Title className="plate">
        <a href="/">
          <Nameplate frame={frame} part="plate" />
        </a>
      </Title>
      <div className="ear ear-end">
        {tagline && <p className="tagline">{tagline}</p>}
        <p>
          <a className="to-search" href="/search">
            <svg
              viewBox="0 0 20 20"
              width="18"
              height="18"
              aria-hidden="true"
              fill="none"
              stroke="currentColor"
            >
              <circle cx="8.5" cy="8.5" r="6" strokeWidth="1.8" />
              <path d="m13 13 5 5" strokeWidth="2" />
            </svg>
            <span>{voice.t('search')}</span>
          </a>
        </p>
      </div>
    </header>
  );
}
