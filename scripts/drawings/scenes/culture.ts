// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { crowd } from '../kit/crowd.ts';
import { figure, poses } from '../kit/figure.ts';
import { trawler } from '../kit/harbour.ts';
import { fir, ridge, sky, snow } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { blob, brush, curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { lamp, terrace } from '../kit/town.ts';
import { type Picture, wide } from '../picture.ts';

function stage(p: Plate): void {
  p.ground(ink.night);
  p.fill(rect(230, 60, 1140, 740), ink.slate);
  p.fill(oval(980, 330, 190), ink.pink);
  ridge(p, 700, [60, 100, 160, 220, 150, 120, 200, 130, 80], ink.navy);
  p.fill(rect(-10, 690, 1620, 150), ink.brick);
  p.fill(poly([800, -40], [470, 780], [1130, 780]), ink.sand, 0.4);
  p.fill(oval(800, 776, 330, 46), ink.sand, 0.8);
  const lead = figure(p, 760, 780, 440, poses.lecture, { coat: ink.red, legs: ink.night, hem: 0.24, skirt: true, hair: ink.night, hairLong: true, skin: skins.umber });
  p.line([[lead.head[0] - 30, lead.head[1] - 40], [lead.head[0], lead.head[1] - 64], [lead.head[0] + 30, lead.head[1] - 40]], 12, ink.ochre);
  figure(p, 990, 784, -400, poses.kneel, { coat: ink.paper, legs: ink.storm, hair: ink.plum, skin: skins.peach });
  figure(p, 420, 770, 380, poses.wait, { coat: ink.storm, legs: ink.night, hem: 0.2, hair: ink.mist, skin: skins.rose });
  figure(p, 1230, 776, -390, poses.point, { coat: ink.deep, legs: ink.night, hem: 0.1, hat: 'brim', hair: ink.night });
  for (const side of [-1, 1]) {
    const edge = (x: number): number => 800 + side * x;
    const cloth = curve([[edge(520), -20], [edge(500), 260], [edge(590), 430], [edge(560), 800]], [[edge(840), 800], [edge(840), -20]]);
    p.fill(cloth, ink.red);
    for (let i = 0; i < 6; i++)
      p.line([[edge(560 + i * 50), 0], [edge(548 + i * 48), 280], [edge(612 + i * 34), 440], [edge(600 + i * 40), 800]], 20, ink.brick);
    p.line([[edge(500), 420], [edge(600), 446], [edge(760), 420]], 24, ink.ochre);
  }
  p.fill(rect(-10, -10, 1620, 70), ink.brick);
  for (let i = 0; i < 17; i++) p.fill(oval(i * 100, 56, 56, 44), i % 2 ? ink.red : ink.brick);
  p.fill(rect(-10, 790, 1620, 26), ink.ochre);
  crowd(p, 900, 2, 124, [ink.night, ink.navy, ink.plum, ink.navy]);
}

function orchestra(p: Plate): void {
  p.ground(ink.ochre);
  for (let i = 0; i < 11; i++) p.fill(poly([i * 150, -10], [i * 150 + 70, -10], [i * 150 + 70, 420], [i * 150, 420]), ink.sand);
  for (let i = 0; i < 13; i++) p.fill(rect(430 + i * 58, 210 - Math.abs(i - 6) * -14, 38, 260 - Math.abs(i - 6) * 14), i % 2 ? ink.paper : ink.mist);
  p.fill(rect(-10, 420, 1620, 670), ink.brick);
  const viol = (x: number, y: number, s: number, turn: number): void =>
    p.placed(
      x,
      y,
      s,
      s,
      () => {
        p.fill(blob([0, -0.5], [0.2, -0.4], [0.13, -0.12], [0.26, 0.2], [0, 0.42], [-0.26, 0.2], [-0.13, -0.12], [-0.2, -0.4]), ink.red);
        p.fill(rect(-0.035, -1, 0.07, 0.9), ink.night);
        p.fill(rect(-0.13, -0.05, 0.04, 0.2) + rect(0.09, -0.05, 0.04, 0.2), ink.night);
      },
      turn,
    );
  const tones = [skins.peach, skins.umber, skins.rose, skins.bronze, skins.ebony];
  for (let row = 0; row < 3; row++) {
    const n = 8 - row;
    for (let i = 0; i < n; i++) {
      const t = (i - (n - 1) / 2) / ((n - 1) / 2);
      const x = 800 + t * (680 - row * 40);
      const y = 640 + row * 120 + (1 - t * t) * -50;
      if (row === 2 && Math.abs(t) < 0.4) continue;
      const h = (310 + row * 60) * (t < 0 ? 1 : -1);
      const who = figure(p, x, y, h, poses.sit, {
        coat: row === 1 && i % 3 === 0 ? ink.plum : ink.night,
        legs: ink.night,
        hair: [ink.night, ink.mist, ink.plum, ink.sand][(i + row) % 4] ?? ink.night,
        skin: tones[(i + row * 2) % 5] ?? skins.peach,
        hairLong: (i + row) % 2 === 0,
      });
      if (row === 0) {
        p.line([[who.near[0] - 20, who.near[1] - 90], [who.near[0] + 60 * Math.sign(h), who.near[1] - 20]], 15, ink.sand, 'none');
        p.fill(oval(who.near[0] + 66 * Math.sign(h), who.near[1] - 16, 24), ink.sand);
      } else viol(who.near[0] - 6 * Math.sign(h), who.near[1] + (i % 3 === 0 ? 40 : -70), i % 3 === 0 ? 150 : 92, (t < 0 ? 58 : -58) * (i % 3 === 0 ? 0.2 : 1));
    }
  }
  const boss = figure(p, 790, 1130, 620, poses.cheer, { coat: ink.night, legs: ink.night, hair: ink.paper, hem: 0.16, skin: skins.bronze });
  p.line([boss.far, [boss.far[0] + 46, boss.far[1] - 90], [boss.far[0] + 100, boss.far[1] - 150]], 8, ink.paper, 'end');
  p.fill(rect(620, 1010, 380, 80), ink.plum);
  p.fill(rect(620, 1000, 380, 16), ink.ochre);
}

function gallery(p: Plate): void {
  p.ground(ink.paper);
  p.fill(rect(-10, 760, 1620, 330), ink.rose);
  p.fill(rect(-10, 744, 1620, 20), ink.mist);
  p.fill(poly([600, -10], [1000, -10], [1500, 1090], [760, 1090]), ink.sand, 0.5);
  const frame = (x: number, y: number, w: number, h: number, colour: string): void => {
    p.fill(rect(x + 14, y + 18, w, h), ink.mist);
    p.fill(rect(x, y, w, h), colour);
  };
  frame(520, 110, 560, 470, ink.ochre);
  p.inside(rect(546, 136, 508, 418), () => {
    p.fill(rect(540, 130, 520, 430), ink.storm);
    p.fill(rect(540, 330, 520, 240), ink.deep);
    p.fill(oval(890, 290, 74), ink.red);
    p.gouges({ area: [546, 340, 508, 210], colour: ink.mint, gap: 18, length: 60, width: 6 });
    trawler(p, 720, 430, 240, ink.navy);
  });
  frame(130, 190, 270, 340, ink.navy);
  p.inside(rect(148, 208, 234, 304), () => {
    p.fill(rect(140, 200, 260, 330), ink.mint);
    p.fill(blob([220, 520], [190, 400], [260, 300], [330, 400], [310, 520]), ink.brick);
    p.fill(oval(262, 310, 46, 56), ink.pink);
  });
  frame(1200, 170, 270, 360, ink.brick);
  p.inside(rect(1218, 188, 234, 324), () => {
    p.fill(rect(1210, 180, 260, 340), ink.ochre);
    p.fill(poly([1210, 520], [1330, 260], [1470, 520]), ink.sea);
    p.fill(oval(1400, 270, 50), ink.paper);
    p.fill(rect(1210, 440, 260, 30), ink.navy);
  });
  p.fill(rect(640, 850, 330, 26), ink.brick);
  p.fill(rect(670, 870, 22, 100) + rect(918, 870, 22, 100), ink.plum);
  figure(p, 770, 960, 440, poses.sit, { coat: ink.sea, legs: ink.navy, hair: ink.mist, skin: skins.rose });
  figure(p, 410, 980, 520, poses.wait, { coat: ink.red, legs: ink.night, hem: 0.24, hair: ink.night, hairLong: true, skin: skins.bronze });
  figure(p, 1180, 1000, -540, poses.lecture, { coat: ink.navy, legs: ink.slate, hair: ink.plum, skin: skins.peach });
  figure(p, 1300, 990, -330, poses.stand, { coat: ink.ochre, legs: ink.navy, hair: ink.night, skin: skins.umber });
}

function bookshop(p: Plate): void {
  p.ground(ink.brick);
  for (let shelf = 0; shelf < 4; shelf++) {
    const y = 200 + shelf * 200;
    p.fill(rect(-10, y - 180, 1620, 190), ink.plum);
    for (let x = 10; x < 1600; ) {
      const [w, h] = [p.between(20, 48), p.between(110, 168)];
      p.fill(rect(x, y - h, w - 3, h), [ink.red, ink.ochre, ink.sea, ink.slate, ink.paper, ink.mint, ink.rose, ink.sand, ink.navy][Math.floor(p.random() * 9)] ?? ink.red);
      if (p.random() < 0.5) p.fill(rect(x + 4, y - h * 0.8, w - 11, 8), ink.night, 0.5);
      x += w + (p.random() < 0.05 ? 40 : 0);
    }
    p.fill(rect(-10, y, 1620, 22), ink.ochre);
  }
  p.fill(rect(-10, 822, 1620, 270), ink.night);
  p.fill(oval(830, 190, 420), ink.sand, 0.2);
  p.wire('M830 -10V120', 6, ink.night);
  p.fill(poly([740, 190], [790, 116], [870, 116], [920, 190]), ink.sea);
  p.fill(oval(830, 196, 46, 20), ink.paper);
  p.wire('M300 1040L470 120M440 1040L540 120', 18, ink.sand);
  for (let i = 0; i < 7; i++) p.wire(`M${318 + i * 24} ${940 - i * 130}L${455 + i * 13} ${940 - i * 130}`, 14, ink.sand);
  const up = figure(p, 450, 690, 430, poses.point, { coat: ink.mint, legs: ink.navy, hair: ink.night, skin: skins.ebony });
  p.fill(rect(up.near[0] - 10, up.near[1] - 50, 40, 70), ink.red);
  p.fill(rect(760, 860, 640, 240), ink.ochre);
  p.fill(rect(740, 836, 680, 34), ink.sand);
  for (let i = 0; i < 5; i++)
    for (let j = 0; j < 2 + (i % 3); j++)
      p.fill(rect(780 + i * 126 + (j % 2) * 6, 808 - j * 28, 106, 26), [ink.red, ink.sea, ink.paper, ink.slate, ink.rose][(i + j) % 5] ?? ink.red);
  figure(p, 1090, 1120, -600, poses.wait, { coat: ink.red, legs: ink.night, hair: ink.plum, hairLong: true, hem: 0.1, skin: skins.peach });
  const hold = figure(p, 700, 1090, 560, poses.wait, { coat: ink.storm, legs: ink.slate, hair: ink.mist, hem: 0.16, skin: skins.rose });
  p.fill(poly([hold.near[0] - 10, hold.near[1] - 46], [hold.near[0] + 50, hold.near[1] - 66], [hold.near[0] + 60, hold.near[1] + 12], [hold.near[0], hold.near[1] + 26]), ink.paper);
}

function map(p: Plate): void {
  p.ground(ink.plum);
  p.gouges({ area: [0, 0, 1600, 1067], colour: ink.brick, gap: 50, length: 300, width: 8, angle: 4 });
  const sheet = curve([[150, 110], [600, 90], [1100, 120], [1460, 96], [1480, 540], [1450, 970], [900, 950], [420, 980], [140, 950], [170, 560]], [[150, 110]]);
  p.placed(22, 26, 1, 1, () => p.fill(sheet, ink.night, 0.5));
  p.fill(sheet, ink.sand);
  p.inside(sheet, () => {
    p.gouges({ area: [150, 100, 1330, 870], colour: ink.ochre, gap: 60, length: 40, width: 2 });
    const land = blob([40, 60], [500, 60], [620, 180], [560, 300], [680, 360], [660, 470], [520, 520], [600, 640], [480, 760], [300, 800], [40, 900]);
    p.fill(land, ink.paper);
    p.wire(land, 7, ink.brick);
    const isle = blob([1040, 260], [1180, 220], [1290, 300], [1240, 420], [1100, 440], [1010, 360]);
    p.fill(isle, ink.paper);
    p.wire(isle, 7, ink.brick);
    for (let i = 1; i < 4; i++)
      p.wire(
        blob([40, 60], [500 + i * 16, 56], [632 + i * 16, 180], [572 + i * 18, 296], [692 + i * 17, 352], [676 + i * 17, 476], [548 + i * 16, 528], [616 + i * 16, 650], [490 + i * 14, 774 + i * 12], [300, 816 + i * 14], [40, 920]),
        2.4,
        ink.storm,
      );
    p.line([[180, 300], [300, 380], [420, 400], [560, 330]], 12, ink.sea, 'none');
    for (let i = 0; i < 9; i++) {
      const [x, y] = [230 + (i % 3) * 90, 480 + Math.floor(i / 3) * 80];
      p.fill(poly([x, y], [x + 30, y - 50], [x + 60, y]), ink.ochre);
      p.fill(poly([x + 30, y - 50], [x + 60, y], [x + 34, y]), ink.brick);
    }
    for (let i = 0; i < 10; i++) fir(p, 250 + (i % 5) * 54, 200 + (i % 2) * 40 + Math.floor(i / 5) * 50, 48, ink.sea);
    for (const [x, y] of [[556, 316], [650, 420], [1150, 320]] as const) {
      p.fill(rect(x - 22, y - 30, 16, 34) + rect(x - 4, y - 44, 18, 48) + rect(x + 16, y - 24, 14, 28), ink.red);
      p.fill(poly([x - 6, y - 42], [x + 5, y - 66], [x + 16, y - 42]), ink.red);
    }
    p.wire('M580 330C720 300 700 520 860 560S1040 420 1060 390', 6, ink.red);
    p.placed(900, 640, 190, 190, () => {
      p.fill(curve([[-0.5, 0], [0, 0.06], [0.5, -0.06]], [[0.36, 0.2], [-0.36, 0.2]]), ink.brick);
      for (const [x, s] of [[-0.24, 0.5], [0.06, 0.66], [0.3, 0.44]] as const) {
        p.fill(rect(x - 0.012, -s - 0.06, 0.024, s + 0.1), ink.navy);
        p.fill(curve([[x - 0.16, -s], [x + 0.05, -s * 0.6], [x - 0.14, -0.1]], [[x + 0.18, -0.1], [x + 0.22, -s * 0.6], [x + 0.16, -s]]), ink.paper);
        p.fill(oval(x + 0.04, -s * 0.5, 0.05), ink.red);
      }
    });
    p.placed(
      1250,
      720,
      1,
      1,
      () => {
        for (let i = 0; i < 8; i++)
          p.placed(
            0,
            0,
            1,
            1,
            () => {
              p.fill(poly([0, i % 2 ? -80 : -140], [16, -18], [0, 0]), ink.navy);
              p.fill(poly([0, i % 2 ? -80 : -140], [-16, -18], [0, 0]), i % 2 ? ink.sea : ink.red);
            },
            i * 45,
          );
        p.wire(oval(0, 0, 150), 4, ink.navy);
      },
      8,
    );
    p.fill(brush([[760, 860], [800, 800], [880, 830], [960, 790], [1010, 850]], 36), ink.sea);
    p.fill(rect(620, -10, 5, 1100) + rect(1040, -10, 5, 1100) + rect(-10, 540, 1700, 5), ink.ochre, 0.6);
  });
  p.fill(oval(330, 790, 150), ink.night);
  p.fill(oval(330, 790, 124), ink.mint, 0.9);
  p.line([[260, 730], [300, 690], [360, 680]], 22, ink.paper);
  p.line([[220, 900], [130, 990], [40, 1090]], 54, ink.night, 'none');
}

function winter(p: Plate): void {
  sky(p, [ink.slate, ink.storm, ink.mist], 560);
  ridge(p, 540, [90, 150, 110, 180, 130, 90, 160, 110], ink.mist);
  terrace(p, -40, 1660, 640, 210, [
    { wall: ink.rose, side: ink.brick, roof: ink.paper, window: ink.navy, lit: ink.ochre },
    { wall: ink.ochre, side: ink.brick, roof: ink.paper, window: ink.navy, lit: ink.sand },
    { wall: ink.sea, side: ink.deep, roof: ink.paper, window: ink.night, lit: ink.ochre },
    { wall: ink.slate, side: ink.navy, roof: ink.paper, window: ink.night, lit: ink.ochre },
  ]);
  p.fill(curve([[-20, 640], [400, 626], [900, 644], [1620, 630]], [[1620, 1090], [-20, 1090]]), ink.paper);
  p.fill(curve([[-20, 760], [340, 790], [760, 740], [1200, 800], [1620, 760]], [[1620, 1090], [-20, 1090]]), ink.mist, 0.6);
  p.line([[600, 700], [700, 860], [620, 1080]], 44, ink.storm);
  p.line([[700, 700], [830, 860], [760, 1080]], 44, ink.storm);
  lamp(p, 400, 850, 420, ink.night, ink.ochre);
  lamp(p, 1300, 820, 380, ink.night, ink.ochre);
  fir(p, 200, 900, 330, ink.deep);
  fir(p, 1460, 880, 290, ink.deep);
  const pull = figure(p, 930, 930, 330, poses.haul, { coat: ink.red, legs: ink.navy, hat: 'beanie', hair: ink.ochre });
  p.line([pull.near, [pull.near[0] + 60, pull.near[1] + 60], [1130, 900]], 5, ink.night, 'none');
  p.line([[1100, 946], [1250, 950], [1310, 900]], 13, ink.brick, 'none');
  figure(p, 1190, 936, -170, poses.sit, { coat: ink.ochre, legs: ink.slate, hat: 'beanie', hair: ink.sea, skin: skins.umber });
  figure(p, 640, 880, 280, poses.walk, { coat: ink.navy, legs: ink.night, hem: 0.2, hat: 'brim', hair: ink.night });
  snow(p, ink.paper, 420);
}

export const cultureScenes: readonly Picture[] = [
  {
    name: 'theatre-stage',
    size: wide,
    focal: [0.5, 0.55],
    alt: 'An actor in a red dress stands in the spotlight among three others, framed by red curtains and the heads of the audience.',
    subject: 'Theatre',
    sections: ['Culture'],
    draw: stage,
  },
  {
    name: 'orchestra',
    size: wide,
    focal: [0.5, 0.6],
    alt: 'A white-haired conductor raises both arms before an orchestra in black.',
    subject: 'Orchestra',
    sections: ['Culture'],
    draw: orchestra,
  },
  {
    name: 'museum-gallery',
    size: wide,
    focal: [0.5, 0.5],
    alt: 'Visitors stand and sit before a large painting of a fishing boat at sunset in a light gallery.',
    subject: 'Museum',
    sections: ['Culture'],
    draw: gallery,
  },
  {
    name: 'bookshop',
    size: wide,
    focal: [0.5, 0.55],
    alt: 'A bookseller on a ladder reaches for a shelf; two customers read at a table of books.',
    subject: 'Bookshop',
    sections: ['Culture', 'Business'],
    draw: bookshop,
  },
  {
    name: 'old-map',
    size: wide,
    focal: [0.5, 0.52],
    alt: 'An old sea chart of the Aldany coast with a sailing ship, a compass rose and a magnifying glass.',
    subject: 'Old map',
    sections: ['Culture', 'World', 'Science'],
    draw: map,
  },
  {
    name: 'snow-in-port-merrin',
    size: wide,
    focal: [0.55, 0.72],
    alt: 'Snow falls on the coloured houses of Port Merrin; someone in red pulls a child on a sledge.',
    subject: 'Snow',
    sections: ['Culture', 'Science', 'World'],
    draw: winter,
  },
];
