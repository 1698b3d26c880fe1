import type { ReactNode } from 'react';
import type { NodeOf } from '../../story/body.ts';
import { Inlines } from './inline.tsx';

type Row = NodeOf<'table'>['content'][number];

/** A table in a region that scrolls sideways, with the keyboard too, and is named by its caption. */
export function TableBlock({ table }: { readonly table: NodeOf<'table'> }): ReactNode {
  const { caption } = table.attrs;
  const heads = leadingHeads(table.content);
  const head = table.content.slice(0, heads);
  const rest = table.content.slice(heads);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table" {...(caption ? { 'aria-label': caption } : {})} tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        {head.length > 0 && <thead>{rows(head, 'col', numericPlaces(rest))}</thead>}
        {rest.length > 0 && <tbody>{rows(rest, 'row')}</tbody>}
      </table>
    </section>
  );
}

/** How many rows at the top hold nothing but header cells. */
function leadingHeads(table: readonly Row[]): number {
  const first = table.findIndex((row) => !row.content.every((cell) => cell.attrs.header));
  return first === -1 ? table.length : first;
}

/** Places of columns in which every cell is a figure: their heads stand over them, at the same end. */
function numericPlaces(body: readonly Row[]): ReadonlySet<number> {
  const widest = Math.max(0, ...body.map((row) => row.content.length));
  const isNumeric = (place: number) =>
    body.every((row) => row.content[place] && isFigure(row.content[place]));
  return new Set(Array.from({ length: widest }, (_, place) => place).filter(isNumeric));
}

function isFigure(cell: Row['content'][number]): boolean {
  return !cell.attrs.header && /^[^\p{L}]*\d[^\p{L}]{0,4}\p{L}{0,2}$/u.test(cellText(cell));
}

function rows(
  list: readonly Row[],
  scope: 'col' | 'row',
  numeric: ReadonlySet<number> = new Set(),
): ReactNode {
  return list.map((row, index) => {
    const key = index;
    return (
      <tr key={key}>
        {row.content.map((cell, place) => {
          const cellKey = place;
          const { header, colspan, rowspan, align } = cell.attrs;
          // A header that says nothing heads nothing.
          const heads = header && cellText(cell) !== '';
          const Tag = heads ? 'th' : 'td';
          const atEnd = isFigure(cell) || (header && numeric.has(place));
          const side = align === 'start' ? (atEnd ? 'num' : '') : `a-${align}`;
          return (
            <Tag
              key={cellKey}
              {...(heads ? { scope } : {})}
              {...(colspan > 1 ? { colSpan: colspan } : {})}
              {...(rowspan > 1 ? { rowSpan: rowspan } : {})}
              {...(side ? { className: side } : {})}
            >
              {cell.content.map((paragraph, at) => {
                const paragraphKey = at;
                return cell.content.length === 1 ? (
                  <Inlines key={paragraphKey} content={paragraph.content} />
                ) : (
                  <p key={paragraphKey}>
                    <Inlines content={paragraph.content} />
                  </p>
                );
              })}
            </Tag>
          );
        })}
      </tr>
    );
  });
}

function cellText(cell: Row['content'][number]): string {
  return cell.content
    .flatMap((paragraph) => paragraph.content ?? [])
    .map((node) => (node.type === 'text' ? node.text : ' '))
    .join('');
}
