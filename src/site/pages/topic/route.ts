import { storyPage } from '../../../newsroom/stories/published-queries.ts';
import { topicBySlug } from '../../../newsroom/topics/published-queries.ts';
import { address } from '../../addresses.ts';
import type { SiteContext } from '../../context.ts';
import { createFrame } from '../../create-frame.ts';
import { definePage } from '../../define-page.ts';
import type { HtmlParameters } from '../../page-match.ts';
import { topicText } from '../../text/topic.tsx';
import { voiceOf } from '../../voice.ts';
import { isFirstPage, PAGE_SIZE, pagingOf } from '../paging.ts';
import type { TopicModel } from './model.ts';
import { view } from './view.tsx';

export const topicPage = definePage({ load, view, text: topicText });

async function load(ctx: SiteContext, parameters: HtmlParameters['topic']): Promise<TopicModel | null> {
  const topic = await topicBySlug(ctx.db, ctx.recorder, parameters.slug);
  if (!topic) return null;
  const page = await storyPage(ctx.db, ctx.recorder, topic.id, { size: PAGE_SIZE, ...parameters });
  const path = address.topic(topic.slug);
  const paging = pagingOf(ctx, path, page, parameters);
  const { t } = voiceOf(ctx.furniture.publication, ctx.furniture.publication.language);
  const frame = createFrame(ctx, {
    title: topic.name,
    ...(topic.description ? { description: topic.description } : {}),
    crumbs: [{ label: t('topics'), href: address.topics }],
    previous: paging.newer,
    next: paging.older,
    feedsOf: path,
    index: isFirstPage(parameters) && page.stories.length > 0,
  });
  return { frame, topic, stories: page.stories, paging };
}
