import { ALL_STORIES } from '../../../kernel/facts.ts';
import { storyInPlace } from '../../../newsroom/stories/published-queries.ts';
import type { PublishedStory } from '../../../story/published-view.ts';
import { address } from '../../addresses.ts';
import { type SiteContext, sectionRef, sectionTrail } from '../../context.ts';
import { definePage } from '../../define-page.ts';
import { dontMiss, railCards } from '../../fragments.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { storyText } from '../../text/story.tsx';
import { directionOf } from '../../voice.ts';
import { view as galleryView } from '../gallery/view.tsx';
import type { StoryModel } from './model.ts';
import { shareLinks } from './share.ts';
import { storyFrame } from './story-frame.ts';
import { newestUpdate, updatedAt } from './updated.ts';
import { view as storyView } from './view.tsx';

export const storyPage = definePage({
  load,
  view: (model: StoryModel) => (model.story.kind === 'gallery' ? galleryView(model) : storyView(model)),
  text: storyText,
});

async function load(ctx: SiteContext, { path }: HtmlParameters['story']): Promise<StoryModel | null> {
  const found = await storyInPlace(ctx.db, ctx.recorder, path);
  if (!found) return null;
  const { story, neighbours, related } = found;
  const [rail, besides] = await Promise.all([railOf(ctx, story), dontMiss(ctx, story.section?.id ?? null)]);
  const frame = storyFrame(ctx, story);
  return {
    frame,
    story,
    direction: directionOf(story.language),
    neighbours,
    rail,
    dontMiss: dontMissOf(besides, story),
    related,
    updatedAt: updatedAt(story),
    share: shareLinks(ctx, frame.voice, story),
    live: liveOf(story),
  };
}

/** The newest of the story's section; of the one around it, or of the whole newspaper, where it is alone in its own. */
async function railOf(ctx: SiteContext, story: PublishedStory): Promise<StoryModel['rail']> {
  const trail = sectionTrail(ctx.furniture, story.section?.id ?? null).toReversed();
  for (const section of [...trail.map(sectionRef), null]) {
    const cards = await railCards(ctx, section?.id ?? ALL_STORIES, story.id);
    if (cards.length === 0) continue;
    return { section, cards };
  }
  return { section: story.section, cards: [] };
}

/** A story is not told to its own reader as one not to be missed. */
function dontMissOf(found: StoryModel['dontMiss'], story: PublishedStory): StoryModel['dontMiss'] {
  if (!found?.excerpts.has(story.id)) return found;
  const cards = found.container.cards.filter((card) => card.id !== story.id);
  return cards.length === 0 ? null : { ...found, container: { ...found.container, cards } };
}

function liveOf(story: PublishedStory): StoryModel['live'] {
  if (story.kind !== 'live') return null;
  return { href: address.live(story.id), newest: newestUpdate(story)?.attrs.at ?? null };
}
