import { AppError } from '../../kernel/errors.ts';
import { silentRecorder } from '../../kernel/facts.ts';
import { BESIDE_STORIES } from '../../newsroom/fronts/container-cards.ts';
import { placeStory } from '../../newsroom/fronts/place-story.ts';
import { frontBySlug } from '../../newsroom/fronts/published-queries.ts';
import { removeCard } from '../../newsroom/fronts/remove-card.ts';
import { setCards } from '../../newsroom/fronts/set-cards.ts';
import { problemAnswer, slugParams } from '../contract/common.ts';
import {
  cardParams,
  containerParams,
  frontListSchema,
  frontSchema,
  placementSchema,
  placeRequestSchema,
  setCardsRequestSchema,
} from '../contract/fronts.ts';
import { type Api, type ApiDeps, actorOf } from '../http/api-server.ts';
import { idempotencyHeaders, write } from '../http/write.ts';
import { presenter } from '../stories/present-story.ts';
import { readFronts } from './front-queries.ts';

const CARDS = '/fronts/:slug/containers/:container/cards';

export function frontRoutes(api: Api, deps: ApiDeps): void {
  const { db } = deps.newsroom;
  const present = presenter(deps.publicUrl);

  api.get(
    '/fronts',
    {
      schema: {
        operationId: 'listFronts',
        summary: 'The fronts and their containers',
        description: `The front \`${BESIDE_STORIES}\` stands for the containers beside stories.`,
        tags: ['Fronts'],
        response: { 200: frontListSchema, default: problemAnswer },
      },
    },
    async () => ({ fronts: await readFronts(db) }),
  );

  api.get(
    '/fronts/:slug',
    {
      schema: {
        operationId: 'getFront',
        summary: 'A front as readers see it: curated cards, then backfill',
        tags: ['Fronts'],
        params: slugParams,
        response: { 200: frontSchema, default: problemAnswer },
      },
    },
    async ({ params: { slug } }) => {
      const front = await frontBySlug(db, silentRecorder, slug);
      if (!front) throw new AppError('not_found', `There is no front "${slug}". GET /fronts lists them.`);
      return {
        ...front,
        containers: front.containers.map((container) => ({
          ...container,
          section: container.section && present.section(container.section),
          cards: container.cards.map((card) => ({
            curated: card.curated,
            story: present.card(card),
            supporting: card.supporting.map(present.link),
          })),
        })),
      };
    },
  );

  api.post(
    CARDS,
    {
      config: { action: 'front.place' },
      schema: {
        operationId: 'placeStory',
        summary: 'Place a story in a container, or move it there',
        description: 'It leaves the other containers of this front: no story stands twice on one.',
        tags: ['Fronts'],
        headers: idempotencyHeaders,
        params: containerParams,
        body: placeRequestSchema,
        response: { 200: placementSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, placementSchema, request.body, async (newsroom) => {
        const { position, ...card } = request.body;
        const { slug: front, container } = request.params;
        const placed = await placeStory(newsroom, actorOf(request), { front, container, card, position });
        return { status: 200, body: { ...placed, storyIds: [...placed.storyIds] } };
      }),
  );

  api.put(
    CARDS,
    {
      config: { action: 'front.place' },
      schema: {
        operationId: 'setCards',
        summary: 'Set all the cards of a container, in order',
        tags: ['Fronts'],
        headers: idempotencyHeaders,
        params: containerParams,
        body: setCardsRequestSchema,
        response: { 200: placementSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, placementSchema, request.body, async (newsroom) => {
        const { slug: front, container } = request.params;
        const placed = await setCards(newsroom, actorOf(request), { front, container, ...request.body });
        return { status: 200, body: { ...placed, storyIds: [...placed.storyIds] } };
      }),
  );

  api.delete(
    `${CARDS}/:storyId`,
    {
      config: { action: 'front.place' },
      schema: {
        operationId: 'removeCard',
        summary: 'Take a story out of a container',
        tags: ['Fronts'],
        headers: idempotencyHeaders,
        params: cardParams,
        response: { 200: placementSchema, default: problemAnswer },
      },
    },
    (request, reply) =>
      write(deps, request, reply, placementSchema, null, async (newsroom) => {
        const { slug: front, container, storyId } = request.params;
        const placed = await removeCard(newsroom, actorOf(request), { front, container, storyId });
        return { status: 200, body: { ...placed, storyIds: [...placed.storyIds] } };
      }),
  );
}
