import type { Assets } from '../assets.ts';

/** Unicode ranges of the two parts into which each face is cut; the second is fetched only by pages that print it. */
const LATIN =
  'U+0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2191-2193,U+2212';
const LATIN_EXT = 'U+100-17F,U+192,U+1E9E,U+218-21B,U+2C7-2DD';

export interface FontFile {
  /** Path in the repository. */
  readonly source: string;
  readonly family: string;
  readonly weight: string;
  readonly italic: boolean;
  readonly part: 'latin' | 'latin-ext';
  /** Whether every page needs it at once. At most two of a theme are. */
  readonly critical: boolean;
}

/** Declares a file of `fonts/static/`. */
export function fontFile(
  name: string,
  family: string,
  weight: string,
  options: { readonly italic?: boolean; readonly critical?: boolean } = {},
): FontFile {
  return {
    source: `src/site/theme/fonts/static/${name}.woff2`,
    family,
    weight,
    italic: options.italic ?? false,
    part: name.endsWith('-ext') ? 'latin-ext' : 'latin',
    critical: options.critical ?? false,
  };
}

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
      `${file.italic ? 'font-style:italic;' : ''}font-display:swap;unicode-range:${file.part === 'latin' ? LATIN : LATIN_EXT}}`;
  }
  return css;
}
