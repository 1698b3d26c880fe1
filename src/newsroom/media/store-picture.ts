import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { defined } from '../../kernel/defined.ts';
import { fact } from '../../kernel/facts.ts';
import type { Blobs } from '../../store/blobs/blobs.ts';
import { toJson } from '../../store/json.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import type { Picture } from '../../story/published-view.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { PICTURE_JSON, pictureSchema } from './picture-rows.ts';
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

export interface StoredPicture extends Picture {
  /** False where the same file was here before. */
  readonly added: boolean;
}

/**
 * Stores a prepared picture under the hash of the file it was made from; the same file twice is one picture. Words that come with it the
 * second time are its words from then on; its focal point stays, since crops stand at addresses whose bytes never change. Files are
 * written before the row: a crash between the two leaves a file that nothing names, never a row without its file.
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
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (existing && !input.mediaId) {
    return inTransaction(newsroom, actor, async (work) => {
      await changeWords(work, existing.id, input);
      return { ...(await readPicture(work, existing.id)), added: false };
    });
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
    return { ...(await readPicture(work, id)), added: true };
  });
}

async function changeWords(
  work: Work,
  id: string,
  { alt, caption, credit, creditUrl }: PictureInput,
): Promise<void> {
  const before = await work.tx
    .selectFrom('media')
    .select(['alt', 'caption', 'credit', 'credit_url'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Another's credit must not lead to the address of the one before.
  const other = credit !== undefined && credit !== before.credit;
  const words = {
    ...before,
    ...defined({ alt, caption, credit, credit_url: other ? (creditUrl ?? null) : creditUrl }),
  };
  if (isDeepStrictEqual(words, before)) return;
  await work.tx.updateTable('media').set(words).where('id', '=', id).execute();
  work.change({ fact: fact.media(id), rank: 'primary' });
  work.audit('media.change-words', 'media', id, { before });
}

async function readPicture(work: Work, id: string): Promise<Picture> {
  const { rows } = await sql<{ picture: unknown }>`
    SELECT ${sql.raw(PICTURE_JSON)} AS picture FROM media m WHERE m.id = ${id}`.execute(work.tx);
  return pictureSchema.parse(rows[0]?.picture);
}
