import { z } from 'zod';
import { storyContentSchema } from '../../story/content.ts';
import { stageSchema } from '../../story/kinds.ts';
import { publicationSchema } from '../../story/publication.ts';
import { publishedSchema } from '../../story/published.ts';

/**
 * Our own richer form of the bulk format: one record a line, each with `"broadsheet": 1` (the version of the form) and a `type`.
 * Records name one another by id; a story's line names its section, topics, pictures and cross links in words as well, so that it
 * can be read alone. Export writes them in the order publication, sections, media, people, topics, stories, fronts, containers, redirects.
 */
const head = <T extends string>(type: T) => ({ broadsheet: z.literal(1), type: z.literal(type) });
const instant = z.iso.datetime({ offset: true });

const publicationRecordSchema = z.object({ ...head('publication'), ...publicationSchema.shape });

const sectionRecordSchema = z.object({
  ...head('section'),
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  slug: z.string().min(1),
  path: z.string().min(1),
  name: z.string().min(1),
  description: z.string().default(''),
  colour: z.int().default(1),
  position: z.int().default(0),
});

const personRecordSchema = z.object({
  ...head('person'),
  id: z.uuid(),
  slug: z.string().min(1),
  name: z.string().min(1),
  role: z.string().default(''),
  bio: z.string().default(''),
  portraitId: z.uuid().nullable().default(null),
  links: z.array(z.object({ label: z.string(), url: z.string() })).default([]),
  staff: z.boolean().default(false),
});

const topicRecordSchema = z.object({
  ...head('topic'),
  id: z.uuid(),
  slug: z.string().min(1),
  name: z.string().min(1),
  description: z.string().default(''),
  aliases: z.array(z.string()).default([]),
});

/** A picture. Its file is found by `sha256` beside the export, or fetched from `sourceUrl`. */
const mediaRecordSchema = z.object({
  ...head('media'),
  id: z.uuid(),
  status: z.enum(['ready', 'pending', 'failed']).default('pending'),
  sha256: z.string().nullable().default(null),
  mime: z.string().nullable().default(null),
  bytes: z.int().nullable().default(null),
  width: z.int().nullable().default(null),
  height: z.int().nullable().default(null),
  averageColour: z.string().nullable().default(null),
  focal: z.object({ x: z.number(), y: z.number() }).default({ x: 0.5, y: 0.5 }),
  alt: z.string().default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  creditUrl: z.string().nullable().default(null),
  sourceUrl: z.string().nullable().default(null),
  metadata: z.json().default({}),
  createdAt: instant.nullable().default(null),
});

const correctionRecordSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['correction', 'clarification', 'update', 'withdrawal']),
  text: z.string().min(1),
  actor: z.string().default(''),
  revision: z.int().default(1),
  at: instant,
});

const revisionRecordSchema = z.object({
  revision: z.int().min(1),
  content: storyContentSchema,
  actor: z.string().default(''),
  note: z.string().default(''),
  createdAt: instant,
});

const storyRecordSchema = z.object({
  ...head('story'),
  id: z.uuid(),
  stage: stageSchema,
  content: storyContentSchema,
  revision: z.int().min(1).default(1),
  publishedRevision: z.int().min(1).nullable().default(null),
  published: publishedSchema.nullable(),
  scheduledFor: instant.nullable().default(null),
  createdAt: instant.nullable().default(null),
  updatedAt: instant.nullable().default(null),
  /** What the story was called where it was imported from; together they recognise it when it comes again. */
  source: z.string().nullable().default(null),
  sourceId: z.string().nullable().default(null),
  /** Address here, with its leading slash. */
  path: z.string().nullable().default(null),
  /** Where a headline-only stub stands, beside or in the lists of real stories, which derive their places. */
  placements: z.array(z.object({ listId: z.guid(), sortAt: instant })).default([]),
  corrections: z.array(correctionRecordSchema).default([]),
  revisions: z.array(revisionRecordSchema).default([]),
  /** Names that make the line readable alone; the ids in `content` are what counts. */
  section: z.array(z.string()).default([]),
  topics: z.array(z.object({ id: z.uuid(), name: z.string() })).default([]),
  media: z
    .array(
      mediaRecordSchema.pick({
        id: true,
        sha256: true,
        sourceUrl: true,
        alt: true,
        caption: true,
        credit: true,
        creditUrl: true,
        width: true,
        height: true,
      }),
    )
    .default([]),
  links: z
    .array(
      z.object({
        id: z.uuid(),
        headline: z.string().min(1),
        path: z.string().nullable(),
        sourceId: z.string().nullable().default(null),
      }),
    )
    .default([]),
});

const cardRecordSchema = z.object({
  storyId: z.uuid(),
  position: z.int(),
  headline: z.string().nullable().default(null),
  kicker: z.string().nullable().default(null),
  standfirst: z.string().nullable().default(null),
  mediaId: z.uuid().nullable().default(null),
  supporting: z.array(z.uuid()).default([]),
});

const containerSchema = z.object({
  id: z.uuid(),
  sectionId: z.uuid().nullable().default(null),
  slug: z.string(),
  title: z.string().default(''),
  layout: z.string(),
  position: z.int(),
  size: z.int(),
  backfillList: z.string().nullable().default(null),
  cards: z.array(cardRecordSchema).default([]),
});

/** A container that stands beside stories, of one section or of the whole newspaper. */
const containerRecordSchema = z.object({ ...head('container'), ...containerSchema.shape });

const frontRecordSchema = z.object({
  ...head('front'),
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  sectionId: z.uuid().nullable().default(null),
  containers: z.array(containerSchema),
});

/** An old address and where it leads: to a story, or to another address. */
const redirectRecordSchema = z.object({
  ...head('redirect'),
  fromPath: z.string().min(1),
  storyId: z.uuid().nullable().default(null),
  toPath: z.string().nullable().default(null),
  createdAt: instant.nullable().default(null),
});

export const recordSchema = z.discriminatedUnion('type', [
  publicationRecordSchema,
  sectionRecordSchema,
  personRecordSchema,
  topicRecordSchema,
  mediaRecordSchema,
  storyRecordSchema,
  frontRecordSchema,
  containerRecordSchema,
  redirectRecordSchema,
]);

export type ArchiveRecord = z.infer<typeof recordSchema>;
export type RecordType = ArchiveRecord['type'];
export type RecordOf<T extends RecordType> = Extract<ArchiveRecord, { type: T }>;
export type StoryRecord = RecordOf<'story'>;
