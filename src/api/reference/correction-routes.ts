import { silentRecorder } from '../../kernel/facts.ts';
import { ledger } from '../../newsroom/corrections/published-queries.ts';
import { problemAnswer } from '../contract/common.ts';
import { ledgerSchema, pageQuery } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { readPlace } from '../http/cursors.ts';
import { presenter } from '../stories/present-story.ts';

export function correctionRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const present = presenter(publicUrl);

  api.get(
    '/corrections',
    {
      schema: {
        operationId: 'listCorrections',
        summary: 'The corrections ledger, withdrawals included',
        tags: ['Newspaper'],
        querystring: pageQuery,
        response: { 200: ledgerSchema, default: problemAnswer },
      },
    },
    async ({ query }) => {
      if (query.cursor !== undefined) readPlace(query.cursor);
      const { entries, older } = await ledger(newsroom.db, silentRecorder, {
        size: query.limit,
        before: query.cursor,
      });
      return {
        corrections: entries.map((entry) => ({
          ...present.correction(entry),
          story: present.link(entry.story),
        })),
        next: older,
      };
    },
  );
}
