import type { ChildNode, Element } from 'domhandler';
import type { Block, List, ListItem, Paragraph } from '../body.ts';
import { inlineText } from '../inline.ts';
import { type Context, report } from './context.ts';
import { attr, foldedText, isElement, isText } from './tree.ts';

type ItemPart = Paragraph | List;

/**
 * A list, and after it whatever stood in its items that an item cannot hold: figures, embeds, tables. Quotes and headings in
 * items become paragraphs.
 */
export function listBlocks(element: Element, ctx: Context): Block[] {
  const moved: Block[] = [];
  const items: ListItem[] = [];
  for (const node of element.children) {
    if (isText(node) ? node.data.trim() === '' : !isElement(node)) continue;
    const nested = isElement(node) && (node.name === 'ul' || node.name === 'ol');
    const content = fitting(ctx.flow(itemNodes(node), ctx), moved);
    const last = items.at(-1);
    // A list directly in a list is how old editors nested: it belongs to the item before it.
    if (nested && last) last.content.push(...content);
    else if (content.length > 0) items.push({ type: 'listItem', content });
  }
  if (moved.length > 0 && items.length > 0) {
    report(ctx, 'info', 'moved_out_of_list', 'Pictures or tables in a list now stand after it', element);
  }
  const ordered = element.name === 'ol';
  const start = Number.parseInt(attr(element, 'start') ?? '', 10);
  const attrs = ordered && Number.isSafeInteger(start) ? { ordered, start } : { ordered };
  return items.length > 0 ? [{ type: 'list', attrs, content: items }, ...moved] : moved;
}

function itemNodes(node: ChildNode): readonly ChildNode[] {
  return isElement(node) && node.name === 'li' ? node.children : [node];
}

function fitting(blocks: readonly Block[], moved: Block[]): ItemPart[] {
  const kept: ItemPart[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list') kept.push(block);
    else if (block.type === 'heading') kept.push(paragraphOf(block.content));
    else if (block.type === 'pullQuote') kept.push(paragraphOf(block.content));
    else if (block.type === 'quote') kept.push(...block.content);
    else if (block.type !== 'rule') moved.push(block);
  }
  return kept;
}

function paragraphOf(content: Paragraph['content']): Paragraph {
  return content ? { type: 'paragraph', content } : { type: 'paragraph' };
}

const PULL_QUOTE = /^(?:.*[-_])?(?:pull-?quotes?|pullquotes?|quote-pull)(?:[-_].*)?$/;

/** A block quotation. What cannot stand in one (a figure, a table) parts it in two, so that the order is kept. */
export function quoteBlocks(element: Element, ctx: Context, href: string | null): Block[] {
  const source = takeSource(element, ctx);
  const attrs = {
    ...(source ? { cite: source.slice(0, 1000) } : {}),
    ...(href ? { href } : {}),
  };
  const out: Block[] = [];
  let run: ItemPart[] = [];
  const flush = () => {
    if (run.length > 0) out.push({ type: 'quote', attrs, content: run });
    run = [];
  };
  for (const block of ctx.flow(element.children, ctx)) {
    if (block.type === 'paragraph' || block.type === 'list') run.push(block);
    else if (block.type === 'heading') run.push(paragraphOf(block.content));
    else if (block.type === 'quote') run.push(...block.content);
    else {
      flush();
      out.push(block);
    }
  }
  flush();
  return out;
}

/** The source a quotation names in its last element, which is then no part of its words. */
function takeSource(element: Element, ctx: Context): string {
  const last = element.children.filter(isElement).at(-1);
  if (!last || (last.name !== 'footer' && last.name !== 'cite')) return '';
  ctx.skip.add(last);
  const words = foldedText(last);
  return attr(last, 'data-cite') === undefined ? words.replace(/^[—–-]\s*/, '') : words;
}

/** A quotation lifted out for display, told by its class. */
export function isPullQuote(element: Element): boolean {
  return (attr(element, 'class') ?? '').split(/\s+/).some((name) => PULL_QUOTE.test(name.toLowerCase()));
}

export function pullQuoteBlocks(element: Element, ctx: Context, given?: string): Block[] {
  const sources = element.children.filter(isElement).filter((e) => e.name === 'footer' || e.name === 'cite');
  for (const source of sources) ctx.skip.add(source);
  const attribution = given ?? sources.map((s) => foldedText(s).replace(/^[—–-]\s*/, '')).join(' ');
  const blocks = ctx.flow(element.children, ctx);
  const words = blocks.flatMap((block, i) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const content = block.content ?? [];
    return i > 0 && content.length > 0 ? [{ type: 'hardBreak' as const }, ...content] : content;
  });
  const others = blocks.filter((block) => block.type !== 'paragraph' && block.type !== 'heading');
  if (inlineText(words) === '') return others;
  const attrs = attribution || given !== undefined ? { attribution: attribution.slice(0, 300) } : {};
  return [{ type: 'pullQuote', attrs, content: words }, ...others];
}
