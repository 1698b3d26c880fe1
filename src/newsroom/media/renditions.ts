import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import type { Blobs } from '../../store/blobs/blobs.ts';
import type { Db } from '../../store/pool.ts';
import { CROPS, RENDITION_WIDTHS } from '../../story/renditions.ts';

export const FORMATS = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

const renditionSchema = z.object({
  id: z.uuid(),
  crop: z.enum(['3x2', '4x5', '1x1', '16x9', 'full']),
  width: z.coerce.number().pipe(z.union(RENDITION_WIDTHS.map((width) => z.literal(width)))),
  format: z.enum(['avif', 'webp', 'jpg']),
});
export type Rendition = z.infer<typeof renditionSchema>;

/** Reads `<id>/<crop>-<width>.<format>`; null where it names no rendition. */
export function parseRendition(path: string): Rendition | null {
  const match = /^([0-9a-f-]{36})\/([0-9a-z]+)-(\d{3,4})\.([a-z]+)$/.exec(path);
  if (!match) return null;
  const parsed = renditionSchema.safeParse({
    id: match[1],
    crop: match[2],
    width: match[3],
    format: match[4],
  });
  return parsed.success ? parsed.data : null;
}

/** The part of a picture that a crop shows: the largest of its ratio, as near to the focal point as the edges allow. */
export function cropBox(
  picture: {
    readonly width: number;
    readonly height: number;
    readonly focal: { readonly x: number; readonly y: number };
  },
  ratio: number | null,
): { left: number; top: number; width: number; height: number } {
  if (ratio === null) return { left: 0, top: 0, width: picture.width, height: picture.height };
  const wide = picture.width / picture.height > ratio;
  const width = wide ? Math.round(picture.height * ratio) : picture.width;
  const height = wide ? picture.height : Math.round(picture.width / ratio);
  const clamp = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  return {
    left: clamp(picture.focal.x * picture.width - width / 2, picture.width - width),
    top: clamp(picture.focal.y * picture.height - height / 2, picture.height - height),
    width,
    height,
  };
}

/** The bytes to answer with, and whether they are the rendition asked for or stand in for it while that is made. */
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly format: Rendition['format'];
}

/** Renditions in the making by their key, so that two readers of one picture wait for one encoder. */
const running = new Map<string, Promise<Uint8Array | null>>();
/** A lane each, in which renditions are made one after another: AVIF takes all of a core, and pages go on being served beside it. */
const lanes: Record<'quick' | 'slow', Promise<unknown>> = {
  quick: Promise.resolve(),
  slow: Promise.resolve(),
};

/**
 * A rendition, made at its first request and kept. AVIF takes some ten times as long as WebP to make: whoever asks for one that is
 * not there yet gets the WebP, and the AVIF is made meanwhile. A picture is never enlarged. Null where there is no such picture.
 */
export async function rendition(db: Db, blobs: Blobs, wanted: Rendition): Promise<Rendered | null> {
  const kept = await blobs.get(keyOf(wanted));
  if (kept) return { bytes: kept, format: wanted.format };
  if (wanted.format !== 'avif') return rendered(await make(db, blobs, wanted, 'quick'), wanted.format);
  // Its failure is met by the next request; this one has its answer from the other lane.
  make(db, blobs, wanted, 'slow').catch(() => {});
  const quick = { ...wanted, format: 'webp' } as const;
  return rendered((await blobs.get(keyOf(quick))) ?? (await make(db, blobs, quick, 'quick')), 'webp');
}

const rendered = (bytes: Uint8Array | null, format: Rendition['format']): Rendered | null =>
  bytes && { bytes, format };

function keyOf(wanted: Rendition): string {
  return `renditions/${wanted.id}/${wanted.crop}-${wanted.width}.${wanted.format}`;
}

function make(db: Db, blobs: Blobs, wanted: Rendition, lane: keyof typeof lanes): Promise<Uint8Array | null> {
  const key = keyOf(wanted);
  const waiting = running.get(key);
  if (waiting) return waiting;
  const made = lanes[lane]
    .then(() => makeRendition(db, blobs, wanted, key))
    .finally(() => running.delete(key));
  lanes[lane] = made.catch(() => {});
  running.set(key, made);
  return made;
}

async function makeRendition(
  db: Db,
  blobs: Blobs,
  wanted: Rendition,
  key: string,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('media')
    .select(['blob_key', 'width', 'height', 'focal_x', 'focal_y'])
    .where('id', '=', wanted.id)
    .where('status', '=', 'ready')
    .executeTakeFirst();
  const original = row?.blob_key ? await blobs.get(row.blob_key) : null;
  if (!row?.width || !row.height || !original) return null;
  const box = cropBox(
    { width: row.width, height: row.height, focal: { x: row.focal_x, y: row.focal_y } },
    CROPS[wanted.crop],
  );
  const resized = sharp(original)
    .extract(box)
    .resize({ width: Math.min(wanted.width, box.width) });
  const bytes = await encode(resized, wanted.format);
  await blobs.put(key, bytes);
  return bytes;
}

function encode(image: Sharp, format: Rendition['format']): Promise<Uint8Array> {
  switch (format) {
    case 'avif':
      // Effort 2 of 9: twice the size of a thumbnail's worth of bytes saved by effort 4 is not worth its three seconds.
      return image.avif({ quality: 55, effort: 2 }).toBuffer();
    case 'webp':
      return image.webp({ quality: 76 }).toBuffer();
    default:
      return image.jpeg({ quality: 78, mozjpeg: true }).toBuffer();
  }
}
