import { AppError } from '../../kernel/errors.ts';
import { storyContentSchema } from '../../story/content.ts';
import { idParams, problemAnswer } from '../contract/common.ts';
import {
  MOST_REVISIONS,
  revisionListQuery,
  revisionListSchema,
  revisionParams,
  revisionSchema,
} from '../contract/story-writing.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { readNumber } from '../http/cursors.ts';
import { presentDraft } from './present-draft.ts';

/** The record of a story, drafts included: for tokens with drafts:read alone. */
export function revisionRoutes(api: Api, { newsroom }: ApiDeps): void {
  const { db } = newsroom;

  api.get(
    '/stories/:id/revisions',
    {
      config: { action: 'story.read-draft' },
      schema: {
        operationId: 'listRevisions',
        summary: 'Where a story is in its life, and its revisions',
        tags: ['Writing'],
        params: idParams,
        querystring: revisionListQuery,
        response: { 200: revisionListSchema, default: problemAnswer },
      },
    },
    async ({ params, query }) => {
      const story = await db.selectFrom('story').selectAll().where('id', '=', params.id).executeTakeFirst();
      if (!story) throw new AppError('not_found', `There is no story ${params.id}.`);
      const before =
        query.cursor === undefined ? story.revision + 1 : readNumber(query.cursor, MOST_REVISIONS);
      const rows = await db
        .selectFrom('story_revision')
        .select(['revision', 'actor', 'note', 'created_at'])
        .where('story_id', '=', params.id)
        .where('revision', '<', before)
        .orderBy('revision', 'desc')
        .limit(query.limit)
        .execute();
      const oldest = rows.at(-1)?.revision ?? 1;
      return {
        id: story.id,
        stage: story.stage,
        revision: story.revision,
        publishedRevision: story.published_revision,
        scheduledFor: story.scheduled_for?.toISOString() ?? null,
        revisions: rows.map(({ created_at: createdAt, ...row }) => ({
          ...row,
          createdAt: createdAt.toISOString(),
        })),
        next: oldest > 1 ? String(oldest) : null,
      };
    },
  );

  api.get(
    '/stories/:id/revisions/:revision',
    {
      config: { action: 'story.read-draft' },
      schema: {
        operationId: 'getRevision',
        summary: 'One revision, in the form that a write takes',
        tags: ['Writing'],
        params: revisionParams,
        response: { 200: revisionSchema, default: problemAnswer },
      },
    },
    async ({ params: { id, revision } }) => {
      const row = await db
        .selectFrom('story_revision')
        .select(['revision', 'actor', 'note', 'created_at', 'content'])
        .where('story_id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      if (!row) throw new AppError('not_found', `Story ${id} has no revision ${revision}.`);
      const { created_at: createdAt, content: stored, ...rest } = row;
      const content = await presentDraft(db, storyContentSchema.parse(stored));
      return { ...rest, createdAt: createdAt.toISOString(), content };
    },
  );
}
