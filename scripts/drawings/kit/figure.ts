// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import { ink, type Skin, skins } from './palette.ts';
import { blob, curve, limb, oval, type Point, poly, reach, rect } from './paths.ts';
import type { Plate } from './plate.ts';

type Bend = readonly [upper: number, lower: number];

/** Posture, facing right. Angles hang from the joint: 0 is down, 90 forward, -90 back, 180 up. The first of each pair is the far limb. */
export type Pose = {
  readonly lean: number;
  readonly nod: number;
  readonly arms: readonly [Bend, Bend];
  readonly legs: readonly [Bend, Bend];
};

const pose = (lean: number, nod: number, arms: Pose['arms'], legs: Pose['legs']): Pose => ({
  lean,
  nod,
  arms,
  legs,
});

export const poses = {
  stand: pose(
    0,
    0,
    [[6, 12], [-8, 4]],
    [[5, 3], [-5, -4]],
  ),
  wait: pose(
    -2,
    8,
    [[20, 70], [14, 84]],
    [[6, 2], [-6, -6]],
  ),
  walk: pose(
    4,
    2,
    [[-24, -6], [24, 44]],
    [[26, 14], [-16, -36]],
  ),
  hurry: pose(
    14,
    6,
    [[-46, 10], [42, 92]],
    [[48, 8], [-20, -68]],
  ),
  run: pose(
    18,
    4,
    [[-62, 20], [58, 128]],
    [[72, 4], [-28, -88]],
  ),
  kick: pose(
    -14,
    6,
    [[74, 96], [-70, -40]],
    [[-8, -14], [64, 78]],
  ),
  leap: pose(
    -6,
    -14,
    [[150, 172], [-150, -168]],
    [[34, -46], [-14, -66]],
  ),
  cheer: pose(
    -3,
    -10,
    [[148, 166], [-156, -172]],
    [[8, 4], [-8, -4]],
  ),
  kneel: pose(
    8,
    14,
    [[40, 70], [26, 62]],
    [[84, -6], [4, -86]],
  ),
  crouch: pose(
    34,
    20,
    [[58, 40], [44, 26]],
    [[96, -34], [76, -52]],
  ),
  sit: pose(
    0,
    4,
    [[34, 78], [24, 72]],
    [[88, 4], [84, -4]],
  ),
  lecture: pose(
    2,
    -4,
    [[66, 108], [10, 40]],
    [[6, 2], [-6, -4]],
  ),
  point: pose(
    3,
    -2,
    [[12, 24], [92, 98]],
    [[8, 2], [-8, -8]],
  ),
  carry: pose(
    -4,
    2,
    [[36, 88], [32, 86]],
    [[20, 8], [-12, -26]],
  ),
  haul: pose(
    -26,
    6,
    [[62, 84], [56, 78]],
    [[40, -4], [16, -10]],
  ),
  bow: pose(
    62,
    30,
    [[30, 10], [16, 4]],
    [[2, 0], [-2, -2]],
  ),
  cycle: pose(
    56,
    -34,
    [[46, 66], [40, 62]],
    [[86, 8], [34, -30]],
  ),
  peer: pose(
    26,
    26,
    [[54, 70], [40, 58]],
    [[4, 0], [-10, -12]],
  ),
  hike: pose(
    -52,
    -30,
    [[40, 62], [52, 80]],
    [[84, 58], [80, 52]],
  ),
  phone: pose(
    0,
    6,
    [[34, 168], [-8, 6]],
    [[6, 2], [-6, -4]],
  ),
  brace: pose(
    24,
    12,
    [[-14, 26], [52, 120]],
    [[36, 10], [-20, -40]],
  ),
} satisfies Record<string, Pose>;

export type Dress = {
  readonly coat?: string;
  readonly legs?: string;
  readonly shoes?: string;
  readonly skin?: Skin;
  readonly hair?: string;
  /** How far the coat falls below the hip, in parts of the body's height. */
  readonly hem?: number;
  readonly sleeves?: 'long' | 'short';
  readonly shorts?: boolean;
  readonly skirt?: boolean;
  readonly hat?: 'cap' | 'sou-wester' | 'helmet' | 'beanie' | 'brim';
  readonly hairLong?: boolean;
  readonly apron?: string;
};

/** Where a figure's hands, head and feet came to lie, so that it can hold something. */
export type Held = {
  readonly near: Point;
  readonly far: Point;
  readonly head: Point;
  readonly hip: Point;
  readonly unit: number;
};

function hat(p: Plate, kind: NonNullable<Dress['hat']>, [x, y]: Point, u: number, colour: string): void {
  if (kind === 'beanie') p.fill(blob([x - u * 0.05, y - u * 0.01], [x - u * 0.04, y - u * 0.068], [x + u * 0.012, y - u * 0.078], [x + u * 0.05, y - u * 0.024]), colour);
  if (kind === 'helmet') {
    p.fill(curve([[x - u * 0.056, y - u * 0.012], [x - u * 0.044, y - u * 0.07], [x + u * 0.01, y - u * 0.086], [x + u * 0.056, y - u * 0.03]], [[x + u * 0.072, y - u * 0.014]]), colour);
  }
  if (kind === 'cap') {
    p.fill(curve([[x - u * 0.05, y - u * 0.02], [x - u * 0.036, y - u * 0.068], [x + u * 0.03, y - u * 0.064], [x + u * 0.046, y - u * 0.03]], [[x + u * 0.088, y - u * 0.022], [x + u * 0.04, y - u * 0.014]]), colour);
  }
  if (kind === 'brim') {
    p.fill(oval(x, y - u * 0.034, u * 0.1, u * 0.014) + rect(x - u * 0.046, y - u * 0.086, u * 0.092, u * 0.05), colour);
  }
  if (kind === 'sou-wester') {
    p.fill(curve([[x - u * 0.105, y + u * 0.03], [x - u * 0.05, y - u * 0.03], [x - u * 0.01, y - u * 0.084], [x + u * 0.046, y - u * 0.04], [x + u * 0.086, y - u * 0.02]]), colour);
  }
}

/** A person of `height` pixels with the feet at (x, y); negative height mirrors the person to face left. */
export function figure(p: Plate, x: number, y: number, height: number, posture: Pose, dress: Dress = {}): Held {
  const face = Math.sign(height);
  const u = Math.abs(height);
  const { coat = ink.slate, legs = ink.navy, shoes = ink.night, skin = skins.peach, hair = ink.navy, hem = 0.05 } = dress;
  const turn = (degrees: number): number => degrees * face;
  const go = (from: Point, degrees: number, length: number): Point => reach(from, turn(degrees), length * u);
  const fall = ([upper, lower]: Bend): number => Math.cos((upper * Math.PI) / 180) * 0.245 + Math.cos((lower * Math.PI) / 180) * 0.235;
  // The lower foot stands on y, so a posture may lift the other.
  const drop = Math.max(fall(posture.legs[0]), fall(posture.legs[1]));
  const hip: Point = [x, y - (drop + 0.018) * u];
  const neck = go(hip, 180 - posture.lean, 0.335);
  const head = go(neck, 180 - posture.lean - posture.nod * 0.6, 0.105);
  const across = (from: Point, by: number): Point => [from[0] + by * u * face, from[1]];

  const leg = (bend: Bend, side: number, colour: string, bare: string): void => {
    const top = across(hip, side * 0.03);
    const knee = go(top, bend[0], 0.245);
    const ankle = go(knee, bend[1], 0.235);
    const toe = go(ankle, Math.min(96, bend[1] + 84), 0.062);
    p.fill(limb([ankle, [(ankle[0] + toe[0]) / 2, (ankle[1] + toe[1]) / 2], toe], [0.042 * u, 0.038 * u, 0.024 * u]), shoes);
    p.fill(limb([top, knee, ankle], [0.105 * u, 0.075 * u, 0.044 * u]), dress.shorts ? bare : colour);
    if (dress.shorts) p.fill(limb([top, go(top, bend[0], 0.08), go(top, bend[0], 0.16)], [0.115 * u, 0.112 * u, 0.11 * u]), colour);
  };
  const arm = (bend: Bend, side: number, colour: string, bare: string): Point => {
    const top = across(go(neck, -posture.lean, 0.028), side * 0.062);
    const elbow = go(top, bend[0], 0.165);
    const wrist = go(elbow, bend[1], 0.15);
    const hand = go(wrist, bend[1], 0.022);
    p.fill(oval(...hand, 0.024 * u, 0.026 * u), bare);
    p.fill(limb([top, elbow, wrist], [0.07 * u, 0.055 * u, 0.04 * u]), dress.sleeves === 'short' ? bare : colour);
    if (dress.sleeves === 'short') p.fill(limb([top, go(top, bend[0], 0.05), go(top, bend[0], 0.09)], [0.075 * u, 0.072 * u, 0.07 * u]), colour);
    return hand;
  };
  const far = arm(posture.arms[0], 1, coat, skin.shade);
  leg(posture.legs[0], 1, legs, skin.shade);
  if (!dress.shorts && dress.sleeves !== 'short') {
    // Cloth on the far side lies away from the light.
    const top = across(go(neck, -posture.lean, 0.028), 0.062);
    const elbow = go(top, posture.arms[0][0], 0.165);
    p.fill(limb([top, elbow, go(elbow, posture.arms[0][1], 0.15)], [0.07 * u, 0.055 * u, 0.04 * u]), ink.night, 0.35);
    const thigh = across(hip, 0.03);
    const knee = go(thigh, posture.legs[0][0], 0.245);
    p.fill(limb([thigh, knee, go(knee, posture.legs[0][1], 0.235)], [0.105 * u, 0.075 * u, 0.044 * u]), ink.night, 0.35);
  }
  leg(posture.legs[1], -1, legs, skin.base);

  const low = go(hip, (posture.legs[0][0] + posture.legs[1][0]) / 2, hem);
  const lowWide = dress.skirt ? 0.15 : 0.078 + hem * 0.22;
  const torso = curve(
    [
      across(low, -lowWide),
      across(hip, -0.07),
      across(go(neck, -posture.lean, 0.15), -0.068),
      across(go(neck, -posture.lean, 0.035), -0.098),
      across(neck, -0.03),
      across(neck, 0.035),
      across(go(neck, -posture.lean, 0.035), 0.098),
      across(go(neck, -posture.lean, 0.15), 0.074),
      across(hip, 0.068),
      across(low, lowWide),
    ],
    [across(low, -lowWide)],
  );
  p.fill(limb([neck, head, head], [0.056 * u, 0.05 * u, 0.04 * u]), skin.shade);
  p.fill(torso, coat);
  const shadow = (): void => {
    const spine = (by: number, side: number): Point => across(go(neck, -posture.lean, by), side * face);
    p.fill(
      poly(
        spine(-0.06, 0.02),
        spine(0.1, 0.012),
        spine(0.3, 0.03),
        [low[0] + 0.01 * u, low[1] + 0.02 * u],
        [low[0] + 0.4 * u, low[1] + 0.05 * u],
        [neck[0] + 0.4 * u, neck[1] - 0.1 * u],
      ),
      ink.night,
      0.3,
    );
  };
  p.inside(torso, shadow);
  if (dress.apron)
    p.fill(poly(across(go(neck, -posture.lean, 0.12), 0.005), across(go(neck, -posture.lean, 0.12), 0.066), across(low, lowWide * 0.96), across(low, 0)), dress.apron);

  const skull = blob([head[0] - 0.043 * u * face, head[1] - 0.02 * u], [head[0], head[1] - 0.064 * u], [head[0] + 0.043 * u * face, head[1] - 0.03 * u], [head[0] + 0.05 * u * face, head[1] + 0.008 * u], [head[0] + 0.036 * u * face, head[1] + 0.05 * u], [head[0] + 0.006 * u * face, head[1] + 0.054 * u], [head[0] - 0.034 * u * face, head[1] + 0.03 * u]);
  p.fill(skull, skin.base);
  p.inside(skull, () => p.fill(rect(head[0] + (face > 0 ? 0.004 : 0.012) * u, head[1] - u * 0.1, u * 0.1, u * 0.2), skin.shade));
  const crown: Point[] = [
    across([head[0], head[1] + 0.032 * u], -0.02),
    across([head[0], head[1] + 0.02 * u], -0.05),
    across([head[0], head[1] - 0.05 * u], -0.045),
    across([head[0], head[1] - 0.076 * u], 0.006),
    across([head[0], head[1] - 0.038 * u], 0.05),
    across([head[0], head[1] - 0.028 * u], 0.012),
    across([head[0], head[1] - 0.002 * u], -0.012),
  ];
  p.fill(blob(...crown), hair);
  if (dress.hairLong)
    p.fill(
      blob(
        across(head, -0.03),
        across([head[0], head[1] - 0.06 * u], -0.03),
        across([head[0], head[1] - 0.02 * u], -0.06),
        across([head[0], head[1] + 0.1 * u], -0.062),
        across([head[0], head[1] + 0.09 * u], -0.012),
      ),
      hair,
    );
  if (dress.hat) hat(p, dress.hat, head, u, dress.hat === 'sou-wester' ? coat : hair);
  const near = arm(posture.arms[1], -1, coat, skin.base);
  return { near, far, head, hip, unit: u };
}
