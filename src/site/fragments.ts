import { ALL_STORIES } from '../kernel/facts.ts';
import { besideStories } from '../newsroom/fronts/published-queries.ts';
import { newestStories } from '../newsroom/stories/published-queries.ts';
import type { Container, StoryCard } from '../story/published-view.ts';
import type { SiteContext } from './context.ts';

/**
 * Reads that many pages share. They are kept by the press under these keys, so that a page that was never rendered before still
 * asks the database only for what is its own.
 */

/** Cards of a section rail. */
const RAIL = 3;

/**
 * The newest stories of a list without one of them. Where that one is not among the newest anyway, the shared read is the
 * narrower one: a page must not depend on a fourth story that it never shows.
 */
export async function railCards(
  ctx: SiteContext,
  listId: string,
  without: string | null,
): Promise<readonly StoryCard[]> {
  const newest = (limit: number) =>
    ctx.remember(`rail ${limit} ${listId}`, (recorder) =>
      newestStories(ctx.db, recorder, listId, { limit, stubs: true }),
    );
  const cards = await newest(RAIL);
  if (without === null || !cards.some((card) => card.id === without)) return cards;
  return (await newest(RAIL + 1)).filter((card) => card.id !== without).slice(0, RAIL);
}

/** The newest stories of the newspaper, for pages that have none of their own to show. */
export function newestCards(ctx: SiteContext, limit: number): Promise<readonly StoryCard[]> {
  return ctx.remember(`newest ${limit}`, (recorder) =>
    newestStories(ctx.db, recorder, ALL_STORIES, { limit }),
  );
}

/** The "Don't miss" container that stands beside the stories of a section. */
export function dontMiss(ctx: SiteContext, sectionId: string | null): Promise<Container | null> {
  return ctx.remember(`dont-miss ${sectionId ?? ''}`, (recorder) =>
    besideStories(ctx.db, recorder, 'dont-miss', sectionId),
  );
}
