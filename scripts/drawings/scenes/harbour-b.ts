// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { figure, poses } from '../kit/figure.ts';
import { crane, crate, trawler, turbine } from '../kit/harbour.ts';
import { cloud, gull, ridge, sea, sky } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { blob, curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { terrace } from '../kit/town.ts';
import { type Picture, wide } from '../picture.ts';

function shipyard(p: Plate): void {
  sky(p, [ink.storm, ink.mist, ink.sand], 820);
  crane(p, 1240, 860, 620, ink.slate);
  p.wire('M130 860V110M330 860V110M130 110H900M130 190H900M130 300L330 480M330 300L130 480M130 560L330 740M900 110V190', 22, ink.ochre);
  for (let i = 0; i < 8; i++) p.wire(`M${340 + i * 70} 110L${375 + i * 70} 190L${410 + i * 70} 110`, 10, ink.ochre);
  p.wire('M700 190V330', 7, ink.navy);
  const hull = curve([[420, 250], [520, 300], [980, 320], [1240, 290], [1400, 210]], [[1290, 560], [1130, 880], [700, 880], [520, 700]]);
  p.fill(hull, ink.red);
  p.inside(hull, () => {
    p.fill(curve([[820, 200], [800, 520], [880, 900]], [[1500, 900], [1500, 200]]), ink.brick);
    p.fill(poly([400, 660], [1500, 640], [1500, 900], [400, 900]), ink.navy);
    p.fill(poly([820, 652], [1500, 640], [1500, 900], [860, 900]), ink.night);
    for (let i = 0; i < 5; i++)
      p.line([[440, 340 + i * 66], [820, 376 + i * 64], [1380, 330 + i * 68]], 5, ink.plum, 'none');
    p.gouges({ area: [430, 320, 380, 330], colour: ink.pink, gap: 34, length: 60, width: 5, angle: 84 });
  });
  p.fill(oval(836, 884, 110, 46), ink.ochre);
  p.fill(rect(-10, 880, 1620, 200), ink.navy);
  p.fill(rect(-10, 874, 1620, 14), ink.sand);
  p.wire('M400 880V460M400 560H620M400 700H640M620 880V560', 12, ink.night);
  figure(p, 510, 700, 140, poses.point, { coat: ink.ochre, legs: ink.night, hat: 'helmet', hair: ink.paper });
  for (let i = 0; i < 22; i++) {
    const a = p.between(-0.2, 2.2);
    p.line([[608, 640], [608 + Math.cos(a) * p.between(40, 110), 640 + Math.sin(a) * p.between(40, 130)]], 5, i % 2 ? ink.paper : ink.ochre);
  }
  p.fill(oval(606, 640, 22), ink.paper);
  figure(p, 1180, 1020, -300, poses.wait, { coat: ink.storm, legs: ink.night, hat: 'helmet', hair: ink.ochre, skin: skins.umber });
  figure(p, 1060, 1030, 290, poses.lecture, { coat: ink.ochre, legs: ink.slate, hat: 'helmet', hair: ink.paper, skin: skins.rose });
  crate(p, 180, 1010, 190, 110, ink.sand, ink.ochre);
}

function wind(p: Plate): void {
  sky(p, [ink.rose, ink.pink, ink.sand], 720);
  p.fill(oval(400, 600, 150), ink.red);
  cloud(p, 820, 250, 640, 80, ink.paper, ink.pink);
  cloud(p, -100, 330, 520, 50, ink.paper);
  for (const [x, h, turn] of [[240, 250, 20], [560, 280, 70], [1360, 300, 40], [1130, 260, 100]] as const)
    turbine(p, x, 716, h, ink.rose, turn);
  sea(p, { horizon: 714, colour: ink.storm, mark: ink.mist, glint: { x: 400, colour: ink.pink, width: 130 } });
  turbine(p, 860, 850, 620, ink.paper, 14);
  p.fill(rect(826, 830, 68, 100), ink.ochre);
  p.fill(rect(862, 830, 32, 100), ink.brick);
  p.fill(rect(800, 816, 120, 18), ink.navy);
  p.wire('M806 816V780H914V816M842 816V780M878 816V780', 5, ink.navy);
  turbine(p, 1390, 930, 720, ink.paper, 52);
  p.fill(rect(1352, 910, 76, 120), ink.ochre);
  p.fill(rect(1392, 910, 36, 120), ink.brick);
  trawler(p, 500, 960, 420, ink.navy, ink.ochre, ink.night);
  for (let i = 0; i < 5; i++)
    p.line([[270 - i * 10, 960 + i * 8], [150 - i * 20, 976 + i * 14], [20, 990 + i * 20]], 11, ink.paper);
  figure(p, 610, 906, 96, poses.stand, { coat: ink.red, legs: ink.night, hat: 'helmet', hair: ink.paper });
}

function boats(p: Plate): void {
  sky(p, [ink.mist, ink.paper], 460);
  terrace(p, -40, 1660, 540, 190, [
    { wall: ink.paper, side: ink.mist, roof: ink.brick, window: ink.slate },
    { wall: ink.sand, side: ink.ochre, roof: ink.slate, window: ink.brick },
    { wall: ink.pink, side: ink.rose, roof: ink.brick, window: ink.plum },
    { wall: ink.mint, side: ink.sea, roof: ink.navy, window: ink.deep },
  ]);
  p.fill(rect(-10, 536, 1620, 46), ink.slate);
  p.gouges({ area: [0, 540, 1600, 38], colour: ink.mist, gap: 18, length: 50, width: 4 });
  sea(p, { horizon: 580, colour: ink.sea, mark: ink.mint });
  trawler(p, 330, 700, 430, ink.slate, ink.paper, ink.navy);
  trawler(p, 1270, 720, -470, ink.ochre, ink.paper, ink.navy);
  trawler(p, 860, 760, 460, ink.mint, ink.paper, ink.navy);
  for (const [x, y, w, c] of [[860, 800, 200, ink.mint], [330, 730, 180, ink.slate], [1270, 750, 200, ink.ochre]] as const)
    for (let i = 0; i < 6; i++)
      p.line([[x - w + (i % 2) * 40, y + i * 14], [x, y + 4 + i * 14], [x + w - (i % 3) * 40, y + i * 14]], 9, c);
  trawler(p, 560, 980, 860, ink.red, ink.paper, ink.night);
  figure(p, 380, 850, 240, poses.haul, { coat: ink.ochre, legs: ink.navy, hat: 'sou-wester' });
  for (let i = 0; i < 8; i++)
    p.line([[440, 700 + i * 5], [480 + i * 8, 780 + i * 8], [470 + i * 10, 850]], 4, ink.navy);
  figure(p, 800, 826, -220, poses.carry, { coat: ink.navy, legs: ink.night, hat: 'beanie', hair: ink.brick, skin: skins.umber });
  for (let i = 0; i < 7; i++)
    p.line([[170 + i * 120, 996 + (i % 2) * 18], [320 + i * 120, 1004 + (i % 3) * 12]], 14, ink.paper);
  for (const [x, y, s] of [[700, 330, 110], [860, 240, -130], [1000, 380, 80]] as const)
    gull(p, x, y, s, ink.slate, ink.night);
}

function birds(p: Plate): void {
  sky(p, [ink.sea, ink.mint, ink.sand], 760);
  p.fill(oval(1120, 400, 200), ink.ochre);
  sea(p, { horizon: 700, colour: ink.deep, mark: ink.mint });
  const cliff = curve([[-40, 250], [180, 300], [300, 420], [350, 600], [460, 700], [480, 900], [620, 1090]], [[-40, 1090]]);
  p.fill(cliff, ink.navy);
  p.inside(cliff, () => {
    p.gouges({ area: [0, 280, 560, 800], colour: ink.storm, gap: 38, length: 90, width: 9, angle: 68 });
    p.gouges({ area: [0, 280, 260, 800], colour: ink.paper, gap: 60, length: 60, width: 6, angle: 68 });
  });
  for (const [x, y] of [[190, 296], [250, 356], [345, 560], [110, 280], [440, 690]] as const) {
    p.fill(blob([x - 26, y], [x - 14, y - 34], [x + 6, y - 52], [x + 18, y - 26], [x + 8, y]), ink.paper);
    p.fill(poly([x + 12, y - 46], [x + 32, y - 40], [x + 12, y - 36]), ink.ochre);
  }
  for (const [x, y, s, l] of [[880, 520, 430, 0.5], [1230, 300, -260, 0.62], [620, 280, 220, 0.4], [1380, 640, -210, 0.3], [430, 160, 130, 0.6], [1000, 170, -120, 0.5], [760, 150, 90, 0.3], [1450, 180, 110, 0.5]] as const)
    gull(p, x, y, s, ink.paper, ink.night, l);
}

function hills(p: Plate): void {
  sky(p, [ink.sand, ink.pink], 480);
  p.fill(oval(1180, 300, 130), ink.ochre);
  ridge(p, 480, [120, 190, 90, 160, 240, 170, 80, 130], ink.storm, ink.mist);
  ridge(p, 620, [60, 160, 230, 140, 80, 150, 260, 220], ink.sea);
  terrace(p, 960, 1300, 470, 76, [
    { wall: ink.paper, side: ink.mist, roof: ink.brick, window: ink.slate },
    { wall: ink.sand, side: ink.ochre, roof: ink.red, window: ink.brick },
  ]);
  p.fill(rect(1116, 250, 40, 200), ink.paper);
  p.fill(poly([1106, 254], [1136, 190], [1166, 254]), ink.brick);
  for (let row = 0; row < 7; row++) {
    const y = 560 + row * 78;
    const line = [[-40, y + 100 - row * 8], [380, y + 10], [820, y - 34], [1240, y + 8], [1660, y - 70]] as const;
    p.fill(curve(line, [[1660, 1090], [-40, 1090]]), [ink.mint, ink.sea, ink.deep][row % 3] ?? ink.sea);
    p.line(line, 12, ink.sand, 'none');
    for (let x = 0; x < 1640; x += 34 + row * 9) {
      const t = x / 1640;
      const at = y - 34 * Math.sin(t * Math.PI) * 1.6 + (t < 0.3 ? (0.3 - t) * 300 : t > 0.76 ? (0.76 - t) * 300 : 0) + 32 + row * 3;
      p.fill(oval(x, at, 12 + row * 2.6, 10 + row * 2.4), row % 3 === 2 ? ink.sea : ink.deep);
      p.fill(oval(x - 4 - row, at - 4 - row * 0.7, 5 + row, 3 + row * 0.8), ink.mint);
    }
  }
  figure(p, 560, 1000, 330, poses.carry, { coat: ink.red, legs: ink.navy, hat: 'brim', hair: ink.sand, skin: skins.bronze });
  p.fill(poly([590, 800], [720, 800], [700, 880], [610, 880]), ink.ochre);
  for (let i = 0; i < 7; i++) p.fill(oval(604 + i * 17, 796 - (i % 2) * 9, 13), ink.plum);
  figure(p, 1060, 940, -290, poses.peer, { coat: ink.paper, legs: ink.slate, hat: 'brim', hair: ink.ochre, skin: skins.peach });
}

export const harbourScenesB: readonly Picture[] = [
  {
    name: 'shipyard',
    size: wide,
    focal: [0.56, 0.5],
    alt: 'A red hull stands in the dry dock under an ochre gantry; a welder on the scaffold throws sparks.',
    subject: 'Shipyard',
    sections: ['Business'],
    draw: shipyard,
  },
  {
    name: 'wind-turbines',
    size: wide,
    focal: [0.5, 0.6],
    alt: 'White wind turbines on ochre foundations stand at sea before a red sun; a service boat passes.',
    subject: 'Wind power',
    sections: ['Business', 'Science', 'Politics'],
    draw: wind,
  },
  {
    name: 'fishing-boats',
    size: wide,
    focal: [0.42, 0.68],
    alt: 'Crew of a red trawler haul a net in the old harbour, with coloured houses on the quay behind.',
    subject: 'Fishing fleet',
    sections: ['Business', 'Politics'],
    draw: boats,
  },
  {
    name: 'seabirds',
    size: wide,
    focal: [0.56, 0.45],
    alt: 'Gulls wheel in front of an ochre sun beside a nesting cliff.',
    subject: 'Seabirds',
    sections: ['Science', 'Culture'],
    draw: birds,
  },
  {
    name: 'vineyard-terraces',
    size: wide,
    focal: [0.42, 0.72],
    alt: 'Pickers carry baskets of grapes on the terraces below the hill town of Vell.',
    subject: 'Vineyard',
    sections: ['Business', 'Culture'],
    draw: hills,
  },
];
