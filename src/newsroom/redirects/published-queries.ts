import type { Db } from '../../store/pool.ts';

/** Where an address that once was valid leads now: a story's present path, or a path that an import kept. Never kept by the press. */
export async function redirectFor(db: Db, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('redirect')
    .leftJoin('published_story', 'published_story.id', 'redirect.story_id')
    .select(['redirect.to_path', 'published_story.path'])
    .where('redirect.from_path', '=', path)
    .executeTakeFirst();
  return row?.path ?? row?.to_path ?? null;
}
