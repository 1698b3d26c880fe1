import { readFile } from 'node:fs/promises';
import { messageOf } from '../../kernel/errors.ts';
import type { Blobs } from '../../store/blobs/blobs.ts';
import type { Actor } from '../../story/policy.ts';
import type { Newsroom } from '../unit-of-work.ts';
import { preparePicture } from './prepare-picture.ts';
import { fetchPublic, type PublicFetchOptions } from './public-fetch.ts';
import { storePicture } from './store-picture.ts';

const ACTOR: Actor = { type: 'system', name: 'picture import' };
const MOST_BYTES = 40_000_000;

export interface FetchedPictures {
  readonly stored: number;
  readonly failed: readonly { readonly source: string; readonly reason: string }[];
}

/**
 * Brings the files of pictures that an import named. `files` takes those that lie beside the imported files, which only the
 * importing process may read; `network` takes those at public addresses. One that fails is marked and not tried again by itself.
 */
export async function fetchPendingPictures(
  newsroom: Newsroom,
  blobs: Blobs,
  from: 'files' | 'network',
  options: Partial<PublicFetchOptions> & { limit?: number } = {},
): Promise<FetchedPictures> {
  const pending = await newsroom.db
    .selectFrom('media')
    .select(['id', 'source_url'])
    .where('status', '=', 'pending')
    .where('source_url', 'like', from === 'files' ? 'file://%' : 'http%')
    .orderBy('id')
    .limit(options.limit ?? 50)
    .execute();
  let stored = 0;
  const failed: { source: string; reason: string }[] = [];
  for (const { id, source_url: source } of pending) {
    if (!source) continue;
    try {
      const bytes =
        from === 'files'
          ? await readFile(source.slice('file://'.length))
          : await fetchPublic(source, { mostBytes: MOST_BYTES, ...options });
      await storePicture(newsroom, blobs, ACTOR, { picture: await preparePicture(bytes), mediaId: id });
      stored += 1;
    } catch (error) {
      failed.push({ source, reason: messageOf(error) });
      await newsroom.db
        .updateTable('media')
        .set({ status: 'failed', metadata: JSON.stringify({ failure: messageOf(error).slice(0, 500) }) })
        .where('id', '=', id)
        .execute();
    }
  }
  return { stored, failed };
}
