// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { figure, poses } from '../kit/figure.ts';
import { cloud, fir, ridge, sea, sky } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { blob, brush, curve, oval, type Point, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { type Picture, wide } from '../picture.ts';

const stars = (p: Plate, n: number, bottom: number): void => {
  for (let i = 0; i < n; i++) p.fill(oval(p.between(0, p.width), p.between(0, bottom), p.between(1.2, 4)), i % 6 ? ink.paper : ink.ochre);
};

function dish(p: Plate): void {
  sky(p, [ink.sea, ink.mint, ink.sand], 800);
  p.fill(oval(300, 330, 110), ink.paper);
  ridge(p, 800, [60, 130, 220, 140, 90, 170, 120, 60], ink.slate, ink.storm);
  ridge(p, 900, [60, 30, 60, 90, 60, 30, 60, 80], ink.navy);
  const small = (x: number, y: number, s: number): void =>
    p.placed(x, y, s, s, () => {
      p.fill(poly([-0.16, 0], [-0.04, -0.5], [0.04, -0.5], [0.16, 0]), ink.storm);
      p.fill(blob([-0.44, -0.72], [-0.1, -0.36], [0.36, -0.36], [0.1, -0.6]), ink.paper);
      p.wire('M-.1 -.5L-.2 -.86', 0.03, ink.navy);
    });
  small(240, 860, 170);
  small(450, 850, 130);
  small(1420, 870, 180);
  p.fill(poly([800, 980], [870, 560], [950, 560], [1040, 980]), ink.slate);
  p.fill(poly([920, 560], [950, 560], [1040, 980], [950, 980]), ink.night);
  p.wire('M830 800L990 700M990 860L850 690M850 900H1010', 12, ink.storm);
  p.placed(
    900,
    500,
    1,
    1,
    () => {
      p.fill(curve([[-430, -40], [-390, 90], [-240, 200], [0, 240], [240, 200], [390, 90], [430, -40]], [[-430, -40]]), ink.storm);
      p.fill(curve([[60, 10], [160, 160], [130, 230], [240, 200], [390, 90], [430, -40]], [[60, -40]]), ink.slate);
      p.fill(oval(0, -40, 430, 92), ink.paper);
      p.fill(curve([[40, -128], [140, -40], [60, 50]], [[240, 40], [410, -10], [430, -40], [240, -116]]), ink.mist);
      for (let i = -3; i < 4; i++)
        p.line([[0, -2], [i * 80, -30], [i * 124, -40 - Math.sqrt(Math.max(0, 1 - (i / 3.5) ** 2)) * 80]], 4, ink.storm);
      p.wire('M-330 -40L0 -300L330 -40M0 -300V0', 11, ink.navy);
      p.fill(oval(0, -306, 36, 30), ink.red);
    },
    -24,
  );
  figure(p, 560, 1000, 190, poses.point, { coat: ink.red, legs: ink.night, hair: ink.night, skin: skins.bronze });
  figure(p, 650, 1000, -180, poses.stand, { coat: ink.ochre, legs: ink.navy, hair: ink.plum, hairLong: true });
  ridge(p, 1067, [70, 66, 62, 74, 70], ink.night);
}

function telescope(p: Plate): void {
  p.ground(ink.night);
  p.fill(curve([[-20, 700], [400, 560], [900, 520], [1620, 640]], [[1620, 1090], [-20, 1090]]), ink.navy);
  const band: Point[] = [[-40, 640], [360, 420], [760, 300], [1180, 120], [1640, -60]];
  p.fill(brush(band, 330), ink.navy);
  p.fill(brush(band, 170), ink.slate);
  for (let i = 0; i < 1500; i++) {
    const t = p.random();
    const [x, y] = [t * 1700 - 40, 660 - t * 680 + (p.random() + p.random() - 1) * 210];
    p.fill(oval(x, y, p.between(0.8, 2.6)), i % 5 ? ink.mist : ink.sand);
  }
  stars(p, 130, 620);
  p.line([[1120, 330], [1240, 280], [1390, 236]], 8, ink.paper, 'end');
  ridge(p, 860, [60, 120, 90, 150, 130, 90, 60, 90], ink.slate);
  ridge(p, 960, [80, 150, 230, 260, 220, 140, 90, 60], ink.deep, ink.sea);
  p.fill(rect(560, 620, 330, 150), ink.paper);
  p.fill(rect(740, 620, 150, 150), ink.mist);
  p.fill(rect(540, 608, 370, 26), ink.storm);
  const dome = 'M556 612A170 170 0 0 1 896 612Z';
  p.fill(dome, ink.paper);
  p.inside(dome, () => {
    p.fill(rect(740, 400, 300, 300), ink.mist);
    p.fill(poly([720, 612], [800, 612], [930, 440], [850, 400]), ink.night);
    p.fill(poly([742, 612], [782, 612], [870, 470], [830, 440]), ink.ochre);
  });
  p.fill(poly([770, 520], [900, 380], [930, 404], [810, 560]), ink.red);
  p.fill(rect(610, 690, 50, 80), ink.ochre);
  for (const x of [140, 230, 300, 1180, 1290, 1400, 1500]) fir(p, x, 900 + (x % 70), 200 + (x % 90), ink.night);
  figure(p, 1000, 790, -120, poses.stand, { coat: ink.brick, legs: ink.night, hair: ink.night });
  p.fill(curve([[-20, 980], [500, 930], [1100, 980], [1620, 940]], [[1620, 1090], [-20, 1090]]), ink.night);
}

function glacier(p: Plate): void {
  sky(p, [ink.storm, ink.pink, ink.paper], 470);
  const peak = (x: number, y: number, w: number, h: number): void => {
    p.fill(poly([x - w, y], [x - w * 0.3, y - h * 0.66], [x, y - h], [x + w * 0.4, y - h * 0.5], [x + w, y]), ink.slate);
    p.fill(poly([x - w * 0.3, y - h * 0.66], [x, y - h], [x + w * 0.1, y - h * 0.8], [x - w * 0.06, y - h * 0.5], [x - w * 0.16, y - h * 0.6], [x - w * 0.3, y - h * 0.3]), ink.paper);
    p.fill(poly([x, y - h], [x + w * 0.4, y - h * 0.5], [x + w * 0.2, y - h * 0.42], [x + w * 0.1, y - h * 0.7]), ink.mist);
  };
  peak(260, 500, 420, 330);
  peak(1360, 500, 460, 400);
  peak(800, 480, 360, 300);
  const ice = curve([[420, 420], [700, 440], [900, 420], [1120, 470], [1420, 640], [1660, 720]], [[1660, 790], [-60, 790], [-60, 700], [200, 560]]);
  p.fill(ice, ink.paper);
  p.inside(ice, () => {
    p.gouges({ area: [0, 420, 1600, 360], colour: ink.mist, gap: 30, length: 130, width: 10, angle: 12 });
  });
  const front = curve([[-40, 720], [160, 690], [360, 730], [560, 700], [800, 740], [1000, 700], [1240, 736], [1660, 700]], [[1660, 850], [-40, 850]]);
  p.fill(front, ink.mint);
  p.inside(front, () => {
    for (let i = 0; i < 40; i++) p.fill(poly([i * 42, 680], [i * 42 + p.between(14, 34), 680], [i * 42 + p.between(4, 22), 860]), i % 3 ? ink.sea : ink.paper);
  });
  sea(p, { horizon: 840, colour: ink.deep, mark: ink.mint });
  for (const [x, y, s] of [[420, 920, 130], [1240, 940, 180], [900, 890, 70]] as const) {
    p.fill(poly([x - s, y], [x - s * 0.5, y - s * 0.6], [x, y - s * 0.34], [x + s * 0.4, y - s * 0.7], [x + s, y]), ink.paper);
    p.fill(poly([x + s * 0.4, y - s * 0.7], [x + s, y], [x + s * 0.2, y]), ink.mint);
  }
  p.fill(curve([[540, 1010], [640, 1026], [860, 1026], [960, 1000]], [[900, 1060], [580, 1060]]), ink.red);
  figure(p, 690, 1052, 190, poses.sit, { coat: ink.ochre, legs: ink.navy, hat: 'beanie', hair: ink.red });
  figure(p, 800, 1036, -230, poses.point, { coat: ink.red, legs: ink.navy, hat: 'beanie', hair: ink.navy, skin: skins.umber });
  p.fill(curve([[540, 1010], [640, 1030], [860, 1030], [960, 1000]], [[900, 1064], [580, 1064]]), ink.brick);
}

function cyclone(p: Plate): void {
  p.ground(ink.deep);
  p.gouges({ area: [0, 0, 1600, 1067], colour: ink.sea, gap: 40, length: 160, width: 6, angle: -8 });
  p.fill(blob([-60, -60], [300, -40], [420, 120], [330, 260], [360, 420], [220, 520], [230, 700], [100, 820], [-60, 860]), ink.ochre);
  p.fill(blob([-60, 60], [160, 120], [220, 260], [120, 420], [100, 620], [-60, 700]), ink.sand);
  p.line([[60, 60], [160, 200], [240, 300], [330, 330]], 10, ink.sea);
  p.fill(blob([1380, 1100], [1420, 960], [1540, 930], [1660, 860], [1660, 1100]), ink.ochre);
  const arm = (start: number, turns: number, width: number, colour: string, scale: number): void => {
    const points: Point[] = [];
    for (let i = 0; i <= 26; i++) {
      const t = i / 26;
      const a = start + t * turns * Math.PI * 2;
      const r = (60 + t ** 1.25 * 470) * scale;
      points.push([860 + Math.cos(a) * r * 1.16, 540 + Math.sin(a) * r * 0.94]);
    }
    p.fill(brush(points, width, 'end'), colour);
  };
  p.fill(oval(860, 540, 330, 270), ink.mist);
  for (let i = 0; i < 6; i++) arm(i * 1.05 + 0.3, 0.72, 150, ink.storm, 1);
  for (let i = 0; i < 6; i++) arm(i * 1.05, 0.72, 130, ink.paper, 1);
  for (let i = 0; i < 12; i++) arm(i * 0.52 + 0.1, 0.5, 26, ink.mist, 0.9);
  for (let i = 0; i < 9; i++) arm(i * 0.7 + 0.4, 0.42, 13, ink.storm, 0.62);
  p.fill(oval(860, 540, 62, 52), ink.navy);
  p.fill(oval(850, 532, 40, 32), ink.night);
  p.line([[800, 560], [850, 596], [920, 570]], 9, ink.paper);
  for (let i = 0; i < 50; i++) {
    const a = p.between(0, 6.3);
    const r = p.between(480, 640);
    p.fill(oval(860 + Math.cos(a) * r * 1.16, 540 + Math.sin(a) * r * 0.94, p.between(6, 22), p.between(5, 14)), ink.paper);
  }
  p.wire('M-10 266H1610M-10 533H1610M-10 800H1610M400 -10V1080M800 -10V1080M1200 -10V1080', 1.6, ink.mint);
}

function dig(p: Plate): void {
  sky(p, [ink.mint, ink.paper], 330);
  ridge(p, 360, [60, 130, 90, 160, 120, 70, 110], ink.sea);
  p.fill(rect(-10, 330, 1620, 760), ink.ochre);
  p.fill(poly([190, 430], [1400, 430], [1560, 1090], [40, 1090]), ink.brick);
  p.fill(poly([190, 430], [240, 520], [130, 1090], [40, 1090]), ink.plum);
  p.fill(poly([190, 430], [1400, 430], [1350, 520], [240, 520]), ink.rose);
  for (const y of [456, 484, 506])
    p.line([[206, y], [700, y + 6], [1390, y - 4]], 6, ink.brick, 'none');
  const floor = poly([240, 520], [1350, 520], [1470, 1090], [130, 1090]);
  p.inside(floor, () => {
    p.gouges({ area: [100, 520, 1400, 560], colour: ink.plum, gap: 44, length: 60, width: 6, angle: 14 });
    p.fill(oval(820, 770, 330, 170), ink.sand);
    p.fill(oval(820, 770, 296, 146), ink.sea);
    for (let i = 0; i < 22; i++) {
      const a = (i / 22) * Math.PI * 2;
      p.fill(oval(820 + Math.cos(a) * 313, 770 + Math.sin(a) * 158, 15, 11), i % 2 ? ink.red : ink.navy);
    }
    p.fill(blob([630, 780], [760, 700], [900, 720], [980, 770], [880, 830], [740, 836]), ink.paper);
    p.fill(poly([960, 770], [1050, 716], [1040, 828]), ink.paper);
    p.fill(oval(700, 762, 11), ink.navy);
    for (let i = 0; i < 4; i++)
      p.line([[780 + i * 44, 724], [800 + i * 44, 772], [776 + i * 44, 822]], 8, ink.navy);
    p.fill(poly([960, 900], [1180, 800], [1240, 960], [1000, 960]), ink.brick);
    p.fill(poly([480, 590], [660, 560], [640, 650], [500, 690]), ink.brick);
  });
  p.wire('M190 430L1400 430M500 430L440 1090M1100 430L1180 1090M140 760H1460', 4, ink.paper);
  figure(p, 420, 840, 360, poses.crouch, { coat: ink.navy, legs: ink.slate, hat: 'brim', hair: ink.sand, skin: skins.bronze });
  p.line([[565, 790], [610, 800], [640, 812]], 12, ink.paper);
  figure(p, 1150, 720, -330, poses.kneel, { coat: ink.paper, legs: ink.deep, hair: ink.night, hairLong: true, skin: skins.umber });
  figure(p, 1440, 560, -300, poses.wait, { coat: ink.red, legs: ink.night, hat: 'brim', hair: ink.paper, skin: skins.peach });
  for (let i = 0; i < 3; i++) p.fill(poly([90 + i * 76, 400], [150 + i * 76, 400], [142 + i * 76, 460], [98 + i * 76, 460]), [ink.red, ink.navy, ink.sea][i] ?? ink.red);
}

function wildfire(p: Plate): void {
  sky(p, [ink.plum, ink.brick, ink.red, ink.ochre], 640);
  p.fill(oval(1180, 330, 100), ink.sand);
  for (let i = 0; i < 7; i++)
    p.fill(blob([240 + i * 120, 560], [160 + i * 110, 360], [260 + i * 140, 200], [100 + i * 190, 60], [360 + i * 180, -40], [460 + i * 150, 160], [380 + i * 130, 330], [430 + i * 110, 560]), i % 2 ? ink.plum : ink.night, 0.5);
  ridge(p, 660, [120, 200, 280, 230, 300, 240, 160, 90], ink.plum);
  const flame = (x: number, y: number, s: number): void => {
    p.fill(blob([x - s * 0.36, y], [x - s * 0.42, y - s * 0.4], [x - s * 0.12, y - s * 0.6], [x - s * 0.1, y - s * 1.1], [x + s * 0.16, y - s * 0.7], [x + s * 0.4, y - s * 0.4], [x + s * 0.34, y]), ink.red);
    p.fill(blob([x - s * 0.2, y], [x - s * 0.22, y - s * 0.3], [x, y - s * 0.74], [x + s * 0.2, y - s * 0.3], [x + s * 0.18, y]), ink.ochre);
    p.fill(blob([x - s * 0.09, y], [x - s * 0.1, y - s * 0.2], [x, y - s * 0.42], [x + s * 0.1, y - s * 0.2], [x + s * 0.09, y]), ink.paper);
  };
  for (let i = 0; i < 17; i++) flame(40 + i * 96, 560 + Math.abs(i - 8) * 8 + (i % 3) * 18, 90 + (i % 4) * 32);
  ridge(p, 800, [180, 230, 250, 210, 240, 260, 200, 160], ink.night);
  for (let i = 0; i < 24; i++) {
    const x = 20 + i * 68;
    if (x > 660 && x < 960) continue;
    fir(p, x, 700 + (i % 5) * 26, 150 + (i % 4) * 46, ink.night);
  }
  p.fill(poly([700, 1090], [1080, 1090], [900, 640], [860, 640]), ink.rose, 0.85);
  ridge(p, 1067, [180, 110, 60, 20, 0, 40, 100, 170], ink.night);
  for (const [x, h, pose] of [[690, 300, poses.brace], [590, 280, poses.walk], [950, -300, poses.point]] as const)
    figure(p, x, 1010, h, pose, { coat: ink.ochre, legs: ink.navy, hat: 'helmet', hair: ink.red, skin: skins.peach });
  p.line([[770, 870], [860, 800], [930, 690]], 22, ink.paper, 'end');
  for (let i = 0; i < 90; i++) p.fill(oval(p.between(0, 1600), p.between(60, 820), p.between(1.6, 5)), i % 2 ? ink.ochre : ink.sand);
  cloud(p, -200, 90, 700, 90, ink.night);
}

export const scienceScenesB: readonly Picture[] = [
  {
    name: 'satellite-dish',
    size: wide,
    focal: [0.55, 0.46],
    alt: 'A great white radio dish tilts to the sky on its tower; two engineers stand below.',
    subject: 'Radio dish',
    sections: ['Science', 'Business'],
    draw: dish,
  },
  {
    name: 'telescope-hill',
    size: wide,
    focal: [0.48, 0.55],
    alt: 'The open dome of an observatory on a hill, a red telescope pointing at the Milky Way.',
    subject: 'Observatory',
    sections: ['Science'],
    draw: telescope,
  },
  {
    name: 'glacier',
    size: wide,
    focal: [0.48, 0.78],
    alt: 'Two researchers in a red boat before the green front of a glacier, peaks behind it.',
    subject: 'Glacier',
    sections: ['Science', 'World'],
    draw: glacier,
  },
  {
    name: 'cyclone-from-space',
    size: wide,
    focal: [0.54, 0.5],
    alt: 'A satellite view of a cyclone: white arms wind round a dark eye off an ochre coast.',
    subject: 'Cyclone',
    sections: ['Science', 'World'],
    draw: cyclone,
  },
  {
    name: 'archaeology-dig',
    size: wide,
    focal: [0.52, 0.66],
    alt: 'Archaeologists with brushes uncover a round mosaic of a fish in a square trench.',
    subject: 'Excavation',
    sections: ['Science', 'Culture'],
    draw: dig,
  },
  {
    name: 'wildfire-hills',
    size: wide,
    focal: [0.5, 0.62],
    alt: 'Fire runs along a wooded ridge above Kirrow at dusk; three firefighters face it from the road.',
    subject: 'Wildfire',
    sections: ['World', 'Science'],
    draw: wildfire,
  },
];
