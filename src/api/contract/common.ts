import { z } from 'zod';
import { problemSchema } from '../http/problems.ts';

export const idParams = z.object({ id: z.uuid() });
export const slugParams = z.object({ slug: z.string().min(1).max(200) });

export const limitSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(20)
  .describe('How many at most; 1 to 100.');
export const cursorSchema = z
  .string()
  .min(1)
  .max(400)
  .optional()
  .describe(
    '`next` of the page before, unchanged. It names a place in the list, so a walk meets every entry once.',
  );
export const nextSchema = z.string().nullable().describe('Cursor of the next page; null on the last.');

/** A list in a query: `a,b,c`. */
export function commaList<T extends z.ZodType<unknown, string>>(item: T, most: number) {
  return z
    .string()
    .max(8000)
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(item).min(1).max(most));
}

/** `YYYY-MM-DD` (the start of that day in the publication's time zone) or an instant with its zone. */
export const momentSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** Every route may answer with a problem document; the codes are listed on the docs page. */
export const problemAnswer = {
  description: 'A problem document (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
} as const;

export const pictureSchema = z
  .object({
    id: z.uuid(),
    url: z.url().describe('The whole picture, 1280 pixels wide at most, as JPEG.'),
    urlTemplate: z
      .string()
      .describe(
        'Crops 3x2, 4x5, 1x1, 16x9, full; widths 320, 480, 640, 960, 1280, 1920; formats avif, webp, jpg.',
      ),
    width: z.int(),
    height: z.int(),
    averageColour: z.string(),
    focal: z.object({ x: z.number(), y: z.number() }),
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    creditUrl: z.string().nullable(),
  })
  .meta({ id: 'Picture' });

export const sectionRefSchema = z
  .object({ id: z.uuid(), name: z.string(), path: z.string(), url: z.url() })
  .meta({ id: 'SectionRef' });

export const topicRefSchema = z
  .object({ id: z.uuid(), name: z.string(), slug: z.string(), url: z.url() })
  .meta({ id: 'TopicRef' });

export const personRefSchema = z
  .object({ id: z.uuid(), slug: z.string(), url: z.url() })
  .meta({ id: 'PersonRef' });
