import { extname } from 'node:path';
import { AppError } from '../kernel/errors.ts';

/** The kinds of file that import reads. */
const KINDS = ['clipping', 'page', 'stories'] as const;
export type Kind = (typeof KINDS)[number];

/** A kind that was named on the command line; `invalid_input` with the names there are for any other word. */
export function parseKind(value: string | undefined): Kind | undefined {
  if (value === undefined) return undefined;
  const kind = KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new AppError('invalid_input', `There is no import kind "${value}". Use ${KINDS.join(', ')}.`);
}

const BY_EXTENSION: Readonly<Record<string, Kind>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.jsonl': 'stories',
  '.ndjson': 'stories',
  '.json': 'stories',
};

/** How much of a file tells its kind. Bytes. */
export const TELLING_BYTES = 4096;

const REMEDY =
  'Broadsheet reads pages scraped as text (clipping), web pages (page), and stories as JSON lines (stories); --kind says which of them a file is.';

/**
 * What a file is, by its name and, where that says nothing, by its beginning: a page's markup, JSON, or else text.
 * Throws `unsupported_media`, with what can be read, where it is something else.
 */
export function detectKind(fileName: string, firstBytes: Uint8Array): Kind {
  const bare = fileName.toLowerCase().replace(/\.gz$/, '');
  const named = BY_EXTENSION[extname(bare)];
  if (named) return named;
  const bytes = firstBytes.subarray(0, TELLING_BYTES);
  const start = new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^\{\s*["}]|^\[\s*[[{"\]]/.test(start)) return 'stories';
  const markup = start.replace(/^<\?xml[^>]*>\s*/i, '').replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1)\b/i.test(markup)) return 'page';
  const other = otherMarkup(markup, start) ?? otherBytes(bytes);
  if (other)
    throw new AppError('unsupported_media', `${fileName} is ${other}, and that is not read. ${REMEDY}`);
  return 'clipping';
}

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/^<rss\b[\s\S]*(?:wordpress\.org\/export|<wp:)/i, 'a WordPress export'],
  [/^<(?:rss|feed|rdf:RDF)\b/i, 'a feed'],
  [/^<(?:urlset|sitemapindex)\b/i, 'a sitemap'],
  [/^<(?:nitf|newsItem|newsMessage|NewsML)\b/i, 'an agency’s XML'],
  [/^<svg\b/i, 'a drawing'],
];

function otherMarkup(markup: string, start: string): string | null {
  const known = MARKUP.find(([pattern]) => pattern.test(markup))?.[1];
  return known ?? (/^<\?xml/i.test(start) || /^<!DOCTYPE/i.test(markup) ? 'an XML document' : null);
}

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'an archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document'],
  ['{\\rtf', 'a document in RTF'],
  ['\u001f\u008b', 'a packed file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a recording'],
];
/** Characters that no text holds, beside those of UTF-16. */
const MOST_CONTROLS = 0.05;

function otherBytes(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => latin.startsWith(signature))?.[1];
  if (known) return known;
  let controls = 0;
  for (const byte of bytes)
    if (byte !== 0 && (byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) controls += 1;
  return controls > bytes.length * MOST_CONTROLS ? 'no text' : null;
}
