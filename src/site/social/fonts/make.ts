// Makes the faces of the social cards: `node src/site/social/fonts/make.ts` after the family was updated. The drawing library
// reads no variable and no woff2 files, so one weight at one optical size is cut out of the family.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const folder = import.meta.dirname;
const shelf = join(folder, '../../../../node_modules/@fontsource-variable/newsreader/files');

function letters(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

const parts = [
  ['latin', `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}ıŒœ–—‘’‚“”„†‡•…‹›€™`],
  ['latin-ext', `${letters(0x100, 0x17f)}ȘșȚțẞ`],
] as const;

for (const [part, text] of parts) {
  const family = await readFile(join(shelf, `newsreader-${part}-opsz-normal.woff2`));
  const face = await subsetFont(family, text, {
    targetFormat: 'truetype',
    variationAxes: { wght: 600, opsz: 48 },
    noHinting: true,
  });
  await writeFile(join(folder, `headline-${part}.ttf`), face);
  console.log(part, face.length);
}
