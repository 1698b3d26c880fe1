import { ALL_STORIES } from '../../kernel/facts.ts';
import type { Actor } from '../../story/policy.ts';
import { saveFront } from '../fronts/save-front.ts';
import type { Newsroom } from '../unit-of-work.ts';
import { savePublication } from './save-publication.ts';

/** Whether this newspaper has been set up: an empty database has no publication. */
export async function isSetUp(newsroom: Pick<Newsroom, 'db'>): Promise<boolean> {
  return (await newsroom.db.selectFrom('publication').select('id').executeTakeFirst()) !== undefined;
}

/** An empty newspaper that is ready for its first story: a name, and a front that fills itself with the newest stories. */
export async function foundPublication(newsroom: Newsroom, actor: Actor): Promise<void> {
  await savePublication(newsroom, actor, {
    name: 'The Broadsheet',
    tagline: 'A newspaper of its own',
    timeZone: 'UTC',
    language: 'en',
  });
  await saveFront(newsroom, actor, {
    slug: 'home',
    title: 'Front page',
    sectionId: null,
    containers: [
      { slug: 'lead', title: '', layout: 'lead-package', size: 3, backfillList: ALL_STORIES, cards: [] },
      { slug: 'news', title: 'News', layout: 'standard', size: 8, backfillList: ALL_STORIES, cards: [] },
      { slug: 'more', title: 'More news', layout: 'briefs', size: 12, backfillList: ALL_STORIES, cards: [] },
    ],
  });
}
