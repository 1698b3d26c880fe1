// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { ink } from './palette.ts';
import { blob, brush, curve, lens, oval, type Point, poly, rect } from './paths.ts';
import type { Plate } from './plate.ts';

/** Flat bands of sky from `top` to `bottom`, each with a hand-cut edge and stipple that carries it into the next. */
export function sky(p: Plate, colours: readonly string[], bottom: number, top = 0): void {
  const step = (bottom - top) / colours.length;
  colours.forEach((colour, i) => {
    const y = top + i * step;
    const edge: Point[] = [];
    for (let x = -20; x <= p.width + 200; x += 200) edge.push([x, y + (i === 0 ? -20 : p.between(-0.12, 0.12) * step)]);
    p.fill(curve(edge, [[p.width + 200, p.height + 20], [-20, p.height + 20]]), colour);
    const above = colours[i - 1];
    if (above)
      p.grain({
        area: [0, y - step * 0.05, p.width, step * 0.8],
        from: [0, y],
        to: [0, y + step * 0.75],
        colour: above,
        amount: 1500,
      });
  });
}

/** A ridge from the left to the right edge; `heights` are pixels above `base`, spread evenly. */
export function ridge(p: Plate, base: number, heights: readonly number[], colour: string, texture?: string): void {
  const gap = (p.width + 80) / (heights.length - 1);
  const line = heights.map((h, i): Point => [-40 + i * gap, base - h]);
  const shape = curve(line, [[p.width + 40, p.height + 20], [-40, p.height + 20]]);
  p.fill(shape, colour);
  if (!texture) return;
  const high = Math.max(...heights);
  p.inside(shape, () =>
    p.gouges({
      area: [0, base - high, p.width, high * 1.15],
      colour: texture,
      gap: 24,
      length: 80,
      width: 4.5,
      angle: 24,
    }),
  );
}

/** A flat-footed cloud. */
export function cloud(p: Plate, x: number, y: number, w: number, h: number, colour: string, shade?: string): void {
  const top: Point[] = [[x, y]];
  const lobes = 6;
  for (let i = 1; i < lobes; i++) top.push([x + (w * i) / lobes, y - h * Math.sin((Math.PI * i) / lobes) * p.between(0.6, 1.1)]);
  top.push([x + w, y]);
  const shape = curve(top, [[x + w * 0.93, y + h * 0.1], [x + w * 0.06, y + h * 0.1]]);
  p.fill(shape, colour);
  if (shade)
    p.inside(shape, () =>
      p.grain({
        area: [x, y - h, w, h * 1.2],
        from: [x + w * 0.7, y + h * 0.1],
        to: [x + w * 0.35, y - h],
        colour: shade,
        amount: 1200,
      }),
    );
}

type Water = {
  horizon: number;
  colour: string;
  mark: string;
  bottom?: number;
  glint?: { x: number; colour: string; width: number };
};

/** Water from the horizon to the bottom: gouge marks that lengthen as they come nearer, and a path of light. */
export function sea(p: Plate, { horizon, colour, mark, bottom = p.height, glint }: Water): void {
  p.fill(rect(-10, horizon, p.width + 20, bottom - horizon + 10), colour);
  let path = '';
  for (let y = horizon + 8; y < bottom; y += 9 + (y - horizon) * 0.055) {
    const depth = (y - horizon) / (p.height - horizon);
    for (let x = p.between(-200, 60); x < p.width; ) {
      const length = (40 + depth * 190) * p.between(0.4, 1.2);
      path += lens([x, y], [x + length, y + p.between(-2, 2)], 2 + depth * 7 * p.between(0.5, 1));
      x += length + (60 + depth * 160) * p.between(0.5, 1.8);
    }
  }
  p.fill(path, mark);
  if (!glint) return;
  let light = '';
  for (let y = horizon + 3; y < bottom; y += 7 + (y - horizon) * 0.05) {
    const depth = (y - horizon) / (p.height - horizon);
    const half = glint.width * (0.35 + depth * 0.9) * p.between(0.4, 1);
    const x = glint.x + p.between(-0.3, 0.3) * half;
    light += lens([x - half, y], [x + half, y], 4 + depth * 13);
  }
  p.fill(light, glint.colour);
}

/** A wave that rises to the left, its crest carved in paper. */
export function wave(p: Plate, x: number, y: number, w: number, h: number, colour: string, foam: string): void {
  const body = curve([[x - w * 0.5, y + h * 0.34], [x, y], [x + w * 0.25, y - h * 0.25], [x + w * 0.5, y - h * 0.8], [x + w * 0.68, y - h], [x + w * 0.8, y - h * 0.72], [x + w * 0.78, y - h * 0.35], [x + w, y], [x + w * 1.6, y + h * 0.3]], [[x + w * 1.6, p.height + 20], [x - w * 0.5, p.height + 20]]);
  p.fill(body, colour);
  for (let i = 0; i < 7; i++) {
    const t = i / 7;
    p.line([[x + w * (0.16 + t * 0.3), y + h * (0.2 - t * 0.1)], [x + w * (0.42 + t * 0.2), y - h * (0.35 + t * 0.22)], [x + w * (0.64 + t * 0.1), y - h * (0.86 - t * 0.1)]], 8, foam);
  }
  p.fill(blob([x + w * 0.5, y - h * 0.8], [x + w * 0.66, y - h * 1.1], [x + w * 0.8, y - h * 0.96], [x + w * 0.88, y - h * 0.66], [x + w * 0.8, y - h * 0.7], [x + w * 0.72, y - h * 0.84], [x + w * 0.62, y - h * 0.84]), foam);
}

export function rain(p: Plate, colour: string, amount: number, slant = 0.35, width = 2.4): void {
  let path = '';
  for (let i = 0; i < amount; i++) {
    const [x, y, l] = [p.between(-100, p.width + 100), p.between(-60, p.height), p.between(30, 90)];
    path += lens([x, y], [x - l * slant, y + l], width * p.between(0.5, 1));
  }
  p.fill(path, colour);
}

export function snow(p: Plate, colour: string, amount: number): void {
  let path = '';
  for (let i = 0; i < amount; i++) {
    const r = p.between(1.6, 7) ** 1.02;
    path += oval(p.between(0, p.width), p.between(0, p.height), r, r * 0.9);
  }
  p.fill(path, colour);
}

/** A leafy tree: a trunk, a crown of lobes with the light on its left. */
export function tree(p: Plate, x: number, y: number, h: number, colour: string, light: string, trunk: string = ink.navy): void {
  p.line([[x, y], [x + h * 0.01, y - h * 0.3], [x - h * 0.01, y - h * 0.6]], h * 0.07, trunk, 'end');
  const lobes: Point[] = [];
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI * 2;
    lobes.push([x + Math.cos(a) * h * 0.29 * p.between(0.8, 1.15), y - h * 0.64 + Math.sin(a) * h * 0.33 * p.between(0.82, 1.12)]);
  }
  const crown = blob(...lobes);
  p.fill(crown, colour);
  p.inside(crown, () =>
    p.gouges({
      area: [x - h * 0.33, y - h, h * 0.36, h * 0.68],
      colour: light,
      gap: h * 0.06,
      length: h * 0.08,
      width: h * 0.014,
      angle: -30,
    }),
  );
}

/** A conifer or cypress. */
export function fir(p: Plate, x: number, y: number, h: number, colour: string): void {
  let path = rect(x - h * 0.02, y - h * 0.12, h * 0.04, h * 0.12);
  for (let i = 0; i < 4; i++) {
    const [top, low, half] = [y - h * (1 - i * 0.2), y - h * (0.62 - i * 0.175), h * (0.1 + i * 0.055)];
    path += poly([x, top], [x + half, low], [x - half, low + h * 0.02]);
  }
  p.fill(path, colour);
}

/** A gull seen from the side, wings up; negative size mirrors it. */
export function gull(p: Plate, x: number, y: number, size: number, colour: string, tip: string = ink.navy, lift = 0.5): void {
  const s = Math.abs(size);
  const f = Math.sign(size);
  p.fill(blob([x - s * 0.26 * f, y + s * 0.03], [x + s * 0.05 * f, y - s * 0.07], [x + s * 0.28 * f, y - s * 0.03], [x + s * 0.05 * f, y + s * 0.08]), colour);
  p.fill(
    brush(
      [[x + s * 0.06 * f, y], [x - s * 0.12 * f, y - s * lift * 0.5], [x - s * 0.6 * f, y - s * lift * 0.72]],
      s * 0.15,
      'end',
    ),
    colour,
  );
  p.fill(
    brush(
      [[x + s * 0.06 * f, y], [x + s * 0.2 * f, y - s * lift * 0.66], [x + s * 0.02 * f, y - s * lift * 1.3]],
      s * 0.15,
      'end',
    ),
    colour,
  );
  p.fill(
    brush(
      [[x - s * 0.38 * f, y - s * lift * 0.64], [x - s * 0.6 * f, y - s * lift * 0.72]],
      s * 0.05,
    ),
    tip,
  );
  p.fill(
    brush(
      [[x + s * 0.14 * f, y - s * lift * 1.0], [x + s * 0.02 * f, y - s * lift * 1.3]],
      s * 0.05,
    ),
    tip,
  );
  p.fill(poly([x + s * 0.26 * f, y - s * 0.05], [x + s * 0.36 * f, y - s * 0.015], [x + s * 0.26 * f, y + s * 0.01]), ink.ochre);
}
