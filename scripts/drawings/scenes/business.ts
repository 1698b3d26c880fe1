// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { figure, poses } from '../kit/figure.ts';
import { cloud, sky, tree } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { arch, blob, curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { lamp, portico, windows } from '../kit/town.ts';
import { type Picture, wide } from '../picture.ts';

function bank(p: Plate): void {
  sky(p, [ink.sea, ink.mint], 700);
  cloud(p, 1040, 190, 480, 70, ink.paper);
  p.fill(rect(60, 200, 300, 640), ink.slate);
  p.fill(rect(280, 200, 80, 640), ink.navy);
  windows(p, 90, 240, 3, 7, [62, 80], [34, 50], ink.sand);
  p.fill(rect(1270, 120, 290, 720), ink.brick);
  p.fill(rect(1480, 120, 80, 720), ink.plum);
  windows(p, 1300, 160, 3, 8, [60, 80], [32, 52], ink.pink);
  portico(p, 420, 850, 780, 720, 6, ink.paper, ink.mist);
  p.fill(arch(740, 480, 140, 264), ink.navy);
  p.fill(arch(764, 510, 92, 234), ink.ochre);
  p.fill(oval(810, 196, 38), ink.ochre);
  p.fill(rect(796, 180, 28, 9) + rect(796, 202, 28, 9), ink.brick);
  p.fill(poly([-10, 850], [1610, 850], [1610, 1090], [-10, 1090]), ink.ochre);
  p.fill(poly([420, 850], [1240, 850], [1500, 1090], [640, 1090]), ink.brick, 0.35);
  p.fill(rect(-10, 846, 1620, 10), ink.sand);
  lamp(p, 330, 960, 380, ink.night, ink.paper);
  for (const [x, y, h, coat, skin, pose] of [[560, 980, 290, ink.navy, skins.peach, poses.hurry], [760, 1010, 300, ink.red, skins.umber, poses.walk], [1130, 1000, -310, ink.deep, skins.olive, poses.walk], [940, 800, 190, ink.slate, skins.rose, poses.walk]] as const) {
    p.fill(oval(x + 90, y, h > 0 ? 100 : 110, 9), ink.plum, 0.4);
    const who = figure(p, x, y, h, pose, { coat, legs: ink.night, hem: 0.16, skin, hair: ink.night, hairLong: coat === ink.red });
    if (coat !== ink.red) p.fill(rect(who.near[0] - 24, who.near[1], 58, 42), ink.brick);
  }
}

function stocks(p: Plate): void {
  p.ground(ink.night);
  p.fill(rect(110, 70, 1380, 640), ink.navy);
  p.gouges({ area: [120, 80, 1360, 620], colour: ink.slate, gap: 80, length: 240, width: 2 });
  for (let i = 0; i < 25; i++) {
    const x = 150 + i * 53;
    const y = 520 - i * 9 + Math.sin(i * 0.9) * 70 + (i > 15 ? (i - 15) * 22 : 0);
    const up = Math.sin(i * 0.9 + 0.8) < 0.2;
    const h = p.between(30, 90);
    p.wire(`M${x + 16} ${y - h * 0.9}V${y + h * 0.9}`, 4, up ? ink.mint : ink.red);
    p.fill(rect(x, y - h / 2, 32, h), up ? ink.mint : ink.red);
  }
  p.line([[150, 560], [420, 470], [640, 500], [860, 340], [1000, 380], [1200, 470], [1440, 420]], 14, ink.ochre, 'none');
  for (let i = 0; i < 7; i++) {
    p.fill(rect(140 + i * 196, 96, 90, 16), ink.paper);
    p.fill(poly([252 + i * 196, 114], [268 + i * 196, 92], [284 + i * 196, 114]), i % 3 ? ink.mint : ink.ochre);
  }
  p.fill(rect(-10, 790, 1620, 300), ink.storm);
  p.gouges({ area: [0, 800, 1600, 260], colour: ink.slate, gap: 30, length: 150, width: 6 });
  const people = [[250, 470, ink.slate, skins.rose, poses.wait], [470, 520, ink.brick, skins.umber, poses.stand], [1240, -500, ink.deep, skins.peach, poses.wait], [1420, -470, ink.plum, skins.bronze, poses.stand]] as const;
  for (const [x, h, coat, skin, pose] of people) figure(p, x, 1000, h, pose, { coat, legs: ink.night, skin, hair: ink.night, hairLong: x === 1240 });
  const who = figure(p, 800, 1060, 640, poses.phone, { coat: ink.paper, legs: ink.slate, skin: skins.peach, hair: ink.plum, sleeves: 'long' });
  p.fill(blob([who.far[0] - 14, who.far[1] - 30], [who.far[0] + 10, who.far[1] - 34], [who.far[0] + 14, who.far[1] + 26], [who.far[0] - 10, who.far[1] + 30]), ink.red);
}

function chips(p: Plate): void {
  p.ground(ink.sand);
  p.fill(rect(-10, -10, 1620, 330), ink.ochre);
  for (let i = 0; i < 5; i++) p.fill(poly([i * 380 - 120, 0], [i * 380 + 150, 0], [i * 340 + 60, 150], [i * 340 - 100, 150]), ink.paper);
  for (let i = 0; i < 6; i++)
    figure(p, 120 + i * 290, 620, i % 2 ? -360 : 360, poses.peer, {
      coat: ink.paper,
      legs: ink.paper,
      shoes: ink.mist,
      hair: ink.paper,
      hat: 'beanie',
      skin: [skins.umber, skins.peach, skins.bronze][i % 3] ?? skins.peach,
    });
  p.fill(rect(-10, 470, 1620, 200), ink.sea);
  p.fill(rect(-10, 460, 1620, 22), ink.mint);
  p.fill(rect(-10, 660, 1620, 430), ink.navy);
  p.fill(oval(800, 800, 360, 230), ink.slate);
  const wafer = oval(800, 770, 350, 220);
  p.fill(wafer, ink.mint);
  p.inside(wafer, () => {
    for (let row = 0; row < 11; row++)
      for (let column = 0; column < 15; column++)
        p.fill(
          rect(452 + column * 47, 556 + row * 40, 42, 35),
          [ink.sea, ink.storm, ink.rose, ink.ochre, ink.mint][(column * 2 + row * 3 + Math.floor((column + row) / 4)) % 5] ?? ink.sea,
        );
    p.fill(poly([560, 540], [700, 540], [560, 1000], [420, 1000]), ink.paper, 0.4);
    p.fill(poly([930, 540], [980, 540], [840, 1000], [790, 1000]), ink.paper, 0.4);
  });
  p.fill(poly([1130, -10], [1250, -10], [1190, 300], [1070, 300]), ink.slate);
  p.fill(poly([1070, 290], [1200, 290], [960, 590], [850, 560]), ink.red);
  p.fill(oval(1130, 290, 74), ink.navy);
  p.fill(oval(1130, 290, 34), ink.ochre);
  p.fill(oval(900, 574, 52), ink.navy);
  p.fill(poly([880, 600], [920, 600], [910, 690], [890, 690]), ink.paper);
  p.line([[900, 690], [880, 720], [840, 734]], 12, ink.paper, 'none');
}

function table(p: Plate): void {
  p.ground(ink.brick);
  p.gouges({ area: [0, 0, 1600, 1067], colour: ink.plum, gap: 46, length: 260, width: 7, angle: -9 });
  p.fill(oval(836, 590, 440, 420), ink.night, 0.4);
  p.fill(oval(800, 545, 440), ink.paper);
  p.fill(oval(800, 545, 330), ink.mint, 0.55);
  p.fill(oval(800, 545, 318), ink.paper);
  p.fill(blob([560, 520], [700, 400], [900, 420], [1040, 520], [1000, 660], [820, 720], [620, 660]), ink.sand);
  p.fill(blob([540, 560], [640, 460], [800, 430], [960, 480], [1030, 560], [940, 630], [780, 650], [620, 620]), ink.storm);
  p.fill(poly([1010, 560], [1120, 470], [1096, 560], [1130, 650]), ink.slate);
  p.fill(blob([560, 590], [800, 622], [1010, 572], [940, 630], [780, 650], [620, 620]), ink.paper);
  p.fill(oval(602, 540, 13), ink.night);
  p.line([[672, 480], [694, 550], [664, 610]], 9, ink.navy);
  for (let i = 0; i < 15; i++)
    p.line([[720 + i * 20, 480 + (i % 3) * 34], [732 + i * 20, 494 + (i % 3) * 34], [720 + i * 20, 508 + (i % 3) * 34]], 6, ink.navy);
  for (const [x, y, a] of [[650, 690, 8], [780, 732, -6], [920, 700, 20]] as const)
    p.placed(
      x,
      y,
      1,
      1,
      () => {
        p.fill(oval(0, 0, 64, 46), ink.ochre);
        p.fill(oval(0, 0, 50, 34), ink.sand);
        for (let i = 0; i < 8; i++)
          p.line([[0, 0], [Math.cos(i * 0.79) * 44, Math.sin(i * 0.79) * 30]], 4, ink.ochre);
      },
      a,
    );
  for (let i = 0; i < 9; i++)
    p.line([[720 + i * 34, 380 + (i % 2) * 24], [760 + i * 30, 350 - (i % 3) * 20], [800 + i * 28, 366]], 17, i % 2 ? ink.sea : ink.deep);
  for (let i = 0; i < 6; i++) p.fill(oval(590 + i * 44, 400 - (i % 2) * 30 + i * 4, 22), ink.red);
  p.fill(rect(168, 330, 22, 520), ink.mist);
  for (let i = 0; i < 4; i++) p.fill(rect(140 + i * 22, 190, 10, 160), ink.mist);
  p.fill(blob([136, 330], [180, 320], [220, 330], [200, 400], [160, 400]), ink.mist);
  p.fill(rect(1392, 520, 24, 330), ink.night);
  p.fill(curve([[1386, 530], [1380, 330], [1420, 190]], [[1424, 530]]), ink.mist);
  p.fill(oval(1330, 150, 120), ink.night, 0.3);
  p.fill(oval(1310, 130, 120), ink.mint);
  p.fill(oval(1310, 130, 96), ink.ochre);
  p.fill(oval(1280, 104, 30, 18), ink.sand);
  p.line([[60, 80], [240, 40], [420, -20]], 90, ink.sand, 'none');
}

function station(p: Plate): void {
  p.ground(ink.sand);
  for (let i = 4; i >= 0; i--) {
    const s = 1 - i * 0.17;
    p.wire(
      `M${800 - 820 * s} ${620 + 300 * s}V${470 - 120 * s}A${820 * s} ${560 * s} 0 0 1 ${800 + 820 * s} ${470 - 120 * s}V${620 + 300 * s}`,
      34 * s,
      i % 2 ? ink.storm : ink.slate,
    );
  }
  const roof = (a: number, b: number): string =>
    `M${800 - 820 * a} ${470 - 120 * a}A${820 * a} ${560 * a} 0 0 1 ${800 + 820 * a} ${470 - 120 * a}L${800 + 820 * b} ${470 - 120 * b}A${820 * b} ${560 * b} 0 0 0 ${800 - 820 * b} ${470 - 120 * b}Z`;
  p.fill(roof(0.96, 0.84), ink.mint, 0.7);
  p.fill(roof(0.79, 0.68), ink.mint, 0.5);
  p.fill(poly([560, 140], [760, 100], [1080, 1090], [380, 1090]), ink.paper, 0.4);
  p.fill(rect(-10, 690, 1620, 400), ink.slate);
  p.fill(poly([700, 690], [760, 690], [420, 1090], [-10, 1090], [-10, 980]), ink.night);
  p.fill(poly([760, 690], [900, 690], [1610, 960], [1610, 1090], [420, 1090]), ink.rose);
  p.fill(poly([760, 690], [772, 690], [470, 1090], [420, 1090]), ink.paper);
  const side = poly([700, 480], [690, 706], [-60, 1090], [-60, 290]);
  p.fill(side, ink.red);
  p.inside(side, () => {
    p.fill(poly([700, 640], [700, 720], [-60, 1100], [-60, 940]), ink.brick);
    p.fill(poly([700, 540], [700, 584], [-60, 640], [-60, 470]), ink.navy);
    for (let i = 0; i < 8; i++) p.fill(rect(10 + i * 92 - (i < 4 ? (4 - i) * 14 : 0), 440, 24 - i, 220), ink.red);
    p.fill(poly([-60, 280], [700, 470], [700, 492], [-60, 340]), ink.pink);
  });
  p.wire('M800 110V220', 8, ink.navy);
  p.fill(oval(800, 290, 82), ink.navy);
  p.fill(oval(800, 290, 68), ink.paper);
  p.wire('M800 290V242M800 290L836 312', 9, ink.navy);
  const folk = [[880, 760, 170, poses.walk, ink.navy, skins.peach], [960, 800, -190, poses.walk, ink.ochre, skins.umber], [760, 940, 340, poses.wait, ink.deep, skins.rose], [1240, 980, -400, poses.hurry, ink.night, skins.bronze], [1040, 960, 380, poses.stand, ink.ochre, skins.ebony]] as const;
  for (const [x, y, h, pose, coat, skin] of folk) {
    p.fill(oval(x + 70, y, Math.abs(h) * 0.32, 10), ink.plum, 0.5);
    const who = figure(p, x, y, h, pose, { coat, legs: ink.night, skin, hem: 0.18, hair: ink.night, hairLong: coat === ink.deep });
    if (Math.abs(h) > 350) p.fill(rect(who.near[0] - 50, y - Math.abs(h) * 0.26, 90, Math.abs(h) * 0.24), h < 0 ? ink.red : ink.slate);
  }
}

function tram(p: Plate): void {
  p.ground(ink.night);
  for (const [x, w, h, c] of [[-20, 300, 760, ink.navy], [1330, 300, 800, ink.navy], [270, 190, 560, ink.slate], [1150, 190, 600, ink.slate]] as const) {
    p.fill(rect(x, 760 - h, w, h + 40), c);
    for (let i = 0; i < 5; i++) for (let j = 0; j < 3; j++) if (p.random() < 0.55) p.fill(rect(x + 30 + j * w * 0.3, 800 - h + i * 96, w * 0.14, 50), ink.ochre);
  }
  p.fill(rect(440, 420, 730, 360), ink.navy);
  p.fill(oval(930, 210, 76), ink.sand);
  p.fill(rect(-10, 780, 1620, 310), ink.navy);
  p.fill(poly([640, 780], [960, 780], [1260, 1090], [340, 1090]), ink.ochre, 0.55);
  p.gouges({ area: [0, 800, 1600, 270], colour: ink.slate, gap: 26, length: 130, width: 6 });
  p.wire('M730 780L560 1090M870 780L1040 1090', 9, ink.sand);
  p.wire('M-20 140L800 250L1620 120', 4, ink.storm);
  p.wire('M800 400L760 330L820 254', 7, ink.storm);
  const body = 'M610 880V460Q610 390 690 390H910Q990 390 990 460V880Z';
  p.fill(body, ink.red);
  p.inside(body, () => {
    p.fill(rect(610, 640, 400, 70), ink.paper);
    p.fill(rect(890, 380, 120, 520), ink.night, 0.28);
  });
  p.fill('M640 620V500Q640 470 670 470H930Q960 470 960 500V620Z', ink.sand);
  p.fill(rect(796, 470, 10, 150), ink.red);
  p.fill(rect(660, 412, 280, 40), ink.night);
  p.fill(rect(690, 424, 90, 16) + rect(800, 424, 40, 16) + rect(856, 424, 60, 16), ink.ochre);
  figure(p, 715, 770, 270, poses.stand, { coat: ink.navy, hat: 'cap', hair: ink.night });
  p.inside(body, () => p.fill(rect(610, 620, 400, 300), ink.red));
  p.fill(rect(610, 650, 380, 50), ink.paper);
  p.fill(oval(670, 780, 34) + oval(930, 780, 34), ink.paper);
  p.fill(oval(670, 780, 20) + oval(930, 780, 20), ink.sand);
  p.fill(rect(600, 850, 400, 60), ink.night);
  lamp(p, 330, 880, 520, ink.slate, ink.sand);
  lamp(p, 1270, 880, 520, ink.slate, ink.sand);
  figure(p, 1130, 960, -300, poses.wait, { coat: ink.sea, legs: ink.night, hem: 0.18, hair: ink.brick, hairLong: true });
  figure(p, 1230, 970, -310, poses.stand, { coat: ink.rose, legs: ink.slate, hem: 0.1, hat: 'beanie', hair: ink.ochre, skin: skins.umber });
  figure(p, 440, 970, 300, poses.hurry, { coat: ink.storm, legs: ink.slate, hem: 0.14, hair: ink.plum, skin: skins.bronze });
  tree(p, 100, 960, 440, ink.deep, ink.sea, ink.night);
}

export const businessScenes: readonly Picture[] = [
  {
    name: 'bank-facade',
    size: wide,
    focal: [0.5, 0.58],
    alt: 'Office workers hurry past the columned front of a bank in the morning sun.',
    subject: 'Bank',
    sections: ['Business'],
    draw: bank,
  },
  {
    name: 'stock-board',
    size: wide,
    focal: [0.5, 0.55],
    alt: 'Traders stand under a great dark board of rising and falling bars; one in shirtsleeves is on the telephone.',
    subject: 'Stock exchange',
    sections: ['Business'],
    draw: stocks,
  },
  {
    name: 'chip-factory',
    size: wide,
    focal: [0.52, 0.66],
    alt: 'A red robot arm lifts over a gleaming wafer of chips while workers in white bend over a bench.',
    subject: 'Chip factory',
    sections: ['Business', 'Science'],
    draw: chips,
  },
  {
    name: 'restaurant-plate',
    size: wide,
    focal: [0.5, 0.52],
    alt: 'A whole fish with lemon, tomatoes and herbs on a white plate on a red table, seen from above.',
    subject: 'Restaurant',
    sections: ['Culture', 'Business'],
    draw: table,
  },
  {
    name: 'train-station',
    size: wide,
    focal: [0.56, 0.6],
    alt: 'Travellers with cases on the platform beside a red train under the arched glass roof of the station.',
    subject: 'Railway station',
    sections: ['Business', 'Politics', 'World'],
    draw: station,
  },
  {
    name: 'tram-night',
    size: wide,
    focal: [0.5, 0.6],
    alt: 'A lit red tram comes down a dark street; three people wait and run for it under the lamps.',
    subject: 'Tram',
    sections: ['Politics', 'Culture', 'Business'],
    draw: tram,
  },
];
