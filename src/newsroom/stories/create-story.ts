import { type StoryContentInput, storyContentSchema } from '../../story/content.ts';
import { type Actor, authorise } from '../../story/policy.ts';
import { slugify } from '../../story/slug.ts';
import { knownPeople } from '../people/known-people.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { appendRevisions } from './story-record.ts';

export interface SavedStory {
  readonly id: string;
  readonly revision: number;
}

/** Begins a draft. A missing slug is made of the headline. */
export async function createStory(
  newsroom: Newsroom,
  actor: Actor,
  input: Omit<StoryContentInput, 'slug'> & { slug?: string | undefined; note?: string | undefined },
): Promise<SavedStory> {
  authorise(actor, 'story.create');
  const { note = '', ...fields } = input;
  const parsed = storyContentSchema.parse({
    ...fields,
    slug: fields.slug ?? slugify(fields.headline, fields.language),
  });
  return inTransaction(newsroom, actor, async (work) => {
    const content = { ...parsed, bylines: await knownPeople(work, parsed.bylines) };
    const id = work.ids.next();
    await work.tx
      .insertInto('story')
      .values({
        id,
        stage: 'draft',
        revision: 1,
        published_revision: null,
        published_at: null,
        published_on: null,
        scheduled_for: null,
        source: null,
        source_id: null,
        created_at: work.now,
        updated_at: work.now,
      })
      .execute();
    await appendRevisions(work, [{ storyId: id, revision: 1, content, note }]);
    work.audit('story.create', 'story', id, { headline: content.headline });
    work.event('story.created', { id });
    return { id, revision: 1 };
  });
}
