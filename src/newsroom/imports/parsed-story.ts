import { z } from 'zod';
import { bodySchema, figureSchema } from '../../story/body.ts';
import { bylineSchema, claimSchema, languageTagSchema, ratingSchema } from '../../story/content.ts';
import { storyKindSchema } from '../../story/kinds.ts';
import { publishedSchema } from '../../story/published.ts';

/**
 * What every importer hands to the newsroom: one story as its source gave it, before it has ids here. Pictures and cross links
 * are named in the body by a reference (a UUID made by the parser, in `mediaId` and `storyId`) that stands in `pictures` or
 * `crossLinks`; the import replaces references by real ids.
 */

/** Something the reader of a report should know. `lost` means that content of the source did not get in. */
export const importIssueSchema = z.object({
  severity: z.enum(['info', 'uncertain', 'lost']),
  code: z.string(),
  message: z.string(),
  /** Where in the source: a line number, a JSON path, a CSS selector. */
  where: z.string().optional(),
});
export type ImportIssue = z.infer<typeof importIssueSchema>;

export const parsedPictureSchema = z.object({
  ref: z.uuid(),
  /** Absolute address of the file at its source, or null where only caption and credit are known. */
  url: z.url().nullable(),
  /** A file beside the imported one, absolute path. */
  file: z.string().nullable().default(null),
  alt: z.string().default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  creditUrl: z.string().nullable().default(null),
  width: z.int().nullable().default(null),
  height: z.int().nullable().default(null),
});
export type ParsedPicture = z.infer<typeof parsedPictureSchema>;

/** A story named by another: by its headline, its address, its id at the source, or several of these. */
export const storyReferenceSchema = z.object({
  ref: z.uuid(),
  headline: z.string().min(1),
  url: z.url().nullable().default(null),
  sourceId: z.string().nullable().default(null),
});
export type StoryReference = z.infer<typeof storyReferenceSchema>;

/** A card in a page's furniture: all that is known of a story which may not be here. */
export const parsedCardSchema = z.object({
  headline: z.string().min(1),
  standfirst: z.string().nullable().default(null),
  houseCredit: z.string().nullable().default(null),
  /** What the card said after the standfirst, as far as it went. */
  teaser: z.string().default(''),
  /** The source broke the card's text off. */
  cut: z.boolean().default(false),
  url: z.url().nullable().default(null),
});
export type ParsedCard = z.infer<typeof parsedCardSchema>;

export const furnitureSchema = z.object({
  /** The masthead's date: the day the page was scraped, never the day of publication. */
  viewedOn: z.iso.date().nullable().default(null),
  readingMinutes: z.int().nullable().default(null),
  previous: parsedCardSchema.nullable().default(null),
  next: parsedCardSchema.nullable().default(null),
  rail: z
    .object({ title: z.string(), section: z.string().nullable(), cards: z.array(parsedCardSchema) })
    .nullable()
    .default(null),
  containers: z.array(z.object({ title: z.string(), cards: z.array(parsedCardSchema) })).default([]),
  /** Lines recognised as furniture and left out: share links, "go to top", menus. */
  dropped: z.array(z.string()).default([]),
});

export const parsedCorrectionSchema = z.object({
  /** Set where a body shows this correction by its id, as our own export does. */
  id: z.uuid().optional(),
  kind: z.enum(['correction', 'clarification', 'update', 'withdrawal']).default('correction'),
  text: z.string().min(1),
  at: z.iso.datetime({ offset: true }).nullable().default(null),
});

export const parsedStorySchema = z.object({
  /** Which importer and what the story is called at its source; together they recognise it when it comes again. */
  source: z.string().min(1),
  sourceId: z.string().min(1).max(1000),
  kind: storyKindSchema.default('news'),
  language: languageTagSchema.nullable().default(null),
  slug: z.string().nullable().default(null),
  headline: z.string().min(1),
  kicker: z.string().nullable().default(null),
  standfirst: z.string().nullable().default(null),
  houseCredit: z.string().nullable().default(null),
  dateline: z.string().nullable().default(null),
  bylines: z.array(bylineSchema).default([]),
  /** Null: the source gave none. The import publishes at once and reports it as uncertain. */
  published: publishedSchema.nullable().default(null),
  updatedAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Section names from the outermost in: `["World", "Europe"]`. */
  section: z.array(z.string().min(1)).default([]),
  topics: z.array(z.string().min(1)).default([]),
  leadFigure: figureSchema.nullable().default(null),
  body: bodySchema,
  pictures: z.array(parsedPictureSchema).default([]),
  crossLinks: z.array(storyReferenceSchema).default([]),
  corrections: z.array(parsedCorrectionSchema).default([]),
  canonicalUrl: z.url().nullable().default(null),
  rating: ratingSchema.nullable().default(null),
  claim: claimSchema.nullable().default(null),
  /** For kind `stub`: what its card said beyond the standfirst, and whether the source broke it off. */
  stubTeaser: z.object({ text: z.string(), cut: z.boolean() }).nullable().default(null),
  furniture: furnitureSchema.prefault({}),
  issues: z.array(importIssueSchema).default([]),
});
export type ParsedStory = z.infer<typeof parsedStorySchema>;
export type ParsedStoryInput = z.input<typeof parsedStorySchema>;
