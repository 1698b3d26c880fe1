// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { speckle } from '../kit/crowd.ts';
import { figure, poses } from '../kit/figure.ts';
import { cloud, ridge, sky } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { blob, curve, oval, type Point, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { type Picture, wide } from '../picture.ts';

function rider(p: Plate, x: number, y: number, s: number, coat: string, helmet: string, skin = skins.peach): void {
  p.fill(oval(x + s * 0.1, y + s * 0.02, s * 0.75, s * 0.05), ink.night, 0.4);
  const wheel = (wx: number): void => {
    p.wire(oval(wx, y - s * 0.3, s * 0.3), s * 0.035, ink.night);
    for (let i = 0; i < 6; i++) p.wire(`M${wx} ${y - s * 0.3}l${Math.cos(i * 1.05) * s * 0.28} ${Math.sin(i * 1.05) * s * 0.28}`, 1.6, ink.night);
  };
  wheel(x - s * 0.42);
  wheel(x + s * 0.5);
  p.wire(
    `M${x - s * 0.42} ${y - s * 0.3}L${x - s * 0.18} ${y - s * 0.72}L${x + s * 0.36} ${y - s * 0.74}L${x + s * 0.04} ${y - s * 0.3}ZM${x - s * 0.18} ${y - s * 0.74}L${x + s * 0.04} ${y - s * 0.3}M${x + s * 0.5} ${y - s * 0.3}L${x + s * 0.36} ${y - s * 0.82}L${x + s * 0.5} ${y - s * 0.84}`,
    s * 0.035,
    coat,
  );
  figure(p, x - s * 0.14, y - s * 0.22, s * 1.18, poses.cycle, { coat, legs: ink.night, shorts: true, sleeves: 'short', hat: 'helmet', hair: helmet, skin });
}

function race(p: Plate): void {
  sky(p, [ink.mint, ink.paper], 420);
  cloud(p, 840, 150, 520, 70, ink.paper);
  ridge(p, 460, [60, 140, 220, 300, 240, 180, 260, 200, 120], ink.storm, ink.mist);
  ridge(p, 560, [140, 90, 50, 60, 120, 180, 220, 240], ink.sea, ink.mint);
  p.fill(poly([-10, 760], [1610, 560], [1610, 1090], [-10, 1090]), ink.rose);
  p.fill(poly([-10, 740], [1610, 540], [1610, 572], [-10, 776]), ink.paper);
  for (let i = 0; i < 16; i++)
    figure(p, 60 + i * 104, 752 - i * 12.6, (i % 2 ? 1 : -1) * 190, i % 3 ? poses.stand : poses.cheer, {
      coat: [ink.red, ink.navy, ink.ochre, ink.deep, ink.plum][i % 5] ?? ink.red,
      legs: ink.slate,
      hair: ink.night,
      skin: [skins.peach, skins.umber, skins.olive][i % 3] ?? skins.peach,
    });
  rider(p, 1290, 850, 250, ink.slate, ink.paper, skins.rose);
  rider(p, 1090, 880, 270, ink.sea, ink.ochre, skins.olive);
  rider(p, 470, 960, 330, ink.ochre, ink.navy, skins.umber);
  rider(p, 790, 960, 360, ink.red, ink.paper, skins.peach);
  p.gouges({ area: [0, 980, 1600, 90], colour: ink.brick, gap: 22, length: 160, width: 6, angle: -6 });
}

function swim(p: Plate): void {
  p.ground(ink.sea);
  for (let lane = 0; lane < 4; lane++) {
    const y = 60 + lane * 290;
    for (let i = 0; i < 40; i++) p.fill(oval(i * 42 + 6, y, 17, 11), i % 6 < 3 ? ink.red : ink.paper);
  }
  p.gouges({ area: [0, 0, 1600, 1067], colour: ink.mint, gap: 34, length: 110, width: 7, angle: 2 });
  const swimmer = (x: number, y: number, s: number, skin: typeof skins.peach, cap: string): void => {
    p.fill(blob([x - s * 1.3, y + s * 0.06], [x - s * 0.6, y - s * 0.13], [x + s * 0.1, y - s * 0.2], [x + s * 0.36, y], [x + s * 0.1, y + s * 0.18], [x - s * 0.6, y + s * 0.12]), skin.base);
    p.fill(blob([x - s * 1.0, y], [x - s * 0.6, y - s * 0.13], [x - s * 0.2, y - s * 0.17], [x - s * 0.18, y + s * 0.15], [x - s * 0.6, y + s * 0.12]), ink.navy);
    p.fill(curve([[x - s * 1.3, y + s * 0.06], [x - s * 0.4, y + s * 0.05], [x + s * 0.3, y + s * 0.06]], [[x + s * 0.1, y + s * 0.18], [x - s * 0.6, y + s * 0.12]]), skin.shade);
    p.line([[x + s * 0.1, y - s * 0.12], [x + s * 0.3, y - s * 0.52], [x + s * 0.72, y - s * 0.48], [x + s * 0.98, y - s * 0.1]], s * 0.17, skin.base, 'none');
    p.line([[x + s * 0.34, y - s * 0.48], [x + s * 0.7, y - s * 0.42], [x + s * 0.94, y - s * 0.1]], s * 0.07, skin.shade);
    p.fill(oval(x + s * 0.48, y - s * 0.02, s * 0.19, s * 0.17), skin.base);
    p.fill(blob([x + s * 0.3, y - s * 0.02], [x + s * 0.38, y - s * 0.19], [x + s * 0.58, y - s * 0.2], [x + s * 0.68, y - s * 0.06], [x + s * 0.5, y - s * 0.04]), cap);
    p.fill(oval(x + s * 0.6, y - s * 0.01, s * 0.06, s * 0.045), ink.night);
    for (let i = 0; i < 9; i++)
      p.line([[x + s * (0.5 + i * 0.05), y + s * 0.2], [x + s * (0.7 + i * 0.05), y + s * (0.06 + (i % 3) * 0.05)], [x + s * (0.94 + i * 0.03), y + s * (0.16 + (i % 4) * 0.03)]], s * 0.05, ink.paper);
    for (let i = 0; i < 20; i++) p.fill(oval(x - s * p.between(1.0, 1.75), y - s * p.between(-0.14, 0.34), s * p.between(0.012, 0.05)), ink.paper);
    p.line([[x - s * 1.5, y + s * 0.14], [x - s * 0.5, y + s * 0.2], [x + s * 0.6, y + s * 0.24]], s * 0.07, ink.paper);
  };
  swimmer(1040, 196, 210, skins.rose, ink.slate);
  swimmer(860, 560, 400, skins.umber, ink.red);
  swimmer(560, 930, 260, skins.bronze, ink.ochre);
}

function chess(p: Plate): void {
  p.ground(ink.deep);
  p.fill(poly([-10, -10], [700, -10], [300, 700], [-10, 700]), ink.sea);
  const sit = (x: number, h: number, coat: string, skin: typeof skins.peach, hair: string, long: boolean): void => {
    figure(p, x, 1240, h, poses.sit, { coat, skin, hair, legs: ink.night, hairLong: long });
  };
  sit(330, 1000, ink.red, skins.bronze, ink.night, true);
  sit(1290, -1020, ink.navy, skins.peach, ink.mist, false);
  p.fill(rect(1010, 630, 170, 96), ink.ochre);
  p.fill(rect(1130, 630, 50, 96), ink.brick);
  p.fill(oval(1050, 676, 28) + oval(1120, 676, 28), ink.paper);
  p.wire('M1050 676V656M1120 676L1132 666', 5, ink.navy);
  p.fill(poly([420, 720], [1180, 720], [1400, 1090], [200, 1090]), ink.brick);
  for (let row = 0; row < 6; row++)
    for (let column = 0; column < 8; column++) {
      const at = (c: number, r: number): Point => {
        const t = r / 6;
        const half = 330 + t * 190;
        return [800 - half + (c / 8) * half * 2, 740 + t * t * 60 + t * 270];
      };
      p.fill(poly(at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)), (row + column) % 2 ? ink.plum : ink.sand);
    }
  const piece = (x: number, y: number, s: number, light: boolean, kind: 'king' | 'pawn' | 'rook' | 'knight' | 'bishop'): void => {
    const [c, d] = light ? [ink.paper, ink.mist] : [ink.night, ink.slate];
    p.fill(oval(x + s * 0.14, y, s * 0.34, s * 0.09), ink.night, 0.4);
    p.fill(curve([[x - s * 0.26, y], [x - s * 0.1, y - s * 0.22], [x - s * 0.09, y - s * 0.6]], [[x + s * 0.09, y - s * 0.6], [x + s * 0.1, y - s * 0.22], [x + s * 0.26, y]]), c);
    p.fill(rect(x - s * 0.28, y - s * 0.06, s * 0.56, s * 0.09) + rect(x - s * 0.16, y - s * 0.64, s * 0.32, s * 0.06), c);
    if (kind === 'pawn') p.fill(oval(x, y - s * 0.76, s * 0.15), c);
    if (kind === 'rook')
      p.fill(
        rect(x - s * 0.17, y - s * 0.86, s * 0.34, s * 0.24) +
          rect(x - s * 0.19, y - s * 0.96, s * 0.1, s * 0.12) +
          rect(x - s * 0.05, y - s * 0.96, s * 0.1, s * 0.12) +
          rect(x + s * 0.09, y - s * 0.96, s * 0.1, s * 0.12),
        c,
      );
    if (kind === 'king') {
      p.fill(poly([x - s * 0.12, y - s * 0.6], [x - s * 0.2, y - s * 1.06], [x + s * 0.2, y - s * 1.06], [x + s * 0.12, y - s * 0.6]), c);
      p.fill(rect(x - s * 0.03, y - s * 1.36, s * 0.06, s * 0.32) + rect(x - s * 0.11, y - s * 1.28, s * 0.22, s * 0.06), c);
    }
    if (kind === 'bishop') p.fill(blob([x, y - s * 1.16], [x - s * 0.15, y - s * 0.84], [x, y - s * 0.64], [x + s * 0.15, y - s * 0.84]), c);
    if (kind === 'knight')
      p.fill(blob([x - s * 0.15, y - s * 0.62], [x - s * 0.14, y - s * 0.94], [x + s * 0.02, y - s * 1.14], [x + s * 0.3, y - s * 0.92], [x + s * 0.26, y - s * 0.82], [x + s * 0.06, y - s * 0.86], [x + s * 0.16, y - s * 0.62]), c);
    p.line([[x + s * 0.04, y - s * 0.56], [x + s * 0.05, y - s * 0.24], [x + s * 0.16, y - s * 0.04]], s * 0.07, d);
  };
  for (const [x, y, s, light, kind] of [[560, 800, 120, false, 'pawn'], [980, 790, 130, false, 'rook'], [720, 820, 140, false, 'bishop'], [1080, 850, 140, true, 'pawn'], [900, 880, 180, false, 'king'], [620, 930, 170, true, 'knight'], [780, 1000, 210, true, 'king'], [1080, 1000, 170, true, 'rook'], [460, 1010, 170, true, 'pawn']] as const)
    piece(x, y, s, light, kind);
  p.line([[300, 720], [420, 800], [520, 760], [676, 664]], 84, ink.red, 'end');
  p.line([[300, 720], [430, 796], [560, 730]], 80, ink.red, 'none');
  p.fill(blob([670, 610], [740, 640], [770, 700], [740, 730], [690, 690], [660, 668]), skins.bronze.base);
}

function finish(p: Plate): void {
  p.ground(ink.sand);
  p.fill(rect(-10, -10, 1620, 470), ink.slate);
  speckle(p, 0, 30, 1600, 400, 40, [ink.ochre, ink.paper, ink.pink, ink.storm, ink.navy]);
  p.fill(rect(-10, 440, 1620, 60), ink.sea);
  p.fill(rect(-10, 496, 1620, 600), ink.brick);
  for (let i = 0; i < 6; i++) p.fill(poly([-10, 560 + i * i * 24], [1610, 540 + i * i * 24], [1610, 546 + i * i * 24], [-10, 568 + i * i * 24]), ink.paper);
  for (const [x, y, h, coat, skin, hair] of [[400, 860, 520, ink.ochre, skins.peach, ink.brick], [660, 940, 600, ink.deep, skins.bronze, ink.night], [980, 990, 700, ink.navy, skins.ebony, ink.night]] as const) {
    p.fill(oval(x + 90, y + 6, 200, 18), ink.plum, 0.5);
    figure(p, x, y, h, poses.run, { coat, skin, hair, legs: ink.night, shorts: true, sleeves: 'short', shoes: ink.paper, hairLong: coat === ink.deep });
  }
  p.line([[1180, 560], [1210, 610], [1150, 680], [1240, 720], [1480, 690]], 22, ink.paper);
}

export const sportScenesB: readonly Picture[] = [
  {
    name: 'bicycle-race',
    size: wide,
    focal: [0.52, 0.72],
    alt: 'Riders in red, ochre and green race along a coast road past a line of cheering people.',
    subject: 'Cycling',
    sections: ['Sport'],
    draw: race,
  },
  {
    name: 'swimmer',
    size: wide,
    focal: [0.55, 0.5],
    alt: 'A swimmer in a red cap is half a length ahead in the middle lane of a green pool.',
    subject: 'Swimming',
    sections: ['Sport'],
    draw: swim,
  },
  {
    name: 'chess',
    size: wide,
    focal: [0.5, 0.72],
    alt: 'Two players face each other across a chessboard; a hand reaches over the white knight.',
    subject: 'Chess',
    sections: ['Sport', 'Culture'],
    draw: chess,
  },
  {
    name: 'track-final',
    size: wide,
    focal: [0.52, 0.55],
    alt: 'Three runners sprint for the tape on a red track before a full stand.',
    subject: 'Athletics',
    sections: ['Sport'],
    draw: finish,
  },
];
