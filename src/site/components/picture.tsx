import type { ReactNode } from 'react';
import type { Picture } from '../../story/published-view.ts';

/** Shapes in which renditions exist; `full` keeps the picture's own. */
export type Crop = '3x2' | '4x5' | '1x1' | '16x9' | 'full';

const RATIOS = { '3x2': 3 / 2, '4x5': 4 / 5, '1x1': 1, '16x9': 16 / 9 } as const;
const WIDTHS = [320, 480, 640, 768, 960, 1280, 1920] as const;
const FORMATS = ['avif', 'webp'] as const;

/** How a picture stands on a page: its crop, the `sizes` attribute, and the widest rendition worth offering there. */
export interface PictureSlot {
  readonly crop: Crop;
  readonly sizes: string;
  readonly widest: (typeof WIDTHS)[number];
}

function pictureAddress(picture: Picture, crop: Crop, width: number, format: string): string {
  return `/media/${picture.id}/${crop}-${width}.${format}`;
}

/** Width over height of a crop of this picture. */
function ratioOf(picture: Picture, crop: Crop): number {
  return crop === 'full' ? picture.width / picture.height : RATIOS[crop];
}

/** The widths offered: never wider than the picture holds for this crop, and at least the narrowest one. */
export function renditionWidths(picture: Picture, slot: PictureSlot): readonly number[] {
  const held = Math.min(picture.width, picture.height * ratioOf(picture, slot.crop));
  const widths = WIDTHS.filter((width) => width <= slot.widest && width <= held);
  return widths.length > 0 ? widths : [WIDTHS[0]];
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
  const ratio = ratioOf(picture, slot.crop);
  const widths = renditionWidths(picture, slot);
  const fallback = widths.findLast((width) => width <= 960) ?? WIDTHS[0];
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
