import { z } from 'zod';
import { publicationSchema } from '../../story/publication.ts';
import {
  cursorSchema,
  limitSchema,
  momentSchema,
  nextSchema,
  personRefSchema,
  pictureSchema,
  sectionRefSchema,
  topicRefSchema,
} from './common.ts';
import { correctionSchema, storyLinkSchema, storySchema } from './stories.ts';

export const sectionSchema = z
  .object({
    ...sectionRefSchema.shape,
    parentId: z.uuid().nullable(),
    description: z.string(),
    colour: z.int().describe('1 to 7: which of the theme’s colours.'),
  })
  .meta({ id: 'Section' });
export const sectionListSchema = z
  .object({ sections: z.array(sectionSchema).describe('In the order of the menu, parents before children.') })
  .meta({ id: 'SectionList' });

export const topicSchema = z
  .object({ ...topicRefSchema.shape, description: z.string() })
  .meta({ id: 'Topic' });
export const topicListSchema = z
  .object({ topics: z.array(topicSchema), next: nextSchema })
  .meta({ id: 'TopicList' });

export const personSchema = z
  .object({
    ...personRefSchema.shape,
    name: z.string(),
    role: z.string(),
    bio: z.string(),
    portrait: pictureSchema.nullable(),
    links: z.array(z.object({ label: z.string(), url: z.string() })),
  })
  .meta({ id: 'Person' });
export const personListSchema = z
  .object({ people: z.array(personSchema), next: nextSchema })
  .meta({ id: 'PersonList' });

export const pageQuery = z.strictObject({ limit: limitSchema, cursor: cursorSchema });

export const ledgerSchema = z
  .object({
    corrections: z
      .array(z.object({ ...correctionSchema.shape, story: storyLinkSchema }))
      .describe('Newest first.'),
    next: nextSchema,
  })
  .meta({ id: 'CorrectionLedger' });

export const searchQuery = z.strictObject({
  q: z.string().trim().min(1).max(300).describe('Words, "phrases", -exclusions, `or`.'),
  section: z.string().max(300).optional().describe('Path of a section; those nested in it are included.'),
  topic: z.string().max(200).optional().describe('Slug or id.'),
  person: z.string().max(200).optional().describe('Slug or id.'),
  language: z.string().max(40).optional(),
  from: momentSchema.optional().describe('Published at or after this.'),
  to: momentSchema.optional().describe('Published before this.'),
  sort: z.enum(['relevance', 'newest']).default('relevance'),
  limit: limitSchema,
  cursor: cursorSchema,
});
export const searchResultsSchema = z
  .object({
    total: z.int(),
    totalIsExact: z.boolean(),
    suggestion: z.string().nullable().describe('Another spelling, where the text itself finds nothing.'),
    hits: z.array(
      z.object({
        story: storySchema,
        score: z.number(),
        passages: z.array(z.array(z.object({ text: z.string(), highlighted: z.boolean() }))),
      }),
    ),
    next: nextSchema,
  })
  .meta({ id: 'SearchResults' });

const { shape } = publicationSchema;
const { shape: settings } = shape.settings.unwrap();

/** What a newspaper says of itself. */
export const publicationViewSchema = z
  .object({
    url: z.url(),
    name: z.string(),
    tagline: z.string(),
    timeZone: z.string(),
    language: z.string(),
    theme: shape.theme.unwrap(),
    tokens: shape.tokens.unwrap(),
    menus: shape.menus.unwrap(),
    labels: shape.labels.unwrap(),
    settings: shape.settings.unwrap(),
  })
  .meta({ id: 'Publication' });

const undefaulted = z
  .strictObject({
    aiCrawlers: settings.aiCrawlers.unwrap(),
    securityContact: settings.securityContact.unwrap(),
    editorialContact: settings.editorialContact.unwrap(),
    webSubHub: settings.webSubHub.unwrap(),
    edition: settings.edition.unwrap(),
    city: settings.city.unwrap(),
    foundingYear: settings.foundingYear.unwrap(),
    nameplate: settings.nameplate.unwrap(),
    languages: settings.languages.unwrap(),
  })
  .partial();

export const publicationChangesSchema = z
  .strictObject({
    name: shape.name,
    tagline: shape.tagline.unwrap(),
    timeZone: shape.timeZone,
    language: shape.language,
    theme: shape.theme.unwrap(),
    tokens: shape.tokens.unwrap(),
    menus: shape.menus.unwrap(),
    labels: shape.labels.unwrap(),
    settings: undefaulted.describe('Settings that are not named stay as they are.'),
  })
  .partial()
  .meta({ id: 'PublicationChanges' });
