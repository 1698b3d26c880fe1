// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { figure, poses } from '../kit/figure.ts';
import { bollard, containers, crane, crate, ferry, freighter, trawler } from '../kit/harbour.ts';
import { cloud, gull, ridge, sea, sky } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { blob, curve, lens, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { lamp, skyline, terrace } from '../kit/town.ts';
import { type Picture, tall, wide } from '../picture.ts';

function nets(p: Plate): void {
  sky(p, [ink.night, ink.navy, ink.slate, ink.storm], 780);
  p.fill(oval(980, 260, 70), ink.sand);
  skyline(p, -20, 1300, 790, 40, 120, ink.navy, ink.ochre);
  sea(p, { horizon: 788, colour: ink.navy, mark: ink.slate, glint: { x: 980, colour: ink.sand, width: 60 } });
  trawler(p, 880, 1010, 760, ink.deep, ink.mist, ink.night);
  lamp(p, 250, 1270, 900, ink.night, ink.ochre);
  p.fill(poly([250, 380], [60, 1300], [760, 1300]), ink.ochre, 0.2);
  p.fill(poly([-10, 1230], [1290, 1180], [1290, 1610], [-10, 1610]), ink.slate);
  p.gouges({ area: [0, 1240, 1280, 350], colour: ink.navy, gap: 44, length: 130, width: 10, angle: -2 });
  const one = figure(p, 520, 1430, 620, poses.carry, { coat: ink.ochre, legs: ink.night, hat: 'sou-wester', skin: skins.bronze, hem: 0.1 });
  const two = figure(p, 930, 1430, -600, poses.carry, { coat: ink.red, legs: ink.night, hat: 'beanie', hair: ink.mint, hem: 0.06 });
  for (let i = 0; i < 7; i++)
    p.line([[one.near[0] - 10, one.near[1] - 20 + i * 12], [726, one.near[1] + 40 + i * 34], [two.near[0] + 10, two.near[1] - 20 + i * 12]], 7, ink.mint, 'none');
  for (let i = 0; i < 9; i++)
    p.line([[one.near[0] + 30 + i * 28, one.near[1] - 6 + Math.sin(i / 2.6) * 30], [one.near[0] + 44 + i * 26, one.near[1] + 70 + Math.sin(i / 2.6) * 200]], 5, ink.mint, 'none');
  for (let i = 0; i < 6; i++) p.fill(oval(one.near[0] + 30 + i * 44, one.near[1] + 10 + Math.sin(i / 1.7) * 30, 17), ink.red);
}

function pilot(p: Plate): void {
  sky(p, [ink.rose, ink.pink, ink.sand], 600);
  sea(p, { horizon: 590, colour: ink.sea, mark: ink.mint });
  p.fill(poly([560, -10], [1610, -10], [1610, 840], [640, 840]), ink.navy);
  p.fill(poly([632, 770], [1610, 740], [1610, 850], [642, 850]), ink.brick);
  p.gouges({ area: [700, 20, 900, 700], colour: ink.slate, gap: 80, length: 200, width: 5 });
  p.wire('M860 -10L880 640M930 -10L950 640', 8, ink.sand);
  for (let i = 0; i < 12; i++) p.wire(`M${862 + i * 1.5} ${30 + i * 52}h72`, 9, ink.ochre);
  figure(p, 910, 470, 300, poses.brace, { coat: ink.red, legs: ink.night, hat: 'helmet', hair: ink.paper, skin: skins.peach });
  p.fill(curve([[60, 780], [400, 800], [800, 790], [1100, 720]], [[960, 900], [160, 900]]), ink.ochre);
  p.fill(poly([240, 790], [280, 620], [560, 620], [640, 790]), ink.paper);
  p.fill(poly([300, 700], [314, 640], [420, 640], [420, 700]) + poly([440, 700], [440, 640], [540, 640], [576, 700]), ink.navy);
  p.wire('M420 620V520M420 540H470', 8, ink.navy);
  figure(p, 800, 806, 270, poses.point, { coat: ink.sea, legs: ink.night, hat: 'helmet', hair: ink.red, skin: skins.umber });
  p.fill(curve([[60, 784], [400, 806], [800, 796], [1100, 724]], [[1040, 810], [110, 850]]), ink.brick, 0.35);
  for (let i = 0; i < 8; i++)
    p.line([[40 + i * 150, 900 + (i % 2) * 16], [200 + i * 140, 890], [360 + i * 140, 918]], 20, ink.paper);
}

function cabin(p: Plate): void {
  sky(p, [ink.mint, ink.paper], 900);
  p.fill(rect(-10, 620, 1300, 460), ink.sea);
  p.gouges({ area: [0, 620, 1280, 260], colour: ink.mint, gap: 30, length: 110, width: 6 });
  freighter(p, -160, 860, 1250, ink.navy, [ink.red, ink.ochre, ink.mint, ink.slate, ink.brick]);
  p.fill(rect(-10, 860, 1300, 760), ink.sand);
  for (let row = 0; row < 4; row++) containers(p, -40 + row * 30, 1020 + row * 120, 7, 2, 190, [ink.red, ink.ochre, ink.storm, ink.sea, ink.brick]);
  p.fill(poly([-10, -10], [1290, -10], [1290, 1610], [-10, 1610]), ink.night, 0.001);
  p.fill(rect(-10, -10, 1300, 110) + rect(-10, -10, 90, 1620) + rect(1190, -10, 100, 1620), ink.night);
  p.fill(rect(620, 90, 26, 1100), ink.night);
  p.fill(poly([-10, 1180], [1290, 1240], [1290, 1610], [-10, 1610]), ink.night);
  p.fill(poly([80, 1186], [560, 1210], [540, 1440], [80, 1440]), ink.slate);
  for (let i = 0; i < 8; i++) p.fill(oval(130 + (i % 4) * 100, 1270 + Math.floor(i / 4) * 80, 24), [ink.red, ink.ochre, ink.mint, ink.paper][i % 4] ?? ink.red);
  p.fill(blob([560, 1610], [540, 1300], [640, 1200], [960, 1200], [1040, 1330], [1060, 1610]), ink.brick);
  const who = figure(p, 800, 1720, -1250, poses.sit, { coat: ink.ochre, legs: ink.navy, hat: 'helmet', hair: ink.paper, skin: skins.umber });
  p.wire(`M${who.near[0] - 10} ${who.near[1]}L${who.near[0] - 30} ${who.near[1] + 200}`, 22, ink.night);
  p.fill(oval(who.near[0] - 10, who.near[1], 36), ink.red);
}

function soup(p: Plate): void {
  sky(p, [ink.mint, ink.paper], 500);
  skyline(p, -20, 1620, 520, 20, 70, ink.mist);
  sea(p, { horizon: 520, bottom: 700, colour: ink.sea, mark: ink.mint });
  p.fill(rect(-10, 690, 1620, 400), ink.sand);
  p.gouges({ area: [0, 720, 1600, 340], colour: ink.ochre, gap: 36, length: 120, width: 8 });
  p.fill(rect(470, 330, 660, 560), ink.red);
  p.fill(rect(980, 330, 150, 560), ink.brick);
  p.fill(rect(530, 450, 400, 200), ink.night);
  p.fill(rect(530, 450, 400, 200), ink.ochre, 0.5);
  figure(p, 700, 880, 410, poses.lecture, { coat: ink.paper, legs: ink.navy, hair: ink.night, skin: skins.olive, hairLong: true });
  p.fill(rect(470, 650, 510, 240), ink.red);
  p.fill(rect(500, 636, 480, 26), ink.sand);
  for (let i = 0; i < 8; i++)
    p.fill(poly([450 + i * 90, 330], [540 + i * 90, 330], [548 + i * 90, 440], [440 + i * 90, 440]) + oval(494 + i * 91, 440, 52, 28), i % 2 ? ink.paper : ink.sea);
  p.fill(rect(560, 230, 420, 80), ink.navy);
  p.fill(blob([640, 270], [700, 244], [770, 266], [800, 248], [796, 292], [768, 276], [700, 296]), ink.ochre);
  for (let i = 0; i < 3; i++) p.fill(lens([560 + i * 26, 600], [580 + i * 20, 500], 9), ink.paper, 0.8);
  p.fill(rect(540, 596, 100, 50), ink.mist);
  for (const [x, h, coat, skin, hat] of [[330, 470, ink.ochre, skins.umber, 'helmet'], [1240, -460, ink.slate, skins.peach, 'beanie'], [1390, -440, ink.deep, skins.rose, 'cap']] as const) {
    const who = figure(p, x, 980, h, poses.wait, { coat, legs: ink.night, skin, hat, hair: hat === 'helmet' ? ink.paper : ink.red });
    p.fill(poly([who.near[0] - 18, who.near[1] - 26], [who.near[0] + 26, who.near[1] - 26], [who.near[0] + 20, who.near[1] + 12], [who.near[0] - 12, who.near[1] + 12]), ink.paper);
  }
  gull(p, 250, 420, 120, ink.paper);
  gull(p, 1330, 830, -90, ink.paper, ink.navy, 0.2);
}

function painter(p: Plate): void {
  p.ground(ink.mint);
  p.fill(curve([[-20, -20], [300, 500], [360, 1100], [240, 1620]], [[1300, 1620], [1300, -20]]), ink.red);
  p.fill(curve([[880, -20], [900, 700], [820, 1620]], [[1300, 1620], [1300, -20]]), ink.brick);
  for (let i = 0; i < 7; i++)
    p.line([[60 + i * 50, i * 230 + 20], [600, i * 230 + 60], [1290, i * 230]], 6, ink.plum, 'none');
  for (let i = 0; i < 40; i++) p.fill(oval(380 + (i % 10) * 95, 120 + Math.floor(i / 10) * 380, 6), ink.plum);
  p.fill(blob([430, 740], [700, 690], [860, 760], [880, 1010], [640, 1060], [420, 980]), ink.navy);
  p.line([[480, 1000], [500, 1120], [490, 1200]], 16, ink.navy, 'end');
  p.wire('M330 -10V1190M980 -10V1190', 8, ink.night);
  const who = figure(p, 560, 1186, 780, poses.point, { coat: ink.paper, legs: ink.storm, hair: ink.night, hat: 'cap', skin: skins.bronze });
  p.wire(`M${who.near[0]} ${who.near[1]}L${who.near[0] + 90} ${who.near[1] - 60}`, 14, ink.ochre);
  p.fill(rect(who.near[0] + 60, who.near[1] - 110, 130, 56), ink.navy);
  p.fill(rect(260, 1180, 790, 34), ink.ochre);
  p.fill(poly([860, 1090], [960, 1090], [946, 1180], [874, 1180]), ink.mist);
  p.fill(oval(910, 1090, 50, 14), ink.navy);
  p.fill(rect(-10, 1480, 1300, 140), ink.slate);
}

function school(p: Plate): void {
  sky(p, [ink.storm, ink.mist, ink.paper], 560);
  cloud(p, 900, 200, 500, 80, ink.paper, ink.mist);
  ridge(p, 560, [30, 80, 120, 80, 40, 60, 100], ink.storm);
  sea(p, { horizon: 550, colour: ink.sea, mark: ink.mint });
  crane(p, 1160, 580, 420, ink.slate);
  trawler(p, 380, 700, 360, ink.red, ink.paper);
  p.fill(rect(-10, 800, 1620, 290), ink.ochre);
  p.fill(rect(-10, 792, 1620, 18), ink.sand);
  p.gouges({ area: [0, 830, 1600, 240], colour: ink.brick, gap: 36, length: 120, width: 7 });
  const kids = [[330, 300, poses.cheer, ink.red, skins.peach], [480, 270, poses.run, ink.sea, skins.umber], [660, 290, poses.point, ink.navy, skins.olive], [1030, -280, poses.cheer, ink.paper, skins.ebony], [1200, -300, poses.leap, ink.plum, skins.rose]] as const;
  for (const [x, h, pose, coat, skin] of kids) {
    p.fill(oval(x + 30, 966, 90, 11), ink.brick, 0.6);
    figure(p, x, pose === poses.leap ? 930 : 960, h, pose, { coat, legs: ink.slate, shorts: true, skin, hair: ink.night, hairLong: coat === ink.sea });
  }
  figure(p, 850, 980, 440, poses.lecture, { coat: ink.deep, legs: ink.night, hem: 0.22, hair: ink.brick, hairLong: true, skin: skins.rose });
  for (const [x, y, s, l] of [[560, 420, 220, 0.6], [860, 330, -180, 0.5], [1080, 460, 130, 0.4], [300, 340, 110, 0.5], [1280, 300, -100, 0.6]] as const)
    gull(p, x, y, s, ink.paper, ink.night, l);
}

function anglers(p: Plate): void {
  sky(p, [ink.storm, ink.rose, ink.ochre, ink.sand], 900);
  p.fill(oval(760, 840, 210), ink.red);
  cloud(p, 60, 300, 600, 60, ink.pink);
  sea(p, { horizon: 880, colour: ink.slate, mark: ink.rose, glint: { x: 760, colour: ink.ochre, width: 150 } });
  ferry(p, 130, 920, 420, ink.navy, ink.pink);
  p.fill(curve([[-20, 1340], [400, 1300], [900, 1310], [1300, 1230]], [[1300, 1620], [-20, 1620]]), ink.night);
  p.inside(
    curve([[-20, 1340], [400, 1300], [900, 1310], [1300, 1230]], [[1300, 1620], [-20, 1620]]),
    () => p.gouges({ area: [0, 1300, 1280, 300], colour: ink.slate, gap: 50, length: 120, width: 9, angle: -3 }),
  );
  for (const [x, y, h, pose, coat] of [[300, 1330, 520, poses.lecture, ink.night], [640, 1330, 340, poses.carry, ink.plum], [980, 1310, 540, poses.lecture, ink.navy]] as const) {
    const who = figure(p, x, y, h, pose, { coat, legs: ink.night, hair: ink.night, hat: x === 300 ? 'brim' : 'cap', skin: skins.umber });
    p.line([who.far, [who.far[0] + h * 0.3, who.far[1] - h * 0.55], [who.far[0] + h * 0.56, who.far[1] - h * 0.7]], 8, ink.night, 'end');
    p.wire(`M${who.far[0] + h * 0.56} ${who.far[1] - h * 0.7}Q${who.far[0] + h * 0.62} ${who.far[1]} ${who.far[0] + h * 0.58} ${y - 80}`, 2.5, ink.paper);
  }
  bollard(p, 120, 1360, 150, ink.night);
  crate(p, 720, 1360, 150, 80, ink.brick, ink.plum);
}

function watch(p: Plate): void {
  p.ground(ink.night);
  for (let i = 0; i < 90; i++) p.fill(oval(p.between(0, 1600), p.between(0, 420), p.between(1.2, 3.4)), ink.mist);
  p.fill(oval(1240, 190, 84), ink.sand);
  p.fill(oval(1276, 172, 74), ink.night);
  terrace(p, 40, 900, 640, 170, [
    { wall: ink.navy, side: ink.night, roof: ink.slate, window: ink.slate, lit: ink.ochre },
    { wall: ink.slate, side: ink.navy, roof: ink.night, window: ink.navy, lit: ink.sand },
  ]);
  for (const [x, s] of [[1010, 330], [1260, 360]] as const)
    crane(p, x, 646, s, ink.slate, s === 360);
  sea(p, { horizon: 640, colour: ink.navy, mark: ink.slate, glint: { x: 1240, colour: ink.sand, width: 60 } });
  for (let i = 0; i < 9; i++) for (let j = 0; j < 4; j++) p.fill(lens([90 + i * 92 - j * 6, 662 + j * 26], [130 + i * 92 + j * 6, 664 + j * 26], 8), ink.ochre, 0.85);
  p.fill(poly([-10, 900], [1610, 840], [1610, 1090], [-10, 1090]), ink.slate);
  p.gouges({ area: [0, 900, 1600, 170], colour: ink.navy, gap: 30, length: 140, width: 8, angle: -2 });
  p.fill(poly([756, 740], [1500, 860], [1380, 1060], [760, 770]), ink.sand, 0.35);
  const who = figure(p, 640, 1000, 440, poses.lecture, { coat: ink.deep, legs: ink.night, hat: 'cap', hair: ink.night, hem: 0.2, skin: skins.bronze });
  p.fill(rect(who.far[0] - 8, who.far[1] - 14, 50, 24), ink.ochre);
  p.fill(blob([470, 1000], [456, 930], [470, 870], [500, 850], [530, 866], [526, 940], [540, 1000]), ink.night);
  p.fill(oval(500, 850, 26, 28) + poly([480, 832], [486, 796], [500, 828], [514, 796], [522, 832]), ink.night);
  bollard(p, 1180, 960, 110, ink.night);
  trawler(p, 1200, 800, 340, ink.brick, ink.mist, ink.night);
}

export const dayScenes: readonly Picture[] = [
  {
    name: 'day-1-nets',
    size: tall,
    focal: [0.56, 0.72],
    alt: 'Twenty to five: two of the crew carry a net along the dark quay under a lamp.',
    subject: 'A day in the harbour',
    sections: ['Culture', 'Business'],
    draw: nets,
  },
  {
    name: 'day-2-pilot',
    size: wide,
    focal: [0.56, 0.5],
    alt: 'Six o’clock: the pilot climbs a rope ladder up the side of a freighter from an ochre launch.',
    subject: 'A day in the harbour',
    sections: ['Culture', 'Business'],
    draw: pilot,
  },
  {
    name: 'day-3-crane-cabin',
    size: tall,
    focal: [0.5, 0.6],
    alt: 'Half past eight: a crane driver looks down from the cabin on rows of containers and a ship.',
    subject: 'A day in the harbour',
    sections: ['Culture', 'Business'],
    draw: cabin,
  },
  {
    name: 'day-4-soup-kiosk',
    size: wide,
    focal: [0.48, 0.6],
    alt: 'Noon: dockers drink soup at a red kiosk on the quay.',
    subject: 'A day in the harbour',
    sections: ['Culture', 'Business'],
    draw: soup,
  },
  {
    name: 'day-5-hull-painter',
    size: tall,
    focal: [0.52, 0.56],
    alt: 'Two o’clock: a painter on a plank rolls navy paint on a red hull.',
    subject: 'A day in the harbour',
    sections: ['Culture', 'Business'],
    draw: painter,
  },
  {
    name: 'day-6-school-trip',
    size: wide,
    focal: [0.5, 0.74],
    alt: 'Three o’clock: a class on the quay waves at the gulls.',
    subject: 'A day in the harbour',
    sections: ['Culture'],
    draw: school,
  },
  {
    name: 'day-7-anglers',
    size: tall,
    focal: [0.5, 0.68],
    alt: 'Seven in the evening: three anglers on the mole before a red sun; the ferry goes out.',
    subject: 'A day in the harbour',
    sections: ['Culture'],
    draw: anglers,
  },
  {
    name: 'day-8-night-watch',
    size: wide,
    focal: [0.46, 0.74],
    alt: 'Eleven at night: the watchman shines a torch along the quay, a cat beside him.',
    subject: 'A day in the harbour',
    sections: ['Culture'],
    draw: watch,
  },
];
