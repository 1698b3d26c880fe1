// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { brush, lens, type Point, rect, type Taper } from './paths.ts';
import { between, type Random, seeded } from './random.ts';

export type Area = readonly [x: number, y: number, w: number, h: number];

type Grain = { area: Area; from: Point; to: Point; colour: string; amount: number; size?: number };
type Gouges = {
  area: Area;
  colour: string;
  gap: number;
  length: number;
  width: number;
  angle?: number;
  bow?: number;
};

/** One picture in the making: shapes are laid over each other in the order they are called, as prints are. */
export class Plate {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  readonly #parts: string[] = [];
  readonly #defs: string[] = [];

  constructor(name: string, width: number, height: number) {
    this.width = width;
    this.height = height;
    this.random = seeded(name);
  }

  between(low: number, high: number): number {
    return between(this.random, low, high);
  }

  ground(colour: string): void {
    this.fill(rect(0, 0, this.width, this.height), colour);
  }

  fill(path: string, colour: string, opacity = 1): void {
    const veil = opacity < 1 ? ` opacity="${opacity}"` : '';
    this.#parts.push(`<path fill="${colour}"${veil} d="${path}"/>`);
  }

  /** The first shape with the second cut out of it. */
  ring(outer: string, hole: string, colour: string): void {
    this.#parts.push(`<path fill="${colour}" fill-rule="evenodd" d="${outer}${hole}"/>`);
  }

  /** An even line, for wires, masts and railings. */
  wire(path: string, width: number, colour: string): void {
    this.#parts.push(`<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${path}"/>`);
  }

  /** A line of the brush: it swells and ends in points. */
  line(points: readonly Point[], width: number, colour: string, taper: Taper = 'both'): void {
    this.fill(brush(points, width, taper), colour);
  }

  /** Everything drawn in `draw` shows only within the path. */
  inside(path: string, draw: () => void): void {
    const id = `c${this.#defs.length}`;
    this.#defs.push(`<clipPath id="${id}"><path d="${path}"/></clipPath>`);
    this.#parts.push(`<g clip-path="url(#${id})">`);
    draw();
    this.#parts.push('</g>');
  }

  /** Everything drawn in `draw` is moved, scaled (negative x mirrors) and turned. */
  placed(x: number, y: number, scaleX: number, scaleY: number, draw: () => void, turn = 0): void {
    this.#parts.push(`<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scaleX} ${scaleY})">`);
    draw();
    this.#parts.push('</g>');
  }

  /** Stipple: thick at `from`, thinning to nothing at `to`. `amount` is the number of tries. */
  grain({ area, from, to, colour, amount, size = 3 }: Grain): void {
    const [x, y, w, h] = area;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const span = dx * dx + dy * dy || 1;
    let path = '';
    for (let i = 0; i < amount; i++) {
      const px = x + this.random() * w;
      const py = y + this.random() * h;
      const t = Math.min(1, Math.max(0, ((px - from[0]) * dx + (py - from[1]) * dy) / span));
      if (this.random() > (1 - t) ** 1.7) continue;
      const r = size * (0.5 + this.random() * 0.8);
      path += `M${px.toFixed(1)} ${py.toFixed(1)}l${r.toFixed(1)} ${(r * 0.3).toFixed(1)}l${(-r * 0.4).toFixed(1)} ${(r * 0.8).toFixed(1)}z`;
    }
    if (path) this.fill(path, colour);
  }

  /** Rows of gouge marks, as the knife leaves them in lino. */
  gouges({ area, colour, gap, length, width, angle = 0, bow = 0 }: Gouges): void {
    const [x, y, w, h] = area;
    const a = (angle * Math.PI) / 180;
    const [ux, uy] = [Math.cos(a), Math.sin(a)];
    const reachX = Math.abs(w * ux) + Math.abs(h * uy);
    const reachY = Math.abs(w * uy) + Math.abs(h * ux);
    const [cx, cy] = [x + w / 2, y + h / 2];
    let path = '';
    for (let v = -reachY / 2; v < reachY / 2; v += gap * this.between(0.75, 1.25)) {
      for (let u = -reachX / 2 - this.random() * length; u < reachX / 2; ) {
        const l = length * this.between(0.4, 1.3);
        const bend = bow * Math.sin((u / reachX) * Math.PI);
        const start: Point = [cx + u * ux - (v + bend) * uy, cy + u * uy + (v + bend) * ux];
        path += lens(start, [start[0] + l * ux, start[1] + l * uy + this.between(-1, 1) * 2], width * this.between(0.5, 1.2));
        u += l + length * this.between(0.3, 1.1);
      }
    }
    this.fill(path, colour);
  }

  svg(): string {
    const size = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${this.#defs.join('')}</defs>${this.#parts.join('')}</svg>`;
  }
}
