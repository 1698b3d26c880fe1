import { prose } from '../../story/plain-text.ts';
import type { PublishedStory } from '../../story/published-view.ts';
import { idParams, problemAnswer } from '../contract/common.ts';
import {
  type StoryListQuery,
  type StoryView,
  storyListQuery,
  storyListSchema,
  storyQuery,
  storySchema,
  wholeShape,
} from '../contract/stories.ts';
import { API_PATH, type Api, type ApiDeps } from '../http/api-server.ts';
import { findLists, momentsOf } from './find-lists.ts';
import { cardPage, mapPage, type StoryFilter, wholePage } from './list-query.ts';
import { type Presenter, presenter, sparse } from './present-story.ts';
import { publishedStory } from './published-story.ts';

const WHOLE: ReadonlySet<string> = new Set(Object.keys(wholeShape));

export function storyReadRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const { db } = newsroom;
  const present = presenter(publicUrl);

  api.get(
    '/stories',
    {
      schema: {
        operationId: 'listStories',
        summary: 'Published stories, filtered',
        tags: ['Stories'],
        querystring: storyListQuery,
        response: { 200: storyListSchema, default: problemAnswer },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const lists = await findLists(db, query);
      const { from, to } = await momentsOf(db, query);
      const filter: StoryFilter = {
        ...query,
        from,
        to,
        updatedSince: query.updatedSince === undefined ? undefined : new Date(query.updatedSince),
        lists: [lists.section, lists.topic, lists.person].flatMap((id) => id ?? []),
      };
      const { stories, next } = wantsWhole(query)
        ? await mapPage(wholePage(db, filter), (story) => wholeView(present, story, query))
        : await mapPage(cardPage(db, filter), (story) => sparse(present.card(story), query.fields));
      if (next) reply.header('link', `<${nextUrl(publicUrl, request.url, next)}>; rel="next"`);
      return { stories: [...stories], next };
    },
  );

  api.get(
    '/stories/:id',
    {
      schema: {
        operationId: 'getStory',
        summary: 'One published story, whole',
        tags: ['Stories'],
        params: idParams,
        querystring: storyQuery,
        response: { 200: storySchema, default: problemAnswer },
      },
    },
    async ({ params, query }) => wholeView(present, await publishedStory(db, params.id), query),
  );
}

function wantsWhole(query: Pick<StoryListQuery, 'fields' | 'include'>): boolean {
  return query.include !== undefined || (query.fields ?? []).some((field) => WHOLE.has(field));
}

function wholeView(
  present: Presenter,
  story: PublishedStory,
  query: Pick<StoryListQuery, 'fields' | 'include'>,
): StoryView {
  return sparse(
    {
      ...present.whole(story),
      ...(query.include?.includes('bodyHtml') ? { bodyHtml: present.bodyHtml(story) } : {}),
      ...(query.include?.includes('text') ? { text: prose(story.body) } : {}),
    },
    query.fields,
  );
}

function nextUrl(publicUrl: string, target: string, next: string): string {
  const url = new URL(target, publicUrl);
  url.searchParams.set('cursor', next);
  return `${publicUrl}${API_PATH}/stories?${url.searchParams}`;
}
