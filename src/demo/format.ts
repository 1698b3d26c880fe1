import { z } from 'zod';
import { claimSchema, languageTagSchema, ratingSchema, slugSchema } from '../story/content.ts';
import { storyKindSchema } from '../story/kinds.ts';
import { publicationSchema } from '../story/publication.ts';
import { CONTAINER_LAYOUTS } from '../story/published-view.ts';

/**
 * The files of the demo edition, as they stand in `demo/`. Their dates are ages: days before the edition's newest moment (the first
 * start), so that the newspaper is always of today. 0 is that moment; 0.25 is six hours before it.
 */
const ageSchema = z.number().min(0).max(400);

/** A picture's file name in `demo/pictures` without its extension. */
const pictureNameSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A section's address, `world/region`. */
const sectionPathSchema = z.string().regex(/^[a-z-]+(?:\/[a-z-]+)*$/);

export const demoStorySchema = z.strictObject({
  slug: slugSchema,
  kind: storyKindSchema,
  /** Null for static pages. */
  section: sectionPathSchema.nullable(),
  headline: z.string().min(1).max(500),
  kicker: z.string().max(120).optional(),
  standfirst: z.string().max(2000).optional(),
  houseCredit: z.string().max(200).optional(),
  dateline: z.string().max(200).optional(),
  language: languageTagSchema.default('en'),
  /** Names as printed; a name that `people.json` has is linked to that person. */
  bylines: z.array(z.string()).default([]),
  /** Names as in `topics.json`. */
  topics: z.array(z.string()).default([]),
  age: ageSchema,
  precision: z.literal('day').optional(),
  /** When the story was last edited after publication. */
  updatedAge: ageSchema.optional(),
  lead: z
    .strictObject({ picture: pictureNameSchema, caption: z.string(), credit: z.string().optional() })
    .optional(),
  /** One block of HTML a line; see `demo/README.md` for the data attributes. */
  body: z.array(z.string()),
  /** In the order they were made; `data-correction="1"` in the body shows the first. */
  corrections: z
    .array(
      z.strictObject({
        kind: z.enum(['correction', 'clarification', 'update']),
        text: z.string(),
        age: ageSchema,
      }),
    )
    .default([]),
  rating: ratingSchema.optional(),
  claim: claimSchema.optional(),
  /** The slug of the story that this one translates. */
  translationOf: slugSchema.optional(),
  withdrawn: z.strictObject({ age: ageSchema, note: z.string() }).optional(),
  stub: z.strictObject({ teaser: z.string(), cut: z.boolean() }).optional(),
});
export type DemoStory = z.infer<typeof demoStorySchema>;

export const demoPublicationSchema = publicationSchema;

/** `demo/sections.json`: a flat list, parents before their children; `path` says whose child a section is. */
export const demoSectionsSchema = z.array(
  z.strictObject({
    name: z.string(),
    path: sectionPathSchema,
    description: z.string(),
    colour: z.int().min(1).max(7),
    order: z.int().min(0),
  }),
);

export const demoPeopleSchema = z.array(
  z.strictObject({
    name: z.string(),
    slug: slugSchema,
    role: z.string(),
    bio: z.string(),
    portrait: pictureNameSchema.optional(),
    /** True for those who write for the newspaper, false for those whom it writes about. */
    staff: z.boolean(),
    links: z.array(z.strictObject({ label: z.string(), url: z.url({ protocol: /^https$/ }) })).default([]),
  }),
);

export const demoTopicsSchema = z.array(
  z.strictObject({ name: z.string(), slug: slugSchema, description: z.string() }),
);

const demoContainerSchema = z.strictObject({
  slug: slugSchema,
  title: z.string(),
  layout: z.enum(CONTAINER_LAYOUTS),
  size: z.int().min(1).max(60),
  /** Chosen by the editor, in order. `supporting` are the slugs of the links under the card. */
  cards: z
    .array(
      z.strictObject({
        story: slugSchema,
        headline: z.string().optional(),
        kicker: z.string().optional(),
        supporting: z.array(slugSchema).default([]),
      }),
    )
    .default([]),
  /** Where the places that no card fills come from: a section's path, all stories, or nowhere. */
  backfill: z.union([sectionPathSchema, z.literal('all')]).nullable(),
});
export type DemoContainer = z.infer<typeof demoContainerSchema>;

export const demoFrontsSchema = z.strictObject({
  fronts: z.array(
    z.strictObject({
      slug: slugSchema,
      title: z.string(),
      /** The section whose front this is; null for the home front. */
      section: sectionPathSchema.nullable(),
      containers: z.array(demoContainerSchema),
    }),
  ),
  /** Containers that stand beside every story. */
  besideStories: z.array(demoContainerSchema),
});

/** `demo/pictures/index.json`, as the illustrator's script writes it. */
export const demoPicturesSchema = z.array(
  z.object({
    file: z.string(),
    width: z.int().positive(),
    height: z.int().positive(),
    focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
    alt: z.string().min(1),
  }),
);

/** Ages below this many days count back from the very moment, so that today's front is fresh at any hour. */
const FRESH_DAYS = 2;
const DAY = 86_400_000;

/**
 * The instant of an age, seen from `now`. Older ones count back from eight in the evening of that day in the newspaper's zone, so that a storm that
 * came in the night did so whatever the hour of the first start.
 */
export function instantOfAge(age: number, now: Date, timeZone: string): Date {
  if (age < FRESH_DAYS) return new Date(now.getTime() - age * DAY);
  const evening = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .withPlainTime('20:00');
  return new Date(evening.epochMilliseconds - age * DAY);
}

const PLACEHOLDER = /\{\{(edition-)?(day|date|month|year):(-?\d+)\}\}/g;

const PLACEHOLDER_OPTIONS = {
  day: { weekday: 'long' },
  date: { day: 'numeric', month: 'long' },
  month: { month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/**
 * Writes out `{{day:-2}}` (the weekday two days before the story's publication), `{{date:-30}}` (day and month), `{{month:-60}}` and
 * `{{year:0}}` in the story's language. `{{edition-date:19}}` counts from the edition's day instead, for what several fresh stories
 * must date alike although midnight may lie between them.
 */
export function fillPlaceholders(
  text: string,
  publishedAt: Date,
  { timeZone, language, editionAt = publishedAt }: { timeZone: string; language: string; editionAt?: Date },
): string {
  return text.replace(PLACEHOLDER, (whole, edition: string | undefined, unit: string, days: string) => {
    const options = Object.entries(PLACEHOLDER_OPTIONS).find(([name]) => name === unit)?.[1];
    if (!options) return whole;
    // Whole calendar days in the newspaper's zone: a day with a change of clocks has not 24 hours.
    const day = Temporal.Instant.fromEpochMilliseconds((edition ? editionAt : publishedAt).getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .add({ days: Number(days) });
    const noon = day.toZonedDateTime({ timeZone, plainTime: '12:00' });
    return new Intl.DateTimeFormat(language, { ...options, timeZone }).format(noon.epochMilliseconds);
  });
}
