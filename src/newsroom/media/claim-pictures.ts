import { sql } from 'kysely';
import { toJson } from '../../store/json.ts';
import type { ParsedPicture } from '../imports/parsed-story.ts';
import type { Work } from '../unit-of-work.ts';

/**
 * Gives every picture of an import a media row by its address and returns address → media id, to be read with `pictureIds`. The files come later, by the job
 * that fetches pending pictures: a slow server of pictures must not hold up the stories. One that had failed is tried again. Pictures
 * known by caption alone get no row.
 */
export async function claimPictures(
  work: Work,
  pictures: readonly ParsedPicture[],
): Promise<Map<string, string>> {
  const sources = new Map<string, ParsedPicture>();
  for (const picture of pictures) {
    const source = sourceOf(picture);
    if (source) sources.set(source, picture);
  }
  if (sources.size === 0) return new Map();
  // In one order, so that two imports that bring the same pictures wait for one another and never in a circle.
  const sorted = [...sources].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = sorted.map(([source, picture]) => ({
    id: work.ids.next(),
    status: 'pending',
    source_url: source,
    alt: picture.alt,
    caption: picture.caption,
    credit: picture.credit,
    credit_url: picture.creditUrl,
    created_at: work.now,
  }));
  await sql`INSERT INTO media (id, status, source_url, alt, caption, credit, credit_url, created_at)
    SELECT id, status, source_url, alt, caption, credit, credit_url, created_at
    FROM jsonb_populate_recordset(null::media, ${toJson(rows)}::jsonb) 
    ON CONFLICT (source_url) DO UPDATE SET status = 'pending', metadata = '{}' WHERE media.status = 'failed'`.execute(
    work.tx,
  );
  const { rows: found } = await sql<{ id: string; source_url: string }>`
    SELECT id, source_url FROM media WHERE source_url = ANY(${[...sources.keys()]}::text[])`.execute(work.tx);
  return new Map(found.map((row) => [row.source_url, row.id]));
}

function sourceOf(picture: ParsedPicture): string | null {
  return picture.file ? `file://${picture.file}` : picture.url;
}

/** The media ids of one story's pictures by their references, which are unique within that story alone. */
export function pictureIds(
  pictures: readonly ParsedPicture[],
  claimed: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const picture of pictures) {
    const id = claimed.get(sourceOf(picture) ?? '');
    if (id) ids.set(picture.ref, id);
  }
  return ids;
}
