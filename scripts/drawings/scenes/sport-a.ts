// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { speckle } from '../kit/crowd.ts';
import { figure, poses } from '../kit/figure.ts';
import { ink, skins } from '../kit/palette.ts';
import { curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { type Picture, wide } from '../picture.ts';

const fans = [ink.red, ink.paper, ink.storm, ink.ochre, ink.pink] as const;

function ball(p: Plate, x: number, y: number, r: number): void {
  p.fill(oval(x, y, r), ink.paper);
  p.inside(oval(x, y, r), () => {
    p.fill(poly([x, y - r * 0.4], [x + r * 0.38, y - r * 0.1], [x + r * 0.24, y + r * 0.34], [x - r * 0.24, y + r * 0.34], [x - r * 0.38, y - r * 0.1]), ink.navy);
    for (const a of [0, 72, 144, 216, 288]) p.fill(oval(x + Math.sin((a * Math.PI) / 180) * r, y - Math.cos((a * Math.PI) / 180) * r, r * 0.3), ink.navy);
    p.fill(curve([[x + r * 0.3, y - r], [x + r * 0.5, y], [x, y + r]], [[x + r, y + r], [x + r, y - r]]), ink.night, 0.3);
  });
}

function mast(p: Plate, x: number, y: number, h: number, beam: readonly [number, number]): void {
  p.fill(poly([x, y - h], [beam[0] - 420, 1080], [beam[0] + 420, 1080]), ink.sand, beam[1]);
  p.wire(`M${x - 14} ${y}L${x - 6} ${y - h}M${x + 14} ${y}L${x + 6} ${y - h}`, 7, ink.slate);
  p.fill(rect(x - 72, y - h - 60, 144, 84), ink.slate);
  for (let i = 0; i < 4; i++) for (let j = 0; j < 2; j++) p.fill(oval(x - 51 + i * 34, y - h - 38 + j * 38, 13), ink.paper);
}

function night(p: Plate): void {
  p.ground(ink.night);
  p.grain({ area: [0, 0, 1600, 420], from: [800, 460], to: [800, 60], colour: ink.slate, amount: 3200 });

  p.fill(poly([-10, 420], [330, 330], [1270, 330], [1610, 420], [1610, 700], [-10, 700]), ink.navy);
  speckle(p, 320, 350, 960, 220, 15, fans);
  p.inside(poly([-10, 440], [330, 350], [330, 600], [-10, 700]), () => speckle(p, -10, 350, 350, 340, 19, fans));
  p.inside(poly([1610, 440], [1270, 350], [1270, 600], [1610, 700]), () => speckle(p, 1270, 350, 350, 340, 19, fans));
  p.fill(poly([-10, 408], [330, 300], [1270, 300], [1610, 408], [1610, 440], [1270, 338], [330, 338], [-10, 440]), ink.storm);
  p.fill(poly([330, 560], [1270, 560], [1270, 588], [330, 588]) + poly([330, 560], [-10, 660], [-10, 700], [330, 588]) + poly([1270, 560], [1610, 660], [1610, 700], [1270, 588]), ink.ochre);
  p.fill(poly([330, 588], [1270, 588], [1760, 1080], [-160, 1080]), ink.sea);
  for (let i = 0; i < 6; i += 2) p.fill(poly([330 + i * 157, 588], [487 + i * 157, 588], [160 + i * 320, 1080], [-160 + i * 320, 1080]), ink.deep, 0.55);
  mast(p, 260, 400, 230, [640, 0.14]);
  mast(p, 1340, 400, 230, [960, 0.14]);
  p.wire('M250 668H1350M800 588V1080', 6, ink.paper);
  p.wire('M560 790A240 84 0 1 0 1040 790A240 84 0 1 0 560 790', 6, ink.paper);
  const red = { coat: ink.red, legs: ink.paper, shorts: true, sleeves: 'short' as const, hair: ink.night };
  const blue = { coat: ink.ochre, legs: ink.navy, shorts: true, sleeves: 'short' as const, hair: ink.night };
  figure(p, 470, 730, 150, poses.walk, red);
  figure(p, 1180, 720, -150, poses.run, { ...blue, skin: skins.umber });
  figure(p, 620, 960, 330, poses.run, { ...red, skin: skins.ebony });
  figure(p, 980, 930, -310, poses.run, { ...blue, skin: skins.peach });
  figure(p, 1300, 850, -220, poses.stand, red);
  ball(p, 808, 934, 25);
  for (const [x, y, w] of [[620, 962, 110], [980, 934, 100], [470, 732, 50], [1180, 722, 50]] as const)
    p.fill(oval(x + 30, y, w, 9), ink.night, 0.5);
}

function goal(p: Plate): void {
  p.ground(ink.sea);
  p.fill(rect(-10, -10, 1620, 470), ink.navy);
  speckle(p, 0, 20, 1600, 420, 34, [ink.red, ink.slate, ink.storm, ink.pink, ink.brick]);
  p.fill(rect(-10, 430, 1620, 76), ink.paper);
  for (let i = 0; i < 5; i++) p.fill(rect(60 + i * 340, 450, 220, 36), [ink.red, ink.sea, ink.navy][i % 3] ?? ink.red);
  p.gouges({ area: [0, 640, 1600, 420], colour: ink.deep, gap: 30, length: 80, width: 8, angle: -6 });
  p.wire('M1250 560L1250 150L1640 110M1250 150L1450 230L1640 230', 17, ink.paper);
  let net = '';
  for (let i = 0; i < 12; i++) net += `M${1262 + i * 34} ${150 - i * 3}L${1330 + i * 32} 600M1250 ${180 + i * 36}L1640 ${170 + i * 40}`;
  p.wire(net, 2.4, ink.mist);
  const kit = {
    coat: ink.red,
    legs: ink.paper,
    shorts: true,
    sleeves: 'short' as const,
    hair: ink.night,
    shoes: ink.night,
  };
  for (const [x, w] of [[780, 190], [420, 170], [1090, 160]] as const)
    p.fill(oval(x + 60, 1004, w, 20), ink.night, 0.4);
  figure(p, 330, 1010, 560, poses.run, { ...kit, skin: skins.peach, hair: ink.ochre });
  figure(p, 1110, 1000, -580, poses.cheer, { ...kit, skin: skins.ebony });
  figure(p, 730, 950, 700, poses.leap, { ...kit, skin: skins.umber });
  for (let i = 0; i < 60; i++) p.fill(rect(p.between(0, 1600), p.between(0, 640), p.between(6, 15), p.between(5, 9)), [ink.paper, ink.ochre, ink.red][i % 3] ?? ink.paper);
}

export const sportScenesA: readonly Picture[] = [
  {
    name: 'stadium-night',
    size: wide,
    focal: [0.5, 0.72],
    alt: 'Players in red and ochre run for the ball under floodlights in a full stadium at night.',
    subject: 'Football',
    sections: ['Sport'],
    draw: night,
  },
  {
    name: 'goal-celebration',
    size: wide,
    focal: [0.47, 0.55],
    alt: 'A player of Merrin Athletic leaps with both arms up, two team-mates run to him, confetti falls from the stand.',
    subject: 'Goal',
    sections: ['Sport'],
    draw: goal,
  },
];
