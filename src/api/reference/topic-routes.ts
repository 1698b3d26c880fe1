import { sql } from 'kysely';
import { AppError } from '../../kernel/errors.ts';
import { problemAnswer, slugParams } from '../contract/common.ts';
import { pageQuery, topicListSchema, topicSchema } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { readNameCursor, writeNameCursor } from '../http/cursors.ts';
import { presenter } from '../stories/present-story.ts';
import { shown } from './shown.ts';

interface TopicRow {
  id: string;
  slug: string;
  name: string;
  description: string;
  name_key: string;
}

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
      const { rows } = await sql<TopicRow>`SELECT id, slug, name, description, name_key FROM topic
        WHERE name_key > ${readNameCursor(query.cursor)} AND ${shown.topic}
        ORDER BY name_key LIMIT ${query.limit + 1}`.execute(db);
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
      const { rows } = await sql<TopicRow>`SELECT id, slug, name, description, name_key FROM topic
        WHERE slug = ${slug} AND ${shown.topic}`.execute(db);
      if (!rows[0]) throw new AppError('not_found', `There is no topic "${slug}".`);
      return view(rows[0]);
    },
  );
}
