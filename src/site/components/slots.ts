import type { PictureSlot } from './picture.tsx';

/** Where pictures stand, with the widths at which our own grid shows them (see grid in the themes' sheets). */
export const SLOTS = {
  /** Eight of twelve columns. */
  lead: { crop: '3x2', widest: 1920, sizes: '(min-width:1360px) 866px,(min-width:1000px) 64vw,100vw' },
  /** The whole width of the page. */
  full: { crop: '16x9', widest: 1920, sizes: '(min-width:1360px) 1312px,100vw' },
  /** Four columns. */
  third: {
    crop: '3x2',
    widest: 960,
    sizes: '(min-width:1360px) 421px,(min-width:1000px) 31vw,(min-width:640px) 47vw,100vw',
  },
  /** Three columns; on phones a thumb beside the words. */
  quarter: {
    crop: '3x2',
    widest: 640,
    sizes: '(min-width:1360px) 310px,(min-width:1000px) 23vw,(min-width:640px) 47vw,40vw',
  },
  thumb: { crop: '3x2', widest: 480, sizes: '(min-width:640px) 180px,30vw' },
  square: { crop: '1x1', widest: 320, sizes: '120px' },
  portrait: { crop: '1x1', widest: 320, sizes: '160px' },
  tall: {
    crop: '4x5',
    widest: 960,
    sizes: '(min-width:1360px) 421px,(min-width:1000px) 31vw,(min-width:640px) 47vw,78vw',
  },
  /** Over a story: margin column and text. */
  story: { crop: 'full', widest: 1920, sizes: '(min-width:1180px) 1064px,100vw' },
  inline: { crop: 'full', widest: 1280, sizes: '(min-width:720px) 656px,100vw' },
  wide: { crop: 'full', widest: 1920, sizes: '(min-width:1180px) 1000px,100vw' },
  page: { crop: 'full', widest: 1920, sizes: '(min-width:1360px) 1312px,100vw' },
  gallery: { crop: 'full', widest: 1920, sizes: '(min-width:1180px) 980px,100vw' },
} as const satisfies Record<string, PictureSlot>;
