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
  paragraphSchema,
  pullQuoteSchema,
  quoteSchema,
  ruleSchema,
  tableCellSchema,
  tableRowSchema,
  tableSchema,
} from '../../story/body.ts';

/** The nodes of the body document under their names in the OpenAPI document, so that each is described there once. */
const NODES = {
  Body: bodySchema,
  Block: blockSchema,
  Paragraph: paragraphSchema,
  Heading: headingSchema,
  Quote: quoteSchema,
  PullQuote: pullQuoteSchema,
  List: listSchema,
  ListItem: listItemSchema,
  Table: tableSchema,
  TableRow: tableRowSchema,
  TableCell: tableCellSchema,
  Figure: figureSchema,
  Gallery: gallerySchema,
  AlsoRead: alsoReadSchema,
  Embed: embedSchema,
  CorrectionBlock: correctionSchema,
  Rule: ruleSchema,
  Code: codeSchema,
  LegacyHtml: htmlSchema,
  LiveUpdate: liveUpdateSchema,
} as const;

/** Idempotent: servers of one process share the registry. */
export function nameBodyNodes(): void {
  for (const [id, schema] of Object.entries(NODES)) {
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id });
  }
}
