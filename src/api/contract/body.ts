import { z } from 'zod';
import {
  alsoReadSchema,
  blockSchema,
  bodySchema,
  codeSchema,
  correctionSchema,
  embedSchema,
  figureSchema,
  gallerySchema,
  headingSchema,
  htmlSchema,
  listItemSchema,
  listSchema,
  liveUpdateSchema,
  type NodeOf,
  type NodeType,
  paragraphSchema,
  pullQuoteSchema,
  quoteSchema,
  ruleSchema,
  tableCellSchema,
  tableRowSchema,
  tableSchema,
} from '../../story/body.ts';

type BlockNames = { readonly [T in NodeType]: readonly [name: string, schema: z.ZodType<NodeOf<T>>] };

/** The blocks of a body under their names in the OpenAPI document; one without a name does not compile. */
const BLOCKS: BlockNames = {
  paragraph: ['Paragraph', paragraphSchema],
  heading: ['Heading', headingSchema],
  quote: ['Quote', quoteSchema],
  pullQuote: ['PullQuote', pullQuoteSchema],
  list: ['List', listSchema],
  table: ['Table', tableSchema],
  figure: ['Figure', figureSchema],
  gallery: ['Gallery', gallerySchema],
  alsoRead: ['AlsoRead', alsoReadSchema],
  embed: ['Embed', embedSchema],
  correction: ['CorrectionBlock', correctionSchema],
  rule: ['Rule', ruleSchema],
  code: ['Code', codeSchema],
  html: ['LegacyHtml', htmlSchema],
  liveUpdate: ['LiveUpdate', liveUpdateSchema],
};

/** Every node that has a name there, so that each is described once and referred to elsewhere. */
const NODES: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ['Body', bodySchema],
  ['Block', blockSchema],
  ['ListItem', listItemSchema],
  ['TableRow', tableRowSchema],
  ['TableCell', tableCellSchema],
  ...Object.values(BLOCKS),
];

/** Idempotent: servers of one process share the registry. */
export function nameBodyNodes(): void {
  for (const [id, schema] of NODES) {
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
  }
}
