import type { ReactNode } from 'react';
import type { Picture } from '../../story/published-view.ts';
import { type Crop, cropRatio, RENDITION_WIDTHS } from '../../story/renditions.ts';

const FORMATS = ['avif', 'webp'] as const;

/** How a picture stands on a page: its crop, the `sizes` attribute, and the widest rendition worth offering there. */
export interface PictureSlot {
  readonly crop: Crop;
  readonly sizes: string;
  readonly widest: (typeof RENDITION_WIDTHS)[number];
}

function pictureAddress(picture: Picture, crop: Crop, width: number, format: string): string {
  return `/media/${picture.id}/${crop}-${width}.${format}`;
}

/** The widths offered: never wider than the picture holds for this crop, and at least the narrowest one. */
export function renditionWidths(picture: Picture, slot: PictureSlot): readonly number[] {
  const held = Math.min(picture.width, picture.height * cropRatio(picture, slot.crop));
  const widths = RENDITION_WIDTHS.filter((width) => width <= slot.widest && width <= held);
  return widths.length > 0 ? widths : [RENDITION_WIDTHS[0]];
}

export function sourceSet(picture: Picture, slot: PictureSlot, format: string): string {
  return renditionWidths(picture, slot)
    .map((width) => `${pictureAddress(picture, slot.crop, width, format)} ${width}w`)
    .join(',');
}

/**
 * A picture in AVIF, WebP or JPEG with its size set, on a ground of its average colour (an SVG rectangle: its `fill` is no style
 * and needs no exception in the Content-Security-Policy). `lead` pictures load at once and first, all others lazily.
 * `decorative` where the words beside it say the same, as on a card.
 */
export function PictureView({
  picture,
  slot,
  lead = false,
  decorative = false,
  alt,
}: {
  readonly picture: Picture;
  readonly slot: PictureSlot;
  readonly lead?: boolean;
  readonly decorative?: boolean;
  /** The text for those who do not see it, where the place has a better one than the picture's own. */
  readonly alt?: string | undefined;
}): ReactNode {
  const ratio = cropRatio(picture, slot.crop);
  const widths = renditionWidths(picture, slot);
  const fallback = widths.findLast((width) => width <= 960) ?? RENDITION_WIDTHS[0];
  return (
    <div className={`pic r${slot.crop}`}>
      <svg aria-hidden="true" width="100%" height="100%">
        <rect width="100%" height="100%" fill={picture.averageColour} />
      </svg>
      <picture>
        {FORMATS.map((format) => (
          <source
            key={format}
            type={`image/${format}`}
            srcSet={sourceSet(picture, slot, format)}
            sizes={slot.sizes}
          />
        ))}
        <img
          src={pictureAddress(picture, slot.crop, fallback, 'jpg')}
          alt={decorative ? '' : alt || picture.alt}
          width={fallback}
          height={Math.round(fallback / ratio)}
          {...(lead ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
        />
      </picture>
    </div>
  );
}
