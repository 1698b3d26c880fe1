import { expect, test } from 'vitest';
import { evening } from './evening/evening.ts';
import { morning } from './morning/morning.ts';
import { darkPalette, lightPalette, type Palette } from './palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const SMALL_TYPE: readonly (keyof Palette)[] = [
  'ink',
  'muted',
  'brand',
  'live',
  'section1',
  'section2',
  'section3',
  'section4',
  'section5',
  'section6',
  'section7',
];

const papers = [
  ['morning, light', morning.light],
  ['morning, dark', morning.dark],
  ['evening, light', evening.light],
  ['evening, dark', evening.dark],
] as const;

test.each(papers)('%s: every colour of small type reaches 4.5 : 1 on paper and tint', (_, palette) => {
  for (const name of SMALL_TYPE) {
    for (const ground of ['paper', 'tint'] as const) {
      expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('a publication’s colours are taken on the light paper, its dark brand on the dark one', () => {
  const tokens = { brand: '#112233', brandDark: '#aabbcc', section3: '#445566' };
  expect(lightPalette(morning.light, tokens)).toMatchObject({ brand: '#112233', section3: '#445566' });
  expect(darkPalette(morning.dark, tokens)).toEqual({ ...morning.dark, brand: '#aabbcc' });
});
