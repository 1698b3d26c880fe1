import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictures } from './catalogue.ts';
import { Plate } from './kit/plate.ts';

const folder = join(import.meta.dirname, '../../demo/pictures');

function drawn(name: string): string {
  const picture = pictures.find((one) => one.name === name);
  if (!picture) throw new Error(`No picture is called ${name}`);
  const plate = new Plate(picture.name, ...picture.size);
  picture.draw(plate);
  return plate.svg();
}

describe('the demo pictures', () => {
  test('come out the same each time they are drawn', () => {
    for (const { name } of pictures) expect(drawn(name)).toBe(drawn(name));
  });

  test('have no broken number in their paths', () => {
    for (const { name } of pictures) expect(drawn(name)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('keep their focal point away from the edges, so that every crop finds it', () => {
    for (const { focal } of pictures) {
      for (const part of focal) {
        expect(part).toBeGreaterThan(0.2);
        expect(part).toBeLessThan(0.85);
      }
    }
  });

  test('are all in the index, with words for readers who cannot see them, and none is heavy', async () => {
    const index: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
    expect(index).toEqual(
      pictures.map(({ name, size: [width, height], focal: [x, y], alt, subject, sections }) => {
        return {
          file: `${name}.webp`,
          width,
          height,
          focal: { x, y },
          alt,
          subject,
          suggestedSections: [...sections],
        };
      }),
    );
    expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length);
    for (const { name, alt } of pictures) {
      expect(alt.length).toBeGreaterThan(40);
      expect((await stat(join(folder, `${name}.webp`))).size).toBeLessThanOrEqual(110_000);
    }
  });
});
