// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { back } from '../kit/crowd.ts';
import { figure, poses } from '../kit/figure.ts';
import { cloud, ridge, sky, tree } from '../kit/nature.ts';
import { ink, skins } from '../kit/palette.ts';
import { arch, blob, curve, oval, poly, rect } from '../kit/paths.ts';
import type { Plate } from '../kit/plate.ts';
import { flag, lamp, portico, windows } from '../kit/town.ts';
import { type Picture, wide } from '../picture.ts';

function court(p: Plate): void {
  p.ground(ink.sea);
  p.fill(rect(-10, -10, 1620, 130), ink.deep);
  for (let i = 0; i < 9; i++) p.fill(rect(i * 190 - 20, 120, 20, 480), ink.deep);
  p.fill(poly([120, -10], [460, -10], [1240, 1080], [620, 1080]), ink.mint, 0.28);
  p.fill(arch(640, 100, 320, 420), ink.sand);
  p.fill(arch(664, 126, 272, 394), ink.brick);
  p.wire('M800 170V330M700 212H900M700 212L660 310M700 212L740 310M900 212L860 310M900 212L940 310', 10, ink.ochre);
  p.fill(
    curve([[650, 308], [700, 340], [750, 308]], [[650, 308]]) +
      curve([[850, 308], [900, 340], [950, 308]], [[850, 308]]),
    ink.ochre,
  );
  for (const [x, hair, skin] of [[540, ink.mist, skins.umber], [1060, ink.plum, skins.rose], [800, ink.paper, skins.peach]] as const) {
    back(p, x, 500, 150, ink.night, hair, 'bald', skin);
    figure(p, x, 760, x === 1060 ? -400 : 400, poses.stand, { coat: ink.night, hair, skin, hem: 0.2 });
  }
  for (const x of [540, 800, 1060]) p.fill(poly([x - 14, 498], [x + 14, 498], [x + 8, 560], [x - 8, 560]), ink.paper);
  p.fill(rect(360, 580, 880, 230), ink.brick);
  p.fill(rect(336, 560, 928, 34), ink.ochre);
  for (let i = 0; i < 5; i++) p.fill(rect(400 + i * 168, 620, 130, 160), ink.plum);
  p.fill(rect(-10, 806, 1620, 280), ink.plum);
  figure(p, 360, 1060, 620, poses.lecture, { coat: ink.night, legs: ink.night, hair: ink.night, hem: 0.24, skin: skins.bronze, hairLong: true });
  p.fill(rect(1030, 830, 330, 260), ink.ochre);
  p.fill(rect(1010, 806, 370, 34), ink.sand);
  figure(p, 1200, 1120, -560, poses.stand, { coat: ink.storm, hair: ink.night, skin: skins.peach });
  p.fill(rect(1030, 850, 330, 240), ink.brick);
  p.fill(rect(1010, 830, 370, 30), ink.ochre);
}

/** The dome of the parliament on its drum. */
function lantern(p: Plate): void {
  p.fill(rect(560, 300, 480, 130), ink.mist);
  windows(p, 590, 320, 9, 1, [48, 1], [26, 80], ink.slate, true);
  const dome = curve([[560, 310], [580, 190], [680, 96], [800, 66], [920, 96], [1020, 190], [1040, 310]], [[560, 310]]);
  p.fill(dome, ink.sea);
  p.inside(dome, () => {
    p.fill(curve([[850, 40], [920, 180], [920, 320]], [[1100, 320], [1100, 40]]), ink.deep);
    for (const x of [640, 720, 800, 880])
      p.line([[800, 60], [x + (x - 800) * 0.3, 180], [x + (x - 800) * 0.46, 310]], 8, ink.mint);
  });
  p.fill(rect(778, 20, 44, 60), ink.paper);
  p.wire('M800 20V-30', 8, ink.navy);
}

function parliament(p: Plate): void {
  sky(p, [ink.storm, ink.pink, ink.sand], 720);
  cloud(p, 60, 200, 520, 80, ink.paper, ink.pink);
  cloud(p, 1050, 250, 500, 70, ink.paper, ink.pink);
  windows(p, -40, 400, 1, 1, [1, 1], [1680, 320], ink.sand);
  p.fill(rect(-10, 380, 1620, 24), ink.paper);
  windows(p, 30, 450, 5, 2, [76, 120], [34, 76], ink.storm, true);
  windows(p, 1222, 450, 5, 2, [76, 120], [34, 76], ink.storm, true);
  p.placed(160, 75, 0.8, 0.8, () => lantern(p));
  portico(p, 480, 730, 640, 400, 8, ink.paper, ink.mist);
  p.fill(rect(-10, 726, 1620, 360), ink.ochre);
  for (let i = 0; i < 9; i++) p.fill(poly([800 + (i - 4.5) * 120, 730], [800 + (i - 4) * 120, 730], [800 + (i - 4) * 420, 1080], [800 + (i - 4.5) * 420, 1080]), ink.sand);
  lamp(p, 330, 860, 330, ink.night, ink.paper);
  lamp(p, 1270, 860, 330, ink.night, ink.paper);
  flag(p, 440, 720, 360, 'aldany');
  flag(p, 1130, 720, 360, 'castellan');
  const people = [[620, 920, 260, poses.hurry, ink.navy, skins.peach], [900, 860, -190, poses.walk, ink.red, skins.umber], [980, 862, 186, poses.walk, ink.plum, skins.rose], [1160, 1000, -330, poses.hurry, ink.slate, skins.bronze]] as const;
  for (const [x, y, h, pose, coat, skin] of people) {
    p.fill(oval(x + 60, y, Math.abs(h) * 0.4, 9), ink.brick, 0.4);
    const who = figure(p, x, y, h, pose, { coat, legs: ink.night, skin, hem: 0.12, hair: ink.night });
    p.fill(rect(who.far[0] - 20, who.far[1], 46, 34), ink.brick);
  }
}

function border(p: Plate): void {
  sky(p, [ink.mist, ink.paper], 520);
  ridge(p, 520, [150, 260, 180, 120, 90, 160, 280, 220], ink.storm, ink.mist);
  ridge(p, 600, [110, 150, 60, 20, 10, 40, 120, 170], ink.sea);
  p.fill(rect(-10, 640, 1620, 460), ink.slate);
  p.gouges({ area: [0, 680, 1600, 380], colour: ink.storm, gap: 34, length: 150, width: 8 });
  const span = 'M-20 560C400 500 1200 500 1620 560';
  p.wire(span, 40, ink.navy);
  p.wire('M-20 556C400 496 1200 496 1620 556', 10, ink.sand);
  for (const x of [300, 800, 1300]) {
    const top = 530 - Math.cos((x - 800) / 520) * 12;
    p.fill(poly([x - 44, top], [x + 44, top], [x + 66, 900], [x - 66, 900]), ink.brick);
    p.fill(poly([x + 8, top], [x + 44, top], [x + 66, 900], [x + 14, 900]), ink.plum);
    p.line([[x - 120, 904], [x, 912], [x + 130, 902]], 16, ink.mist);
  }
  for (const x of [50, 550, 1050, 1550])
    p.fill(curve([[x - 206, 640], [x, 548], [x + 206, 640]], [[x + 206, 544], [x - 206, 544]]), ink.navy);
  p.wire('M-20 500C400 440 1200 440 1620 500', 6, ink.navy);
  for (let i = 0; i < 27; i++) {
    const x = i * 62;
    p.wire(`M${x} ${512 - Math.sin((x / 1600) * Math.PI) * 44}v46`, 4, ink.navy);
  }
  p.fill(rect(730, 340, 130, 130), ink.paper);
  p.fill(rect(806, 340, 54, 130), ink.mist);
  p.fill(poly([710, 344], [795, 290], [880, 344]), ink.red);
  p.fill(rect(756, 370, 42, 46), ink.navy);
  p.wire('M870 450L1120 380', 14, ink.paper);
  p.wire('M900 441L940 430M980 419L1020 408M1060 397L1100 386', 14, ink.red);
  flag(p, 640, 480, 260, 'aldany');
  flag(p, 930, 480, 260, 'saltholm');
  for (let i = 0; i < 7; i++) {
    const x = 1010 + i * 86;
    p.fill(rect(x, 412 + i * 3, 74, 48), [ink.ochre, ink.sea, ink.red, ink.mist, ink.brick][i % 5] ?? ink.red);
    p.fill(rect(x + 56, 428 + i * 3, 26, 32), ink.night);
    p.fill(oval(x + 18, 464 + i * 3, 9) + oval(x + 66, 464 + i * 3, 9), ink.night);
  }
  for (let i = 0; i < 5; i++)
    figure(p, 250 + i * 74, 474 - i * 5, 116, poses.walk, { coat: [ink.red, ink.navy, ink.ochre, ink.plum, ink.sea][i] ?? ink.red, legs: ink.night, hair: ink.night });
  p.fill(curve([[-20, 900], [200, 860], [420, 930], [620, 1090]], [[-20, 1090]]), ink.deep);
  tree(p, 150, 960, 460, ink.deep, ink.mint, ink.night);
}

function summit(p: Plate): void {
  p.ground(ink.navy);
  p.fill(rect(-10, -10, 1620, 500), ink.slate);
  p.grain({ area: [0, 0, 1600, 500], from: [800, 500], to: [800, 80], colour: ink.storm, amount: 3600 });
  for (const [x, d] of [[270, 'merrin'], [530, 'aldany'], [790, 'saltholm'], [1050, 'castellan'], [1310, 'aldany']] as const)
    flag(p, x, 520, 470, d, ink.sand);
  const heads = [[300, skins.peach, ink.mist, ink.night], [520, skins.ebony, ink.night, ink.red], [800, skins.bronze, ink.night, ink.deep], [1080, skins.rose, ink.ochre, ink.plum], [1300, skins.umber, ink.paper, ink.night]] as const;
  heads.forEach(([x, skin, hair, coat], i) => {
    const who = figure(p, x, 1000 + (i === 2 ? -10 : 20), (i < 3 ? 1 : -1) * 640, i === 2 ? poses.lecture : poses.wait, {
      coat,
      hair,
      skin,
      hairLong: i === 1 || i === 3,
      hem: 0.1,
    });
    p.fill(poly([who.head[0] - 14, who.head[1] + 64], [who.head[0] + 24, who.head[1] + 64], [who.head[0] + 6, who.head[1] + 150]), ink.paper);
  });
  p.fill(curve([[-40, 800], [300, 742], [800, 722], [1300, 742], [1640, 800]], [[1640, 1090], [-40, 1090]]), ink.sand);
  p.fill(curve([[-40, 836], [300, 782], [800, 764], [1300, 782], [1640, 836]], [[1640, 1090], [-40, 1090]]), ink.ochre);
  p.fill(curve([[200, 1090], [420, 960], [800, 920], [1180, 960], [1400, 1090]], [[200, 1090]]), ink.navy);
  for (const [i, x] of [330, 560, 800, 1040, 1270].entries()) {
    p.fill(poly([x - 80, 794], [x + 44, 790], [x + 60, 836], [x - 92, 840]), ink.paper);
    p.fill(rect(x + 90, 736, 26, 60), ink.mint);
    p.wire(`M${x - 110} 796Q${x - 112} 720 ${x - 78} 704`, 6, ink.night);
    p.fill(oval(x - 74, 700, 11), i % 2 ? ink.red : ink.night);
  }
  back(p, 560, 1060, 250, ink.night, ink.plum, 'bun', skins.peach);
  back(p, 1040, 1070, 260, ink.night, ink.night, 'short', skins.umber);
}

function hospital(p: Plate): void {
  p.ground(ink.mint);
  const vanish = [830, 450] as const;
  p.fill(poly([-10, -10], [1610, -10], [1010, 330], [660, 330]), ink.paper);
  p.fill(poly([-10, -10], [660, 330], [660, 640], [-10, 1080]), ink.mint);
  p.fill(poly([1610, -10], [1010, 330], [1010, 640], [1610, 1080]), ink.sea);
  p.fill(poly([660, 640], [1010, 640], [1610, 1080], [-10, 1080]), ink.sand);
  p.fill(rect(660, 330, 350, 310), ink.paper);
  p.fill(rect(720, 400, 110, 240) + rect(842, 400, 110, 240), ink.ochre);
  p.fill(rect(740, 430, 60, 70) + rect(872, 430, 60, 70), ink.paper);
  for (const t of [0, 0.34, 0.58]) {
    const at = (x: number, y: number): readonly [number, number] => [x + (vanish[0] - x) * t, y + (vanish[1] - y) * t];
    p.fill(poly(at(80, 120), at(330, 180), at(330, 900), at(80, 1010)), ink.sea);
    p.fill(poly(at(120, 220), at(290, 250), at(290, 470), at(120, 480)), ink.paper);
    p.fill(poly(at(1560, 80), at(1330, 150), at(1330, 900), at(1560, 1030)), ink.deep);
    p.fill(poly(at(560, 40), at(1000, 40), at(980, 110), at(590, 110)), ink.ochre, 0.75);
    p.fill(poly(at(300, 1050), at(760, 1050), at(770, 960), at(340, 960)), ink.paper, 0.4);
  }
  p.line([[-10, 690], [330, 580], [660, 516]], 18, ink.red, 'none');
  figure(p, 880, 680, -200, poses.walk, { coat: ink.storm, legs: ink.navy, hair: ink.night });
  p.fill(poly([330, 760], [830, 760], [870, 800], [370, 800]), ink.navy);
  p.fill(blob([380, 756], [420, 690], [640, 680], [800, 720], [840, 762]), ink.paper);
  p.fill(oval(412, 706, 44, 36), skins.olive.base);
  p.fill(blob([366, 706], [392, 662], [436, 664], [440, 688], [396, 700]), ink.night);
  p.wire('M380 800V940M810 800V950M380 880H810M340 760V640', 12, ink.slate);
  p.fill(oval(380, 956, 22) + oval(810, 966, 22), ink.night);
  figure(p, 1010, 1010, -600, poses.carry, { coat: ink.sea, legs: ink.sea, hair: ink.night, skin: skins.umber, hem: 0.1, sleeves: 'short', hairLong: true });
  figure(p, 300, 1030, 590, poses.hurry, { coat: ink.paper, legs: ink.slate, hair: ink.plum, skin: skins.rose, hem: 0.26 });
}

function classroom(p: Plate): void {
  p.ground(ink.sand);
  p.fill(rect(300, 80, 820, 430), ink.brick);
  p.fill(rect(322, 102, 776, 386), ink.deep);
  p.wire('M380 200C470 120 540 300 640 200S800 300 860 190M400 330H700M400 390H620M860 300L960 420H760Z', 9, ink.paper);
  p.fill(arch(1240, 80, 260, 430), ink.paper);
  p.wire('M1370 80V510M1240 300H1500', 10, ink.ochre);
  p.fill(poly([1240, 510], [1500, 510], [1180, 1080], [700, 1080]), ink.paper, 0.4);
  p.fill(rect(60, 150, 180, 240), ink.mint);
  p.fill(curve([[70, 330], [120, 260], [170, 300], [230, 220]], [[230, 390], [70, 390]]), ink.sea);
  p.fill(rect(-10, 560, 1620, 520), ink.ochre);
  figure(p, 980, 700, -480, poses.point, { coat: ink.red, legs: ink.navy, hair: ink.night, skin: skins.ebony, hem: 0.18, skirt: true, hairLong: true });
  const coats = [ink.slate, ink.sea, ink.red, ink.navy, ink.storm, ink.plum, ink.brick];
  for (let row = 0; row < 3; row++) {
    const [y, s, n] = [720 + row * 140, 120 + row * 36, 6 - row];
    for (let i = 0; i < n; i++) {
      const x = 800 + (i - (n - 1) / 2) * s * 1.9;
      if (row === 0 && i === 4) continue;
      back(
        p,
        x,
        y,
        s,
        coats[(i * 3 + row * 2) % 7] ?? ink.sea,
        [ink.night, ink.plum, ink.ochre, ink.night][(i + row) % 4] ?? ink.night,
        (['long', 'short', 'bun', 'scarf', 'short'] as const)[(i + row) % 5] ?? 'short',
        [skins.peach, skins.umber, skins.olive, skins.ebony, skins.rose][(i + row) % 5] ?? skins.peach,
      );
      if (i === 1 && row === 1) {
        p.line([[x + s * 0.4, y + 40], [x + s * 0.58, y - 50], [x + s * 0.5, y - s * 1.1]], s * 0.2, coats[(3 + 2) % 7] ?? ink.sea, 'none');
        p.fill(oval(x + s * 0.5, y - s * 1.16, s * 0.1), skins.olive.base);
      }
    }
    for (let i = 0; i < n; i++) {
      const x = 800 + (i - (n - 1) / 2) * s * 1.9;
      p.fill(rect(x - s * 0.85, y + s * 0.62, s * 1.7, s * 0.12), ink.paper);
      p.fill(rect(x - s * 0.8, y + s * 0.74, s * 1.6, s * 0.1), ink.brick);
    }
  }
}

export const civicScenesB: readonly Picture[] = [
  {
    name: 'courtroom',
    size: wide,
    focal: [0.42, 0.55],
    alt: 'A lawyer in a black gown addresses three judges under a carved pair of scales; a witness stands to the right.',
    subject: 'Court',
    sections: ['Politics', 'World'],
    draw: court,
  },
  {
    name: 'parliament-castellan',
    size: wide,
    focal: [0.5, 0.5],
    alt: 'The parliament in Castellan with its green dome; members hurry over the square with papers under their arms.',
    subject: 'Parliament',
    sections: ['Politics'],
    draw: parliament,
  },
  {
    name: 'border-bridge',
    size: wide,
    focal: [0.52, 0.42],
    alt: 'Lorries queue at a barrier on the border bridge, people walk across with the flags of both countries above them.',
    subject: 'Border',
    sections: ['World', 'Politics', 'Business'],
    draw: border,
  },
  {
    name: 'summit-table',
    size: wide,
    focal: [0.5, 0.52],
    alt: 'Five delegates sit at a long curved table under invented flags; one is speaking.',
    subject: 'Summit',
    sections: ['World', 'Politics'],
    draw: summit,
  },
  {
    name: 'hospital-corridor',
    size: wide,
    focal: [0.5, 0.66],
    alt: 'A nurse and a doctor push a patient on a bed down a green hospital corridor.',
    subject: 'Hospital',
    sections: ['Science', 'Politics'],
    draw: hospital,
  },
  {
    name: 'classroom',
    size: wide,
    focal: [0.56, 0.5],
    alt: 'A teacher in red points at the blackboard; a pupil in the second row has a hand up.',
    subject: 'School',
    sections: ['Politics', 'Culture'],
    draw: classroom,
  },
];
