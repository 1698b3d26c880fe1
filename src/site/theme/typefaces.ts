import type { Assets } from '../assets.ts';

/** Unicode ranges of the parts into which faces are cut: a part is fetched only by pages that print some of it. */
const RANGES = {
  latin:
    'U+0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2191-2193,U+2212',
  // What English pages print nearly always, and what is left of `latin`: the first is on the critical path.
  plain: 'U+0-7E,U+A0,U+A3,U+A9,U+B7,U+2010-2015,U+2018-201E,U+2022,U+2026,U+202F,U+20AC,U+2191-2193',
  rest: 'U+A1-A2,U+A4-A8,U+AA-B6,U+B8-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2020-2021,U+2032-2033,U+2039-203A,U+2044,U+2122,U+2212',
  'latin-ext': 'U+100-17F,U+192,U+1E9E,U+218-21B,U+2C7-2DD',
  arabic: 'U+600-6FF,U+750-77F,U+8A0-8FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF',
  devanagari: 'U+900-97F,U+1CD0-1CF9,U+200C-200D,U+A8E0-A8FF,U+25CC',
} as const;

export interface FontFile {
  /** Path in the repository. */
  readonly source: string;
  readonly family: string;
  readonly weight: string;
  readonly italic: boolean;
  readonly part: keyof typeof RANGES;
  /** Whether every page needs it at once. At most two of a theme are. */
  readonly critical: boolean;
}

/** Declares a file of `fonts/static/`. */
export function fontFile(
  name: string,
  family: string,
  weight: string,
  options: {
    readonly italic?: boolean;
    readonly critical?: boolean;
    readonly part?: keyof typeof RANGES;
  } = {},
): FontFile {
  return {
    source: `src/site/theme/fonts/static/${name}.woff2`,
    family,
    weight,
    italic: options.italic ?? false,
    part: options.part ?? partOf(name),
    critical: options.critical ?? false,
  };
}

/** A file's name says which part it is. */
function partOf(name: string): keyof typeof RANGES {
  if (name.endsWith('-plain')) return 'plain';
  if (name.endsWith('-rest')) return 'rest';
  return name.endsWith('-ext') ? 'latin-ext' : 'latin';
}

/**
 * Faces of scripts that many devices lack or set badly: Urdu is read in Nastaliq, which few phones have. They stand last in the lists
 * of script-faces.css, so that a browser asks for one only where none of the faces before it is there. Chinese has none: its
 * smallest useful file is 700 kB, and the devices of its readers have a face.
 */
export const SCRIPT_FONTS: readonly FontFile[] = [
  fontFile('noto-nastaliq-urdu', 'Nastaliq', '400 700', { part: 'arabic' }),
  fontFile('noto-serif-devanagari', 'Devanagari', '400 700', { part: 'devanagari' }),
];

/**
 * `@font-face` rules of a theme's files. A file that this build does not have is left out: the page then stands in the local
 * face, which the theme's sheet adjusts to the same measure.
 */
export function fontFaces(files: readonly FontFile[], assets: Assets): string {
  let css = '';
  for (const file of files) {
    const url = assets.url(file.source);
    if (url === null) continue;
    css +=
      `@font-face{font-family:${file.family};src:url(${url})format("woff2");font-weight:${file.weight};` +
      `${file.italic ? 'font-style:italic;' : ''}font-display:swap;unicode-range:${RANGES[file.part]}}`;
  }
  return css;
}
