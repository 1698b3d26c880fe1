import { ALL_STORIES } from '../../kernel/facts.ts';
import { type Published, publicationOrder } from '../../story/published.ts';
import type { Projectable } from '../stories/projection.ts';
import type { Work } from '../unit-of-work.ts';
import type { KnownStories } from './known-stories.ts';
import type { ParsedCard, ParsedStory } from './parsed-story.ts';
import { stubContent } from './to-content.ts';

/** A stub to write: its content and the places that its source gave it. */
export interface PlannedStub {
  readonly projectable: Projectable;
  readonly placements: { listId: string; sortAt: Date }[];
}

export interface StubPlanner {
  /** The id of the story that a card or cross link names: a real story, a stub that is there, or one planned now. */
  resolve(
    card: Pick<ParsedCard, 'headline' | 'url'> & Partial<ParsedCard> & { sourceId?: string | null },
    /** The section that its place tells; a card elsewhere says nothing of its section. */
    sectionId?: string | null,
  ): string;
  readonly planned: ReadonlyMap<string, PlannedStub>;
}

/** Plans the stubs of one imported story's furniture and cross links. */
export function stubPlanner(
  work: Work,
  known: KnownStories,
  planned: Map<string, PlannedStub>,
  context: { story: ParsedStory; published: Published; language: string },
): StubPlanner {
  return {
    planned,
    resolve(card, sectionId = null) {
      const found = known.find(card, context.story.source);
      if (found) return found.id;
      const id = work.ids.next();
      known.add(
        { source: context.story.source, sourceId: null, headline: card.headline, canonicalUrl: card.url },
        { id, revision: 1, stub: true, stage: 'published', published: null, scheduledFor: null },
      );
      const placements: PlannedStub['placements'] = [];
      planned.set(id, {
        placements,
        projectable: {
          id,
          revision: 1,
          content: stubContent(card, context.language, sectionId),
          published: context.published,
          updatedAt: work.now,
          placements,
        },
      });
      return id;
    },
  };
}

/** Directly before and after: one millisecond, in which no other story fits. */
const BESIDE = 1;

/**
 * Gives the stubs of a story's furniture their places: previous and next directly beside the story in the list of all stories, the
 * rail's cards in the section's list, in their order, as of the day on which the page was viewed.
 */
export function placeFurniture(
  planner: StubPlanner,
  context: { story: ParsedStory; published: Published; railSectionId: string | null; timeZone: string },
): void {
  const { furniture } = context.story;
  const at = publicationOrder(context.published, context.timeZone).getTime();
  const place = (card: ParsedCard, listId: string, sortAt: number) => {
    const stub = planner.planned.get(planner.resolve(card));
    if (stub && !stub.placements.some((p) => p.listId === listId))
      stub.placements.push({ listId, sortAt: new Date(sortAt) });
  };
  if (furniture.previous) place(furniture.previous, ALL_STORIES, at - BESIDE);
  if (furniture.next) place(furniture.next, ALL_STORIES, at + BESIDE);
  const viewed = furniture.viewedOn
    ? publicationOrder({ precision: 'day', on: furniture.viewedOn }, context.timeZone).getTime()
    : at + 86_400_000;
  const { railSectionId } = context;
  if (!railSectionId) return;
  for (const [index, card] of (furniture.rail?.cards ?? []).entries()) {
    planner.resolve(card, railSectionId);
    place(card, railSectionId, viewed - index * BESIDE);
  }
}
