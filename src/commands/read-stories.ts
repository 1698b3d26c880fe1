import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError, messageOf } from '../kernel/errors.ts';
import type { ImportIssue, ParsedStory } from '../newsroom/imports/parsed-story.ts';
import { parseClipping } from '../wires/clipping/parse.ts';
import { detectKind } from '../wires/detect.ts';
import { parsePage } from '../wires/page/parse.ts';
import { parseStories, type StoriesLine } from '../wires/stories/parse.ts';

export const IMPORT_KINDS = ['clipping', 'page', 'stories'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** One story of a file, one record of our own export, or what could not be read. */
export type Found =
  | {
      readonly kind: 'story';
      readonly file: string;
      readonly from: ImportKind;
      readonly story: ParsedStory;
      readonly bytes: number;
    }
  | {
      readonly kind: 'record';
      readonly file: string;
      readonly record: NonNullable<Extract<StoriesLine, { kind: 'record' }>['record']>;
      readonly bytes: number;
    }
  | { readonly kind: 'lost'; readonly file: string; readonly issue: ImportIssue };

export function readKind(value: string | undefined): ImportKind | undefined {
  if (value === undefined) return undefined;
  const kind = IMPORT_KINDS.find((known) => known === value);
  if (kind) return kind;
  throw new AppError('invalid_input', `There is no import kind "${value}". Use clipping, page or stories.`);
}

/** A file over this size cannot be a page or a clipping. */
const LARGEST_PAGE = 64 * 1024 * 1024;
const READABLE = /\.(?:txt|text|md|html?|xhtml|json|jsonl|ndjson)$/i;

/** Every file that the arguments name, folders walked in order. A name that leads nowhere is an error at once. */
export async function filesOf(paths: readonly string[]): Promise<{ file: string; bytes: number }[]> {
  const files: { file: string; bytes: number }[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new AppError('invalid_input', `There is no file or folder ${path}.`);
    if (!info.isDirectory()) {
      files.push({ file: resolve(path), bytes: info.size });
      continue;
    }
    for (const entry of (await readdir(path, { recursive: true })).sort()) {
      const file = resolve(path, entry);
      const inner = await stat(file);
      if (inner.isFile() && READABLE.test(entry)) files.push({ file, bytes: inner.size });
    }
  }
  return files;
}

/** The stories of one file, one after another; a file that cannot be read is one lost item, never an exception. */
export async function* readStories(file: string, bytes: number, forced?: ImportKind): AsyncGenerator<Found> {
  try {
    const kind = forced ?? detectKind(basename(file), await firstBytes(file));
    if (kind === 'stories') {
      yield* readBulk(file, bytes);
      return;
    }
    if (bytes > LARGEST_PAGE) throw new AppError('too_large', 'is larger than any page');
    const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
    const story =
      kind === 'page' ? parsePage(text, { fileName: file }) : parseClipping(text, { fileName: file });
    yield { kind: 'story', file, from: kind, story, bytes };
  } catch (error) {
    yield {
      kind: 'lost',
      file,
      issue: { severity: 'lost', code: 'file-unreadable', message: messageOf(error) },
    };
  }
}

async function* readBulk(file: string, bytes: number): AsyncGenerator<Found> {
  let lines = 0;
  const share = () => {
    lines += 1;
    // The last line's place in the file is not known while it is read; progress needs no more than this.
    return Math.min(bytes, lines * 3000);
  };
  const stream = createReadStream(file);
  const resolveFile = (src: string) =>
    /^[\w./-]+$/.test(src) && !src.includes('..') ? join(dirname(file), src) : null;
  for await (const line of parseStories(stream, { resolveFile })) {
    if (line.kind === 'bad') yield { kind: 'lost', file, issue: line.issue };
    else if (line.record) yield { kind: 'record', file, record: line.record, bytes: share() };
    else if (line.kind === 'story')
      yield { kind: 'story', file, from: 'stories', story: line.story, bytes: share() };
  }
}

async function firstBytes(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
