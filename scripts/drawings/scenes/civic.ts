// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { back, crowd } from '../kit/crowd.ts';
import { figure, poses } from '../kit/figure.ts';
import { rain, sky, tree } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { arch, blob, curve, lens, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { flag, lamp, portico, terrace, windows } from '../kit/town.ts';
import { type Picture, wide } from '../picture.ts';

function chamber(p: Plate): void {
  p.ground(ink.brick);
  for (let i = 0; i < 5; i++) {
    p.fill(arch(120 + i * 290, 60, 190, 430), ink.sand);
    p.fill(arch(160 + i * 290, 100, 110, 390), ink.paper);
    p.wire(`M${215 + i * 290} 100V490M${160 + i * 290} 260H${270 + i * 290}M${160 + i * 290} 370H${270 + i * 290}`, 7, ink.ochre);
    p.fill(poly([160 + i * 290, 490], [270 + i * 290, 490], [480 + i * 290, 1067], [250 + i * 290, 1067]), ink.sand, 0.16);
  }
  p.fill(rect(-10, 488, 1620, 40), ink.plum);
  p.fill(rect(-10, 528, 1620, 560), ink.plum);
  p.fill(rect(560, 420, 480, 150), ink.ochre);
  p.fill(rect(540, 404, 520, 26), ink.sand);
  p.fill(oval(800, 496, 48), ink.navy);
  p.fill(oval(800, 496, 30), ink.paper);
  figure(p, 800, 620, 330, poses.sit, { coat: ink.night, hair: ink.mist, skin: skins.rose });
  p.fill(rect(620, 430, 360, 160), ink.ochre);
  p.fill(oval(800, 510, 46), ink.navy);
  p.fill(poly([776, 516], [800, 476], [824, 516]), ink.paper);
  p.line([[770, 530], [800, 520], [830, 530]], 9, ink.paper);
  const coats = [ink.slate, ink.navy, ink.sea, ink.night, ink.red, ink.storm];
  for (let row = 0; row < 3; row++) {
    const y = 690 + row * 150;
    const s = 120 + row * 46;
    const seats = 9 - row * 2;
    for (let i = 0; i < seats; i++) {
      const x = 800 + (i - (seats - 1) / 2) * s * 1.45;
      const bend = Math.abs(i - (seats - 1) / 2) ** 1.7 * -5;
      if (row === 1 && i === 2) continue;
      back(
        p,
        x,
        y + bend - s * 0.16,
        s,
        coats[(i * 2 + row) % 6] ?? ink.navy,
        [ink.night, ink.plum, ink.mist, ink.ochre][(i + row) % 4] ?? ink.night,
        (['short', 'bun', 'short', 'long', 'bald'] as const)[(i + row * 2) % 5] ?? 'short',
        [skins.peach, skins.umber, skins.olive, skins.rose][(i + row) % 4] ?? skins.peach,
      );
    }
    if (row === 1) {
      const who = figure(p, 478, 1010, 470, poses.lecture, {
        coat: ink.red,
        legs: ink.night,
        hair: ink.night,
        hairLong: true,
        skin: skins.bronze,
        hem: 0.12,
      });
      p.fill(poly([who.far[0] - 4, who.far[1] + 10], [who.far[0] + 40, who.far[1] - 30], [who.far[0] + 66, who.far[1] + 2], [who.far[0] + 18, who.far[1] + 36]), ink.paper);
    }
    const desk = curve([[-60, y + 20 - row * 8], [400, y + 54], [800, y + 66], [1200, y + 54], [1660, y + 20 - row * 8]], [[1660, y + 150], [-60, y + 150]]);
    p.fill(desk, row === 2 ? ink.night : ink.navy);
    p.line([[-60, y + 22 - row * 8], [400, y + 56], [800, y + 68], [1200, y + 56], [1660, y + 22 - row * 8]], 16, ink.ochre, 'none');
  }
}

function microphones(p: Plate): void {
  p.ground(ink.sea);
  p.fill(poly([-10, -10], [760, -10], [480, 1080], [-10, 1080]), ink.deep);
  for (let i = 0; i < 4; i++) for (let j = 0; j < 8; j++) p.fill(oval(90 + j * 210 + (i % 2) * 105, 90 + i * 120, 24), (i + j) % 2 ? ink.mint : ink.deep, 0.5);
  flag(p, 190, 900, 820, 'merrin', ink.sand);
  flag(p, 1330, 900, 820, 'aldany', ink.sand);
  const who = figure(p, 800, 1330, 1130, poses.lecture, {
    coat: ink.navy,
    legs: ink.night,
    hair: ink.night,
    skin: skins.bronze,
    hem: 0.1,
    hairLong: true,
  });
  p.fill(poly([who.head[0] - 40, who.head[1] + 150], [who.head[0] + 10, who.head[1] + 100], [who.head[0] + 60, who.head[1] + 150], [who.head[0] + 12, who.head[1] + 330]), ink.paper);
  p.fill(poly([460, 742], [1130, 742], [1070, 1080], [520, 1080]), ink.ochre);
  p.fill(poly([880, 742], [1130, 742], [1070, 1080], [930, 1080]), ink.brick);
  p.fill(rect(436, 716, 720, 36), ink.sand);
  p.fill(oval(770, 900, 74), ink.navy);
  p.fill(poly([730, 912], [770, 846], [812, 912]), ink.paper);
  p.line([[716, 936], [770, 916], [824, 936]], 13, ink.paper);
  for (const [x, tip, top, colour] of [[560, 690, 588, ink.red], [640, 726, 560, ink.night], [760, 780, 544, ink.ochre], [880, 850, 556, ink.night], [980, 912, 590, ink.mint]] as const) {
    p.wire(`M${x} 716Q${x} 640 ${tip} ${top + 40}`, 9, ink.night);
    p.placed(
      tip,
      top,
      1,
      1,
      () => {
        p.fill(blob([-25, -30], [0, -58], [25, -30], [22, 30], [0, 46], [-22, 30]), colour);
        p.wire('M-22 -24H22M-23 -6H23M-22 12H22', 3, ink.paper);
      },
      tip > x ? 16 : -16,
    );
  }
  back(p, 190, 1010, 330, ink.night, ink.plum, 'long', skins.peach);
  back(p, 1440, 1020, 350, ink.night, ink.night, 'short', skins.umber);
  p.fill(rect(1240, 850, 130, 92) + oval(1240, 896, 40), ink.night);
  p.fill(oval(1232, 896, 22), ink.storm);
}

function flooded(p: Plate): void {
  sky(p, [ink.slate, ink.storm, ink.mist], 520);
  const looks = [
    { wall: ink.sand, side: ink.ochre, roof: ink.brick, window: ink.navy, lit: ink.paper },
    { wall: ink.pink, side: ink.rose, roof: ink.plum, window: ink.navy, lit: ink.ochre },
    { wall: ink.mint, side: ink.sea, roof: ink.navy, window: ink.night, lit: ink.ochre },
    { wall: ink.paper, side: ink.mist, roof: ink.brick, window: ink.slate, lit: ink.ochre },
  ];
  terrace(p, -60, 640, 660, 250, looks);
  terrace(p, 1010, 1700, 650, 250, [...looks].reverse());
  terrace(p, 620, 1020, 600, 120, looks);
  p.fill(rect(-10, 596, 1620, 490), ink.storm);
  for (let i = 0; i < 22; i++) p.fill(lens([p.between(-100, 600), 640 + i * 19], [p.between(500, 900), 642 + i * 19], p.between(4, 13)), i % 3 ? ink.mist : ink.sand, 0.8);
  for (let i = 0; i < 20; i++) p.fill(lens([p.between(800, 1200), 636 + i * 21], [p.between(1300, 1700), 638 + i * 21], p.between(4, 13)), i % 3 ? ink.slate : ink.pink, 0.8);
  lamp(p, 1150, 770, 400, ink.night, ink.sand);
  p.fill(blob([1180, 700], [1220, 640], [1340, 630], [1420, 690], [1500, 716], [1500, 770], [1180, 770]), ink.red);
  p.fill(blob([1236, 686], [1256, 652], [1330, 648], [1372, 690]), ink.navy);
  p.line([[1130, 768], [1320, 756], [1540, 772]], 18, ink.mist);
  const boat = curve([[480, 800], [700, 830], [960, 826], [1120, 780]], [[1010, 900], [560, 900]]);
  figure(p, 680, 880, 310, poses.sit, {
    coat: ink.ochre,
    legs: ink.navy,
    hat: 'sou-wester',
    hair: ink.night,
    hem: 0.12,
  });
  figure(p, 800, 890, -250, poses.sit, {
    coat: ink.sea,
    legs: ink.navy,
    hair: ink.night,
    hairLong: true,
    skin: skins.umber,
  });
  const rower = figure(p, 960, 880, -360, poses.brace, {
    coat: ink.red,
    legs: ink.night,
    hat: 'sou-wester',
    skin: skins.peach,
  });
  p.line([[rower.near[0] + 20, rower.near[1] - 220], [rower.near[0] - 40, rower.near[1] + 60], [rower.near[0] - 130, 960]], 13, ink.night, 'none');
  p.fill(boat, ink.navy);
  p.line([[478, 800], [700, 830], [960, 826], [1124, 778]], 16, ink.paper, 'none');
  for (let i = 0; i < 6; i++)
    p.line([[380 + i * 130, 900 + (i % 2) * 18], [520 + i * 130, 912 + (i % 2) * 12]], 13, ink.paper);
  rain(p, ink.paper, 170, 0.28, 2);
}

function market(p: Plate): void {
  sky(p, [ink.mist, ink.paper], 420);
  terrace(p, -30, 1640, 470, 210, [
    { wall: ink.sand, side: ink.ochre, roof: ink.brick, window: ink.slate },
    { wall: ink.paper, side: ink.mist, roof: ink.slate, window: ink.storm },
    { wall: ink.pink, side: ink.rose, roof: ink.brick, window: ink.plum },
  ]);
  p.fill(rect(-10, 466, 1620, 620), ink.sand);
  p.gouges({ area: [0, 800, 1600, 260], colour: ink.ochre, gap: 34, length: 120, width: 7 });
  const stall = (x: number, y: number, w: number, a: string, b: string): void => {
    p.wire(`M${x + 12} ${y}V${y - w * 0.62}M${x + w - 12} ${y}V${y - w * 0.62}`, 10, ink.navy);
    p.fill(rect(x + 12, y - w * 0.54, w - 24, w * 0.32), ink.night, 0.45);
    for (let i = 0; i < 6; i++)
      p.fill(
        poly([x + (w * i) / 6 + w * 0.06, y - w * 0.78], [x + (w * (i + 1)) / 6 + w * 0.02, y - w * 0.78], [x + (w * (i + 1)) / 6, y - w * 0.52], [x + (w * i) / 6, y - w * 0.52]) +
          oval(x + (w * (i + 0.5)) / 6, y - w * 0.52, w / 12, w * 0.045),
        i % 2 ? a : b,
      );
  };
  const counter = (x: number, y: number, w: number, front: string): void => {
    p.fill(rect(x, y - w * 0.24, w, w * 0.24), front);
    p.fill(rect(x, y - w * 0.24, w, w * 0.035), ink.night, 0.4);
    for (let i = 0; i < 13; i++)
      p.fill(oval(x + w * 0.05 + (i * w) / 13.4, y - w * 0.255 - (i % 2) * w * 0.03, w * 0.036), [ink.red, ink.ochre, ink.sea, ink.brick, ink.mint][Math.floor(i / 3)] ?? ink.red);
  };
  for (const [x, y, w, a] of [[60, 700, 380, ink.sea], [1150, 700, 400, ink.slate]] as const) {
    stall(x, y, w, a, ink.paper);
    figure(p, x + w * 0.5, y - 10, w * 0.68, poses.carry, {
      coat: ink.brick,
      hair: ink.night,
      skin: skins.olive,
    });
    counter(x, y, w, ink.brick);
  }
  figure(p, 560, 760, 320, poses.walk, {
    coat: ink.storm,
    legs: ink.night,
    hair: ink.plum,
    hairLong: true,
    hem: 0.2,
    skirt: true,
  });
  stall(540, 930, 600, ink.red, ink.paper);
  figure(p, 900, 928, -350, poses.carry, {
    coat: ink.deep,
    hair: ink.night,
    skin: skins.umber,
    apron: ink.paper,
  });
  counter(540, 930, 600, ink.navy);
  const buyer = figure(p, 640, 1030, 480, poses.point, {
    coat: ink.ochre,
    legs: ink.night,
    hair: ink.night,
    hem: 0.2,
    skin: skins.peach,
    hairLong: true,
  });
  p.fill(poly([buyer.far[0] - 30, buyer.far[1]], [buyer.far[0] + 44, buyer.far[1]], [buyer.far[0] + 34, buyer.far[1] + 90], [buyer.far[0] - 22, buyer.far[1] + 90]), ink.brick);
  figure(p, 1200, 1050, -420, poses.walk, {
    coat: ink.plum,
    legs: ink.night,
    hair: ink.mist,
    hem: 0.22,
    skin: skins.rose,
    hat: 'beanie',
  });
  figure(p, 300, 1040, 430, poses.carry, {
    coat: ink.slate,
    legs: ink.night,
    hair: ink.night,
    skin: skins.ebony,
  });
  crate(p, 340, 860, 110, 70);
}
const crate = (p: Plate, x: number, y: number, w: number, h: number): void => {
  p.fill(rect(x, y - h, w, h), ink.sand);
  p.fill(rect(x, y - h * 0.6, w, h * 0.08) + rect(x + w * 0.84, y - h, w * 0.16, h), ink.ochre);
  for (let i = 0; i < 4; i++) p.fill(oval(x + w * (0.16 + i * 0.22), y - h, w * 0.13), ink.red);
};

function protest(p: Plate): void {
  sky(p, [ink.paper, ink.sand], 520);
  portico(p, 420, 640, 760, 560, 8, ink.paper, ink.mist);
  windows(p, 40, 240, 5, 3, [74, 120], [36, 74], ink.storm);
  windows(p, 1240, 240, 5, 3, [74, 120], [36, 74], ink.storm);
  tree(p, 200, 660, 360, ink.sea, ink.mint);
  tree(p, 1420, 660, 380, ink.sea, ink.mint);
  p.fill(rect(-10, 636, 1620, 450), ink.slate);
  crowd(p, 690, 2, 92, [ink.storm, ink.navy, ink.plum, ink.deep]);
  const sign = (x: number, y: number, w: number, h: number, colour: string, draw: () => void, turn: number): void =>
    p.placed(
      x,
      y,
      1,
      1,
      () => {
        p.fill(rect(-7, 0, 14, 330), ink.night);
        p.fill(rect(-w / 2, -h / 2, w, h), colour);
        draw();
      },
      turn,
    );
  sign(
    420,
    500,
    220,
    150,
    ink.ochre,
    () => {
      for (let i = 0; i < 3; i++)
        p.line([[-80, -30 + i * 34], [-30, -46 + i * 34], [20, -26 + i * 34], [80, -42 + i * 34]], 14, ink.navy);
    },
    -8,
  );
  sign(1180, 480, 210, 170, ink.paper, () => p.fill(poly([-50, 50], [0, -56], [50, 50]) + rect(-70, 50, 140, 14), ink.red), 7);
  sign(
    800,
    420,
    300,
    170,
    ink.red,
    () => {
      p.fill(rect(-110, -44, 220, 24) + rect(-110, 0, 160, 24), ink.paper);
      p.fill(oval(92, 14, 24), ink.ochre);
    },
    2,
  );
  crowd(p, 810, 2, 150, [ink.night, ink.brick, ink.navy, ink.sea]);
  for (const [x, dir, coat, skin] of [[800, 430, ink.red, skins.umber], [420, 390, ink.navy, skins.peach], [1180, -390, ink.ochre, skins.bronze]] as const)
    figure(p, x, 1090, dir, poses.cheer, {
      coat,
      skin,
      hair: ink.night,
      legs: ink.night,
      hairLong: x === 800,
    });
  crowd(p, 1010, 1, 210, [ink.night, ink.navy, ink.plum]);
}

export const civicScenes: readonly Picture[] = [
  {
    name: 'council-chamber',
    size: wide,
    focal: [0.34, 0.6],
    alt: 'A councillor in red stands to speak in the chamber; rows of colleagues are seen from behind under tall arched windows.',
    subject: 'Council meeting',
    sections: ['Politics'],
    draw: chamber,
  },
  {
    name: 'press-conference',
    size: wide,
    focal: [0.5, 0.46],
    alt: 'A woman speaks at a lectern behind five microphones, a flag on each side and reporters in front.',
    subject: 'Press conference',
    sections: ['Politics', 'Business'],
    draw: microphones,
  },
  {
    name: 'flooded-street',
    size: wide,
    focal: [0.52, 0.7],
    alt: 'People in oilskins are rowed down a flooded street between gabled houses; a red car stands in water to its windows.',
    subject: 'Flood',
    sections: ['World', 'Science'],
    draw: flooded,
  },
  {
    name: 'market-stalls',
    size: wide,
    focal: [0.5, 0.66],
    alt: 'A shopper in an ochre coat points at the fruit on a stall with a red and white awning on the market square.',
    subject: 'Market',
    sections: ['Business', 'Culture'],
    draw: market,
  },
  {
    name: 'protest-crowd',
    size: wide,
    focal: [0.5, 0.6],
    alt: 'A crowd with raised arms and painted signs stands before a columned public building.',
    subject: 'Protest',
    sections: ['Politics', 'World'],
    draw: protest,
  },
];
