import { extname } from 'node:path';

/** The kinds of file that import reads. */
export const KINDS = ['clipping', 'page', 'stories'] as const;
export type Kind = (typeof KINDS)[number];

const BY_EXTENSION: Readonly<Record<string, Kind>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.jsonl': 'stories',
  '.ndjson': 'stories',
  '.json': 'stories',
};

/** What a file is, by its name and, where that says nothing, by its beginning: a page's markup, JSON, or else text. */
export function detectKind(fileName: string, firstBytes: Uint8Array): Kind {
  const bare = fileName.toLowerCase().replace(/\.gz$/, '');
  const named = BY_EXTENSION[extname(bare)];
  if (named) return named;
  const start = new TextDecoder()
    .decode(firstBytes.subarray(0, 1024))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^\{\s*["}]|^\[\s*[[{"\]]/.test(start)) return 'stories';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)\b/i.test(start))
    return 'page';
  return 'clipping';
}
