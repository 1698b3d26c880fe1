import { unreachable } from '../kernel/errors.ts';
import type { Block, Body, List } from './body.ts';
import { inlineText } from './inline.ts';

function listText(list: List): string {
  return list.content
    .map((item) =>
      item.content
        .map((part) => (part.type === 'list' ? listText(part) : inlineText(part.content)))
        .join('\n'),
    )
    .join('\n');
}

/** The words of legacy markup, tags gone; good enough to count and to search, never to show as markup. */
function stripTags(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The prose of one block: what a reader reads as the story. Captions, cross links and lifted-out quotes are not prose. */
function blockProse(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'quote':
      return block.content
        .map((part) => (part.type === 'list' ? listText(part) : inlineText(part.content)))
        .join('\n\n');
    case 'list':
      return listText(block);
    case 'table':
      return block.content
        .map((row) =>
          row.content.map((cell) => cell.content.map((p) => inlineText(p.content)).join(' ')).join('\t'),
        )
        .join('\n');
    case 'liveUpdate':
      return [block.attrs.headline ?? '', ...block.content.map(blockProse)].filter(Boolean).join('\n\n');
    case 'html':
      return stripTags(block.attrs.html);
    case 'code':
      return (block.content ?? []).map((node) => node.text).join('');
    case 'pullQuote':
    case 'figure':
    case 'gallery':
    case 'alsoRead':
    case 'embed':
    case 'correction':
    case 'rule':
      return '';
    default:
      return unreachable(block);
  }
}

/** The prose of a body, blocks parted by blank lines. Reading time, excerpt and the language engine read this. */
export function prose(body: Body): string {
  return body.content.map(blockProse).filter(Boolean).join('\n\n');
}

function blockCaptions(block: Block): string[] {
  if (block.type === 'figure') return [inlineText(block.content)];
  if (block.type === 'gallery') return block.content.map((figure) => inlineText(figure.content));
  if (block.type === 'table') return [block.attrs.caption ?? ''];
  if (block.type === 'embed') return [block.attrs.caption ?? ''];
  if (block.type === 'liveUpdate') return block.content.flatMap(blockCaptions);
  return [];
}

/** The captions of a body, for search: found there, but not counted as prose. */
export function captions(body: Body): string {
  return body.content.flatMap(blockCaptions).filter(Boolean).join('\n');
}
