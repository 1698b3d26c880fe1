import type { ReactNode } from 'react';
import type { Figure } from '../../story/body.ts';
import { inlineText } from '../../story/inline.ts';
import { type PictureSlot, PictureView } from '../components/picture.tsx';
import { SLOTS } from '../components/slots.ts';
import type { BodyContext } from './body-context.ts';
import { Inlines } from './inline.tsx';

const BY_SIZE = { inline: SLOTS.inline, wide: SLOTS.wide, full: SLOTS.page } as const;

/** A figure of the body, as wide as its rank allows. */
export function FigureBlock({
  figure,
  context,
}: {
  readonly figure: Figure;
  readonly context: BodyContext;
}): ReactNode {
  return <FigureView figure={figure} context={context} slot={BY_SIZE[figure.attrs.size]} />;
}

/** A picture with caption and credit. Where the file is missing, caption and credit still show. */
export function FigureView({
  figure,
  context,
  slot,
  lead = false,
  number,
}: {
  readonly figure: Figure;
  readonly context: BodyContext;
  readonly slot: PictureSlot;
  readonly lead?: boolean;
  /** "3/12" in galleries. */
  readonly number?: ReactNode;
}): ReactNode {
  const { mediaId, alt, size } = figure.attrs;
  const picture = mediaId === null ? undefined : context.pictures.get(mediaId);
  const words = inlineText(figure.content) !== '';
  const credit = figure.attrs.credit ?? picture?.credit ?? '';
  const creditUrl = figure.attrs.creditUrl ?? picture?.creditUrl ?? null;
  if (!picture && !words && credit === '' && !creditUrl) return null;
  return (
    <figure
      className={`fig ${picture ? `fig-${size}` : 'fig-words'}${picture && picture.height > picture.width ? ' upright' : ''}`}
    >
      {picture && <PictureView picture={picture} slot={slot} lead={lead} alt={alt} />}
      {(words || credit !== '' || creditUrl !== null || number !== undefined) && (
        <figcaption>
          {number}
          {words && <Inlines content={figure.content} />}
          {!words && picture?.caption}
          <Credit credit={credit} url={creditUrl} context={context} />
        </figcaption>
      )}
    </figure>
  );
}

/** A credit after the caption, linked where it is, or names, an address. */
function Credit({
  credit,
  url,
  context,
}: {
  readonly credit: string;
  readonly url: string | null;
  readonly context: BodyContext;
}): ReactNode {
  if (credit === '' && url === null) return null;
  const named = credit === '' || credit === url ? printedAddress(url ?? credit) : credit;
  const [before = '', after = ''] = context.frame.voice.t('credit', { name: '\u0000' }).split('\u0000');
  return (
    <small className="credit">
      {' '}
      {before}
      {url === null ? named : <a href={url}>{named}</a>}
      {after}
    </small>
  );
}

/** `twitter.com/WhiteHouse` of `https://twitter.com/WhiteHouse`: an address as people write it. */
function printedAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
