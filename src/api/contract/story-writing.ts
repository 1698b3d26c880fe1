import { z } from 'zod';
import { bodySchema, figureSchema } from '../../story/body.ts';
import {
  bylineSchema,
  claimSchema,
  ratingSchema,
  slugSchema,
  storyContentSchema,
} from '../../story/content.ts';
import { stageSchema, storyKindSchema } from '../../story/kinds.ts';
import { publishedSchema } from '../../story/published.ts';
import { cursorSchema, limitSchema, nextSchema } from './common.ts';

const { shape } = storyContentSchema;
const note = z.string().max(500).optional().describe('Why, for the record of revisions.');
const topicName = z.string().trim().min(1).max(200);

/** The fields of a story as a write sends them: sections by path, topics and bylines by name. None has a default here, so that
 * a change touches only what it names. */
const writable = {
  kind: storyKindSchema.exclude(['stub']),
  language: shape.language,
  slug: slugSchema,
  section: z.string().min(1).max(300).nullable().describe('Path of a section, as GET /sections gives it.'),
  headline: shape.headline,
  kicker: shape.kicker.unwrap(),
  standfirst: shape.standfirst.unwrap(),
  houseCredit: shape.houseCredit.unwrap(),
  dateline: shape.dateline.unwrap(),
  bylines: z
    .array(z.union([bylineSchema.shape.name, bylineSchema]))
    .max(40)
    .describe('Names, or objects with name and role. Who is not known yet is added.'),
  topics: z.array(topicName).max(60).describe('Names. Topics that are not known yet are added.'),
  leadFigure: figureSchema.nullable(),
  body: bodySchema,
  bodyHtml: z
    .string()
    .max(2_000_000)
    .describe(
      'The body as HTML instead of the body document. It is cleaned; `issues` of the answer says what was lost.',
    ),
  rating: ratingSchema.nullable(),
  claim: claimSchema.nullable(),
  translationOf: z.uuid().nullable(),
  canonicalUrl: z.url({ protocol: /^https?$/ }).nullable(),
};

const hasOneBody = (story: { body?: unknown; bodyHtml?: unknown }) =>
  story.body === undefined || story.bodyHtml === undefined;
const oneBody = { path: ['bodyHtml'], error: 'Send body or bodyHtml, not both' };

const changeShape = z.strictObject(writable).partial().shape;

export const newStorySchema = z
  .strictObject({ ...changeShape, headline: writable.headline, note })
  .refine(hasOneBody, oneBody)
  .meta({ id: 'NewStory' });

const storyChangesSchema = z
  .strictObject(changeShape)
  .refine(hasOneBody, oneBody)
  .meta({ id: 'StoryChanges' });
export type StoryChanges = z.infer<typeof storyChangesSchema>;

const baseRevision = z
  .int()
  .min(1)
  .describe(
    'The revision your change was made on. If the story has moved on since, nothing is saved and you get the newest.',
  );

export const revisionRequestSchema = z
  .strictObject({ ...changeShape, baseRevision, note })
  .refine(hasOneBody, oneBody)
  .meta({ id: 'StoryRevisionRequest' });

export const publishRequestSchema = z
  .strictObject({
    baseRevision: baseRevision.optional().describe('Needed with changes.'),
    changes: storyChangesSchema
      .optional()
      .describe('Last changes: saved as a revision and published with it.'),
    note,
    published: publishedSchema
      .optional()
      .describe('When it counts as published; at first publication now, later what it was.'),
  })
  .refine(({ changes, baseRevision }) => changes === undefined || baseRevision !== undefined, {
    path: ['baseRevision'],
    error: 'Say which revision the changes were made on',
  });
export const scheduleRequestSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  baseRevision: baseRevision.optional(),
});
export const unscheduleRequestSchema = z.strictObject({ baseRevision: baseRevision.optional() });
export const correctRequestSchema = z.strictObject({
  kind: z.enum(['correction', 'clarification', 'update']).default('correction'),
  text: z.string().trim().min(1).max(4000).describe('What readers are told.'),
  baseRevision,
  changes: storyChangesSchema
    .optional()
    .describe('The changed text, published together with the correction.'),
});
export const withdrawRequestSchema = z.strictObject({
  note: z.string().trim().min(1).max(2000).describe('What readers are told in its place.'),
});

const issueSchema = z.object({
  severity: z.enum(['info', 'uncertain', 'lost']),
  code: z.string(),
  message: z.string(),
  where: z.string().optional(),
});

export const savedStorySchema = z
  .object({
    id: z.uuid(),
    revision: z.int(),
    issues: z.array(issueSchema).describe('What of bodyHtml did not come over as it was.'),
  })
  .meta({ id: 'SavedStory' });
export const publishedAnswerSchema = z.object({
  id: z.uuid(),
  revision: z.int(),
  url: z.url().nullable(),
  issues: z.array(issueSchema).describe('What of bodyHtml did not come over as it was.'),
});
export const scheduledAnswerSchema = z.object({ id: z.uuid(), scheduledFor: z.iso.datetime().nullable() });
export const correctedAnswerSchema = z.object({
  id: z.uuid(),
  correctionId: z.uuid(),
  revision: z.int(),
  issues: z.array(issueSchema),
});
export const withdrawnAnswerSchema = z.object({ id: z.uuid(), correctionId: z.uuid() });

/** A revision's content in the form that a write takes back. */
const draftSchema = z
  .object({
    kind: storyKindSchema,
    language: z.string(),
    slug: z.string(),
    section: z.string().nullable(),
    headline: z.string(),
    kicker: z.string().nullable(),
    standfirst: z.string().nullable(),
    houseCredit: z.string().nullable(),
    dateline: z.string().nullable(),
    bylines: z.array(
      z.object({ name: z.string(), personId: z.uuid().nullable(), role: z.string().optional() }),
    ),
    topics: z.array(z.string()),
    leadFigure: figureSchema.nullable(),
    body: bodySchema,
    rating: ratingSchema.nullable(),
    claim: claimSchema.nullable(),
    translationOf: z.uuid().nullable(),
    canonicalUrl: z.string().nullable(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;

/** As many as the store can count. */
export const MOST_REVISIONS = 2_147_483_647;

const revisionShape = {
  revision: z.int(),
  actor: z.string(),
  note: z.string(),
  createdAt: z.iso.datetime(),
};
export const revisionListSchema = z
  .object({
    id: z.uuid(),
    stage: stageSchema,
    revision: z.int().describe('The newest: what `baseRevision` must name.'),
    publishedRevision: z.int().nullable(),
    scheduledFor: z.iso.datetime().nullable(),
    revisions: z.array(z.object(revisionShape)).describe('Newest first.'),
    next: nextSchema,
  })
  .meta({ id: 'RevisionList' });
export const revisionSchema = z.object({ ...revisionShape, content: draftSchema }).meta({ id: 'Revision' });
export const revisionParams = z.object({
  id: z.uuid(),
  revision: z.coerce.number().int().min(1).max(MOST_REVISIONS),
});
export const revisionListQuery = z.strictObject({ limit: limitSchema, cursor: cursorSchema });
