// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { figure, poses } from '../kit/figure.ts';
import { ink, skins } from '../kit/palette.ts';
import { curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { type Picture, wide } from '../picture.ts';

function flask(p: Plate, x: number, y: number, h: number, liquid: string, level = 0.5): void {
  const glass = poly([x - h * 0.09, y - h], [x + h * 0.09, y - h], [x + h * 0.09, y - h * 0.6], [x + h * 0.36, y], [x - h * 0.36, y], [x - h * 0.09, y - h * 0.6]);
  p.fill(glass, ink.paper, 0.55);
  p.inside(glass, () => {
    p.fill(rect(x - h, y - h * level, h * 2, h), liquid);
    p.fill(poly([x + h * 0.05, y - h], [x + h, y - h], [x + h, y], [x + h * 0.2, y]), ink.night, 0.22);
  });
  p.wire(glass, h * 0.025, ink.navy);
  p.fill(rect(x - h * 0.12, y - h * 1.03, h * 0.24, h * 0.05), ink.navy);
}

function tubes(p: Plate, x: number, y: number, n: number, h: number): void {
  for (let i = 0; i < n; i++) {
    const tx = x + i * h * 0.3;
    p.fill(rect(tx, y - h, h * 0.14, h * 0.9) + oval(tx + h * 0.07, y - h * 0.1, h * 0.07), ink.paper, 0.8);
    p.fill(rect(tx, y - h * 0.5, h * 0.14, h * 0.4) + oval(tx + h * 0.07, y - h * 0.1, h * 0.07), [ink.red, ink.ochre, ink.sea, ink.rose][i % 4] ?? ink.red);
  }
  p.fill(rect(x - h * 0.1, y - h * 0.7, n * h * 0.3 + h * 0.06, h * 0.09) + rect(x - h * 0.1, y - h * 0.06, n * h * 0.3 + h * 0.06, h * 0.09), ink.brick);
}

function microscope(p: Plate, x: number, y: number, h: number, colour: string): void {
  p.placed(x, y, h, h, () => {
    p.fill(curve([[-0.34, 0], [-0.3, -0.08], [0.3, -0.08], [0.36, 0]], [[0, 0.002]]), colour);
    p.wire('M.2 -.06C.44 -.26 .4 -.6 .02 -.62', 0.1, colour);
    p.fill(rect(-0.26, -0.32, 0.44, 0.045), colour);
    p.fill(rect(-0.19, -0.345, 0.16, 0.025), ink.mint);
    p.placed(
      -0.06,
      -0.58,
      1,
      1,
      () => {
        p.fill(rect(-0.065, -0.42, 0.13, 0.46), ink.paper);
        p.fill(rect(0.01, -0.42, 0.055, 0.46), ink.mist);
        p.fill(rect(-0.08, -0.47, 0.16, 0.06) + rect(-0.045, 0.04, 0.09, 0.14) + rect(-0.075, -0.16, 0.15, 0.05), colour);
      },
      -14,
    );
    p.fill(oval(0.25, -0.28, 0.05) + oval(0.18, -0.17, 0.035), ink.ochre);
  });
}

function lab(p: Plate): void {
  p.ground(ink.mist);
  p.fill(rect(110, 90, 520, 420) + rect(680, 90, 520, 420), ink.paper);
  p.inside(rect(110, 90, 1090, 420), () => {
    p.fill(rect(110, 330, 1090, 200), ink.sea);
    p.gouges({ area: [110, 340, 1090, 170], colour: ink.mint, gap: 20, length: 70, width: 6 });
    p.fill(oval(900, 330, 70), ink.ochre, 0.9);
    p.fill(rect(110, 330, 1090, 190), ink.sea, 0.85);
  });
  p.fill(rect(630, 80, 50, 440), ink.mist);
  p.wire('M370 90V510M940 90V510', 12, ink.storm);
  p.fill(rect(1270, 120, 330, 18) + rect(1270, 330, 330, 18), ink.navy);
  for (let i = 0; i < 5; i++) p.fill(rect(1290 + i * 62, 330 - 60 - (i % 3) * 36, 44, 60 + (i % 3) * 36), [ink.brick, ink.sea, ink.ochre, ink.slate, ink.rose][i] ?? ink.red);
  flask(p, 1350, 120, 100, ink.rose);
  flask(p, 1450, 120, 90, ink.sea);
  const one = figure(p, 1110, 1100, 830, poses.lecture, {
    coat: ink.paper,
    legs: ink.navy,
    hair: ink.night,
    hem: 0.26,
    skin: skins.umber,
    hairLong: true,
  });
  figure(p, 500, 1130, 800, poses.peer, { coat: ink.paper, legs: ink.slate, hair: ink.plum, hem: 0.2, skin: skins.peach });
  flask(p, one.far[0] + 16, one.far[1] + 80, 150, ink.red);
  p.fill(rect(-10, 800, 1620, 290), ink.navy);
  p.fill(rect(-10, 782, 1620, 34), ink.sand);
  p.fill(rect(60, 860, 380, 230) + rect(480, 860, 380, 230) + rect(900, 860, 380, 230) + rect(1320, 860, 380, 230), ink.slate);
  p.fill(rect(210, 900, 90, 12) + rect(630, 900, 90, 12) + rect(1050, 900, 90, 12), ink.sand);
  microscope(p, 830, 784, 370, ink.navy);
  tubes(p, 150, 784, 5, 190);
  flask(p, 1340, 784, 240, ink.ochre, 0.36);
  flask(p, 1500, 784, 170, ink.sea, 0.5);
}

function coral(p: Plate): void {
  p.ground(ink.night);
  p.grain({ area: [0, 0, 1600, 1067], from: [200, 100], to: [800, 530], colour: ink.slate, amount: 2600 });
  const disc = oval(800, 533, 480);
  p.fill(oval(800, 533, 505), ink.navy);
  p.fill(disc, ink.mint);
  p.inside(disc, () => {
    p.grain({
      area: [300, 40, 1000, 1000],
      from: [1240, 950],
      to: [600, 400],
      colour: ink.sea,
      amount: 9000,
      size: 4,
    });
    const branch = (x: number, y: number, angle: number, length: number, w: number, depth: number, colour: string): void => {
      const a = (angle * Math.PI) / 180;
      const [ex, ey] = [x + Math.sin(a) * length, y - Math.cos(a) * length];
      p.line([[x, y], [(x + ex) / 2 + p.between(-14, 14), (y + ey) / 2], [ex, ey]], w, colour, 'none');
      p.fill(oval(ex, ey, w * 0.52), colour);
      if (depth === 0) {
        p.fill(oval(ex, ey, w * 0.62), ink.paper);
        p.fill(oval(ex, ey, w * 0.28), colour);
        return;
      }
      for (const turn of [-34, 4, 36]) if (depth > 1 || turn !== 4) branch(ex, ey, angle + turn + p.between(-10, 10), length * p.between(0.62, 0.82), w * 0.72, depth - 1, colour);
    };
    branch(500, 1060, -8, 210, 62, 3, ink.sea);
    branch(1150, 1070, 10, 220, 60, 3, ink.ochre);
    branch(800, 1060, 0, 260, 78, 4, ink.red);
  });
  p.wire(`M800 53V90M800 976V1013M320 533H357M1243 533H1280`, 6, ink.paper);
  p.line([[430, 250], [560, 140], [720, 84]], 22, ink.paper);
}

export const scienceScenesA: readonly Picture[] = [
  {
    name: 'laboratory',
    size: wide,
    focal: [0.56, 0.52],
    alt: 'Two researchers in white coats at a bench with a microscope and coloured flasks; behind the window lies the sea.',
    subject: 'Laboratory',
    sections: ['Science'],
    draw: lab,
  },
  {
    name: 'coral-microscope',
    size: wide,
    focal: [0.5, 0.5],
    alt: 'Red, green and ochre branches of coral with pale polyps in the round field of a microscope.',
    subject: 'Coral',
    sections: ['Science'],
    draw: coral,
  },
];
