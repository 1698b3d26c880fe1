import type { ReactElement, ReactNode } from 'react';
import { address } from '../addresses.ts';
import type { MenuSection, PageFrame } from '../frame.ts';
import { HeadTags } from '../head/head-tags.tsx';

/** All the style of the text-only variant; its hash is in the Content-Security-Policy. */
export const TEXT_STYLE =
  ':root{color-scheme:light dark;background:Canvas;color:CanvasText}body{max-width:40em;margin:0 auto;padding:1em;font:1.1em/1.55 Georgia,serif;overflow-wrap:break-word}' +
  'h1,h2,h3{line-height:1.2}nav ul{padding:0;list-style:none}nav li{display:inline-block;margin-inline-end:1em}nav a,footer a{display:inline-block;min-width:1.5em;line-height:2}' +
  'table{border-collapse:collapse}td,th{border:1px solid;padding:.2em .5em;text-align:start;overflow-wrap:anywhere}pre{overflow-x:auto}small{opacity:.85}';

/** The frame of a text-only page: name, day, sections, subject; no pictures, no scripts, no fonts. */
export function TextPage({
  frame,
  children,
}: {
  readonly frame: PageFrame;
  readonly children: ReactNode;
}): ReactElement {
  const { voice, publication } = frame;
  return (
    <html lang={frame.language} dir={frame.direction}>
      <head>
        <HeadTags head={frame.head} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file */}
        <style dangerouslySetInnerHTML={{ __html: TEXT_STYLE }} />
      </head>
      <body id="top">
        <header>
          <p>
            <a href={address.text('/')} lang={publication.language}>
              <strong>{publication.name}</strong>
            </a>{' '}
            <time dateTime={frame.today}>{voice.dates.masthead(frame.today)}</time>
          </p>
          <nav aria-label={voice.t('sectionNavigation')}>
            <ul>
              {frame.sections.map((section) => (
                <SectionItem key={section.id} section={section} language={publication.language} />
              ))}
              <li>
                <a href={address.text(address.search)}>{voice.t('search')}</a>
              </li>
            </ul>
          </nav>
        </header>
        <hr />
        <main id="main">{children}</main>
        <hr />
        <footer>
          <p>
            {frame.otherVariant && <a href={frame.otherVariant}>{voice.t('fullVersion')}</a>}{' '}
            <a href={address.text(address.corrections)}>{voice.t('corrections')}</a>{' '}
            <a href="#top">{voice.t('backToTop')}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

function SectionItem({
  section,
  language,
}: {
  readonly section: MenuSection;
  readonly language: string;
}): ReactNode {
  return (
    <li>
      <a href={address.text(address.section(section.path))} lang={language}>
        {section.name}
      </a>
    </li>
  );
}
