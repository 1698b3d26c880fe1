import { fact } from '../../kernel/facts.ts';
import type { Blobs } from '../../store/blobs/blobs.ts';
import { toJson } from '../../store/json.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import type { PreparedPicture } from './prepare-picture.ts';

export interface PictureInput {
  readonly picture: PreparedPicture;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly creditUrl?: string | null | undefined;
  readonly focal?: { readonly x: number; readonly y: number } | undefined;
  /** The waiting media row that this file is for; a new row otherwise. */
  readonly mediaId?: string | undefined;
}

export interface StoredPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Stores a prepared picture under the hash of the file it was made from; the same file twice is one picture. Files are written before the row:
 * a crash between the two leaves a file that nothing names, never a row without its file.
 */
export async function storePicture(
  newsroom: Newsroom,
  blobs: Blobs,
  actor: Actor,
  input: PictureInput,
): Promise<StoredPicture> {
  authorise(actor, 'media.add');
  const { sha256, data, width, height, averageColour } = input.picture;
  const existing = await newsroom.db
    .selectFrom('media')
    .select(['id', 'width', 'height'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (existing?.width && existing.height && !input.mediaId) {
    return { id: existing.id, width: existing.width, height: existing.height };
  }
  const blobKey = `originals/${sha256.slice(0, 2)}/${sha256}.webp`;
  await blobs.put(blobKey, data);
  return inTransaction(newsroom, actor, async (work) => {
    const id = input.mediaId ?? work.ids.next();
    const file = {
      status: 'ready' as const,
      // Two waiting rows may turn out to be the same file; the second keeps its own row and shares the blob.
      sha256: existing ? null : sha256,
      mime: 'image/webp',
      width,
      height,
      bytes: data.byteLength,
      blob_key: blobKey,
      average_colour: averageColour,
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
    work.audit('media.add', 'media', id, { bytes: data.byteLength });
    return { id, width, height };
  });
}
