import type { FastifyRequest } from 'fastify';
import { correctStory } from '../../newsroom/stories/correct-story.ts';
import { createStory } from '../../newsroom/stories/create-story.ts';
import { publishStory } from '../../newsroom/stories/publish-story.ts';
import { reviseStory } from '../../newsroom/stories/revise-story.ts';
import { scheduleStory } from '../../newsroom/stories/schedule-story.ts';
import { withdrawStory } from '../../newsroom/stories/withdraw-story.ts';
import { inTransaction, type Newsroom } from '../../newsroom/unit-of-work.ts';
import { EMPTY_BODY } from '../../story/body.ts';
import { idParams, problemAnswer } from '../contract/common.ts';
import {
  correctedAnswerSchema,
  correctRequestSchema,
  newStorySchema,
  publishedAnswerSchema,
  publishRequestSchema,
  revisionRequestSchema,
  type StoryChanges,
  savedStorySchema,
  scheduledAnswerSchema,
  scheduleRequestSchema,
  unscheduleRequestSchema,
  withdrawnAnswerSchema,
  withdrawRequestSchema,
} from '../contract/story-writing.ts';
import { API_PATH, type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { idempotencyHeaders, write } from '../http/write.ts';
import { readInput } from './read-input.ts';

/** Bodies with long live stories are large; pictures go another way. */
const LARGEST_STORY = 4 * 1024 * 1024;

export function storyWriteRoutes(api: Api, deps: ApiDeps): void {
  const input = (newsroom: Newsroom, request: Pick<FastifyRequest, 'actor'>, fields: StoryChanges) =>
    inTransaction(newsroom, actorOf(request), (work) => readInput(work, fields));

  api.post(
    '/stories',
    {
      bodyLimit: LARGEST_STORY,
      config: { action: 'story.create' },
      schema: {
        operationId: 'createStory',
        summary: 'Begin a draft',
        description:
          'Readers see nothing of it until it is published. Without a language it has the publication’s.',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        body: newStorySchema,
        response: { 201: savedStorySchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, savedStorySchema, request.body, async (newsroom) => {
        const { note, ...fields } = request.body;
        const { changes, issues } = await input(newsroom, request, fields);
        const saved = await createStory(newsroom, actorOf(request), {
          kind: 'news',
          sectionId: null,
          body: EMPTY_BODY,
          ...changes,
          headline: fields.headline,
          language: changes.language ?? (await languageOf(newsroom)),
          note,
        });
        return { status: 201, body: { ...saved, issues }, location: `${API_PATH}/stories/${saved.id}` };
      }),
  );

  api.patch(
    '/stories/:id',
    {
      bodyLimit: LARGEST_STORY,
      config: { action: 'story.revise' },
      schema: {
        operationId: 'reviseStory',
        summary: 'Change a story: append a revision',
        description:
          'Only the fields that are sent change. Readers see the revision when it is published. Where all of them are as they were, no revision is appended and the answer names the newest. If the story has moved on from `baseRevision`, the answer is 409 `story_conflict` with `currentRevision` and, in `current`, the newest content; nothing is overwritten.',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        params: idParams,
        body: revisionRequestSchema,
        response: { 200: savedStorySchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, savedStorySchema, request.body, async (newsroom) => {
        const { note, baseRevision, ...fields } = request.body;
        const { changes, issues } = await input(newsroom, request, fields);
        const saved = await reviseStory(newsroom, actorOf(request), {
          id: request.params.id,
          baseRevision,
          changes,
          note,
        });
        return { status: 200, body: { ...saved, issues } };
      }),
  );

  api.post(
    '/stories/:id/publish',
    {
      bodyLimit: LARGEST_STORY,
      config: { action: 'story.publish' },
      schema: {
        operationId: 'publishStory',
        summary: 'Show the newest revision to readers',
        description:
          'With `changes` and the `baseRevision` they were made on, a story is changed and shown in one step: both happen, or neither. That takes the scope stories:write as well. If the story has moved on, the answer is 409 `story_conflict` as for a revision.',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        params: idParams,
        body: publishRequestSchema,
        response: { 200: publishedAnswerSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, publishedAnswerSchema, request.body, async (newsroom) => {
        const { changes: fields, ...wish } = request.body;
        const { changes, issues } = await input(newsroom, request, fields ?? {});
        const { id, revision, path } = await publishStory(newsroom, actorOf(request), {
          id: request.params.id,
          changes,
          ...wish,
        });
        return {
          status: 200,
          body: { id, revision, url: path === null ? null : `${deps.publicUrl}${path}`, issues },
        };
      }),
  );

  api.post(
    '/stories/:id/schedule',
    {
      config: { action: 'story.schedule' },
      schema: {
        operationId: 'scheduleStory',
        summary: 'Let a draft publish itself at an instant',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        params: idParams,
        body: scheduleRequestSchema,
        response: { 200: scheduledAnswerSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, scheduledAnswerSchema, request.body, (newsroom) =>
        schedule(newsroom, request, new Date(request.body.at), request.body.baseRevision),
      ),
  );

  api.post(
    '/stories/:id/unschedule',
    {
      config: { action: 'story.schedule' },
      schema: {
        operationId: 'unscheduleStory',
        summary: 'Take a scheduled story back to draft',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        params: idParams,
        body: unscheduleRequestSchema,
        response: { 200: scheduledAnswerSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, scheduledAnswerSchema, request.body, (newsroom) =>
        schedule(newsroom, request, null, request.body.baseRevision),
      ),
  );

  api.post(
    '/stories/:id/correct',
    {
      bodyLimit: LARGEST_STORY,
      config: { action: 'story.correct' },
      schema: {
        operationId: 'correctStory',
        summary: 'Enter a correction and publish it with the corrected text',
        description:
          'Without `changes` readers keep the text they see. With them, a draft that stands on the published text is published too, for which the token needs `stories:publish` as well. Where they change nothing of the newest revision, none is appended.',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        params: idParams,
        body: correctRequestSchema,
        response: { 200: correctedAnswerSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, correctedAnswerSchema, request.body, async (newsroom) => {
        const { changes: fields, ...correction } = request.body;
        const { changes, issues } = await input(newsroom, request, fields ?? {});
        const corrected = await correctStory(newsroom, actorOf(request), {
          id: request.params.id,
          ...correction,
          changes,
        });
        return { status: 200, body: { ...corrected, issues } };
      }),
  );

  api.post(
    '/stories/:id/withdraw',
    {
      config: { action: 'story.withdraw' },
      schema: {
        operationId: 'withdrawStory',
        summary: 'Kill a published story',
        description: 'Its address answers 410 with the note from then on; the record stays.',
        tags: ['Writing'],
        headers: idempotencyHeaders,
        params: idParams,
        body: withdrawRequestSchema,
        response: { 200: withdrawnAnswerSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, withdrawnAnswerSchema, request.body, async (newsroom) => ({
        status: 200,
        body: await withdrawStory(newsroom, actorOf(request), { id: request.params.id, ...request.body }),
      })),
  );
}

async function schedule(
  newsroom: Newsroom,
  request: Pick<FastifyRequest, 'actor'> & { readonly params: { readonly id: string } },
  at: Date | null,
  baseRevision: number | undefined,
) {
  const { id, scheduledFor } = await scheduleStory(newsroom, actorOf(request), {
    id: request.params.id,
    at,
    baseRevision,
  });
  return { status: 200 as const, body: { id, scheduledFor: scheduledFor?.toISOString() ?? null } };
}

async function languageOf(newsroom: Newsroom): Promise<string> {
  const row = await newsroom.db.selectFrom('publication').select('language').executeTakeFirst();
  return row?.language ?? 'en';
}
