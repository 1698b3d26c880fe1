import sharp, { type Region } from 'sharp';
import { describe, expect, test } from 'vitest';
import { ground, story } from '../testing/fixtures.ts';
import { drawCard } from './card.ts';
import { CARD_SIZE, canDraw, headlineWords } from './card-text.ts';
import { iconPng, iconSvg, icoOf } from './icon.ts';

const { publication } = ground().furniture;

/** How much a part of a picture varies: zero for an even ground. */
async function contrast(png: Uint8Array, part: Region): Promise<number> {
  const { channels } = await sharp(await sharp(png).extract(part).toBuffer()).stats();
  return channels[0]?.stdev ?? 0;
}

describe('social cards', () => {
  test.each([
    ['short', 'Fog'],
    [
      'long',
      'Estuary councils agree, after eleven years of talks, to share the cost of a lightship that nobody wanted to pay for alone',
    ],
    ['beyond all measure', 'word '.repeat(100).trim()],
    ['accented', 'Żółw, Çağrı și Ångström: “größer” als gedacht'],
  ])('a %s headline is drawn at the size that others expect', async (_, headline) => {
    const png = await drawCard(publication, story({ headline }));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CARD_SIZE });
    // Ink where the headline and the paper's name stand; none in the margins, where it would be cut off.
    expect(await contrast(png, { left: 72, top: 130, width: 1056, height: 330 })).toBeGreaterThan(10);
    expect(await contrast(png, { left: 72, top: 500, width: 400, height: 90 })).toBeGreaterThan(10);
    expect(await contrast(png, { left: 1135, top: 30, width: 65, height: 600 })).toBe(0);
    expect(await contrast(png, { left: 0, top: 596, width: 1200, height: 34 })).toBe(0);
  });

  test('scripts whose letters we have not are never drawn half', () => {
    expect(canDraw('Fog on the Nore – “again”')).toBe(true);
    expect(canDraw('ضباب على المصب')).toBe(false);
    expect(canDraw('खाड़ी पर कोहरा')).toBe(false);
  });

  test('a headline that is too long ends at a word', () => {
    const cut = headlineWords('word '.repeat(100).trim());
    expect(cut).toMatch(/word…$/);
    expect(cut.length).toBeLessThan(195);
  });
});

describe('the icon', () => {
  test('is a drawing without text or script, and a picture in the sizes asked for', async () => {
    const svg = await iconSvg(publication);
    expect(svg).toMatch(/^<svg/);
    expect(svg).not.toMatch(/<text|<script|href/);
    expect(await sharp(await iconPng(svg, 32)).metadata()).toMatchObject({ width: 32, height: 32 });
  });

  test('an ICO file holds one PNG', async () => {
    const png = await iconPng(await iconSvg(publication), 32);
    const ico = Buffer.from(icoOf(png, 32));
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico.readUInt32LE(18)]).toEqual([1, 1, 22]);
    expect(ico.subarray(22)).toEqual(Buffer.from(png));
  });

  test('a name in another script gets a drawing too', async () => {
    expect(await iconSvg(ground({ name: 'जोआर' }).furniture.publication)).toMatch(/^<svg/);
  });
});
