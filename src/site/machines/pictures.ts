import type { Picture } from '../../story/published-view.ts';

const RATIOS = { '3x2': 3 / 2, '4x5': 4 / 5, '1x1': 1, '16x9': 16 / 9 } as const;
const WIDTHS = [320, 480, 640, 960, 1280, 1920] as const;

export interface PictureFile {
  /** Path of a JPEG, which every program can read. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The widest JPEG of a picture in a crop (null: uncropped) up to `widest` pixels; pictures are never enlarged. */
export function pictureFile(picture: Picture, crop: keyof typeof RATIOS | null, widest: number): PictureFile {
  const ratio = crop === null ? picture.width / picture.height : RATIOS[crop];
  const held = Math.min(picture.width, Math.floor(picture.height * ratio));
  const width = WIDTHS.findLast((candidate) => candidate <= Math.min(held, widest)) ?? WIDTHS[0];
  return {
    path: `/media/${picture.id}/${crop ?? 'full'}-${width}.jpg`,
    width: Math.min(width, held),
    height: Math.round(Math.min(width, held) / ratio),
  };
}
