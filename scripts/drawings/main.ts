/** `node start.mjs --run scripts/drawings/main.ts [name…]`: draws the named pictures (or all) into demo/pictures, and writes the index. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictures } from './catalogue.ts';
import { Plate } from './kit/plate.ts';
import type { Picture } from './picture.ts';
import { pull } from './press.ts';

const folder = join(import.meta.dirname, '../../demo/pictures');
const heaviest = 110_000;

/** The best quality at or under 78 that keeps the file under the limit, so that a first start does not carry heavy masters. */
async function master(picture: Picture): Promise<Buffer> {
  const plate = new Plate(picture.name, ...picture.size);
  picture.draw(plate);
  for (const quality of [78, 70, 62, 54]) {
    const print = await pull(plate.svg(), picture.name, quality);
    if (print.byteLength <= heaviest) return print;
  }
  throw new Error(`${picture.name} stays above ${heaviest} bytes: thin its grain or its gouge marks`);
}

const wanted = new Set(process.argv.slice(2));
const unknown = [...wanted].filter((name) => !pictures.some((picture) => picture.name === name));
if (unknown.length > 0) throw new Error(`No picture is called ${unknown.join(', ')}`);

await mkdir(folder, { recursive: true });
for (const picture of pictures) {
  if (wanted.size > 0 && !wanted.has(picture.name)) continue;
  const print = await master(picture);
  await writeFile(join(folder, `${picture.name}.webp`), print);
  console.log(`${picture.name}.webp ${Math.round(print.byteLength / 1000)} kB`);
}

const index = pictures.map(({ name, size: [width, height], focal: [x, y], alt, subject, sections }) => {
  return { file: `${name}.webp`, width, height, focal: { x, y }, alt, subject, suggestedSections: sections };
});
await writeFile(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);

const kept = new Set(index.map((entry) => entry.file));
for (const file of await readdir(folder)) {
  if (file.endsWith('.webp') && !kept.has(file)) await rm(join(folder, file));
}
