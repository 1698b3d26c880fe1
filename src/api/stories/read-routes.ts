import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { storyById } from '../../newsroom/stories/published-queries.ts';
import type { Db } from '../../store/pool.ts';
import { prose } from '../../story/plain-text.ts';
import { allows } from '../../story/policy.ts';
import type { PublishedStory } from '../../story/published-view.ts';
import { idParams, problemAnswer } from '../contract/common.ts';
import {
  relatedQuery,
  relatedSchema,
  type StoryListQuery,
  type StoryView,
  statementsSchema,
  storyListQuery,
  storyListSchema,
  storyQuery,
  storySchema,
  wholeShape,
} from '../contract/stories.ts';
import { API_PATH, type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { findLists, momentsOf } from './find-lists.ts';
import { cardPage, mapPage, relatedWithScores, type StoryFilter, wholePage } from './list-query.ts';
import { type Presenter, presenter, sparse } from './present-story.ts';

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

  api.get(
    '/stories/:id/related',
    {
      schema: {
        operationId: 'listRelatedStories',
        summary: 'Stories like this one, nearest first',
        tags: ['Stories'],
        params: idParams,
        querystring: relatedQuery,
        response: { 200: relatedSchema, default: problemAnswer },
      },
    },
    async ({ params, query }) => {
      await publishedStory(db, params.id);
      const related = await relatedWithScores(db, params.id, query.limit);
      return { related: related.map(({ score, card }) => ({ score, story: present.card(card) })) };
    },
  );

  api.get(
    '/stories/:id/statements',
    {
      schema: {
        operationId: 'listStatements',
        summary: 'Who said what in a story',
        description:
          'Confirmed statements of the published text. With the scope statements:read also those that are only suggested.',
        tags: ['Stories'],
        params: idParams,
        response: { 200: statementsSchema, default: problemAnswer },
      },
    },
    async (request) => {
      const story = await publishedStory(db, request.params.id);
      const maySeeSuggested = allows(actorOf(request), 'statement.read-suggested');
      const rows = await db
        .selectFrom('statement')
        .select(['id', 'status', 'kind', 'content', 'occasion', 'said_on', 'confidence'])
        .where('story_id', '=', story.id)
        .where('revision', '=', story.revision)
        .where('status', 'in', maySeeSuggested ? ['confirmed', 'suggested'] : ['confirmed'])
        .orderBy('id')
        .execute();
      return {
        statements: rows.flatMap(({ said_on: saidOn, status, ...row }) =>
          status === 'refused' ? [] : [{ ...row, status, saidOn }],
        ),
      };
    },
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

function nextUrl(publicUrl: string, target: string, next: string): string {
  const url = new URL(target, publicUrl);
  url.searchParams.set('cursor', next);
  return `${publicUrl}${API_PATH}/stories?${url.searchParams}`;
}
