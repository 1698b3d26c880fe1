import { z } from 'zod';
import { bodySchema, figureSchema } from './body.ts';
import { storyKindSchema } from './kinds.ts';
import { foldStep, LONGEST_SLUG } from './slug.ts';

/** A name as it is printed over a story. `personId` is set where the newsroom knows the person. */
export const bylineSchema = z.object({
  name: z.string().trim().min(1).max(200),
  personId: z.uuid().nullable().default(null),
  role: z.string().trim().max(200).optional(),
});
export type Byline = z.infer<typeof bylineSchema>;

/** Written as addresses are: `Élan-2` becomes `élan-2`, since readers of other forms are sent to that one. */
export const slugSchema = z
  .string()
  .overwrite(foldStep)
  .min(1)
  .max(LONGEST_SLUG)
  .regex(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u, 'Use letters, digits and single hyphens');

/** A BCP 47 tag that this runtime knows how to canonicalise. */
export const languageTagSchema = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}, 'Use a language tag such as en, de or pt-BR');

/** A review's verdict, shown as "4 of 5" and put into Review markup. */
export const ratingSchema = z.object({
  value: z.number().min(0),
  best: z.number().min(1).default(5),
  item: z.string().max(300),
});

/** A fact check's claim and verdict, put into ClaimReview markup. */
export const claimSchema = z.object({
  claim: z.string().max(1000),
  claimant: z.string().max(200).optional(),
  verdict: z.string().max(100),
});

/** Everything about a story that a revision fixes: what was written, not when it moved or who moved it. */
export const storyContentSchema = z.object({
  kind: storyKindSchema,
  language: languageTagSchema,
  slug: slugSchema,
  sectionId: z.uuid().nullable(),
  headline: z.string().trim().min(1).max(500),
  kicker: z.string().trim().max(120).nullable().default(null),
  standfirst: z.string().trim().max(2000).nullable().default(null),
  /** The house a story is credited to, as in "…reports Asian Lite News": its own field, never part of the standfirst. */
  houseCredit: z.string().trim().max(200).nullable().default(null),
  dateline: z.string().trim().max(200).nullable().default(null),
  bylines: z.array(bylineSchema).default([]),
  topicIds: z.array(z.uuid()).default([]),
  /** The picture over the story; also its card's picture. */
  leadFigure: figureSchema.nullable().default(null),
  body: bodySchema,
  rating: ratingSchema.nullable().default(null),
  claim: claimSchema.nullable().default(null),
  /** The story this one translates; both then link each other by hreflang. */
  translationOf: z.uuid().nullable().default(null),
  /** Where an imported story stood before: kept for redirects and for recognising it again. */
  canonicalUrl: z.url().nullable().default(null),
  /** For stubs: what their card said beyond the standfirst, and whether the source broke it off. */
  stubTeaser: z
    .object({ text: z.string().max(2000), cut: z.boolean() })
    .nullable()
    .default(null),
});

/** A story's content, complete. Shape of the JSON in `story_revision.content`. */
export type StoryContent = z.infer<typeof storyContentSchema>;
/** The same before defaults are filled in. */
export type StoryContentInput = z.input<typeof storyContentSchema>;
