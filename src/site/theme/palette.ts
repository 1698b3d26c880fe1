import type { Publication } from '../../story/publication.ts';

/**
 * The colours a theme is drawn with, as `#rrggbb`. `section1`–`section7`, `brand`, `live` and `muted` are used for small type
 * and reach 4.5 : 1 on `paper` and on `tint` (palette.test.ts holds them to it).
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Second voice: standfirsts, times, captions. */
  readonly muted: string;
  /** Hairlines. */
  readonly line: string;
  /** Ground of what is set apart: opinion, notes. */
  readonly tint: string;
  readonly brand: string;
  /** Live, and nothing else. */
  readonly live: string;
  readonly section1: string;
  readonly section2: string;
  readonly section3: string;
  readonly section4: string;
  readonly section5: string;
  readonly section6: string;
  readonly section7: string;
}

/** Each colour and the custom property that carries it. */
const PROPERTIES: readonly (readonly [colour: keyof Palette, property: string])[] = [
  ['paper', '--paper'],
  ['ink', '--ink'],
  ['muted', '--muted'],
  ['line', '--line'],
  ['tint', '--tint'],
  ['brand', '--brand'],
  ['live', '--live'],
  ['section1', '--s1'],
  ['section2', '--s2'],
  ['section3', '--s3'],
  ['section4', '--s4'],
  ['section5', '--s5'],
  ['section6', '--s6'],
  ['section7', '--s7'],
];

/** A theme's light palette with the publication's own colours in it. */
export function lightPalette(theme: Palette, tokens: Publication['tokens']): Palette {
  const { brandDark: _, ...own } = tokens;
  return { ...theme, ...own };
}

/** Of the publication's colours the dark paper takes only `brandDark`: the others were chosen for a light ground. */
export function darkPalette(theme: Palette, tokens: Publication['tokens']): Palette {
  return tokens.brandDark ? { ...theme, brand: tokens.brandDark } : theme;
}

function declarations(palette: Palette): string {
  return PROPERTIES.map(([colour, property]) => `${property}:${palette[colour]}`).join(';');
}

/** The dark paper inside one element, whatever the page around it: galleries are always shown so. */
export function darkGround(selector: string, dark: Palette): string {
  return `${selector}{${declarations(dark)}}`;
}

/**
 * The custom properties of both palettes. The reader's choice (`data-theme` on the root) wins over the system's; paper is always
 * printed light.
 */
export function paletteCss(light: Palette, dark: Palette): string {
  const day = declarations(light);
  const night = declarations(dark);
  return (
    `:root{color-scheme:light;${day}}` +
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${night}}` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${night}}}}`
  );
}
