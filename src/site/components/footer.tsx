import type { ReactNode } from 'react';
import type { PageFrame } from '../frame.ts';
import { Still } from '../markup/still.ts';
import { SectionTree, ServiceLinks } from './menus.tsx';

/** The foot of every page: the sections, the pages of record, who we are. */
export function Footer({ frame }: { readonly frame: PageFrame }): ReactNode {
  const { voice, publication } = frame;
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
      <Still of={voice} as={`imprint ${year}`}>
        {() => <Imprint frame={frame} year={year} />}
      </Still>
    </footer>
  );
}

function Imprint({ frame, year }: { readonly frame: PageFrame; readonly year: string }): ReactNode {
  const { voice, publication } = frame;
  const { settings } = publication;
  return (
    <p className="imprint">
      {voice.t('copyright', { year, name: publication.name })}
      {settings.foundingYear !== null && (
        <> · {voice.t('founded', { year: voice.dates.year(String(settings.foundingYear)) })}</>
      )}
      <Contact contact={settings.editorialContact} />
    </p>
  );
}

/** Whom to write to: a link where the newsroom gave an address that can be one, else its words. */
function Contact({ contact }: { readonly contact: string }): ReactNode {
  if (contact === '') return null;
  const address = /^[^\s@:/]+@[^\s@:/]+$/.test(contact) ? `mailto:${contact}` : contact;
  const isLink = /^(?:mailto:|tel:|https?:\/\/)/.test(address);
  const words = address.replace(/^(?:mailto:|tel:|https?:\/\/)/, '');
  return <> · {isLink ? <a href={address}>{words}</a> : contact}</>;
}
