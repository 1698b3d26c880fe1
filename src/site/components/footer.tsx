import type { ReactNode } from 'react';
import type { PageFrame } from '../frame.ts';
import { SectionTree, ServiceLinks } from './menus.tsx';

/** The foot of every page: the sections, the pages of record, who we are. */
export function Footer({ frame }: { readonly frame: PageFrame }): ReactNode {
  const { voice, publication } = frame;
  const { settings } = publication;
  const year = voice.dates.year(frame.today.slice(0, 4));
  return (
    <footer className="foot">
      <p className="foot-name">
        <a href="/">{publication.name}</a>
      </p>
      <nav aria-label={voice.t('footerNavigation')}>
        <SectionTree frame={frame} />
        <ServiceLinks frame={frame} />
      </nav>
      <p className="imprint">
        {voice.t('copyright', { year, name: publication.name })}
        {settings.foundingYear !== null && (
          <> · {voice.t('founded', { year: voice.dates.year(String(settings.foundingYear)) })}</>
        )}
        {settings.editorialContact && <> · {settings.editorialContact}</>}
      </p>
    </footer>
  );
}
