import { createReadStream, realpathSync, statSync } from 'node:fs';
import { open, opendir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { createGunzip } from 'node:zlib';
import { AppError, messageOf } from '../kernel/errors.ts';
import type { ImportIssue, ParsedStory } from '../newsroom/imports/parsed-story.ts';
import { parseClipping } from './clipping/parse.ts';
import { decodeText } from './decode-text.ts';
import { detectKind, type Kind, TELLING_BYTES } from './detect.ts';
import { type PageOptions, parsePage } from './page/parse.ts';
import { parseStories } from './stories/parse.ts';
import type { ArchiveRecord } from './stories/records.ts';

/** One thing found in a file: a story, a record of our own form, or what could not be read. */
export type SourceItem = { readonly file: string } & (
  | {
      readonly kind: Kind;
      readonly found: 'story';
      readonly story: ParsedStory;
      readonly record: ArchiveRecord | null;
    }
  | { readonly kind: Kind; readonly found: 'record'; readonly record: ArchiveRecord }
  /** `kind` is null where the file is of none that can be read. */
  | { readonly kind: Kind | null; readonly found: 'nothing'; readonly issue: ImportIssue }
);

export interface SourceOptions {
  /** Forces the kind, whatever the file looks like. */
  readonly kind?: Kind;
}

/** Files that hold one story each, by their kind: a kind that nothing reads does not compile. */
const PARSERS = {
  clipping: (text, { fileName }) => parseClipping(text, { fileName }),
  page: parsePage,
} satisfies Record<Exclude<Kind, 'stories'>, (text: string, options: PageOptions) => ParsedStory>;

/** Pages and clippings larger than this are refused; the bulk format may be of any size. Bytes. */
const LARGEST_PAGE_FILE = 40_000_000;
const READ_IN_FOLDERS = new Set([
  '',
  '.txt',
  '.text',
  '.md',
  '.html',
  '.htm',
  '.xhtml',
  '.json',
  '.jsonl',
  '.ndjson',
  '.gz',
]);

/** Everything that a file, or the files of a folder and its folders, hold for an import. Nothing is stored and nothing fetched. */
export async function* readSource(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  const file = resolve(path);
  const info = await stat(file).catch((cause: unknown) => {
    throw new AppError('not_found', `There is no file ${path}`, {}, { cause });
  });
  if (!info.isDirectory()) yield* readFileItems(file, info.size, options);
  else
    for await (const inner of filesUnder(file))
      yield* readFileItems(inner, (await stat(inner)).size, options);
}

/** The files of a folder that could be imported, by name, so that two runs meet them in one order. Hidden ones are left out. */
async function* filesUnder(folder: string): AsyncGenerator<string> {
  const entries = [];
  for await (const entry of await opendir(folder)) entries.push(entry);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    // Browsers keep a saved page's own files in "<page>_files".
    if (entry.isDirectory() && !entry.name.endsWith('_files')) yield* filesUnder(path);
    else if (entry.isFile() && READ_IN_FOLDERS.has(extname(entry.name).toLowerCase())) yield path;
  }
}

async function* readFileItems(
  file: string,
  size: number,
  options: SourceOptions,
): AsyncGenerator<SourceItem> {
  let kind = options.kind ?? null;
  try {
    kind ??= detectKind(basename(file), await firstBytes(file));
    yield* kind === 'stories' ? readStories(file, kind) : [await readOne(file, size, kind)];
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unreadable';
    const issue: ImportIssue = { severity: 'lost', code, message: messageOf(error), where: file };
    yield { file, kind, found: 'nothing', issue };
  }
}

async function* readStories(file: string, kind: Kind): AsyncGenerator<SourceItem> {
  for await (const line of parseStories(streamOf(file), { resolveFile: pictureBeside(file) })) {
    if (line.kind === 'story') yield { file, kind, found: 'story', story: line.story, record: line.record };
    else if (line.kind === 'record') yield { file, kind, found: 'record', record: line.record };
    else yield { file, kind, found: 'nothing', issue: line.issue };
  }
}

async function readOne(file: string, size: number, kind: Exclude<Kind, 'stories'>): Promise<SourceItem> {
  if (size > LARGEST_PAGE_FILE) throw new AppError('too_large', `${file} is too large for a page`);
  const text = decodeText(await readFile(file));
  const story = PARSERS[kind](text, { fileName: basename(file), resolveFile: pictureBeside(file) });
  return { file, kind, found: 'story', story, record: null };
}

async function firstBytes(file: string): Promise<Uint8Array> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

function streamOf(file: string): AsyncIterable<Uint8Array> {
  const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
  return file.toLowerCase().endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
}

/** Finds pictures that were saved beside a file: in its own folder or below, never outside, whatever `..` or links say. */
export function pictureBeside(file: string): (src: string) => string | null {
  const folder = dirname(file);
  return (src) => {
    try {
      const path = realpathSync(resolve(folder, decodeURIComponent(src.replace(/[?#].*$/, ''))));
      return path.startsWith(realpathSync(folder) + sep) && statSync(path).isFile() ? path : null;
    } catch {
      return null;
    }
  };
}
