// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { ink, type Skin, skins } from './palette.ts';
import { blob, curve, oval, rect } from './paths.ts';
import type { Plate } from './plate.ts';
import { pick } from './random.ts';

const complexions: readonly [Skin, ...Skin[]] = [skins.peach, skins.umber, skins.rose, skins.bronze, skins.olive, skins.ebony];

/** Head and shoulders from behind; y is the line of the shoulders, s the width across them. */
export function back(
  p: Plate,
  x: number,
  y: number,
  s: number,
  coat: string,
  hair: string,
  style: 'short' | 'long' | 'scarf' | 'bald' | 'bun' = 'short',
  skin: Skin = skins.peach,
): void {
  const body = curve([[x - s * 0.5, y + s * 1.1], [x - s * 0.47, y + s * 0.16], [x - s * 0.3, y], [x - s * 0.1, y - s * 0.1], [x + s * 0.1, y - s * 0.1], [x + s * 0.3, y], [x + s * 0.47, y + s * 0.16], [x + s * 0.5, y + s * 1.1]], [[x - s * 0.5, y + s * 1.1]]);
  p.fill(rect(x - s * 0.1, y - s * 0.26, s * 0.2, s * 0.3), skin.shade);
  p.fill(body, coat);
  p.inside(body, () =>
    p.fill(curve([[x + s * 0.12, y - s * 0.2], [x + s * 0.2, y + s * 0.3], [x + s * 0.16, y + s * 1.1]], [[x + s, y + s * 1.1], [x + s, y - s * 0.2]]), ink.night, 0.3),
  );
  p.fill(oval(x - s * 0.185, y - s * 0.36, s * 0.035, s * 0.06) + oval(x + s * 0.185, y - s * 0.36, s * 0.035, s * 0.06), skin.base);
  p.fill(oval(x, y - s * 0.36, s * 0.18, s * 0.235), style === 'bald' ? skin.base : hair);
  if (style === 'short')
    p.fill(blob([x - s * 0.14, y - s * 0.24], [x, y - s * 0.21], [x + s * 0.14, y - s * 0.24], [x + s * 0.09, y - s * 0.14], [x - s * 0.09, y - s * 0.14]), skin.base);
  if (style === 'long') p.fill(blob([x - s * 0.19, y - s * 0.42], [x, y - s * 0.6], [x + s * 0.19, y - s * 0.42], [x + s * 0.22, y], [x, y + s * 0.08], [x - s * 0.22, y]), hair);
  if (style === 'bun') p.fill(oval(x, y - s * 0.62, s * 0.09), hair);
  if (style === 'scarf')
    p.fill(blob([x - s * 0.2, y - s * 0.4], [x, y - s * 0.62], [x + s * 0.2, y - s * 0.4], [x + s * 0.3, y + s * 0.02], [x, y + s * 0.12], [x - s * 0.3, y + s * 0.02]), hair);
  p.line([[x - s * 0.1, y - s * 0.52], [x - s * 0.14, y - s * 0.4], [x - s * 0.12, y - s * 0.28]], s * 0.02, ink.paper);
}

/** Rows of people from behind, filling from the first row (far) to the last (near, larger). */
export function crowd(p: Plate, y: number, rows: number, size: number, coats: readonly [string, ...string[]], grow = 1.28): void {
  let line = y;
  let s = size;
  for (let row = 0; row < rows; row++) {
    for (let x = -s * p.random(); x < p.width + s; x += s * p.between(0.78, 1.05)) {
      const style = pick(p.random, ['short', 'long', 'short', 'scarf', 'bun', 'bald', 'short'] as const);
      const skin = pick(p.random, complexions);
      back(
        p,
        x,
        line + p.between(-0.12, 0.12) * s,
        s,
        pick(p.random, coats),
        style === 'scarf' ? pick(p.random, [ink.red, ink.sea, ink.ochre]) : pick(p.random, [ink.night, ink.navy, ink.plum, ink.brick, ink.night]),
        style,
        skin,
      );
    }
    s *= grow;
    line += s * 0.52;
  }
}

/** A stand full of people too far off to be told apart. */
export function speckle(p: Plate, x: number, y: number, w: number, h: number, size: number, colours: readonly string[]): void {
  const paths = colours.map(() => '');
  for (let row = 0; row * size * 1.25 < h; row++) {
    for (let column = 0; column * size < w; column++) {
      if (p.random() < 0.16) continue;
      const i = Math.floor(p.random() * colours.length);
      const [cx, cy] = [x + column * size + p.between(-0.2, 0.2) * size + (row % 2) * size * 0.5, y + row * size * 1.25];
      paths[i] = `${paths[i] ?? ''}${oval(cx, cy, size * 0.24, size * 0.28)}${rect(cx - size * 0.36, cy + size * 0.24, size * 0.72, size * 0.5)}`;
    }
  }
  for (const [i, colour] of colours.entries()) p.fill(paths[i] || 'M0 0', colour);
}
