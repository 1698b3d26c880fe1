import { z } from 'zod';
import { bodySchema, figureSchema } from '../../story/body.ts';
import { claimSchema, languageTagSchema, ratingSchema } from '../../story/content.ts';
import { STORY_KINDS, storyKindSchema } from '../../story/kinds.ts';
import { publishedSchema } from '../../story/published.ts';
import {
  commaList,
  cursorSchema,
  limitSchema,
  momentSchema,
  nextSchema,
  personRefSchema,
  pictureSchema,
  sectionRefSchema,
  topicRefSchema,
} from './common.ts';

export const storyLinkSchema = z
  .object({
    id: z.uuid(),
    url: z.url().nullable().describe('Null for a story that is not here to be read.'),
    headline: z.string(),
    language: z.string(),
  })
  .meta({ id: 'StoryLink' });

const printedBylineSchema = z
  .object({ name: z.string(), role: z.string().nullable(), person: personRefSchema.nullable() })
  .meta({ id: 'Byline' });

export const correctionSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['correction', 'clarification', 'update', 'withdrawal']),
    text: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Correction' });

/** What a card shows: enough for a list. */
const cardShape = {
  id: z.uuid(),
  url: z.url().nullable(),
  kind: storyKindSchema,
  language: z.string(),
  headline: z.string(),
  kicker: z.string().nullable(),
  standfirst: z.string().nullable(),
  houseCredit: z.string().nullable(),
  section: sectionRefSchema.nullable(),
  bylines: z.array(printedBylineSchema),
  picture: pictureSchema.nullable(),
  teaser: z.object({ text: z.string(), cut: z.boolean() }).describe('The first words of the body.'),
  words: z.int(),
  readingMinutes: z.int(),
  published: publishedSchema.describe('An instant, or a calendar day where only the day is known.'),
  updatedAt: z.iso.datetime(),
  rating: ratingSchema.nullable(),
};

/** What only a whole story has. */
export const wholeShape = {
  slug: z.string(),
  dateline: z.string().nullable(),
  topics: z.array(topicRefSchema),
  leadFigure: figureSchema.nullable(),
  body: bodySchema,
  pictures: z.array(pictureSchema).describe('Every picture that the lead figure and the body name.'),
  links: z.array(storyLinkSchema).describe('Every story that the body refers to.'),
  corrections: z.array(correctionSchema),
  claim: claimSchema.nullable(),
  translations: z.array(storyLinkSchema),
  canonicalUrl: z.string().nullable(),
  revision: z.int(),
};

/** What is made when asked for. */
const includedShape = {
  bodyHtml: z.string().describe('The body as clean HTML without styles or scripts.'),
  text: z.string().describe('The prose alone.'),
};

const { id: storyId, ...otherFields } = { ...cardShape, ...wholeShape, ...includedShape };
export const storySchema = z
  .object({ id: storyId, ...z.object(otherFields).partial().shape })
  .describe('A published story. `fields` and `include` say which fields are there.')
  .meta({ id: 'Story' });
export type StoryView = z.infer<typeof storySchema>;

const fieldNames = z.enum(z.object({ ...cardShape, ...wholeShape }).keyof().options);
const storyFieldsSchema = commaList(fieldNames, 40)
  .optional()
  .describe(`Only these fields, besides id: ${fieldNames.options.join(', ')}.`);
const storyIncludeSchema = commaList(z.enum(['bodyHtml', 'text']), 2)
  .optional()
  .describe('Also these: bodyHtml, text.');

export const storyQuery = z.strictObject({ fields: storyFieldsSchema, include: storyIncludeSchema });

export const storyListQuery = z.strictObject({
  section: z
    .string()
    .max(300)
    .optional()
    .describe('Path of a section (`world/europe`); those nested in it are included.'),
  topic: z.string().max(200).optional().describe('Slug or id of a topic.'),
  person: z.string().max(200).optional().describe('Slug or id of a person.'),
  kind: z.enum(STORY_KINDS).exclude(['stub', 'page']).optional(),
  language: languageTagSchema.optional().describe('`en` includes `en-GB`.'),
  from: momentSchema.optional().describe('Published at or after this.'),
  to: momentSchema.optional().describe('Published before this.'),
  updatedSince: z.iso.datetime({ offset: true }).optional().describe('Changed at or after this instant.'),
  ids: commaList(z.uuid(), 100).optional().describe('These stories only, up to 100.'),
  sort: z
    .enum(['newest', 'updated'])
    .default('newest')
    .describe(
      '`newest`: by publication, newest first. `updated`: by last change, oldest change first, so that a walk misses no change made meanwhile.',
    ),
  fields: storyFieldsSchema,
  include: storyIncludeSchema,
  limit: limitSchema,
  cursor: cursorSchema,
});
export type StoryListQuery = z.infer<typeof storyListQuery>;

export const storyListSchema = z
  .object({ stories: z.array(storySchema), next: nextSchema })
  .meta({ id: 'StoryList' });
