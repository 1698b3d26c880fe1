import { z } from 'zod';

/** Only these schemes may be linked from a story; everything else is dropped at the border. */
const SAFE_HREF = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

export function isSafeHref(href: string): boolean {
  // Control characters and white space inside a scheme are how `java\nscript:` gets past naive filters.
  return SAFE_HREF.test(href) && !/[\u0000-\u001f\u007f\s]/.test(href.trim().slice(0, 16));
}

export const hrefSchema = z
  .string()
  .max(4000)
  .refine(isSafeHref, 'Use an http, https, mailto or tel address, a path or a #fragment');

const directionSchema = z.enum(['ltr', 'rtl', 'auto']);

const markSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('strong') }),
  z.object({ type: z.literal('emphasis') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: hrefSchema, title: z.string().max(500).optional() }),
  }),
  z.object({ type: z.literal('subscript') }),
  z.object({ type: z.literal('superscript') }),
  z.object({ type: z.literal('strike') }),
  z.object({
    type: z.literal('language'),
    attrs: z.object({ lang: z.string().max(35), dir: directionSchema }),
  }),
  z.object({ type: z.literal('statement'), attrs: z.object({ id: z.string().max(64) }) }),
]);

export const textSchema = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(markSchema).optional(),
});

const hardBreakSchema = z.object({ type: z.literal('hardBreak') });

const inlineSchema = z.discriminatedUnion('type', [textSchema, hardBreakSchema]);
export const inlinesSchema = z.array(inlineSchema);

export type Mark = z.infer<typeof markSchema>;
export type MarkType = Mark['type'];
export type Inline = z.infer<typeof inlineSchema>;

/** A text node; the empty string has none, so callers spread the result. */
export function text(value: string, marks?: Mark[]): Inline[] {
  if (value === '') return [];
  return [marks && marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }];
}

/** The characters of inline content; a hard break counts as a line feed. */
export function inlineText(content: readonly Inline[] | undefined): string {
  if (!content) return '';
  let out = '';
  for (const node of content) out += node.type === 'text' ? node.text : '\n';
  return out;
}
