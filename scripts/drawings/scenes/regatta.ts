// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { crowd } from '../kit/crowd.ts';
import { figure, poses } from '../kit/figure.ts';
import { yacht } from '../kit/harbour.ts';
import { cloud, gull, ridge, sea, sky } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { skyline } from '../kit/town.ts';
import { type Picture, tall, wide } from '../picture.ts';

function buoy(p: Plate, x: number, y: number, s: number): void {
  p.fill(poly([x - s * 0.5, y], [x - s * 0.26, y - s], [x + s * 0.26, y - s], [x + s * 0.5, y]), ink.ochre);
  p.fill(poly([x + s * 0.06, y - s], [x + s * 0.26, y - s], [x + s * 0.5, y], [x + s * 0.12, y]), ink.brick);
  p.fill(rect(x - s * 0.44, y - s * 0.5, s * 0.86, s * 0.16), ink.paper);
  p.line([[x - s * 0.9, y], [x, y + s * 0.08], [x + s * 0.9, y]], s * 0.12, ink.paper);
}

function start(p: Plate): void {
  sky(p, [ink.storm, ink.mist, ink.paper], 560);
  cloud(p, 120, 210, 560, 90, ink.paper, ink.mist);
  ridge(p, 570, [50, 110, 80, 140, 100, 60, 90, 40], ink.storm);
  skyline(p, 900, 1620, 572, 20, 60, ink.slate);
  sea(p, { horizon: 568, colour: ink.sea, mark: ink.mint });
  for (const [x, s, c] of [[220, 240, ink.mist], [420, 260, ink.pink], [1180, 250, ink.sand], [1390, 230, ink.mist]] as const)
    yacht(p, x, 640, s, ink.navy, c, ink.paper, 8);
  for (const [x, y, s, c, j] of [[330, 800, 520, ink.paper, ink.red], [700, 780, 470, ink.ochre, ink.paper], [1020, 800, 520, ink.paper, ink.navy], [1320, 780, 450, ink.red, ink.paper]] as const) {
    yacht(p, x, y, s, ink.night, c, j, 11);
    p.line([[x - s * 0.5, y + 8], [x, y + 20], [x + s * 0.6, y]], 15, ink.paper);
  }
  buoy(p, 820, 1000, 120);
}

function spinnakers(p: Plate): void {
  sky(p, [ink.mint, ink.paper], 1060);
  cloud(p, 700, 300, 480, 80, ink.paper);
  ridge(p, 1060, [60, 120, 160, 110, 70, 120], ink.storm);
  sea(p, { horizon: 1056, colour: ink.deep, mark: ink.mint });
  yacht(p, 980, 1130, 420, ink.navy, ink.paper, ink.mist, 4, ink.ochre);
  yacht(p, 230, 1130, 380, ink.navy, ink.paper, ink.mist, 4, ink.sea);
  yacht(p, 520, 1380, 1180, ink.night, ink.paper, ink.pink, 8, ink.red);
  figure(p, 470, 1320, 170, poses.haul, { coat: ink.ochre, legs: ink.navy, hair: ink.night });
  figure(p, 610, 1316, 160, poses.crouch, { coat: ink.red, legs: ink.navy, hat: 'cap', hair: ink.paper, skin: skins.umber });
  for (let i = 0; i < 6; i++)
    p.line([[60 + i * 180, 1420 + (i % 2) * 24], [300 + i * 170, 1434], [480 + i * 170, 1410]], 22, ink.paper);
}

function hiking(p: Plate): void {
  p.ground(ink.mist);
  sky(p, [ink.storm, ink.mist], 420);
  sea(p, { horizon: 400, colour: ink.sea, mark: ink.mint });
  p.fill(poly([880, -60], [1500, -60], [1640, 500], [1300, 760]), ink.paper);
  p.fill(poly([880, -60], [1060, -60], [1420, 700], [1300, 760]), ink.red);
  for (let i = 0; i < 4; i++) p.wire(`M${990 + i * 70} ${100 + i * 150}L1620 ${30 + i * 130}`, 4, ink.mist);
  p.wire('M860 -60L1300 780', 16, ink.navy);
  p.fill(curve([[-40, 660], [400, 700], [900, 740], [1660, 830]], [[1660, 1010], [300, 920], [-40, 780]]), ink.navy);
  p.line([[-40, 662], [400, 702], [900, 742], [1660, 832]], 20, ink.paper, 'none');
  for (const [i, coat, skin] of [[0, ink.red, skins.peach], [1, ink.ochre, skins.umber], [2, ink.paper, skins.bronze], [3, ink.red, skins.rose]] as const) {
    const x = 360 + i * 205;
    figure(p, x, 806 + i * 16, 600, poses.hike, { coat, legs: ink.night, skin, hair: i % 2 ? ink.navy : ink.paper, hat: 'cap', hem: 0.02, shoes: ink.red });
  }
  for (let i = 0; i < 10; i++)
    p.line([[i * 170 - 60, 900 + i * 8 + (i % 2) * 30], [60 + i * 170, 850 + i * 12], [220 + i * 170, 930 + i * 8]], 34, ink.paper);
  for (let i = 0; i < 60; i++) p.fill(oval(p.between(0, 1600), p.between(640, 960), p.between(3, 11)), ink.paper);
}

function mark(p: Plate): void {
  sky(p, [ink.pink, ink.sand], 460);
  sea(p, { horizon: 450, colour: ink.slate, mark: ink.mist });
  ridge(p, 454, [20, 40, 60, 50, 30, 0], ink.rose);
  sea(p, { horizon: 450, colour: ink.slate, mark: ink.mist, glint: { x: 1180, colour: ink.sand, width: 100 } });
  yacht(p, 300, 560, 330, ink.navy, ink.paper, ink.mist, 14);
  yacht(p, 520, 650, 440, ink.night, ink.sand, ink.paper, 16);
  yacht(p, 1180, 760, -660, ink.night, ink.paper, ink.ochre, 15);
  p.line([[860, 776], [1180, 790], [1500, 764]], 20, ink.paper);
  yacht(p, 640, 920, 760, ink.brick, ink.red, ink.paper, 20);
  for (let i = 0; i < 5; i++)
    p.line([[260 + i * 130, 936 + (i % 2) * 16], [420 + i * 130, 950], [600 + i * 120, 926]], 24, ink.paper);
  buoy(p, 1010, 990, 180);
}

function mole(p: Plate): void {
  sky(p, [ink.sea, ink.mint, ink.paper], 560);
  sea(p, { horizon: 540, colour: ink.sea, mark: ink.mint });
  for (const [x, y, s, c] of [[260, 640, 320, ink.paper], [560, 660, 370, ink.red], [900, 650, 340, ink.ochre], [1240, 640, 320, ink.paper], [1460, 600, 220, ink.pink]] as const)
    yacht(p, x, y, s, ink.navy, c, ink.paper, 9);
  p.fill(rect(-10, 800, 1620, 290), ink.night);
  for (const [i, c] of [ink.red, ink.paper, ink.ochre, ink.red, ink.paper, ink.mint, ink.ochre, ink.red, ink.paper, ink.ochre, ink.mint, ink.red].entries())
    p.fill(poly([i * 140 - 20, 92 + Math.sin(i / 1.9) * 34], [i * 140 + 70, 100 + Math.sin((i + 0.6) / 1.9) * 34], [i * 140 + 26, 210 + Math.sin(i / 1.9) * 34]), c);
  p.wire('M-20 96C300 150 500 50 800 90S1300 140 1620 80', 4, ink.navy);
  crowd(p, 800, 1, 150, [ink.navy, ink.red, ink.slate, ink.ochre]);
  figure(p, 800, 1060, 480, poses.cheer, { coat: ink.ochre, legs: ink.night, hair: ink.night, hairLong: true, skin: skins.bronze });
  figure(p, 500, 1080, 470, poses.point, { coat: ink.red, legs: ink.night, hat: 'brim', hair: ink.paper });
  figure(p, 1130, 1070, -470, poses.cheer, { coat: ink.paper, legs: ink.night, hair: ink.plum, skin: skins.ebony });
  crowd(p, 1000, 1, 210, [ink.night, ink.navy, ink.plum]);
  gull(p, 1280, 350, -130, ink.paper);
}

function cup(p: Plate): void {
  sky(p, [ink.navy, ink.plum, ink.rose, ink.ochre], 1000);
  sea(p, { horizon: 960, colour: ink.navy, mark: ink.rose, glint: { x: 640, colour: ink.ochre, width: 160 } });
  for (const [x, s] of [[180, 420], [1080, 460], [880, 300]] as const)
    yacht(p, x, 1020, s, ink.night, ink.navy, ink.slate, 0);
  p.fill(rect(-10, 1330, 1300, 290), ink.night);
  p.fill(rect(420, 1230, 440, 120), ink.ochre);
  p.fill(rect(700, 1230, 160, 120), ink.brick);
  const kit = { legs: ink.paper, shorts: true, sleeves: 'short' as const, hair: ink.night };
  figure(p, 340, 1380, 600, poses.cheer, { ...kit, coat: ink.red, skin: skins.peach });
  figure(p, 950, 1380, -600, poses.cheer, { ...kit, coat: ink.red, skin: skins.umber });
  const who = figure(p, 640, 1236, 680, poses.cheer, { ...kit, coat: ink.red, skin: skins.bronze, hairLong: true });
  const [x, y] = [(who.near[0] + who.far[0]) / 2, Math.min(who.near[1], who.far[1]) + 40];
  p.wire(
    `M${x - 66} ${y - 150}C${x - 150} ${y - 150} ${x - 130} ${y - 40} ${x - 40} ${y - 50}M${x + 66} ${y - 150}C${x + 150} ${y - 150} ${x + 130} ${y - 40} ${x + 40} ${y - 50}`,
    16,
    ink.sand,
  );
  p.fill(curve([[x - 84, y - 190], [x - 66, y - 60], [x - 18, y - 10], [x - 14, y + 30], [x - 54, y + 56]], [[x + 54, y + 56], [x + 14, y + 30], [x + 18, y - 10], [x + 66, y - 60], [x + 84, y - 190]]), ink.ochre);
  p.line([[x - 54, y - 170], [x - 44, y - 70], [x - 14, y - 24]], 16, ink.paper);
  for (let i = 0; i < 70; i++) p.fill(oval(p.between(100, 1180), p.between(120, 1200), p.between(3, 8)), i % 3 ? ink.sand : ink.red);
}

export const regattaScenes: readonly Picture[] = [
  {
    name: 'regatta-1-start',
    size: wide,
    focal: [0.5, 0.62],
    alt: 'The fleet crosses the start line of the regatta past an ochre buoy.',
    subject: 'Regatta',
    sections: ['Sport'],
    draw: start,
  },
  {
    name: 'regatta-2-spinnakers',
    size: tall,
    focal: [0.52, 0.55],
    alt: 'A yacht runs before the wind under a red spinnaker, two others behind.',
    subject: 'Regatta',
    sections: ['Sport'],
    draw: spinnakers,
  },
  {
    name: 'regatta-3-crew',
    size: wide,
    focal: [0.38, 0.55],
    alt: 'Four of the crew lean out over the water to hold a heeling boat upright.',
    subject: 'Regatta',
    sections: ['Sport'],
    draw: hiking,
  },
  {
    name: 'regatta-4-mark',
    size: wide,
    focal: [0.52, 0.6],
    alt: 'A boat with a red sail rounds the mark ahead of three others.',
    subject: 'Regatta',
    sections: ['Sport'],
    draw: mark,
  },
  {
    name: 'regatta-5-spectators',
    size: wide,
    focal: [0.5, 0.65],
    alt: 'People on the mole cheer the boats under a string of pennants.',
    subject: 'Regatta',
    sections: ['Sport', 'Culture'],
    draw: mole,
  },
  { name: 'regatta-6-cup', size: tall, focal: [0.5, 0.5], alt: 'Three winners in red raise the cup at dusk on the quay.', subject: 'Regatta', sections: ['Sport'], draw: cup },
];
