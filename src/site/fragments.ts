import { ALL_STORIES } from '../kernel/facts.ts';
import { besideStories } from '../newsroom/fronts/published-queries.ts';
import { newestIds, newestStories, storyOfFeed } from '../newsroom/stories/published-queries.ts';
import { CONTAINER_EXCERPT_WORDS, RAIL_EXCERPT_WORDS } from '../story/measures.ts';
import type { StoryCard, WholeStory } from '../story/published-view.ts';
import { cardExcerpt, readWholeCards } from './cards.ts';
import type { SiteContext } from './context.ts';
import type { RailCard, StoryModel } from './pages/story/model.ts';

/**
 * Reads that many pages share. They are kept by the press under these keys, so that a page that was never rendered before still
 * asks the database only for what is its own. Cards among them are read whole: what a page shows of one it would record for itself
 * alone, and the shared read would stay old.
 */

/** Cards of a section rail. */
const RAIL = 3;

/**
 * The newest stories of a list without one of them, with their excerpts. Where that one is not among the newest anyway, the
 * shared read is the narrower one: a page must not depend on a fourth story that it never shows.
 */
export async function railCards(
  ctx: SiteContext,
  listId: string,
  without: string,
): Promise<readonly RailCard[]> {
  const newest = (limit: number) =>
    ctx.remember(`rail ${limit} ${listId}`, async (recorder): Promise<readonly RailCard[]> => {
      const cards = await newestStories(ctx.db, recorder, listId, { limit, stubs: true });
      readWholeCards(cards, recorder);
      return cards.map((card) => ({ card, excerpt: cardExcerpt(card, RAIL_EXCERPT_WORDS, recorder) }));
    });
  const three = await newest(RAIL);
  if (!three.some(({ card }) => card.id === without)) return three;
  return (await newest(RAIL + 1)).filter(({ card }) => card.id !== without);
}

/** The newest stories of the newspaper, for pages that have none of their own to show. */
export function newestCards(ctx: SiteContext, limit: number): Promise<readonly StoryCard[]> {
  return ctx.remember(`newest ${limit}`, async (recorder) => {
    const cards = await newestStories(ctx.db, recorder, ALL_STORIES, { limit });
    readWholeCards(cards, recorder);
    return cards;
  });
}

/** The "Don't miss" container that stands beside the stories of a section, with its cards' excerpts by story id. */
export function dontMiss(ctx: SiteContext, sectionId: string | null): Promise<StoryModel['dontMiss']> {
  return ctx.remember(`dont-miss ${sectionId ?? ''}`, async (recorder) => {
    const container = await besideStories(ctx.db, recorder, 'dont-miss', sectionId);
    if (!container || container.cards.length === 0) return null;
    readWholeCards(container.cards, recorder);
    const excerpts = container.cards.map(
      (card) => [card.id, cardExcerpt(card, CONTAINER_EXCERPT_WORDS, recorder)] as const,
    );
    return { container, excerpts: new Map(excerpts) };
  });
}

/** The newest stories of a list, whole. Each is shared by itself, so that a change to one does not read the others again. */
export async function wholeStories(
  ctx: SiteContext,
  listId: string,
  limit: number,
): Promise<readonly WholeStory[]> {
  const ids = await newestIds(ctx.db, ctx.recorder, listId, limit);
  const stories = await Promise.all(
    ids.map((id) => ctx.remember(`story ${id}`, (recorder) => storyOfFeed(ctx.db, recorder, id))),
  );
  return stories.filter((story) => story !== null);
}
