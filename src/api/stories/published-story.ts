import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { storyById } from '../../newsroom/stories/published-queries.ts';
import type { Db } from '../../store/pool.ts';
import type { PublishedStory } from '../../story/published-view.ts';

/** @throws AppError `gone` with what readers were told, or `not_found`: a draft is nothing, to a reader */
export async function publishedStory(db: Db, id: string): Promise<PublishedStory> {
  const story = await storyById(db, silentRecorder, id);
  if (story) return story;
  const { rows } = await sql<{ text: string }>`
    SELECT c.text FROM story s JOIN correction c ON c.story_id = s.id AND c.kind = 'withdrawal'
    WHERE s.id = ${id}::uuid AND s.stage = 'withdrawn' ORDER BY c.at DESC LIMIT 1`.execute(db);
  if (rows[0]) throw new AppError('gone', rows[0].text);
  throw new AppError('not_found', `There is no published story ${id}.`);
}
