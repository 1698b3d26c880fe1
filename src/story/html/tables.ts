import type { Element } from 'domhandler';
import type { z } from 'zod';
import type { Block, Paragraph, tableCellSchema, tableRowSchema } from '../body.ts';
import { type Context, clip, report } from './context.ts';
import { sanitiseHtml } from './sanitise.ts';
import { attr, elements, find, foldedText, isElement, outerSource } from './tree.ts';

type Cell = z.infer<typeof tableCellSchema>;
type Row = z.infer<typeof tableRowSchema>;

/**
 * A table of data. A table that only lays out a page is read through; one whose cells hold what ours cannot (lists, pictures,
 * tables) is kept as sanitised markup.
 */
export function tableBlocks(element: Element, ctx: Context): Block[] {
  const rows = rowsOf(element);
  if (isLayout(element, rows))
    return ctx.flow(
      rows.flatMap(cellsOf).flatMap((cell) => cell.children),
      ctx,
    );
  const issuesBefore = ctx.issues.length;
  const picturesBefore = ctx.pictures.length;
  const content: Row[] = [];
  for (const row of rows) {
    const cells: Cell[] = [];
    for (const cell of cellsOf(row)) {
      const read = cellOf(cell, ctx);
      if (!read) {
        ctx.issues.length = issuesBefore;
        ctx.pictures.length = picturesBefore;
        return htmlBlock(element, ctx, 'A table whose cells hold more than paragraphs');
      }
      cells.push(read);
    }
    if (cells.length > 0) content.push({ type: 'tableRow', content: cells });
  }
  if (content.length === 0) return [];
  const caption = element.children.filter(isElement).find((e) => e.name === 'caption');
  const words = caption ? clip(ctx, foldedText(caption), 1000, 'caption of a table') : '';
  return [{ type: 'table', attrs: words ? { caption: words } : {}, content }];
}

function rowsOf(table: Element): Element[] {
  return table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    if (!/^(?:thead|tbody|tfoot)$/.test(child.name)) return [];
    return child.children.filter(isElement).filter((row) => row.name === 'tr');
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(isElement).filter((cell) => cell.name === 'td' || cell.name === 'th');
}

function isLayout(table: Element, rows: readonly Element[]): boolean {
  const role = attr(table, 'role');
  if (role === 'presentation' || role === 'none') return true;
  if (find(table.children, (e) => e.name === 'th' || e.name === 'caption')) return false;
  if (find(table.children, (e) => e.name === 'table')) return true;
  if (rows.length === 0 || attr(table, 'data-table') !== undefined) return false;
  const widest = Math.max(...rows.map((row) => cellsOf(row).length));
  if (widest > 1)
    return [...elements(table.children)].filter((e) => e.name === 'p').length > rows.length * widest * 2;
  return find(table.children, (e) => e.name === 'img' || e.name === 'p') !== undefined;
}

/** Null where a cell holds something that a cell of ours cannot. */
function cellOf(cell: Element, ctx: Context): Cell | null {
  const content: Paragraph[] = [];
  for (const block of ctx.flow(cell.children, ctx)) {
    if (block.type === 'paragraph') content.push(block);
    else if (block.type === 'heading') {
      content.push(block.content ? { type: 'paragraph', content: block.content } : { type: 'paragraph' });
    } else if (block.type !== 'rule') return null;
  }
  return {
    type: 'tableCell',
    attrs: {
      header: cell.name === 'th' || attr(cell, 'data-header') !== undefined,
      colspan: span(attr(cell, 'colspan'), 100),
      rowspan: span(attr(cell, 'rowspan'), 1000),
      align: alignment(cell),
    },
    content,
  };
}

function span(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

function alignment(cell: Element): 'start' | 'center' | 'end' {
  const style = /text-align:\s*(\w+)/.exec(attr(cell, 'style') ?? '')?.[1];
  const value = (attr(cell, 'data-align') ?? attr(cell, 'align') ?? style ?? '').toLowerCase();
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'end' : 'start';
}

/** An element that nothing of ours fits, kept as sanitised markup and reported. */
export function htmlBlock(element: Element, ctx: Context, what: string): Block[] {
  const html = sanitiseHtml(outerSource(element, ctx.html));
  if (html === '') return [];
  if (html.length > 200_000) {
    report(
      ctx,
      'lost',
      'markup_too_long',
      `${what} is longer than 200,000 characters and was left out`,
      element,
    );
    return [];
  }
  report(ctx, 'uncertain', 'kept_as_markup', `${what} was kept as plain markup`, element);
  return [{ type: 'html', attrs: { html } }];
}
