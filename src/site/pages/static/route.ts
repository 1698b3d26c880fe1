import { storyAt } from '../../../newsroom/stories/published-queries.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import { storyDescription, storyGraph } from '../../machines/story-graph.ts';
import { staticText } from '../../text/static.tsx';
import { directionOf } from '../../voice.ts';
import type { StaticModel } from './model.ts';
import { view } from './view.tsx';

export const staticPage = definePage({ load, view, text: staticText });

async function load(ctx: SiteContext, parameters: { readonly path: string }): Promise<StaticModel | null> {
  const story = await storyAt(ctx.db, ctx.recorder, parameters.path);
  if (story?.kind !== 'page') return null;
  const frame = createFrame(ctx, {
    title: story.headline,
    description: storyDescription(story),
    language: story.language,
    canonical: parameters.path,
    graph: storyGraph(ctx, story),
  });
  return { frame, story, direction: directionOf(story.language) };
}
