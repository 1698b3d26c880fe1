import type { Db } from '../../store/pool.ts';
import type { StoryContent } from '../../story/content.ts';
import type { Draft } from '../contract/story-writing.ts';

/** A revision's content as writes take it: the section by its path, topics by their names. */
export async function presentDraft(db: Db, content: StoryContent): Promise<Draft> {
  const { sectionId, topicIds, stubTeaser: _, bylines, ...rest } = content;
  const section = sectionId
    ? await db.selectFrom('section').select('path').where('id', '=', sectionId).executeTakeFirst()
    : undefined;
  const topics =
    topicIds.length > 0
      ? await db.selectFrom('topic').select(['id', 'name']).where('id', 'in', topicIds).execute()
      : [];
  const names = new Map(topics.map((topic) => [topic.id, topic.name]));
  return {
    ...rest,
    section: section?.path ?? null,
    topics: topicIds.flatMap((id) => names.get(id) ?? []),
    bylines: bylines.map(({ role, ...byline }) => (role ? { ...byline, role } : byline)),
  };
}
