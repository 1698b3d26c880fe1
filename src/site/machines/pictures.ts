import type { Picture } from '../../story/published-view.ts';
import { type Crop, cropRatio, RENDITION_WIDTHS } from '../../story/renditions.ts';

export interface PictureFile {
  /** Path of a JPEG, which every program can read. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The widest JPEG of a picture in a crop up to `widest` pixels; pictures are never enlarged. */
export function pictureFile(picture: Picture, crop: Crop, widest: number): PictureFile {
  const ratio = cropRatio(picture, crop);
  const held = Math.min(picture.width, Math.floor(picture.height * ratio));
  const width =
    RENDITION_WIDTHS.findLast((candidate) => candidate <= Math.min(held, widest)) ?? RENDITION_WIDTHS[0];
  return {
    path: `/media/${picture.id}/${crop}-${width}.jpg`,
    width: Math.min(width, held),
    height: Math.round(Math.min(width, held) / ratio),
  };
}
