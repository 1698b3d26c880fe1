// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { ink } from './palette.ts';
import { arch, oval, type Point, poly, rect } from './paths.ts';
import type { Plate } from './plate.ts';

type House = { wall: string; side: string; roof: string; window: string; lit?: string };

/** A gabled town house, lit from the left: front, the shadowed flank, rows of windows. */
function house(p: Plate, x: number, y: number, w: number, h: number, { wall, side, roof, window, lit }: House): void {
  const flank = w * 0.26;
  p.fill(rect(x + w - flank, y - h, flank, h), side);
  p.fill(rect(x, y - h, w - flank, h), wall);
  const peak: Point = [x + (w - flank) / 2, y - h - w * 0.42];
  p.fill(poly([x, y - h], peak, [x + w - flank, y - h]), wall);
  p.fill(poly([x - w * 0.04, y - h + 2], [peak[0], peak[1] - w * 0.06], [peak[0] + flank * 1.1, peak[1] - w * 0.04], [x + w + w * 0.03, y - h + 2], [x + w - flank, y - h], peak), roof);
  const rows = Math.max(1, Math.floor(h / (w * 0.42)));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < 2; column++) {
      const shade = lit && p.random() < 0.4 ? lit : window;
      p.fill(rect(x + w * (0.1 + column * 0.34), y - h + w * 0.08 + (row * h) / rows, w * 0.15, Math.min(w * 0.24, (h / rows) * 0.6)), shade);
    }
  }
}

/** Houses side by side from x0 to x1 on a quay. */
export function terrace(p: Plate, x0: number, x1: number, y: number, size: number, looks: readonly House[]): void {
  for (let x = x0, i = 0; x < x1; i++) {
    const w = size * p.between(0.8, 1.15);
    const look = looks[i % looks.length];
    if (look) house(p, x, y, w, size * p.between(1.2, 2.1), look);
    x += w * 0.98;
  }
}

/** Far buildings as one silhouette, with a few lights. */
export function skyline(p: Plate, x0: number, x1: number, y: number, low: number, high: number, colour: string, light?: string): void {
  const lights: Point[] = [];
  let path = '';
  for (let x = x0; x < x1; ) {
    const [w, h] = [p.between(0.35, 0.9) * (high * 0.6), p.between(low, high)];
    const kind = p.random();
    path += rect(x, y - h, w, h + 4);
    if (kind < 0.35) path += poly([x, y - h + 1], [x + w / 2, y - h - w * 0.35], [x + w, y - h + 1]);
    else if (kind < 0.5) path += rect(x + w * 0.3, y - h - high * 0.12, w * 0.16, high * 0.14);
    else if (kind < 0.58) path += rect(x + w * 0.46, y - h - high * 0.4, w * 0.05, high * 0.42);
    for (let i = 0; i < 7; i++) lights.push([x + w * p.between(0.12, 0.85), y - h * p.between(0.12, 0.9)]);
    x += w * p.between(0.92, 1.05);
  }
  p.fill(path, colour);
  if (light) p.fill(lights.map(([lx, ly]) => rect(lx, ly, high * 0.035, high * 0.05)).join(''), light);
}

/** Windows in rows and columns over a wall. */
export function windows(
  p: Plate,
  x: number,
  y: number,
  columns: number,
  rows: number,
  step: readonly [number, number],
  size: readonly [number, number],
  colour: string,
  arched = false,
): void {
  let path = '';
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) path += (arched ? arch : rect)(x + column * step[0], y + row * step[1], ...size);
  p.fill(path, colour);
}

/** A columned front with steps and a pediment: bank, court, parliament. */
export function portico(p: Plate, x: number, y: number, w: number, h: number, columns: number, stone: string, shade: string): void {
  for (let i = 0; i < 5; i++) p.fill(rect(x - w * 0.02 * (5 - i), y - h * 0.03 * (i + 1), w * (1 + 0.04 * (5 - i)), h * 0.032), i % 2 ? stone : shade);
  const [foot, head] = [y - h * 0.15, y - h * 0.72];
  p.fill(rect(x, head, w, foot - head), shade);
  const gap = w / columns;
  for (let i = 0; i < columns; i++) {
    const cx = x + gap * (i + 0.5);
    const half = gap * 0.24;
    p.fill(poly([cx - half * 0.86, head], [cx + half * 0.86, head], [cx + half, foot], [cx - half, foot]), stone);
    p.fill(poly([cx + half * 0.25, head], [cx + half * 0.86, head], [cx + half, foot], [cx + half * 0.35, foot]), shade, 0.55);
    p.fill(rect(cx - half * 1.3, head, half * 2.6, h * 0.022) + rect(cx - half * 1.3, foot - h * 0.022, half * 2.6, h * 0.022), stone);
  }
  p.fill(rect(x - w * 0.02, head - h * 0.09, w * 1.04, h * 0.09), stone);
  p.fill(rect(x - w * 0.02, head - h * 0.012, w * 1.04, h * 0.012), shade);
  p.fill(poly([x - w * 0.035, head - h * 0.09], [x + w / 2, y - h], [x + w * 1.035, head - h * 0.09]), stone);
  p.fill(poly([x + w * 0.1, head - h * 0.105], [x + w / 2, y - h + h * 0.035], [x + w * 0.9, head - h * 0.105]), shade);
}

/** A street lamp with its glow. */
export function lamp(p: Plate, x: number, y: number, h: number, colour: string, glow: string): void {
  p.fill(oval(x, y - h, h * 0.16), glow, 0.25);
  p.fill(oval(x, y - h, h * 0.085), glow, 0.5);
  p.wire(`M${x} ${y}V${y - h * 0.94}`, h * 0.022, colour);
  p.fill(poly([x - h * 0.03, y - h * 1.03], [x + h * 0.03, y - h * 1.03], [x + h * 0.02, y - h * 0.94], [x - h * 0.02, y - h * 0.94]), glow);
  p.fill(poly([x - h * 0.045, y - h * 1.03], [x, y - h * 1.075], [x + h * 0.045, y - h * 1.03]), colour);
}

/** Invented flags: bands with a device, on a pole. */
export function flag(p: Plate, x: number, y: number, h: number, design: 'merrin' | 'aldany' | 'saltholm' | 'castellan', pole: string = ink.navy): void {
  p.wire(`M${x} ${y}V${y - h}`, h * 0.018, pole);
  p.fill(oval(x, y - h, h * 0.02), ink.ochre);
  const [w, tall] = [h * 0.34, h * 0.5];
  const cloth = `M${x} ${y - h * 0.97}C${x + w * 0.4} ${y - h * 0.99} ${x + w * 0.8} ${y - h * 0.8} ${x + w} ${y - h * 0.72}C${x + w * 0.9} ${y - h * 0.55} ${x + w * 0.72} ${y - h * 0.46} ${x + w * 0.62} ${y - h * 0.42}C${x + w * 0.4} ${y - h * 0.46} ${x + w * 0.2} ${y - h * 0.5} ${x} ${y - h * 0.49}Z`;
  p.inside(cloth, () => {
    const top = y - h;
    const bands = {
      merrin: [ink.navy, ink.paper],
      aldany: [ink.red, ink.paper],
      saltholm: [ink.sea, ink.ochre],
      castellan: [ink.ochre, ink.brick],
    }[design];
    p.fill(rect(x - 4, top, w * 1.2, tall * 1.3), bands[0] ?? ink.red);
    if (design === 'aldany') p.fill(poly([x, top], [x + w * 0.66, top + tall * 0.55], [x, top + tall * 1.1]), bands[1] ?? ink.paper);
    if (design === 'merrin') p.fill(oval(x + w * 0.42, top + tall * 0.5, w * 0.2), bands[1] ?? ink.paper);
    if (design === 'saltholm')
      p.fill(poly([x, top + tall * 0.34], [x + w * 1.2, top + tall * 0.62], [x + w * 1.2, top + tall * 0.86], [x, top + tall * 0.64]), bands[1] ?? ink.ochre);
    if (design === 'castellan') p.fill(rect(x + w * 0.34, top, w * 0.22, tall * 1.4), bands[1] ?? ink.brick);
    p.fill(poly([x + w * 0.3, top], [x + w * 0.5, top], [x + w * 0.36, top + tall * 1.3], [x + w * 0.2, top + tall * 1.3]), ink.night, 0.16);
  });
}
