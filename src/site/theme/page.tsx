import type { ReactNode } from 'react';
import type { Picture } from '../../story/published-view.ts';
import { type PictureSlot, sourceSet } from '../components/picture.tsx';
import type { PageFrame } from '../frame.ts';
import { HeadTags } from '../head/head-tags.tsx';
import { styleSheets, THEME_SCRIPT } from './inline-code.ts';
import type { Sheet } from './theme.ts';
import { themeOf } from './themes.ts';

const CLIENT = 'src/site/client/site.client.ts';

/**
 * The document around a page's subject: head, skip link, masthead, main, footer. `sheets` are the style sheets the page needs
 * besides the core; `preload` is its lead picture, fetched before the markup is read to its end.
 */
export function Page({
  frame,
  sheets,
  kind,
  front = false,
  preload = null,
  children,
}: {
  readonly frame: PageFrame;
  readonly sheets: readonly Exclude<Sheet, 'core'>[];
  /** The page type, as a class of the body. */
  readonly kind: string;
  /** Whether the nameplate is shown at its full size. */
  readonly front?: boolean;
  readonly preload?: { readonly picture: Picture; readonly slot: PictureSlot } | null;
  readonly children: ReactNode;
}): ReactNode {
  const theme = themeOf(frame.publication);
  const css = styleSheets(frame.publication, frame.assets);
  const client = frame.assets.url(CLIENT);
  const { Masthead, Footer } = theme.slots;
  return (
    <html lang={frame.language} dir={frame.direction}>
      <head>
        <HeadTags head={frame.head} />
        {theme.fonts
          .filter((font) => font.critical)
          .map((font) => frame.assets.url(font.source))
          .filter((url) => url !== null)
          .map((url) => (
            <link key={url} rel="preload" href={url} as="font" type="font/woff2" crossOrigin="" />
          ))}
        {preload && (
          <link
            rel="preload"
            as="image"
            type="image/avif"
            imageSrcSet={sourceSet(preload.picture, preload.slot, 'avif')}
            imageSizes={preload.slot.sizes}
            fetchPriority="high"
          />
        )}
        <meta name="color-scheme" content="light dark" />
        <Inline tag="script" text={THEME_SCRIPT} />
        {(['core', ...sheets] as const)
          .filter((sheet) => css[sheet] !== '')
          .map((sheet) => (
            <Inline key={sheet} tag="style" text={css[sheet]} />
          ))}
        {client && <script type="module" src={client} />}
      </head>
      <body className={`p-${kind}${frame.section ? ` c${frame.section.colour}` : ''}`} id="top">
        <a className="skip" href="#main">
          {frame.voice.t('skipToContent')}
        </a>
        <Masthead frame={frame} front={front} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

/** Our own styles and scripts, as they are: their hashes are in the Content-Security-Policy. */
function Inline({ tag: Tag, text }: { readonly tag: 'style' | 'script'; readonly text: string }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: texts of this repository only
  return <Tag dangerouslySetInnerHTML={{ __html: text }} />;
}
