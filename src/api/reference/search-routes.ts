import { MOST_RANKED } from '../../newsroom/search/plan.ts';
import { search } from '../../newsroom/search/published-queries.ts';
import { problemAnswer } from '../contract/common.ts';
import { searchQuery, searchResultsSchema } from '../contract/reference.ts';
import type { Api, ApiDeps } from '../http/api-server.ts';
import { readNumber, readPlace } from '../http/cursors.ts';
import { findLists, momentsOf } from '../stories/find-lists.ts';
import { presenter } from '../stories/present-story.ts';

export function searchRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const { db } = newsroom;
  const present = presenter(publicUrl);

  api.get(
    '/search',
    {
      schema: {
        operationId: 'search',
        summary: 'Search the published stories',
        tags: ['Stories'],
        querystring: searchQuery,
        response: { 200: searchResultsSchema, default: problemAnswer },
      },
    },
    async ({ query }) => {
      if (query.cursor !== undefined) {
        if (query.sort === 'newest') readPlace(query.cursor);
        else readNumber(query.cursor, MOST_RANKED);
      }
      const { hits, ...found } = await search(db, {
        text: query.q,
        ...(await findLists(db, query)),
        ...(await momentsOf(db, query)),
        language: query.language,
        sort: query.sort,
        cursor: query.cursor,
        size: query.limit,
      });
      return {
        ...found,
        hits: hits.map(({ story, score, passages }) => ({
          story: present.card(story),
          score,
          passages: passages.map((passage) => passage.map((part) => ({ ...part }))),
        })),
      };
    },
  );
}
