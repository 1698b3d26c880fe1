import { z } from 'zod';
import { hrefSchema, inlinesSchema, textSchema } from './inline.ts';

/**
 * The body document: a ProseMirror-compatible JSON tree, defined here once and used by the site, the API, the desk and every
 * importer. A handler of nodes is written `satisfies Record<NodeType, …>`, so a node without one does not compile.
 */

export const paragraphSchema = z.object({ type: z.literal('paragraph'), content: inlinesSchema.optional() });

export const headingSchema = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: inlinesSchema.optional(),
});

export const listItemSchema = z.object({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.discriminatedUnion('type', [paragraphSchema, listSchema]));
  },
});

export const listSchema = z.object({
  type: z.literal('list'),
  attrs: z.object({ ordered: z.boolean(), start: z.int().optional() }),
  get content() {
    return z.array(listItemSchema);
  },
});

/** A block quotation: words of a document or a person set apart. `cite` is the source in words, `href` its address. */
export const quoteSchema = z.object({
  type: z.literal('quote'),
  attrs: z.object({ cite: z.string().max(1000).optional(), href: hrefSchema.optional() }),
  content: z.array(z.discriminatedUnion('type', [paragraphSchema, listSchema])),
});

/** Words of the story lifted out for display; never counted as prose, since they stand in the text already. */
export const pullQuoteSchema = z.object({
  type: z.literal('pullQuote'),
  attrs: z.object({ attribution: z.string().max(300).optional() }),
  content: inlinesSchema,
});

export const tableCellSchema = z.object({
  type: z.literal('tableCell'),
  attrs: z.object({
    header: z.boolean(),
    colspan: z.int().min(1).max(100).default(1),
    rowspan: z.int().min(1).max(1000).default(1),
    align: z.enum(['start', 'center', 'end']).default('start'),
  }),
  content: z.array(paragraphSchema),
});

export const tableRowSchema = z.object({ type: z.literal('tableRow'), content: z.array(tableCellSchema) });

export const tableSchema = z.object({
  type: z.literal('table'),
  attrs: z.object({ caption: z.string().max(1000).optional() }),
  content: z.array(tableRowSchema),
});

export const figureSizeSchema = z.enum(['inline', 'wide', 'full']);

/**
 * A picture with its caption (the content) and credit. `mediaId` is null where the source named a picture whose file we do not
 * have: the caption and credit still show. `creditUrl` is set when the credit is, or links to, an address.
 */
export const figureSchema = z.object({
  type: z.literal('figure'),
  attrs: z.object({
    mediaId: z.uuid().nullable(),
    alt: z.string().max(2000).default(''),
    credit: z.string().max(500).optional(),
    creditUrl: hrefSchema.optional(),
    size: figureSizeSchema.default('inline'),
  }),
  content: inlinesSchema.optional(),
});

export const gallerySchema = z.object({
  type: z.literal('gallery'),
  attrs: z.object({ title: z.string().max(300).optional() }),
  content: z.array(figureSchema).min(1),
});

/** A cross link to another story, by id, at the place the editor chose. It shows that story's headline of today. */
export const alsoReadSchema = z.object({
  type: z.literal('alsoRead'),
  attrs: z.object({ storyId: z.uuid() }),
});

/** Somebody else's page shown inside ours, loaded only when the reader asks. `provider` is derived from the address. */
export const embedSchema = z.object({
  type: z.literal('embed'),
  attrs: z.object({
    url: z.url({ protocol: /^https$/ }),
    provider: z.string().max(60),
    title: z.string().max(500).default(''),
    caption: z.string().max(1000).optional(),
  }),
});

/** Shows one entry of the corrections ledger inside the body, where it concerns the text beside it. */
export const correctionSchema = z.object({
  type: z.literal('correction'),
  attrs: z.object({ correctionId: z.uuid() }),
});

export const ruleSchema = z.object({ type: z.literal('rule') });

export const codeSchema = z.object({
  type: z.literal('code'),
  attrs: z.object({ language: z.string().max(40).optional() }),
  content: z.array(textSchema).optional(),
});

/** Of the markup in one `html` node, in UTF-16 code units. */
export const LONGEST_HTML = 200_000;

/** Sanitised legacy markup that nothing else fits. It is sanitised at every entrance and again when rendered. */
export const htmlSchema = z.object({
  type: z.literal('html'),
  attrs: z.object({ html: z.string().max(LONGEST_HTML) }),
});

const flowSchemas = [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  pullQuoteSchema,
  listSchema,
  tableSchema,
  figureSchema,
  gallerySchema,
  alsoReadSchema,
  embedSchema,
  correctionSchema,
  ruleSchema,
  codeSchema,
  htmlSchema,
] as const;

/** Stands in addresses, after `#update-`; the instant of an update may serve. */
export const UPDATE_ID = /^[\w.:+-]{1,64}$/;

/** One entry of a live story, with its own instant; the newest is shown first. */
export const liveUpdateSchema = z.object({
  type: z.literal('liveUpdate'),
  attrs: z.object({
    id: z.string().regex(UPDATE_ID, 'Use 1 to 64 letters, digits, hyphens, underscores, dots or colons'),
    at: z.iso.datetime({ offset: true }),
    headline: z.string().max(300).optional(),
    key: z.boolean().default(false),
  }),
  content: z.array(z.discriminatedUnion('type', flowSchemas)),
});

export const blockSchema = z.discriminatedUnion('type', [...flowSchemas, liveUpdateSchema]);
export const bodySchema = z.object({ type: z.literal('doc'), content: z.array(blockSchema) });

export type Paragraph = z.infer<typeof paragraphSchema>;
export type List = z.infer<typeof listSchema>;
export type ListItem = z.infer<typeof listItemSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type LiveUpdate = z.infer<typeof liveUpdateSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Body = z.infer<typeof bodySchema>;
/** The type of every node that may stand directly in a body. */
export type NodeType = Block['type'];
export type NodeOf<T extends NodeType> = Extract<Block, { type: T }>;

export const EMPTY_BODY: Body = { type: 'doc', content: [] };

/** Every block in reading order, including those inside live updates. */
export function* walkBlocks(body: Body): Generator<Block> {
  for (const block of body.content) {
    yield block;
    if (block.type === 'liveUpdate') yield* block.content;
  }
}

/** Every figure of a body in reading order, including those in galleries and live updates. */
export function* walkFigures(body: Body): Generator<Figure> {
  for (const block of walkBlocks(body)) {
    if (block.type === 'figure') yield block;
    else if (block.type === 'gallery') yield* block.content;
  }
}
