// Makes the web fonts of the themes from the families on the shelf: `node start.mjs --run scripts/fonts.ts` after a family was updated.
// The results are committed, so that a build needs neither this script nor the families. The faces of other scripts
// (noto-serif-devanagari, noto-nastaliq-urdu) are files of @fontsource-variable 5.3.0 as they are: letters that join cannot be
// subset by character.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const root = join(import.meta.dirname, '..');
const shelf = join(root, 'node_modules/@fontsource-variable');
const out = join(root, 'src/site/theme/fonts/static');

/** What Western European newspapers print: Basic Latin, Latin-1 and the typographer's punctuation. */
const LATIN = ranges(
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2212],
);

/** What English newspapers print of that nearly always; a page that prints more fetches the rest. */
const PLAIN = ranges(
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa9, 0xa9],
  [0xb7, 0xb7],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x20ac, 0x20ac],
  [0x2191, 0x2193],
);

const REST = [...LATIN].filter((letter) => !PLAIN.includes(letter)).join('');

/** Central and Eastern Europe, the Baltic, Turkey, Romania: fetched only by pages that print them. */
const LATIN_EXT = ranges([0x100, 0x17f], [0x192, 0x192], [0x1e9e, 0x1e9e], [0x218, 0x21b], [0x2c7, 0x2dd]);

interface Font {
  readonly family: string;
  readonly source: string;
  readonly name: string;
  readonly text: string;
  readonly axes: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
}

// Masters below 18 px and 400 would double the weight of the file: small print is set in the grotesque anyway.
const serif = { wght: { min: 400, max: 700 }, opsz: { min: 18, max: 72 } };
const serifExt = { wght: { min: 400, max: 700 }, opsz: { min: 18, max: 36 } };
const sans = { wght: { min: 400, max: 700 } };
const heavy = { wght: { min: 400, max: 900 } };

const fonts: readonly Font[] = [
  font('newsreader', 'latin-opsz-normal', 'newsreader-plain', PLAIN, serif),
  font('newsreader', 'latin-opsz-normal', 'newsreader-rest', REST, serif),
  font('newsreader', 'latin-opsz-italic', 'newsreader-italic', LATIN, serifExt),
  font('newsreader', 'latin-ext-opsz-normal', 'newsreader-ext', LATIN_EXT, serifExt),
  font('public-sans', 'latin-wght-normal', 'public-sans-plain', PLAIN, sans),
  font('public-sans', 'latin-wght-normal', 'public-sans-rest', REST, sans),
  font('public-sans', 'latin-ext-wght-normal', 'public-sans-ext', LATIN_EXT, sans),
  font('libre-franklin', 'latin-wght-normal', 'libre-franklin-plain', PLAIN, heavy),
  font('libre-franklin', 'latin-wght-normal', 'libre-franklin-rest', REST, heavy),
  font('libre-franklin', 'latin-ext-wght-normal', 'libre-franklin-ext', LATIN_EXT, heavy),
  font('libre-franklin', 'latin-wght-italic', 'libre-franklin-italic', LATIN, {
    wght: { min: 400, max: 700 },
  }),
];

await mkdir(out, { recursive: true });
for (const { family, source, name, text, axes } of fonts) {
  const whole = await readFile(join(shelf, family, 'files', `${source}.woff2`));
  const subset = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    variationAxes: { ...axes },
    noHinting: true,
  });
  await writeFile(join(out, `${name}.woff2`), subset);
  console.log(`${name}.woff2: ${kilobytes(whole.length)} → ${kilobytes(subset.length)} kB`);
}
for (const family of new Set(fonts.map((each) => each.family))) {
  await copyFile(join(shelf, family, 'LICENSE'), join(out, '..', `${family}.OFL.txt`));
}

function font(family: string, source: string, name: string, text: string, axes: Font['axes']): Font {
  return { family, source: `${family}-${source}`, name, text, axes };
}

function ranges(...spans: readonly (readonly [from: number, to: number])[]): string {
  return spans
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    .join('');
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
