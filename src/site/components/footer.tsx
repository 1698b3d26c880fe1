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
        <Contact contact={settings.editorialContact} />
      </p>
    </footer>
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
