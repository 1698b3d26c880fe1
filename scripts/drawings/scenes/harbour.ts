// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { figure, poses } from '../kit/figure.ts';
import { bollard, containers, crane, crate, ferry, freighter, lighthouse, trawler } from '../kit/harbour.ts';
import { cloud, gull, rain, ridge, sea, sky, wave } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { blob, curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { skyline } from '../kit/town.ts';
import { type Picture, wide } from '../picture.ts';

function dawn(p: Plate): void {
  sky(p, [ink.storm, ink.rose, ink.pink, ink.sand], 610);
  p.fill(oval(1010, 560, 128), ink.paper);
  cloud(p, 120, 250, 560, 60, ink.pink, ink.rose);
  cloud(p, 900, 180, 640, 52, ink.rose);
  ridge(p, 610, [40, 96, 120, 70, 40, 24, 30, 60, 88, 60], ink.rose);
  skyline(p, -20, 560, 612, 30, 84, ink.storm);
  for (const [x, s] of [[640, 330], [800, 360], [1180, 380], [1350, 340]] as const)
    crane(p, x, 616, s, ink.slate, s === 360);
  sea(p, {
    horizon: 612,
    colour: ink.slate,
    mark: ink.rose,
    glint: { x: 1010, colour: ink.paper, width: 110 },
  });
  trawler(p, 640, 800, 430, ink.navy, ink.pink, ink.night);
  figure(p, 560, 742, 104, poses.haul, { coat: ink.red, legs: ink.night });
  for (let i = 0; i < 9; i++)
    p.line([[420 + i * 30, 812 + (i % 3) * 14], [520 + i * 42, 816 + (i % 3) * 16]], 7, ink.night);
  p.fill(curve([[-20, 930], [300, 914], [560, 960], [760, 1090]], [[-20, 1090]]), ink.night);
  p.line([[-10, 934], [300, 918], [550, 962]], 9, ink.rose);
  bollard(p, 250, 926, 92, ink.night);
  p.line([[262, 872], [330, 880], [470, 790]], 7, ink.night, 'none');
  gull(p, 1180, 330, 150, ink.paper, ink.navy);
  gull(p, 1330, 250, -90, ink.paper, ink.navy, 0.6);
}

function cranes(p: Plate): void {
  sky(p, [ink.sand, ink.paper], 760);
  p.fill(oval(420, 330, 190), ink.ochre);
  cloud(p, 700, 260, 720, 70, ink.paper, ink.sand);
  skyline(p, -20, 700, 760, 20, 66, ink.mist);
  crane(p, 1180, 800, 560, ink.storm);
  crane(p, 860, 800, 640, ink.slate, true);
  crane(p, 300, 840, 800, ink.red);
  freighter(p, 690, 850, 1060, ink.navy, [ink.red, ink.ochre, ink.sea, ink.slate, ink.paper, ink.brick]);
  sea(p, { horizon: 848, bottom: 920, colour: ink.sea, mark: ink.mint });
  p.fill(rect(-10, 905, 1620, 180), ink.slate);
  p.fill(rect(-10, 905, 1620, 16), ink.paper);
  containers(p, 40, 962, 3, 4, 150, [ink.ochre, ink.brick, ink.storm, ink.sea]);
  p.wire('M800 314V516M846 314V516', 4, ink.navy);
  containers(p, 764, 562, 1, 1, 118, [ink.ochre], false);
  p.gouges({ area: [0, 930, 1600, 140], colour: ink.navy, gap: 26, length: 150, width: 6 });
  figure(p, 700, 1020, 190, poses.point, {
    coat: ink.ochre,
    legs: ink.navy,
    hat: 'helmet',
    hair: ink.paper,
    skin: skins.umber,
  });
  figure(p, 820, 1026, -186, poses.stand, { coat: ink.red, legs: ink.night, hat: 'helmet', hair: ink.paper });
}

function storm(p: Plate): void {
  sky(p, [ink.navy, ink.slate, ink.storm, ink.mist], 640);
  for (let i = 0; i < 5; i++) cloud(p, -160 + i * 380, 190 + (i % 2) * 90, 620, 150, i % 2 ? ink.navy : ink.night, ink.slate);
  sea(p, { horizon: 620, colour: ink.slate, mark: ink.mist });
  p.fill(poly([1610, 590], [1080, 640], [1070, 720], [1610, 800]), ink.night);
  p.fill(poly([1610, 570], [1070, 632], [1072, 652], [1610, 606]), ink.storm);
  lighthouse(p, 1160, 646, 440);
  p.fill(poly([1160, 242], [-20, 90], [-20, 330]), ink.sand, 0.5);
  for (let i = 0; i < 24; i++) {
    const t = i / 23;
    const rise = Math.sin(t * Math.PI) ** 0.6 * 330 * p.between(0.6, 1.15);
    const lean = (t - 0.4) * 300;
    p.line([[1010 + t * 190, 690], [1020 + t * 210 + lean * 0.4, 640 - rise * 0.5], [1030 + t * 200 + lean, 640 - rise]], p.between(22, 46), i % 4 === 1 ? ink.mint : ink.paper, 'end');
  }
  const surge = curve([[-60, 720], [260, 700], [520, 620], [740, 470], [890, 370], [1010, 350], [1076, 400], [1050, 450], [990, 476], [962, 548], [1010, 650], [1120, 740]], [[1200, 1090], [-60, 1090]]);
  p.fill(surge, ink.deep);
  p.inside(surge, () => {
    for (let i = 0; i < 13; i++)
      p.line([[40 + i * 62, 800 + i * 22], [430 + i * 40, 720 + i * 14], [730 + i * 20, 560 + i * 12], [930 + i * 4, 420 + i * 14]], 15, i % 3 ? ink.mint : ink.sea);
  });
  p.line([[420, 670], [640, 560], [800, 430], [910, 364], [1010, 346], [1080, 398]], 34, ink.paper);
  for (const [x, y, l] of [[1080, 394, 60], [1070, 420, 80], [1044, 446, 74], [1006, 470, 86], [980, 504, 70], [968, 540, 60]] as const) {
    p.line([[x - 34, y - 16], [x + 8, y + l * 0.3], [x - 6, y + l]], 30, ink.paper, 'end');
    p.fill(oval(x + 26, y + l * 0.8, p.between(6, 12)), ink.paper);
  }
  p.line([[700, 500], [860, 400], [1000, 372]], 16, ink.mint);
  p.fill(blob([960, 700], [1030, 640], [1110, 664], [1190, 640], [1290, 690], [1330, 740], [1180, 770], [1000, 760]), ink.paper);
  for (let i = 0; i < 70; i++) p.fill(oval(p.between(900, 1440), p.between(220, 620), p.between(3, 10)), ink.paper);
  wave(p, -420, 940, 1000, 330, ink.navy, ink.mist);
  wave(p, 620, 1010, 1150, 260, ink.night, ink.mist);
  rain(p, ink.mist, 260, 0.5, 2.2);
}

function boarding(p: Plate): void {
  sky(p, [ink.storm, ink.mist, ink.pink, ink.sand], 640);
  cloud(p, 60, 200, 520, 70, ink.paper, ink.mist);
  cloud(p, 1040, 330, 460, 60, ink.paper, ink.pink);
  ridge(p, 650, [30, 110, 150, 120, 60, 40, 90, 130, 90, 50], ink.storm, ink.mist);
  sea(p, { horizon: 646, colour: ink.sea, mark: ink.mint });
  ferry(p, 150, 790, 1240);
  for (let i = 0; i < 14; i++)
    p.line([[90 + i * 104, 796 + (i % 3) * 12], [220 + i * 110, 800 + (i % 2) * 12]], 12, ink.paper);
  for (let i = 0; i < 5; i++)
    p.line([[150 - i * 10, 792 + i * 10], [40 - i * 20, 810 + i * 22], [-60, 830 + i * 34]], 14, ink.paper);
  gull(p, 1290, 190, -170, ink.paper);
  gull(p, 250, 470, 130, ink.paper);
  gull(p, 1440, 440, -84, ink.paper, ink.navy, 0.3);
}

function light(p: Plate): void {
  sky(p, [ink.night, ink.navy, ink.slate, ink.rose], 700);
  for (let i = 0; i < 70; i++) p.fill(oval(p.between(0, 1600), p.between(0, 420), p.between(1.4, 3.6)), ink.paper);
  p.fill(poly([770, 238], [1640, 40], [1640, 330]), ink.sand, 0.55);
  p.fill(poly([770, 238], [-40, 150], [-40, 300]), ink.sand, 0.3);
  sea(p, {
    horizon: 690,
    colour: ink.navy,
    mark: ink.slate,
    glint: { x: 1250, colour: ink.rose, width: 120 },
  });
  p.fill(curve([[250, 900], [380, 790], [520, 760], [640, 690], [800, 668], [930, 690], [1010, 760], [1180, 800], [1300, 900]], [[1300, 930], [250, 930]]), ink.night);
  p.inside(
    curve([[250, 900], [380, 790], [520, 760], [640, 690], [800, 668], [930, 690], [1010, 760], [1180, 800], [1300, 900]], [[1300, 930], [250, 930]]),
    () => p.gouges({ area: [260, 680, 560, 240], colour: ink.storm, gap: 26, length: 56, width: 7, angle: -38 }),
  );
  lighthouse(p, 770, 690, 500);
  p.fill(rect(850, 612, 150, 84), ink.paper);
  p.fill(rect(930, 612, 70, 84), ink.storm);
  p.fill(poly([836, 616], [880, 564], [976, 564], [1016, 616]), ink.red);
  p.fill(rect(872, 640, 30, 34), ink.ochre);
  for (let i = 0; i < 9; i++)
    p.line([[200 + i * 120, 914 + (i % 2) * 20], [290 + i * 126, 904], [390 + i * 130, 922]], 12, ink.mist);
  p.fill(curve([[-20, 950], [240, 930], [420, 980], [560, 1090]], [[-20, 1090]]), ink.night);
  figure(p, 250, 946, 190, poses.stand, { coat: ink.red, legs: ink.storm, hem: 0.16, hair: ink.storm });
}

function auction(p: Plate): void {
  p.ground(ink.storm);
  for (let i = 0; i < 6; i++) p.fill(poly([i * 300 - 60, 0], [i * 300 + 150, 0], [i * 210 + 310, 420], [i * 210 + 170, 420]), ink.mist, 0.55);
  p.fill(rect(-10, 60, 1620, 26) + rect(-10, 210, 1620, 18), ink.navy);
  p.fill(rect(-10, 400, 1620, 700), ink.slate);
  for (let i = 0; i < 4; i++) {
    p.wire(`M${260 + i * 360} 60V180`, 5, ink.navy);
    p.fill(poly([214 + i * 360, 220], [306 + i * 360, 220], [430 + i * 360, 760], [90 + i * 360, 760]), ink.sand, 0.22);
    p.fill(poly([206 + i * 360, 224], [250 + i * 360, 176], [270 + i * 360, 176], [314 + i * 360, 224]), ink.navy);
  }
  const coats = [ink.navy, ink.brick, ink.ochre, ink.deep, ink.plum, ink.night, ink.storm];
  const skin = [skins.peach, skins.umber, skins.rose, skins.olive, skins.ebony];
  const hats = [undefined, 'beanie', undefined, 'cap', undefined] as const;
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < 12; i++) {
      const x = 40 + i * 138 + row * 64;
      if (row === 1 && x > 640 && x < 1020) continue;
      const worn = hats[(i + row) % 5];
      figure(p, x, 800 + row * 60, (x < 830 ? 1 : -1) * (390 + row * 90 + (i % 3) * 18), i % 3 ? poses.wait : poses.stand, {
        coat: coats[(i * 3 + row) % 7] ?? ink.navy,
        legs: ink.night,
        hem: 0.13,
        hair: [ink.night, ink.mist, ink.plum][i % 3] ?? ink.night,
        skin: skin[(i + row * 2) % 5] ?? skins.peach,
        hairLong: i % 4 === 2,
        ...(worn ? { hat: worn } : {}),
      });
    }
  }
  crate(p, 730, 850, 210, 90, ink.sand, ink.ochre);
  const seller = figure(p, 830, 766, 500, poses.point, { coat: ink.red, legs: ink.night, hem: 0.14, hair: ink.night, hat: 'cap', skin: skins.bronze });
  p.line([[seller.far[0] - 20, seller.far[1] - 30], [seller.far[0] + 10, seller.far[1] + 30]], 18, ink.sand, 'none');
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < 5; i++) {
      const w = 330 + row * 100;
      const [x, y] = [-40 + i * (w + 10) - row * 190, 920 + row * 150];
      const side = (i - 2 + (row ? 0.4 : 0)) * -14;
      p.fill(poly([x, y - 74], [x + 34 + side, y - 150], [x + w - 34 + side, y - 150], [x + w, y - 74]), ink.paper);
      for (let f = 0; f < 6; f++) {
        const [fx, fy] = [x + 60 + (f * (w - 120)) / 5, y - 96 - (f % 2) * 28];
        p.fill(blob([fx - 42, fy], [fx, fy - 18], [fx + 34, fy - 2], [fx, fy + 14]) + poly([fx + 28, fy - 2], [fx + 54, fy - 16], [fx + 50, fy + 13]), [ink.storm, ink.slate, ink.rose][f % 3] ?? ink.storm);
        p.line([[fx - 28, fy + 5], [fx, fy + 9], [fx + 28, fy]], 5, ink.paper);
        p.fill(oval(fx - 28, fy - 4, 3.6), ink.paper);
      }
      crate(p, x, y, w, 76, ink.sand, ink.ochre);
    }
  }
}

export const harbourScenes: readonly Picture[] = [
  {
    name: 'harbour-dawn',
    size: wide,
    focal: [0.46, 0.6],
    alt: 'A fishing boat leaves the harbour of Port Merrin at dawn; the sun stands on the horizon between the quay cranes.',
    subject: 'Harbour at dawn',
    sections: ['World', 'Business'],
    draw: dawn,
  },
  {
    name: 'container-cranes',
    size: wide,
    focal: [0.5, 0.58],
    alt: 'A red quay crane swings an ochre container over a loaded ship while two dockers in helmets watch from the quay.',
    subject: 'Container port',
    sections: ['Business', 'Politics'],
    draw: cranes,
  },
  {
    name: 'storm-breakwater',
    size: wide,
    focal: [0.68, 0.48],
    alt: 'A storm wave breaks over the breakwater and halfway up the lighthouse under black clouds.',
    subject: 'Storm',
    sections: ['World', 'Science'],
    draw: storm,
  },
  {
    name: 'ferry-northline',
    size: wide,
    focal: [0.52, 0.58],
    alt: 'A white and navy ferry of the Northline with a red funnel crosses green water before low hills.',
    subject: 'Ferry',
    sections: ['Business', 'Politics', 'World'],
    draw: boarding,
  },
  {
    name: 'lighthouse-night',
    size: wide,
    focal: [0.5, 0.5],
    alt: 'The red and white lighthouse throws its beam over the sea at night; someone watches from the rocks.',
    subject: 'Lighthouse',
    sections: ['Culture', 'Science', 'World'],
    draw: light,
  },
  {
    name: 'fish-auction',
    size: wide,
    focal: [0.52, 0.52],
    alt: 'An auctioneer in a red coat points over crates of fish as buyers in winter coats stand around in the hall.',
    subject: 'Fish auction',
    sections: ['Business'],
    draw: auction,
  },
];
