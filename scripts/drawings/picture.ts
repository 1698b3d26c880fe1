import type { Plate } from './kit/plate.ts';

export type Section = 'World' | 'Politics' | 'Business' | 'Science' | 'Culture' | 'Sport' | 'Opinion';

/** A picture of the demo newspaper: what it shows, in words too, and how to draw it. */
export type Picture = {
  readonly name: string;
  /** Pixels; the long side is 1600, portraits are 1000 square. */
  readonly size: readonly [width: number, height: number];
  /** Where the eye should stay when the picture is cropped, 0 to 1 from the top left. */
  readonly focal: readonly [x: number, y: number];
  /** What someone who cannot see the picture should know. */
  readonly alt: string;
  readonly subject: string;
  readonly sections: readonly Section[];
  readonly draw: (plate: Plate) => void;
};

export const wide = [1600, 1067] as const;
export const tall = [1280, 1600] as const;
export const square = [1000, 1000] as const;
