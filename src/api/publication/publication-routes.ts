import { defined } from '../../kernel/defined.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { readFurniture } from '../../newsroom/publication/published-queries.ts';
import { savePublication } from '../../newsroom/publication/save-publication.ts';
import type { Db } from '../../store/pool.ts';
import { problemAnswer } from '../contract/common.ts';
import { publicationChangesSchema, publicationViewSchema } from '../contract/reference.ts';
import { type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { idempotencyHeaders, write } from '../http/write.ts';

export function publicationRoutes(api: Api, deps: ApiDeps): void {
  const view = async (db: Db) => {
    const { publication } = await readFurniture(db, silentRecorder);
    return { url: deps.publicUrl, ...publication };
  };

  api.get(
    '/publication',
    {
      schema: {
        operationId: 'getPublication',
        summary: 'What the newspaper says of itself',
        tags: ['Newspaper'],
        response: { 200: publicationViewSchema, default: problemAnswer },
      },
    },
    () => view(deps.newsroom.db),
  );

  api.patch(
    '/publication',
    {
      config: { action: 'publication.edit' },
      schema: {
        operationId: 'changePublication',
        summary: 'Change what the newspaper says of itself',
        description: 'Fields that are sent replace what was there; of `settings`, those that are named.',
        tags: ['Newspaper'],
        headers: idempotencyHeaders,
        body: publicationChangesSchema,
        response: { 200: publicationViewSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, publicationViewSchema, request.body, async (newsroom) => {
        // Locked, so that of two changes at once neither undoes the other.
        await newsroom.db.selectFrom('publication').select('id').forUpdate().execute();
        const { publication } = await readFurniture(newsroom.db, silentRecorder);
        const { settings, ...fields } = request.body;
        await savePublication(newsroom, actorOf(request), {
          ...publication,
          ...defined(fields),
          settings: { ...publication.settings, ...defined(settings ?? {}) },
        });
        return { status: 200, body: await view(newsroom.db) };
      }),
  );
}
