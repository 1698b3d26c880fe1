import sharp from 'sharp';
import { type Random, seeded } from './kit/random.ts';

/** Smooth noise in [-1, 1] over a lattice of `cell` pixels. */
function lattice(
  random: Random,
  width: number,
  height: number,
  cell: number,
): (x: number, y: number) => number {
  const columns = Math.ceil(width / cell) + 2;
  const values = Float32Array.from(
    { length: columns * (Math.ceil(height / cell) + 2) },
    () => random() * 2 - 1,
  );
  return (x, y) => {
    const [gx, gy] = [x / cell, y / cell];
    const [ix, iy] = [Math.floor(gx), Math.floor(gy)];
    const [fx, fy] = [gx - ix, gy - iy];
    const i = iy * columns + ix;
    const top = (values[i] ?? 0) * (1 - fx) + (values[i + 1] ?? 0) * fx;
    const low = (values[i + columns] ?? 0) * (1 - fx) + (values[i + columns + 1] ?? 0) * fx;
    return top * (1 - fy) + low * fy;
  };
}

/**
 * Pulls the print: rasterises the drawing, lets the edges wander as a hand-cut edge does (up to about two pixels), lays the ink on a little
 * unevenly, and leaves pinholes where it did not take.
 */
export async function pull(svg: string, name: string, quality: number): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten()
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const random = seeded(`press ${name}`);
  const [wide, wideY] = [lattice(random, width, height, 46), lattice(random, width, height, 46)];
  const [fine, fineY] = [lattice(random, width, height, 11), lattice(random, width, height, 11)];
  const [bloom, tooth] = [lattice(random, width, height, 90), lattice(random, width, height, 3)];
  const print = Buffer.alloc(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sx = Math.min(width - 1.001, Math.max(0, x + wide(x, y) * 1.7 + fine(x, y) * 1.1));
      const sy = Math.min(height - 1.001, Math.max(0, y + wideY(x, y) * 1.7 + fineY(x, y) * 1.1));
      const [ix, iy] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - ix, sy - iy];
      const hole = tooth(x, y) > 0.86 ? 15 : 0;
      const tone = bloom(x, y) * 3 + hole;
      for (let c = 0; c < 3; c++) {
        const i = (iy * width + ix) * 3 + c;
        const top = (data[i] ?? 0) * (1 - fx) + (data[i + 3] ?? 0) * fx;
        const low = (data[i + width * 3] ?? 0) * (1 - fx) + (data[i + width * 3 + 3] ?? 0) * fx;
        print[(y * width + x) * 3 + c] = Math.max(
          0,
          Math.min(255, Math.round(top * (1 - fy) + low * fy + tone)),
        );
      }
    }
  }
  return await sharp(print, { raw: { width, height, channels: 3 } })
    .webp({ quality, effort: 5, smartSubsample: true })
    .toBuffer();
}
