// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
import type { Face, Head } from './face.ts';
import { ink } from './palette.ts';
import { blob, curve, oval, type Point } from './paths.ts';
import type { Plate } from './plate.ts';

export type HairStyle = 'side' | 'crop' | 'bald' | 'bob' | 'long' | 'bun' | 'curls' | 'waves' | 'swept' | 'locs' | 'beanie' | 'scarf' | 'braids' | 'quiff';

const ring = (cx: number, cy: number, rx: number, ry: number, count: number, wobble: number): Point[] =>
  Array.from({ length: count * 2 }, (_, i) => {
    const a = (i / (count * 2)) * Math.PI * 2 - Math.PI / 2;
    const r = i % 2 ? 1 - wobble : 1;
    return [cx + Math.cos(a) * rx * r, cy + Math.sin(a) * ry * r];
  });

/** What lies behind the face. */
export function hairBack(p: Plate, { style, hair, sheen }: Face, { cx, w }: Head): void {
  if (style === 'long')
    p.fill(blob([cx, 166], [cx - w * 1.1, 250], [cx - w * 1.28, 450], [cx - w * 1.36, 700], [cx - w * 1.1, 830], [cx, 720], [cx + w * 1.1, 830], [cx + w * 1.36, 700], [cx + w * 1.28, 450], [cx + w * 1.1, 250]), hair);
  if (style === 'bob')
    p.fill(blob([cx, 170], [cx - w * 1.1, 250], [cx - w * 1.3, 440], [cx - w * 1.24, 620], [cx - w * 0.5, 640], [cx + w * 0.5, 640], [cx + w * 1.24, 620], [cx + w * 1.3, 440], [cx + w * 1.1, 250]), hair);
  if (style === 'curls') {
    p.fill(blob(...ring(cx, 350, w * 1.62, 262, 15, 0.07)), hair);
    for (let i = 0; i < 26; i++) {
      const a = p.between(Math.PI * 0.9, Math.PI * 1.75);
      const [x, y] = [cx + Math.cos(a) * w * p.between(1.1, 1.48), 350 + Math.sin(a) * p.between(180, 240)];
      p.line([[x - 14, y + 8], [x, y - 8], [x + 14, y + 6]], 6, sheen);
    }
  }
  if (style === 'waves')
    p.fill(blob([cx, 160], [cx - w * 1.15, 230], [cx - w * 1.25, 370], [cx - w * 1.48, 480], [cx - w * 1.3, 590], [cx - w * 1.46, 700], [cx - w * 0.9, 740], [cx, 640], [cx + w * 0.9, 740], [cx + w * 1.46, 700], [cx + w * 1.3, 590], [cx + w * 1.48, 480], [cx + w * 1.25, 370], [cx + w * 1.15, 230]), hair);
  if (style === 'bun') p.fill(oval(cx + 30, 158, 82, 74), hair);
  if (style === 'locs') {
    for (let i = 0; i < 10; i++) {
      const side = i < 5 ? -1 : 1;
      const j = i % 5;
      const x = cx + side * (w * (0.78 + j * 0.13));
      p.line([[cx + side * w * 0.7, 250], [x + side * 18, 420], [x + side * 8, 640 - j * 36]], 34, j % 2 ? hair : ink.navy, 'none');
    }
  }
  if (style === 'braids') {
    for (const side of [-1, 1]) {
      for (let i = 0; i < 9; i++) {
        const [x, y] = [cx + side * (w * 1.06 + i * 3), 380 + i * 50];
        p.fill(oval(x - 13, y, 32, 38) + oval(x + 13, y + 24, 32, 38), hair);
        p.line([[x - 30, y - 8], [x - 8, y + 10], [x + 14, y + 34]], 7, sheen);
        p.line([[x + 36, y + 12], [x + 12, y + 32], [x - 8, y + 50]], 7, ink.plum);
      }
      p.fill(oval(cx + side * (w * 1.06 + 27), 846, 26, 18), ink.ochre);
    }
  }
  if (style === 'scarf')
    p.fill(blob([cx, 150], [cx - w * 1.12, 230], [cx - w * 1.3, 420], [cx - w * 1.24, 620], [cx - w * 1.9, 800], [cx, 900], [cx + w * 1.9, 800], [cx + w * 1.24, 620], [cx + w * 1.3, 420], [cx + w * 1.12, 230]), hair);
}

/** What lies over the forehead; the hair's sheen is gouged along its fall. */
export function hairFront(p: Plate, { style, hair, sheen, skin, turn }: Face, { cx, w }: Head): void {
  const strands = (lines: readonly (readonly Point[])[], width = 8): void => {
    for (const line of lines) p.line(line, width, sheen);
  };
  const cap = (...hairline: readonly Point[]): string =>
    blob(
      [cx - w * 1.02, 420],
      [cx - w * 1.1, 320],
      [cx - w * 0.92, 220],
      [cx - w * 0.45, 172],
      [cx, 160],
      [cx + w * 0.5, 174],
      [cx + w * 0.95, 226],
      [cx + w * 1.1, 320],
      [cx + w * 1.02, 420],
      ...hairline,
    );
  if (style === 'side' || style === 'swept' || style === 'quiff') {
    const part = style === 'side' ? -0.36 : -0.1;
    const lift = style === 'quiff' ? 46 : style === 'swept' ? 18 : 0;
    p.fill(blob([cx - w * 1.04, 412], [cx - w * 1.1, 310], [cx - w * 0.94, 214 - lift * 0.4], [cx - w * 0.42, 164 - lift], [cx + w * 0.2, 150 - lift], [cx + w * 0.8, 190 - lift * 0.4], [cx + w * 1.12, 300], [cx + w * 1.04, 412], [cx + w * 0.9, 330], [cx + w * 0.72, 276], [cx + w * 0.2, 268], [cx + w * part, 236], [cx - w * 0.6, 290], [cx - w * 0.9, 336]), hair);
    strands(
      [0, 1, 2, 3].map((i) => [[cx + w * (part + 0.02 + i * 0.1), 240 + i * 4], [cx + w * (0.1 + i * 0.17), 190 - lift * 0.6 + i * 6], [cx + w * (0.54 + i * 0.12), 214 + i * 14]]),
    );
    strands([[[cx + w * (part - 0.08), 232], [cx - w * 0.66, 236], [cx - w * 0.92, 310]], [[cx - w * 0.5, 206 - lift * 0.5], [cx - w * 0.86, 250], [cx - w * 1.0, 340]]]);
  }
  if (style === 'crop') {
    p.fill(cap([cx + w * 0.88, 330], [cx + w * 0.66, 268], [cx, 252], [cx - w * 0.66, 268], [cx - w * 0.88, 330]), hair);
    p.grain({
      area: [cx - w, 170, w * 1.2, 120],
      from: [cx - w * 0.7, 170],
      to: [cx + w * 0.5, 260],
      colour: sheen,
      amount: 420,
      size: 4,
    });
  }
  if (style === 'bald') {
    p.fill(
      blob([cx - w * 1.05, 424], [cx - w * 1.1, 336], [cx - w * 0.97, 290], [cx - w * 0.88, 350]) +
        blob([cx + w * 1.05, 424], [cx + w * 1.1, 336], [cx + w * 0.97, 290], [cx + w * 0.88, 350]),
      hair,
    );
    p.line([[cx - w * 0.56, 262], [cx - w * 0.3, 236], [cx + w * 0.06, 228]], 12, skin.light);
  }
  if (style === 'bob') {
    p.fill(blob([cx - w * 1.18, 620], [cx - w * 1.28, 430], [cx - w * 1.06, 240], [cx - w * 0.4, 166], [cx + w * 0.4, 164], [cx + w * 1.06, 240], [cx + w * 1.28, 430], [cx + w * 1.18, 620], [cx + w * 0.9, 560], [cx + w * 0.96, 420], [cx + w * 0.84, 330], [cx + w * 0.3, 326], [cx - w * 0.3, 322], [cx - w * 0.84, 334], [cx - w * 0.96, 420], [cx - w * 0.88, 560]), hair);
    strands(
      [0, 1, 2, 3, 4].map((i) => [[cx - w * (0.1 + i * 0.16), 190 + i * 10], [cx - w * (0.2 + i * 0.19), 250 + i * 14], [cx - w * (0.24 + i * 0.2), 312 + i * 26]]),
    );
    strands([[[cx - w * 1.1, 420], [cx - w * 1.14, 500], [cx - w * 1.06, 590]]]);
  }
  if (style === 'long' || style === 'waves' || style === 'bun' || style === 'braids') {
    p.fill(blob([cx - w * 1.02, 470], [cx - w * 1.14, 340], [cx - w * 0.98, 224], [cx - w * 0.4, 162], [cx + w * 0.4, 160], [cx + w * 0.98, 224], [cx + w * 1.14, 340], [cx + w * 1.02, 470], [cx + w * 0.95, 370], [cx + w * 0.66, 296], [cx + w * (0.1 + turn * 0.2), 222], [cx - w * 0.6, 300], [cx - w * 0.94, 372]), hair);
    const start = cx + w * (0.08 + turn * 0.2);
    strands(
      [0, 1, 2, 3].map((i) => [[start - i * 18, 216 - i * 8], [cx - w * (0.56 + i * 0.1), 250 - i * 12], [cx - w * (0.94 + i * 0.04), 350 - i * 8]]),
    );
    strands(
      [0, 1].map((i) => [[start + 20 + i * 18, 212 - i * 8], [cx + w * (0.6 + i * 0.1), 250 - i * 12], [cx + w * (0.98 + i * 0.04), 360 - i * 8]]),
      5,
    );
    if (style === 'bun')
      strands([[[cx - 30, 150], [cx + 10, 110], [cx + 66, 106]], [[cx - 20, 176], [cx + 14, 136], [cx + 70, 132]]]);
    if (style === 'long' || style === 'waves')
      strands([[[cx - w * 1.18, 460], [cx - w * 1.26, 580], [cx - w * 1.2, 720]], [[cx - w * 1.06, 520], [cx - w * 1.12, 620], [cx - w * 1.02, 730]]]);
  }
  if (style === 'curls')
    p.fill(blob([cx - w * 1.06, 440], [cx - w * 1.2, 330], [cx - w, 210], [cx, 150], [cx + w, 210], [cx + w * 1.2, 330], [cx + w * 1.06, 440], [cx + w * 0.92, 350], [cx + w * 0.78, 300], [cx + w * 0.5, 262], [cx + w * 0.22, 284], [cx - w * 0.1, 252], [cx - w * 0.42, 282], [cx - w * 0.74, 282], [cx - w * 0.92, 350]), hair);
  if (style === 'locs') {
    p.fill(cap([cx + w * 0.9, 330], [cx + w * 0.5, 262], [cx, 244], [cx - w * 0.5, 262], [cx - w * 0.9, 330]), hair);
    strands(
      [-2, -1, 0, 1].map((i) => [[cx + i * w * 0.36, 252], [cx + i * w * 0.34 + 10, 210], [cx + i * w * 0.3 + 16, 172]]),
    );
  }
  if (style === 'beanie') {
    p.fill(
      blob([cx - w * 1.04, 410], [cx - w * 1.04, 330], [cx - w * 0.9, 330], [cx - w * 0.9, 380]) +
        blob([cx + w * 1.04, 410], [cx + w * 1.04, 330], [cx + w * 0.9, 330], [cx + w * 0.9, 380]),
      hair,
    );
    const wool = blob([cx - w * 1.12, 330], [cx - w * 1.06, 210], [cx - w * 0.5, 130], [cx + w * 0.3, 112], [cx + w * 0.98, 180], [cx + w * 1.14, 330], [cx, 300]);
    p.fill(wool, sheen);
    p.inside(wool, () =>
      p.fill(curve([[cx + w * 0.3, 80], [cx + w * 0.5, 220], [cx + w * 0.4, 360]], [[cx + w * 2, 360], [cx + w * 2, 80]]), ink.night, 0.34),
    );
    const cuff = blob([cx - w * 1.18, 352], [cx - w * 1.16, 276], [cx, 238], [cx + w * 1.16, 276], [cx + w * 1.18, 352], [cx, 316]);
    p.fill(cuff, sheen);
    for (let i = 0; i < 13; i++) {
      const x = cx + (i / 6 - 1) * w * 1.06;
      const y = 300 - (1 - (i / 6 - 1) ** 2) * 34;
      p.line([[x, y - 22], [x + 2, y + 32]], 6, ink.night);
    }
  }
  if (style === 'scarf') {
    const veil = `${blob([cx, 142], [cx - w * 0.96, 196], [cx - w * 1.3, 400], [cx - w * 1.2, 600], [cx - w * 0.6, 720], [cx + w * 0.1, 780], [cx + w * 0.7, 720], [cx + w * 1.22, 600], [cx + w * 1.3, 400], [cx + w * 0.96, 196])}`;
    const opening = blob([cx, 252], [cx - w * 0.66, 286], [cx - w * 0.88, 390], [cx - w * 0.82, 520], [cx - w * 0.4, 622], [cx, 650], [cx + w * 0.4, 622], [cx + w * 0.82, 520], [cx + w * 0.88, 390], [cx + w * 0.66, 286]);
    p.ring(veil, opening, hair);
    p.line([[cx + w * 0.6, 640], [cx + w * 0.1, 730], [cx - w * 0.7, 770]], 12, ink.night);
    p.line([[cx + w * 0.98, 560], [cx + w * 0.5, 720], [cx - w * 0.2, 830]], 10, ink.night);
    p.line([[cx + w * 0.9, 260], [cx + w * 1.12, 400], [cx + w * 1.0, 560]], 44, ink.navy);
    strands(
      [0, 1, 2].map((i) => [[cx - w * (0.2 + i * 0.1), 180 + i * 16], [cx - w * (0.74 + i * 0.06), 236 + i * 30], [cx - w * (1.0 + i * 0.02), 360 + i * 50]]),
      9,
    );
    strands(
      [[[cx - w * 1.1, 640], [cx - w * 0.7, 760], [cx, 830]]],
      9,
    );
  }
}
