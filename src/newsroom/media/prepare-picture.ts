import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { AppError, messageOf } from '../../kernel/errors.ts';

const LONGEST_SIDE = 3840;
/** Pixels that a decoder may be made to unpack: a small file can claim to be a picture of gigabytes. */
const MOST_PIXELS = 80_000_000;
const LONGEST_SECONDS = 30;
/** What sharp calls the formats that are taken. SVG is a program, which can keep a processor busy for minutes. */
const FORMATS: ReadonlySet<string | undefined> = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff']);

/** A picture ready to be stored: WebP without anything of the camera's, its measures, and the hash of the file it was made from. */
export interface PreparedPicture {
  readonly sha256: string;
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`. */
  readonly averageColour: string;
}

/**
 * Re-encodes a picture, so that of a file nothing is kept but its pixels. It takes up to seconds: do it before a transaction begins.
 * @param ours a WebP file that comes with the program itself is kept as it is
 * @throws AppError `unsupported_media` where the file is no picture that is taken
 */
export async function preparePicture(
  bytes: Uint8Array,
  options: { readonly ours?: boolean } = {},
): Promise<PreparedPicture> {
  try {
    const { data, width, height } = options.ours ? await measured(bytes) : await reencoded(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { sha256, data, width, height, averageColour: await averageColour(data) };
  } catch (error) {
    throw new AppError(
      'unsupported_media',
      `This file is not a picture that can be read (${messageOf(error)}). Use JPEG, PNG, WebP, AVIF, GIF or TIFF.`,
      {},
      { cause: error },
    );
  }
}

async function measured(data: Uint8Array) {
  const { width, height } = await sharp(data).metadata();
  return { data, width, height };
}

async function reencoded(bytes: Uint8Array) {
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: false });
  const { format } = await image.metadata();
  if (!FORMATS.has(format)) throw new Error(`${format} is not taken`);
  const { data, info } = await image
    .timeout({ seconds: LONGEST_SECONDS })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 90, effort: 0 })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function averageColour(data: Uint8Array): Promise<string> {
  const small = await sharp(data).resize(32, 32, { fit: 'fill' }).toBuffer();
  const { channels } = await sharp(small).stats();
  const hex = channels.slice(0, 3).map((channel) => Math.round(channel.mean).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}
