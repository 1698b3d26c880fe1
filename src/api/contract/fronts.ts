import { z } from 'zod';
import { CONTAINER_LAYOUTS } from '../../story/published-view.ts';
import { sectionRefSchema } from './common.ts';
import { storyLinkSchema, storySchema } from './stories.ts';

const containerSchema = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    layout: z.enum(CONTAINER_LAYOUTS),
    section: sectionRefSchema.nullable(),
    cards: z.array(
      z.object({
        curated: z.boolean().describe('False for a card that backfill put there.'),
        story: storySchema,
        supporting: z.array(storyLinkSchema),
      }),
    ),
  })
  .meta({ id: 'Container' });
export const frontSchema = z
  .object({ id: z.uuid(), slug: z.string(), title: z.string(), containers: z.array(containerSchema) })
  .meta({ id: 'Front' });
export const frontListSchema = z
  .object({
    fronts: z.array(
      z.object({
        id: z.uuid(),
        slug: z.string(),
        title: z.string(),
        containers: z.array(
          z.object({
            id: z.uuid(),
            slug: z.string(),
            title: z.string(),
            layout: z.enum(CONTAINER_LAYOUTS),
            size: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'FrontList' });

const cardShape = {
  storyId: z.uuid(),
  headline: z.string().trim().min(1).max(500).nullish().describe('Over the story’s own.'),
  kicker: z.string().trim().max(120).nullish(),
  standfirst: z.string().trim().max(2000).nullish(),
  mediaId: z.uuid().nullish().describe('A picture over the story’s own.'),
  supporting: z.array(z.uuid()).max(10).optional().describe('Stories named below the card’s own.'),
};
export const placeRequestSchema = z.strictObject({
  ...cardShape,
  position: z.int().min(0).max(60).default(0).describe('0 is the first place.'),
});
export const setCardsRequestSchema = z.strictObject({ cards: z.array(z.strictObject(cardShape)).max(60) });
export const placementSchema = z
  .object({ containerId: z.uuid(), storyIds: z.array(z.uuid()).describe('The curated cards, in order.') })
  .meta({ id: 'Placement' });
export const containerParams = z.object({
  slug: z.string().min(1).max(200).describe('The front, or `beside-stories`.'),
  container: z.string().min(1).max(200).describe('Slug or id of the container.'),
});
export const cardParams = containerParams.extend({ storyId: z.uuid() });
