import { z } from 'zod';
import { limitSchema } from './common.ts';
import { storySchema } from './stories.ts';

/** What the language engine and the editors know of a story beyond its text. */

export const relatedQuery = z.strictObject({ limit: limitSchema });
export const relatedSchema = z
  .object({
    related: z.array(
      z.object({ score: z.number().describe('0 to 1, higher is nearer.'), story: storySchema }),
    ),
    nearDuplicates: z
      .array(
        z.object({
          likeness: z.number().describe('Share of the wording of both that is the same, 0 to 1.'),
          story: storySchema,
        }),
      )
      .describe('Other versions of the same report, never among `related`.'),
  })
  .meta({ id: 'RelatedStories' });

const spanSchema = z.object({ text: z.string(), start: z.int(), end: z.int() });

const sourceSchema = spanSchema.extend({
  speaker: z.string().nullable().describe('The fullest name that the text gives, or an institution.'),
  role: z.string().nullable(),
});

export const statementSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(['suggested', 'confirmed']),
    kind: z
      .enum(['direct', 'fragment', 'indirect'])
      .describe('Quoted whole, quoted in part within a sentence of the paper, or not quoted.'),
    source: sourceSchema.nullable(),
    cue: spanSchema.nullable().describe('The words that say that somebody says it.'),
    content: z.array(spanSchema).describe('What is said; several spans where the attribution interrupts it.'),
    occasion: z.string().nullable(),
    saidOn: z.iso.date().nullable(),
    confidence: z.number().describe('0 to 1.'),
  })
  .meta({ id: 'Statement' });

export const statementsSchema = z.object({ statements: z.array(statementSchema) }).meta({ id: 'Statements' });

const figure = z.number().describe('0 to 1: how sure it is that the story is about it.');
const mentions = z.int().describe('How often the text names it.');
const suggestionSchema = z.object({ id: z.uuid(), name: z.string(), mentions, figure });

export const suggestionsSchema = z
  .object({
    people: z.array(suggestionSchema),
    topics: z.array(suggestionSchema),
    unknownPeople: z
      .array(z.object({ name: z.string(), mentions, figure }))
      .describe('People whom the text names and whom the newspaper does not know yet.'),
    keyPhrases: z.array(z.object({ phrase: z.string(), count: z.int(), figure })),
  })
  .meta({ id: 'Suggestions' });
