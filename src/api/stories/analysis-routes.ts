import { keyPhrases } from '../../language/key-phrases.ts';
import { suggestNames } from '../../newsroom/analysis/suggest-names.ts';
import { prose } from '../../story/plain-text.ts';
import { allows, authorise } from '../../story/policy.ts';
import { relatedQuery, relatedSchema, statementsSchema, suggestionsSchema } from '../contract/analysis.ts';
import { idParams, problemAnswer } from '../contract/common.ts';
import { type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { relatedWithScores, statementsOf, versionsWithScores } from './analysis-queries.ts';
import { presenter } from './present-story.ts';
import { publishedStory } from './published-story.ts';

/** What the language engine found in published stories: relatives, versions, statements, names. */
export function analysisRoutes(api: Api, { newsroom, publicUrl }: ApiDeps): void {
  const { db } = newsroom;
  const present = presenter(publicUrl);

  api.get(
    '/stories/:id/related',
    {
      schema: {
        operationId: 'listRelatedStories',
        summary: 'Stories like this one, nearest first, and other versions of it',
        tags: ['Stories'],
        params: idParams,
        querystring: relatedQuery,
        response: { 200: relatedSchema, default: problemAnswer },
      },
    },
    async ({ params, query }) => {
      await publishedStory(db, params.id);
      const [related, versions] = await Promise.all([
        relatedWithScores(db, params.id, query.limit),
        versionsWithScores(db, params.id, query.limit),
      ]);
      return {
        related: related.map(({ score, card }) => ({ score, story: present.card(card) })),
        nearDuplicates: versions.map(({ score, card }) => ({ likeness: score, story: present.card(card) })),
      };
    },
  );

  api.get(
    '/stories/:id/statements',
    {
      schema: {
        operationId: 'listStatements',
        summary: 'Who said what in a story',
        description:
          'Confirmed statements of the published text, with offsets into it in UTF-16 code units (`include=text` of the story gives it). With the scope statements:read also those that are only suggested.',
        tags: ['Stories'],
        params: idParams,
        response: { 200: statementsSchema, default: problemAnswer },
      },
    },
    async (request) => {
      const story = await publishedStory(db, request.params.id);
      const maySeeSuggested = allows(actorOf(request), 'statement.read-suggested');
      const statuses = maySeeSuggested ? (['confirmed', 'suggested'] as const) : (['confirmed'] as const);
      return { statements: await statementsOf(db, story, statuses) };
    },
  );

  api.get(
    '/stories/:id/suggestions',
    {
      schema: {
        operationId: 'suggestNames',
        summary: 'People, topics and phrases that a story is about',
        description:
          'What an editor may want to tag a story with, surest first. Needs the scope statements:read.',
        tags: ['Stories'],
        params: idParams,
        response: { 200: suggestionsSchema, default: problemAnswer },
      },
    },
    async (request) => {
      authorise(actorOf(request), 'statement.read-suggested');
      const story = await publishedStory(db, request.params.id);
      const text = prose(story.body);
      const { people, topics, unknownPeople } = await suggestNames(db, { ...story, text });
      return {
        people: [...people],
        topics: [...topics],
        unknownPeople: [...unknownPeople],
        keyPhrases: keyPhrases(text, { language: story.language }),
      };
    },
  );
}
