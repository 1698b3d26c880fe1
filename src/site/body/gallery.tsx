import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import { SLOTS } from '../components/slots.ts';
import type { BodyContext } from './body-context.ts';
import { FigureView } from './figure.tsx';

/** Several pictures at one place: the first one large, the others after it, each with its number, caption and credit. */
export function GalleryBlock({
  gallery,
  context,
}: {
  readonly gallery: NodeOf<'gallery'>;
  readonly context: BodyContext;
}): ReactNode {
  const total = gallery.content.length;
  return (
    <section
      className={`gal n${Math.min(total, 6)}`}
      aria-label={gallery.attrs.title || context.frame.voice.t('kindGallery')}
    >
      {gallery.attrs.title && <h2>{gallery.attrs.title}</h2>}
      <div className="gal-pictures">
        {gallery.content.map((figure, index) => {
          const key = index;
          return (
            <FigureView
              key={key}
              figure={figure}
              context={context}
              slot={index === 0 ? SLOTS.gallery : SLOTS.inline}
              number={<PictureNumber number={index + 1} total={total} context={context} />}
            />
          );
        })}
      </div>
    </section>
  );
}

/** "3/12" for the eye, "Picture 3 of 12" for the ear. */
function PictureNumber({
  number,
  total,
  context,
}: {
  readonly number: number;
  readonly total: number;
  readonly context: BodyContext;
}): ReactNode {
  const { voice } = context.frame;
  return (
    <span className="no">
      <span aria-hidden="true">
        {voice.number(number)}/{voice.number(total)}
      </span>
      <span className="vh">
        {voice.t('pictureOf', { number: voice.number(number), total: voice.number(total) })}
      </span>{' '}
    </span>
  );
}
