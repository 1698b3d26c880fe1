// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
/** Geometry to SVG path data. Units are pixels of the plate; y grows downwards; angles are degrees. */
export type Point = readonly [x: number, y: number];

/** Shapes drawn in units of their own size are small numbers that need the third decimal. */
const round = (value: number): string => String(Math.abs(value) < 4 ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10);
const at = (point: Point): string => `${round(point[0])} ${round(point[1])}`;

export const poly = (...points: readonly Point[]): string => `M${points.map(at).join('L')}Z`;

export const rect = (x: number, y: number, w: number, h: number): string => poly([x, y], [x + w, y], [x + w, y + h], [x, y + h]);

export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  `M${at([x - rx, y])}A${round(rx)} ${round(ry)} 0 1 1 ${at([x + rx, y])}A${round(rx)} ${round(ry)} 0 1 1 ${at([x - rx, y])}Z`;

/** Rectangle whose upper corners are an arch. */
export const arch = (x: number, y: number, w: number, h: number): string =>
  `M${at([x, y + h])}L${at([x, y + w / 2])}A${round(w / 2)} ${round(w / 2)} 0 0 1 ${at([x + w, y + w / 2])}L${at([x + w, y + h])}Z`;

/** A lens: the mark of one push of the gouge. */
export function lens(from: Point, to: Point, width: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [nx, ny] = [(-dy / length) * width, (dx / length) * width];
  return `M${at(from)}Q${at([mx + nx, my + ny])} ${at(to)}Q${at([mx - nx, my - ny])} ${at(from)}Z`;
}

const cubic = (a: Point, b: Point, c: Point, d: Point, tension: number): string =>
  `C${at([b[0] + (c[0] - a[0]) * tension, b[1] + (c[1] - a[1]) * tension])} ${at([c[0] - (d[0] - b[0]) * tension, c[1] - (d[1] - b[1]) * tension])} ${at(c)}`;

/** A smooth closed shape through all points (Catmull-Rom). */
export function blob(...points: readonly Point[]): string {
  const n = points.length;
  const p = (i: number): Point => points[(i + n) % n] ?? [0, 0];
  let path = `M${at(p(0))}`;
  for (let i = 0; i < n; i++) path += cubic(p(i - 1), p(i), p(i + 1), p(i + 2), 1 / 6);
  return `${path}Z`;
}

/** A smooth open line through all points; `then` closes it with straight corners (the foot of a hill, the hem of a coat). */
export function curve(points: readonly Point[], then: readonly Point[] = []): string {
  const last = points.length - 1;
  const p = (i: number): Point => points[Math.max(0, Math.min(last, i))] ?? [0, 0];
  let path = `M${at(p(0))}`;
  for (let i = 0; i < last; i++) path += cubic(p(i - 1), p(i), p(i + 1), p(i + 2), 1 / 6);
  return then.length > 0 ? `${path}L${then.map(at).join('L')}Z` : path;
}

/** Points along the same curve that `curve` draws. */
function along(points: readonly Point[], steps: number): Point[] {
  const last = points.length - 1;
  const p = (i: number): Point => points[Math.max(0, Math.min(last, i))] ?? [0, 0];
  const spline = (a: number, b: number, c: number, d: number, t: number): number => b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const where = (step / steps) * last;
    const i = Math.min(last - 1, Math.floor(where));
    const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    const t = where - i;
    return [spline(a[0], b[0], c[0], d[0], t), spline(a[1], b[1], c[1], d[1], t)] as const;
  });
}

export type Taper = 'both' | 'end' | 'none';

/** The outline of a brush stroke of the given greatest width through the points. */
export function brush(points: readonly Point[], width: number, taper: Taper = 'both'): string {
  const line = along(points, Math.max(6, points.length * 5));
  const left: Point[] = [];
  const right: Point[] = [];
  line.forEach((point, i) => {
    const before = line[Math.max(0, i - 1)] ?? point;
    const after = line[Math.min(line.length - 1, i + 1)] ?? point;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy) || 1;
    const t = i / (line.length - 1);
    const swell = taper === 'both' ? Math.sin(Math.PI * t) ** 0.7 : taper === 'end' ? (1 - t) ** 0.7 : 1;
    const half = (width / 2) * Math.max(0.06, swell);
    left.push([point[0] - (dy / length) * half, point[1] + (dx / length) * half]);
    right.unshift([point[0] + (dy / length) * half, point[1] - (dx / length) * half]);
  });
  return poly(...left, ...right);
}

/** A point `length` away; 0° hangs straight down, 90° points right. */
export const reach = (from: Point, degrees: number, length: number): Point => {
  const a = (degrees * Math.PI) / 180;
  return [from[0] + Math.sin(a) * length, from[1] + Math.cos(a) * length];
};

/** A limb through three joints with a width at each, as shapes that all wind the same way. */
export function limb(joints: readonly [Point, Point, Point], widths: readonly [number, number, number]): string {
  const [a, b, c] = joints;
  const [wa, wb, wc] = widths;
  const segment = (from: Point, to: Point, w1: number, w2: number): string => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const l = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [-dy / l / 2, dx / l / 2];
    return poly([from[0] - nx * w1, from[1] - ny * w1], [to[0] - nx * w2, to[1] - ny * w2], [to[0] + nx * w2, to[1] + ny * w2], [from[0] + nx * w1, from[1] + ny * w1]);
  };
  return segment(a, b, wa, wb) + segment(b, c, wb, wc) + oval(...a, wa / 2) + oval(...b, wb / 2) + oval(...c, wc / 2);
}
