// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { type HairStyle, hairBack, hairFront } from './hair.ts';
import { ink, type Skin } from './palette.ts';
import { blob, curve, oval, type Point, poly, rect } from './paths.ts';
import type { Plate } from './plate.ts';

export type Face = {
  readonly skin: Skin;
  readonly hair: string;
  readonly sheen: string;
  readonly style: HairStyle;
  /** -1 looks to the left of the picture, 1 to the right. */
  readonly turn: number;
  /** Half the width of the face against the usual one. */
  readonly width: number;
  /** How square the jaw is, 0.6 to 1. */
  readonly jaw: number;
  readonly age: 'young' | 'middle' | 'old';
  readonly brow: number;
  readonly smile: number;
  readonly teeth?: boolean;
  readonly nose: number;
  readonly beard?: 'full' | 'short' | 'moustache' | 'goatee';
  readonly glasses?: 'round' | 'square' | 'heavy';
  readonly earring?: string;
  readonly wear: {
    kind: 'suit' | 'roll' | 'shirt' | 'oilskin' | 'coat' | 'track';
    colour: string;
    under: string;
    accent: string;
  };
  readonly ground: { flat: string; shape: string; motif: 'disc' | 'slope' | 'waves' | 'window' | 'blocks' };
};

/** Features are laid out on a head whose middle is (500, 420), 205 px from there to crown and chin. */
export type Head = { readonly cx: number; readonly cy: number; readonly w: number; readonly shift: number };

function ground(p: Plate, { flat, shape, motif }: Face['ground']): void {
  p.ground(flat);
  if (motif === 'disc') p.fill(oval(360, 400, 345), shape);
  if (motif === 'slope') p.fill(poly([-10, 640], [1010, 180], [1010, 1010], [-10, 1010]), shape);
  if (motif === 'blocks') p.fill(rect(-10, -10, 380, 1020) + rect(690, 300, 400, 800), shape);
  if (motif === 'window') p.fill(rect(90, 70, 330, 560) + rect(450, 70, 330, 560), shape);
  if (motif === 'waves')
    for (let i = 0; i < 8; i++)
      p.fill(curve([[-20, 190 + i * 112], [260, 150 + i * 112], [520, 196 + i * 112], [780, 150 + i * 112], [1020, 190 + i * 112]], [[1020, 226 + i * 112], [780, 190 + i * 112], [520, 240 + i * 112], [260, 192 + i * 112], [-20, 236 + i * 112]]), shape);
  p.grain({ area: [0, 0, 1000, 1000], from: [1000, 1000], to: [250, 250], colour: ink.night, amount: 2600 });
}

function clothes(p: Plate, { kind, colour, under, accent }: Face['wear']): void {
  const broad = kind === 'oilskin' || kind === 'coat' ? 1.08 : 1;
  const body = curve([[500 - 375 * broad, 1020], [500 - 345 * broad, 850], [500 - 250 * broad, 765], [400, 705], [600, 705], [500 + 250 * broad, 765], [500 + 345 * broad, 850], [500 + 375 * broad, 1020]], [[125, 1020]]);
  p.fill(body, colour);
  p.inside(body, () => {
    if (kind === 'suit' || kind === 'shirt') {
      p.fill(poly([404, 690], [596, 690], [kind === 'suit' ? 540 : 520, 1020], [kind === 'suit' ? 480 : 500, 1020]), under);
    }
    p.fill(curve([[600, 690], [690, 800], [660, 1020]], [[1010, 1020], [1010, 690]]), ink.night, 0.32);
    p.gouges({ area: [130, 740, 250, 270], colour: accent, gap: 30, length: 60, width: 4, angle: 62 });
  });
  if (kind === 'suit') {
    p.fill(poly([404, 700], [330, 760], [372, 830], [340, 860], [492, 1020], [470, 900]), colour);
    p.fill(poly([596, 700], [670, 760], [628, 830], [660, 860], [508, 1020], [530, 900]), colour);
    p.line([[408, 706], [380, 830], [490, 1015]], 9, ink.night);
    p.line([[592, 706], [622, 830], [512, 1015]], 9, ink.night);
    p.line([[334, 762], [374, 832], [342, 862]], 7, ink.night);
    p.line([[666, 762], [626, 832], [658, 862]], 7, ink.night);
    p.fill(poly([408, 690], [500, 790], [452, 815], [396, 712]) + poly([592, 690], [500, 790], [548, 815], [604, 712]), under);
    p.line([[404, 704], [450, 812], [500, 788], [550, 812], [596, 704]], 6, ink.night, 'none');
    if (accent !== colour) p.fill(poly([484, 792], [516, 792], [522, 826], [536, 1020], [466, 1020], [478, 826]), accent);
  }
  if (kind === 'shirt') {
    p.fill(poly([398, 690], [500, 800], [436, 846], [372, 724]) + poly([602, 690], [500, 800], [564, 846], [628, 724]), accent);
    p.line([[374, 726], [436, 846], [500, 800], [564, 846], [626, 726]], 7, ink.night, 'none');
    p.line([[500, 806], [502, 1010]], 6, ink.night);
  }
  if (kind === 'roll') {
    p.fill(blob([392, 640], [500, 672], [608, 640], [628, 716], [500, 768], [372, 716]), colour);
    p.inside(blob([392, 640], [500, 672], [608, 640], [628, 716], [500, 768], [372, 716]), () => p.fill(rect(530, 600, 200, 200), ink.night, 0.35));
    for (let i = 0; i < 9; i++)
      p.line([[395 + i * 26, 668 + Math.sin(i / 2.6) * 22], [390 + i * 27, 730 + Math.sin(i / 2.6) * 22]], 6, accent);
  }
  if (kind === 'oilskin' || kind === 'coat') {
    p.fill(poly([388, 668], [500, 790], [446, 900], [300, 740]), colour);
    p.fill(poly([612, 668], [500, 790], [554, 900], [700, 740]), colour);
    p.fill(poly([612, 668], [500, 790], [554, 900], [700, 740]), ink.night, 0.3);
    p.fill(poly([412, 668], [588, 668], [500, 790]), under);
    p.line([[388, 668], [300, 740], [446, 900], [500, 790], [554, 900], [700, 740], [612, 668]], 8, ink.night, 'none');
    p.line([[500, 790], [506, 1015]], 8, ink.night);
    p.fill(oval(532, 930, 13) + oval(466, 930, 13), accent);
  }
  if (kind === 'track') {
    p.fill(poly([392, 660], [446, 700], [498, 800], [470, 812], [380, 720]) + poly([608, 660], [554, 700], [502, 800], [530, 812], [620, 720]), accent);
    p.fill(poly([424, 690], [576, 690], [500, 800]), under);
    p.wire('M500 800V1010', 7, ink.night);
    p.line([[230, 790], [196, 900], [190, 1010]], 26, accent, 'none');
    p.line([[770, 790], [804, 900], [810, 1010]], 26, accent, 'none');
  }
}

function outline(w: number, jaw: number): string {
  return blob([500, 212], [500 - w * 0.62, 238], [500 - w * 0.95, 330], [500 - w * 0.97, 430], [500 - w * 0.9 * (0.75 + jaw * 0.25), 520], [500 - w * 0.62 * jaw, 600], [500 - w * 0.26, 638], [500 + w * 0.26, 638], [500 + w * 0.62 * jaw, 600], [500 + w * 0.9 * (0.75 + jaw * 0.25), 520], [500 + w * 0.97, 430], [500 + w * 0.95, 330], [500 + w * 0.62, 238]);
}

function eye(p: Plate, x: number, y: number, side: number, face: Face): void {
  const dark = face.skin.shade;
  const white = blob([x - 33, y + 4], [x - 12, y - 13], [x + 14, y - 13], [x + 33, y + 2], [x + 8, y + 13], [x - 14, y + 13]);
  p.fill(white, ink.paper);
  const gaze = face.turn * 8;
  p.inside(white, () => {
    p.fill(oval(x + gaze, y - 1, 15, 16), ink.night);
    p.fill(rect(x - 40, y - 20, 80, 11), dark);
  });
  p.fill(oval(x + gaze - 5, y - 5, 4), ink.paper);
  p.line([[x - 37, y + 5], [x - 13, y - 13], [x + 15, y - 14], [x + 38, y + 2]], 11, ink.night);
  p.line([[x - 22, y + 17], [x + 2, y + 20], [x + 24, y + 14]], 5, dark);
  if (face.age !== 'young')
    p.line([[x - 24, y + 30], [x + 2, y + 37], [x + 26, y + 27]], 5, dark);
  if (face.age === 'old') {
    const corner = x + side * 44;
    for (const fan of [-12, 3, 18])
      p.line([[corner, y + fan * 0.3], [corner + side * 26, y + fan]], 4.5, dark);
  }
  const lift = face.brow * 10;
  const brow: Point[] = [[x - side * 42, y - 36 - lift * 0.2], [x - side * 6, y - 54 - lift], [x + side * 46, y - 38 - lift * 0.7]];
  p.line(brow, face.age === 'old' ? 15 : 17, face.style === 'bald' && face.age !== 'old' ? ink.night : face.style === 'scarf' ? ink.night : face.hair, 'both');
}

function mouth(p: Plate, x: number, { skin, smile, teeth, age }: Face): void {
  const [y, half] = [562, 62 + smile * 10];
  const up = smile * 15;
  if (teeth) {
    const low = y - up;
    const open = blob([x - half, low], [x - half * 0.5, low + 9], [x, low + 12], [x + half * 0.5, low + 9], [x + half, low], [x + half * 0.5, low + 31], [x, low + 38], [x - half * 0.5, low + 31]);
    p.fill(open, ink.plum);
    p.inside(open, () => p.fill(blob([x - half, low - 12], [x, low - 2], [x + half, low - 12], [x + half * 0.7, low + 21], [x, low + 30], [x - half * 0.7, low + 21]), ink.paper));
    p.fill(blob([x - half - 6, low - 4], [x - half * 0.4, low - 3], [x - 12, low - 3], [x, low + 1], [x + 12, low - 3], [x + half * 0.4, low - 3], [x + half + 6, low - 4], [x + half * 0.5, low + 12], [x, low + 15], [x - half * 0.5, low + 12]), skin.lip);
    p.line([[x - half * 0.86, low + 20], [x - half * 0.4, low + 37], [x, low + 42], [x + half * 0.4, low + 37], [x + half * 0.86, low + 20]], 15, skin.lip);
  } else {
    p.fill(curve([[x - half, y - up], [x - 22, y - 14], [x, y - 8], [x + 22, y - 14], [x + half, y - up]], [[x, y + 5]]), skin.lip);
    p.fill(blob([x - half * 0.76, y - up * 0.4 + 3], [x, y + 5], [x + half * 0.76, y - up * 0.4 + 3], [x, y + 24]), skin.lip);
    p.line([[x - half - 5, y - up - 2], [x - 22, y + 1], [x, y + 4], [x + 22, y + 1], [x + half + 5, y - up - 2]], 7, ink.night);
  }
  p.line([[x - 26, y + 44], [x + 4, y + 49], [x + 30, y + 43]], 7, skin.shade);
  if (age === 'young') return;
  p.line([[x - 62, 478], [x - 88, 520], [x - half - 24, 570]], age === 'old' ? 9 : 6, skin.shade);
  p.line([[x + 62, 478], [x + 88, 520], [x + half + 24, 570]], age === 'old' ? 9 : 6, ink.night);
}

function nose(p: Plate, x: number, { turn, nose: size, skin }: Face): void {
  const [low, tip] = [498 + size * 10, x + turn * 16];
  p.fill(poly([x + 12, 386], [tip + 16, low - 24], [tip + 40 * size, low - 6], [tip + 30 * size, low + 6], [tip, low + 8], [tip - 6, low - 10], [x + 4, 410]), skin.shade);
  p.line([[x - 8, 388], [tip - 12, low - 36], [tip - 16, low - 12]], 9, skin.light);
  p.line([[tip - 38 * size, low - 8], [tip - 26, low + 7], [tip - 6, low + 3], [tip + 8, low + 10], [tip + 26, low + 6], [tip + 40 * size, low - 12]], 8, ink.night);
}

function glasses(p: Plate, kind: NonNullable<Face['glasses']>, xs: readonly [number, number], y: number, w: number): void {
  const weight = kind === 'heavy' ? 17 : 9;
  const colour = kind === 'round' ? ink.brick : ink.night;
  for (const x of xs) {
    const frame = kind === 'round' ? oval(x, y, 60, 58) : `${blob([x - 64, y - 38], [x, y - 46], [x + 64, y - 38], [x + 56, y + 32], [x, y + 46], [x - 56, y + 32])}`;
    p.fill(frame, ink.paper, 0.16);
    p.wire(frame, weight, colour);
    p.line([[x - 40, y + 16], [x - 14, y - 24]], 9, ink.paper);
  }
  p.wire(
    `M${xs[0] + 60} ${y - 8}Q${(xs[0] + xs[1]) / 2} ${y - 24} ${xs[1] - 60} ${y - 8}M${xs[0] - 62} ${y - 14}L${500 - w} ${y - 20}M${xs[1] + 62} ${y - 14}L${500 + w} ${y - 20}`,
    weight * 0.8,
    colour,
  );
}

function beard(p: Plate, x: number, w: number, face: Face): void {
  const { hair, sheen, beard: kind, jaw } = face;
  if (kind === 'full' || kind === 'short') {
    const drop = kind === 'full' ? 84 : 14;
    const j = 0.75 + jaw * 0.25;
    p.fill(blob([500 - w * 0.99, 430], [500 - w * 0.86 * j, 500], [x - 74, 520], [x - 40, 517], [x, 526], [x + 40, 517], [x + 74, 520], [500 + w * 0.86 * j, 500], [500 + w * 0.99, 430], [500 + w * 0.97 * j, 545], [500 + w * 0.6, 616 + drop * 0.6], [500 + w * 0.1, 648 + drop], [500 - w * 0.3, 640 + drop * 0.9], [500 - w * 0.7, 600 + drop * 0.5], [500 - w * 0.97 * j, 545]), hair);
    p.gouges({
      area: [500 - w * 0.7, 570, w * 0.62, 30 + drop],
      colour: face.style === 'beanie' ? ink.mist : sheen,
      gap: 20,
      length: 40,
      width: 4,
      angle: 74,
    });
  }
  if (kind === 'moustache') p.fill(blob([x, 522], [x - 50, 526], [x - 92, 566], [x - 40, 560], [x, 552], [x + 40, 560], [x + 92, 566], [x + 50, 526]), hair);
  if (kind === 'goatee') p.fill(blob([x, 612], [x - 46, 600], [x - 56, 632], [x, 672], [x + 56, 632], [x + 46, 600]), hair);
}

/** A head and shoulders, lit from the left, in a few planes of colour on a plate 1000 px square. */
export function portrait(p: Plate, face: Face): void {
  const w = 158 * face.width;
  const shift = face.turn * 30;
  const head: Head = { cx: 500, cy: 420, w, shift };
  const middle = 500 + shift;
  ground(p, face.ground);
  p.placed(-62, -66, 1.125, 1.125, () => sitter(p, face, head, middle));
}

function sitter(p: Plate, face: Face, head: Head, middle: number): void {
  const { skin, turn, jaw, age } = face;
  const { w } = head;
  hairBack(p, face, head);
  p.fill(curve([[418, 560], [414, 660], [380, 730]], [[500, 810], [620, 730], [586, 660], [582, 560]]), skin.base);
  p.fill(curve([[420, 590], [500, 676], [584, 600]], [[586, 660], [620, 730], [500, 810], [470, 720]]), skin.shade);
  clothes(p, face.wear);
  if (face.style !== 'scarf') {
    for (const side of [-1, 1]) {
      const reach = w + 8 - side * turn * 14;
      p.fill(blob([500 + side * (reach - 12), 395], [500 + side * (reach + 20), 392], [500 + side * (reach + 16), 450], [500 + side * (reach - 10), 478]), side < 0 ? skin.base : skin.shade);
      p.line([[500 + side * (reach + 8), 404], [500 + side * (reach + 2), 432], [500 + side * (reach + 4), 452]], 5, side < 0 ? skin.shade : ink.night);
      if (face.earring) p.fill(oval(500 + side * (reach + 6), 492, 12, 16), face.earring);
    }
  }
  const shape = outline(w, jaw);
  p.fill(shape, skin.base);
  p.inside(shape, () => {
    p.fill(blob([500 - w, 300], [500 - w * 0.4, 236], [middle - 30, 300], [500 - w * 0.5, 360]), skin.light);
    p.fill(blob([500 - w * 0.84, 446], [500 - w * 0.5, 424], [middle - 60, 462], [500 - w * 0.66, 508]), skin.light);
    const edge: Point[] = [[middle + 66, 190], [middle + 92, 300], [middle + 58, 352], [middle + 108, 420], [middle + 88, 476], [middle + 104, 540], [middle + 62, 596], [middle + 10, 660]];
    p.fill(`M${edge.map((point) => point.join(' ')).join('L')}L900 700L900 180Z`, skin.shade);
    p.fill(blob([middle - 100, 398], [middle - 64, 372], [middle - 20, 392], [middle - 30, 414], [middle - 64, 408]), skin.shade, 0.6);
    p.grain({
      area: [500, 230, w, 420],
      from: [500 + w, 480],
      to: [middle + 30, 430],
      colour: ink.night,
      amount: 520,
      size: 3.4,
    });
    if (age === 'old')
      for (const fold of [0, 1, 2])
        p.line([[middle - 78, 292 + fold * 21], [middle, 284 + fold * 22], [middle + 70, 296 + fold * 20]], 5, skin.shade);
  });
  const far = turn === 0 ? 0 : Math.abs(turn) * 8;
  const xs = [middle - 74 + (turn < 0 ? far : 0), middle + 74 - (turn > 0 ? far : 0)] as const;
  if (face.beard) beard(p, middle, w, face);
  eye(p, xs[0], 408, -1, face);
  eye(p, xs[1], 408, 1, face);
  nose(p, middle, face);
  mouth(p, middle + turn * 6, face);
  if (face.beard === 'full' || face.beard === 'short')
    p.fill(blob([middle, 526], [middle - 56, 532], [middle - 86, 572], [middle - 40, 556], [middle, 549], [middle + 40, 556], [middle + 86, 572], [middle + 56, 532]), face.hair);
  hairFront(p, face, head);
  if (face.glasses) glasses(p, face.glasses, xs, 412, w);
}
