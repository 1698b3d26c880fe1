import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { AppError, messageOf } from '../../kernel/errors.ts';
import { fact } from '../../kernel/facts.ts';
import type { Blobs } from '../../store/blobs/blobs.ts';
import { toJson } from '../../store/json.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';

const LONGEST_SIDE = 3840;
/** Pixels that a decoder may be made to unpack: a small file can claim to be a picture of gigabytes. */
const MOST_PIXELS = 80_000_000;

export interface PictureInput {
  readonly bytes: Uint8Array;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly creditUrl?: string | null | undefined;
  readonly focal?: { readonly x: number; readonly y: number } | undefined;
  /** A WebP file that comes with the program itself: kept as it is. Whatever anybody sends is re-encoded. */
  readonly ours?: boolean | undefined;
  /** The waiting media row that this file is for; a new row otherwise. */
  readonly mediaId?: string | undefined;
}

export interface StoredPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

async function measured(bytes: Uint8Array) {
  const { width, height } = await sharp(bytes).metadata();
  return { data: bytes, info: { width, height } };
}

function reencoded(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, animated: false })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 90, effort: 0 })
    .toBuffer({ resolveWithObject: true });
}

/** What is kept of an uploaded file: re-encoded pixels without the camera's position, and its measures. */
async function prepare(bytes: Uint8Array, ours: boolean) {
  try {
    const { data, info } = ours ? await measured(bytes) : await reencoded(bytes);
    const { channels } = await sharp(data)
      .resize(32, 32, { fit: 'fill' })
      .toBuffer({ resolveWithObject: true })
      .then((small) => sharp(small.data).stats());
    const colour = channels.slice(0, 3).map((c) => Math.round(c.mean).toString(16).padStart(2, '0'));
    return { data, width: info.width, height: info.height, averageColour: `#${colour.join('')}` };
  } catch (error) {
    throw new AppError(
      'unsupported_media',
      `This file is not a picture that can be read (${messageOf(error)}). Use JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG.`,
      {},
      { cause: error },
    );
  }
}

/**
 * Stores a picture, re-encoded, under the hash of its bytes; the same file twice is one picture. Files are written before the row:
 * a crash between the two leaves a file that nothing names, never a row without its file.
 */
export async function storePicture(
  newsroom: Newsroom,
  blobs: Blobs,
  actor: Actor,
  input: PictureInput,
): Promise<StoredPicture> {
  authorise(actor, 'media.add');
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const existing = await newsroom.db
    .selectFrom('media')
    .select(['id', 'width', 'height'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (existing?.width && existing.height && !input.mediaId) {
    return { id: existing.id, width: existing.width, height: existing.height };
  }
  const picture = await prepare(input.bytes, input.ours ?? false);
  const blobKey = `originals/${sha256.slice(0, 2)}/${sha256}.webp`;
  await blobs.put(blobKey, picture.data);
  return inTransaction(newsroom, actor, async (work) => {
    const id = input.mediaId ?? work.ids.next();
    const file = {
      status: 'ready' as const,
      // Two waiting rows may turn out to be the same file; the second keeps its own row and shares the blob.
      sha256: existing ? null : sha256,
      mime: 'image/webp',
      width: picture.width,
      height: picture.height,
      bytes: picture.data.byteLength,
      blob_key: blobKey,
      average_colour: picture.averageColour,
    };
    if (input.mediaId) {
      await work.tx.updateTable('media').set(file).where('id', '=', id).execute();
    } else {
      await work.tx
        .insertInto('media')
        .values({
          ...file,
          id,
          focal_x: input.focal?.x ?? 0.5,
          focal_y: input.focal?.y ?? 0.4,
          alt: input.alt ?? '',
          caption: input.caption ?? '',
          credit: input.credit ?? '',
          credit_url: input.creditUrl ?? null,
          source_url: null,
          metadata: toJson({}),
          created_at: work.now,
        })
        .execute();
    }
    work.change({ fact: fact.media(id), rank: 'primary' });
    work.audit('media.add', 'media', id, { bytes: picture.data.byteLength });
    return { id, width: picture.width, height: picture.height };
  });
}
