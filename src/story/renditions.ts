/** The shapes in which a picture may be asked for, width over height; null keeps the picture's own. */
export const CROPS = { '3x2': 3 / 2, '4x5': 4 / 5, '1x1': 1, '16x9': 16 / 9, full: null } as const;
export type Crop = keyof typeof CROPS;

/** The widths, in pixels. A fixed list, so that nobody can fill the disk with others. */
export const RENDITION_WIDTHS = [320, 480, 640, 768, 960, 1280, 1920] as const;

/** Width over height of a crop of this picture. */
export function cropRatio(picture: { readonly width: number; readonly height: number }, crop: Crop): number {
  return CROPS[crop] ?? picture.width / picture.height;
}
