import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { problemAnswer, slugParams } from '../contract/common.ts';
import { pageQuery, topicListSchema, topicSchema } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { presenter } from '../stories/present-story.ts';
import { readNameCursor, writeNameCursor } from './list-cursor.ts';

interface TopicRow {
  id: string;
  slug: string;
  name: string;
  description: string;
  name_key: string;
}

/** A topic that only drafts are about would tell what the newsroom works on. */
const SHOWN = sql`(t.description <> '' OR EXISTS (SELECT 1 FROM listing l WHERE l.list_id = t.id))`;

export function topicRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const { db } = newsroom;
  const present = presenter(publicUrl);
  const view = (row: TopicRow) => ({ ...present.topic(row), description: row.description });

  api.get(
    '/topics',
    {
      schema: {
        operationId: 'listTopics',
        summary: 'Topics that stories are about, by name',
        tags: ['Newspaper'],
        querystring: pageQuery,
        response: { 200: topicListSchema, default: problemAnswer },
      },
    },
    async ({ query }) => {
      const { rows } = await sql<TopicRow>`SELECT t.id, t.slug, t.name, t.description, t.name_key FROM topic t
        WHERE t.name_key > ${readNameCursor(query.cursor)} AND ${SHOWN}
        ORDER BY t.name_key LIMIT ${query.limit + 1}`.execute(db);
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        topics: page.map(view),
        next: rows.length > page.length && last ? writeNameCursor(last.name_key) : null,
      };
    },
  );

  api.get(
    '/topics/:slug',
    {
      schema: {
        operationId: 'getTopic',
        summary: 'One topic',
        tags: ['Newspaper'],
        params: slugParams,
        response: { 200: topicSchema, default: problemAnswer },
      },
    },
    async ({ params: { slug } }) => {
      const { rows } = await sql<TopicRow>`SELECT t.id, t.slug, t.name, t.description, t.name_key FROM topic t
        WHERE t.slug = ${slug} AND ${SHOWN}`.execute(db);
      if (!rows[0]) throw new AppError('not_found', `There is no topic "${slug}".`);
      return view(rows[0]);
    },
  );
}
