// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { ink } from './palette.ts';
import { blob, curve, lens, oval, poly, rect } from './paths.ts';
import type { Plate } from './plate.ts';

/** A quay crane for containers, its boom to the right; `s` is its height in pixels, negative mirrors it. */
export function crane(p: Plate, x: number, y: number, s: number, colour: string, raised = false): void {
  const u = Math.abs(s);
  p.placed(x, y, Math.sign(s) * u, u, () => {
    const bar = (w: number, d: string): void => p.wire(d, w, colour);
    bar(0.032, 'M0 0V-.66M.26 0V-.66M0 -.24H.26M0 -.66H.26');
    bar(0.016, 'M0 -.24L.26 0M0 -.6L.26 -.28');
    bar(0.03, raised ? 'M-.2 -.66H.3L.62 -1.12' : 'M-.2 -.66H.86');
    bar(0.024, 'M.02 -.66L.13 -.96L.24 -.66');
    bar(0.01, raised ? 'M.13 -.96L.46 -.9M.13 -.96L-.18 -.66' : 'M.13 -.96L.8 -.66M.13 -.96L.5 -.66M.13 -.96L-.18 -.66');
    p.fill(rect(-0.17, -0.73, 0.15, 0.08), colour);
    if (!raised) {
      p.fill(rect(0.58, -0.65, 0.06, 0.05), colour);
      bar(0.006, 'M.58 -.62V-.42M.64 -.62V-.42');
    }
  });
}

/** Rows of containers; colours repeat in an order the seed decides. */
export function containers(p: Plate, x: number, y: number, columns: number, rows: number, size: number, colours: readonly string[], ragged = true): void {
  const [w, h] = [size, size * 0.4];
  for (let column = 0; column < columns; column++) {
    const height = ragged ? Math.max(1, rows - Math.floor(p.random() * 2.4)) : rows;
    for (let row = 0; row < height; row++) {
      const [cx, cy] = [x + column * w, y - (row + 1) * h];
      p.fill(rect(cx + 1.5, cy + 1.5, w - 3, h - 3), colours[Math.floor(p.random() * colours.length)] ?? ink.red);
      let ribs = '';
      for (let i = 1; i < 8; i++) ribs += rect(cx + (w * i) / 8, cy + h * 0.16, w * 0.018, h * 0.68);
      p.fill(ribs, ink.night, 0.28);
    }
  }
}

/** A container ship or freighter seen from the side, bow to the right; s is its length. */
export function freighter(p: Plate, x: number, y: number, s: number, hull: string, cargo: readonly string[], house: string = ink.paper): void {
  const h = s * 0.1;
  containers(p, x + s * 0.2, y - h * 0.86, Math.floor((s * 0.66) / (s * 0.066)), 4, s * 0.066, cargo);
  p.fill(rect(x + s * 0.06, y - h * 3.1, s * 0.1, h * 2.4), house);
  p.fill(rect(x + s * 0.12, y - h * 3.1, s * 0.04, h * 2.4), ink.storm, 0.5);
  p.fill(rect(x + s * 0.045, y - h * 3.1, s * 0.14, h * 0.3), ink.navy);
  p.fill(rect(x + s * 0.075, y - h * 3.9, s * 0.045, h * 0.9), ink.brick);
  const side = poly([x, y - h * 1.05], [x + s * 0.9, y - h * 0.98], [x + s, y - h * 1.5], [x + s * 0.955, y], [x + s * 0.02, y]);
  p.fill(side, hull);
  p.inside(side, () => p.fill(rect(x, y - h * 0.24, s, h * 0.3), ink.brick));
}

/** A wooden fishing boat with wheelhouse and mast, bow to the right; negative mirrors it. */
export function trawler(p: Plate, x: number, y: number, s: number, hull: string, trim: string = ink.paper, line: string = ink.navy): void {
  const u = Math.abs(s);
  p.placed(x, y, Math.sign(s) * u, u, () => {
    p.wire('M-.04 -.2V-.62M-.04 -.56L.42 -.26M-.04 -.58L-.42 -.2M-.04 -.3L-.3 -.48', 0.009, line);
    p.fill(poly([0.02, -0.2], [0.02, -0.4], [0.2, -0.4], [0.23, -0.2]), trim);
    p.fill(poly([0.13, -0.4], [0.2, -0.4], [0.23, -0.2], [0.13, -0.2]), ink.storm, 0.45);
    p.fill(rect(0.045, -0.365, 0.055, 0.07) + rect(0.12, -0.365, 0.055, 0.07), line);
    p.fill(rect(0, -0.425, 0.225, 0.03), line);
    const side = curve([[-0.46, -0.17], [-0.2, -0.14], [0.15, -0.15], [0.5, -0.27]], [[0.38, 0.005], [-0.4, 0.005]]);
    p.fill(side, hull);
    p.inside(side, () => {
      p.fill(rect(-0.5, -0.03, 1, 0.05), ink.brick);
      p.fill(poly([0.05, -0.3], [0.6, -0.3], [0.5, 0.1], [0.2, 0.1]), ink.night, 0.25);
    });
    p.fill(curve([[-0.47, -0.185], [-0.2, -0.155], [0.15, -0.165], [0.52, -0.29]], [[0.505, -0.255], [0.15, -0.135], [-0.2, -0.128], [-0.46, -0.155]]), trim);
  });
}

/** A sailing boat, heeled; `sail` and `jib` are colours; negative size mirrors it. */
export function yacht(p: Plate, x: number, y: number, s: number, hull: string, sail: string, jib: string, heel = 6, spinnaker?: string): void {
  const u = Math.abs(s);
  p.placed(
    x,
    y,
    Math.sign(s) * u,
    u,
    () => {
      if (spinnaker) p.fill(blob([0.04, -0.9], [0.34, -0.72], [0.5, -0.4], [0.4, -0.14], [0.28, -0.3], [0.16, -0.5]), spinnaker);
      if (spinnaker) p.fill(blob([0.1, -0.82], [0.34, -0.7], [0.5, -0.4], [0.4, -0.14], [0.4, -0.42], [0.28, -0.66]), ink.night, 0.18);
      p.fill(curve([[0.03, -0.98], [0.2, -0.5], [0.36, -0.1]], [[0.04, -0.12]]), jib);
      const main = curve([[0, -1], [-0.16, -0.66], [-0.3, -0.13]], [[0, -0.11]]);
      p.fill(main, sail);
      p.inside(main, () => p.fill(poly([0.02, -1], [0.02, 0], [-0.12, 0], [-0.07, -0.5]), ink.night, 0.15));
      p.wire('M-.21 -.44L0 -.42M-.13 -.7L0 -.69', 0.004, ink.storm);
      p.wire('M0 -.05V-1.02M0 -.1H-.31', 0.012, ink.navy);
      p.fill(curve([[-0.34, -0.07], [0, -0.055], [0.42, -0.085]], [[0.3, 0.01], [-0.28, 0.01]]), hull);
    },
    Math.sign(s) * heel,
  );
}

/** A ferry of the Northline, bow to the right; s is its length. */
export function ferry(p: Plate, x: number, y: number, s: number, hull: string = ink.navy, upper: string = ink.paper): void {
  const h = s * 0.075;
  const deck = (x0: number, x1: number, level: number, rake: number): void => {
    p.fill(poly([x + s * x0, y - h * (level + 1)], [x + s * (x1 - rake), y - h * (level + 1)], [x + s * x1, y - h * level], [x + s * x0, y - h * level]), upper);
    p.fill(poly([x + s * (x1 - 0.16), y - h * (level + 1)], [x + s * (x1 - rake), y - h * (level + 1)], [x + s * x1, y - h * level], [x + s * (x1 - 0.12), y - h * level]), ink.mist);
    let glass = '';
    for (let wx = x0 + 0.02; wx < x1 - 0.07; wx += 0.031) glass += rect(x + s * wx, y - h * (level + 0.7), s * 0.019, h * 0.42);
    p.fill(glass, ink.slate);
  };
  deck(0.3, 0.76, 3.2, 0.035);
  deck(0.1, 0.85, 2.2, 0.03);
  deck(0.04, 0.9, 1.2, 0.02);
  p.fill(rect(x + s * 0.66, y - h * 4.9, s * 0.1, h * 0.75), upper);
  p.fill(rect(x + s * 0.67, y - h * 4.75, s * 0.1, h * 0.32), ink.navy);
  p.fill(poly([x + s * 0.4, y - h * 4.2], [x + s * 0.42, y - h * 5.8], [x + s * 0.5, y - h * 5.8], [x + s * 0.52, y - h * 4.2]), ink.red);
  p.fill(rect(x + s * 0.418, y - h * 5.4, s * 0.086, h * 0.4), upper);
  p.wire(`M${x + s * 0.72} ${y - h * 4.9}V${y - h * 6.3}`, s * 0.005, ink.navy);
  const side = curve([[x, y - h * 1.25], [x + s * 0.5, y - h * 1.2], [x + s * 0.9, y - h * 1.25], [x + s, y - h * 1.6]], [[x + s * 0.94, y], [x + s * 0.015, y]]);
  p.fill(side, hull);
  p.inside(side, () => {
    p.fill(rect(x, y - h * 0.22, s, h * 0.3), ink.red);
    p.fill(rect(x, y - h * 0.9, s, h * 0.09), upper);
  });
  for (let i = 0; i < 4; i++) p.fill(lens([x + s * (0.36 - i * 0.08), y - h * (6.3 + i * 0.55)], [x + s * (0.46 - i * 0.03), y - h * (5.9 + i * 0.25)], h * 0.7), ink.storm, 0.5);
}

/** A banded lighthouse; h is its height. */
export function lighthouse(p: Plate, x: number, y: number, h: number, body: string = ink.paper, band: string = ink.red): void {
  const w = h * 0.12;
  const tower = poly([x - w, y], [x - w * 0.58, y - h * 0.8], [x + w * 0.58, y - h * 0.8], [x + w, y]);
  p.fill(tower, body);
  p.inside(tower, () => {
    for (const level of [0.12, 0.42, 0.7])
      p.fill(poly([x - w * 2, y - h * level], [x + w * 2, y - h * (level - 0.01)], [x + w * 2, y - h * (level + 0.13)], [x - w * 2, y - h * (level + 0.14)]), band);
    p.fill(poly([x + w * 0.12, y - h], [x + w * 3, y - h], [x + w * 3, y], [x + w * 0.2, y]), ink.night, 0.34);
    p.gouges({ area: [x - w, y - h, w * 1.1, h], colour: body, gap: h * 0.05, length: w * 0.5, width: 2.4 });
  });
  p.fill(rect(x - w * 0.86, y - h * 0.83, w * 1.72, h * 0.035), ink.navy);
  p.fill(rect(x - w * 0.44, y - h * 0.935, w * 0.88, h * 0.11), ink.ochre);
  p.wire(`M${x - w * 0.18} ${y - h * 0.93}V${y - h * 0.83}M${x + w * 0.18} ${y - h * 0.93}V${y - h * 0.83}`, w * 0.06, ink.navy);
  p.fill(`M${x - w * 0.58} ${y - h * 0.93}Q${x - w * 0.3} ${y - h * 1.02} ${x} ${y - h * 1.03}Q${x + w * 0.3} ${y - h * 1.02} ${x + w * 0.58} ${y - h * 0.93}Z`, band);
  p.fill(rect(x - w * 0.2, y - h * 0.09, w * 0.4, h * 0.09) + rect(x - w * 0.12, y - h * 0.38, w * 0.2, h * 0.05) + rect(x - w * 0.1, y - h * 0.64, w * 0.18, h * 0.045), ink.navy);
}

/** A wind turbine; `turn` is the angle of its rotor. */
export function turbine(p: Plate, x: number, y: number, h: number, colour: string, turn: number): void {
  p.fill(poly([x - h * 0.02, y], [x - h * 0.009, y - h], [x + h * 0.009, y - h], [x + h * 0.02, y]), colour);
  for (const angle of [0, 120, 240]) {
    p.placed(
      x,
      y - h,
      h,
      h,
      () =>
        p.fill(curve([[0, 0], [0.026, -0.1], [0.004, -0.43]], [[-0.01, -0.22], [-0.012, 0]]), colour),
      turn + angle,
    );
  }
  p.fill(oval(x, y - h, h * 0.026), colour);
}

/** A net-drying rack, bollard or crate: quayside things. */
export function bollard(p: Plate, x: number, y: number, s: number, colour: string): void {
  p.fill(poly([x - s * 0.3, y], [x - s * 0.2, y - s * 0.7], [x + s * 0.2, y - s * 0.7], [x + s * 0.3, y]) + oval(x, y - s * 0.76, s * 0.36, s * 0.17), colour);
}

export function crate(p: Plate, x: number, y: number, w: number, h: number, wood: string, shade: string): void {
  p.fill(rect(x, y - h, w, h), wood);
  p.fill(rect(x, y - h * 0.64, w, h * 0.06) + rect(x, y - h * 0.32, w, h * 0.06) + rect(x + w * 0.86, y - h, w * 0.14, h), shade);
}
