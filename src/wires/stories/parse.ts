import { z } from 'zod';
import { messageOf } from '../../kernel/errors.ts';
import type { ImportIssue, ParsedStory } from '../../newsroom/imports/parsed-story.ts';
import { readNeutral } from './neutral.ts';
import { type ReadLine, readLines } from './read-lines.ts';
import { recordToStory } from './record-to-story.ts';
import { type ArchiveRecord, recordSchema } from './records.ts';

/** What one line of the bulk format holds. A story of our own form comes with its record, which loses nothing. */
export type StoriesLine =
  | {
      readonly kind: 'story';
      readonly line: number;
      readonly story: ParsedStory;
      readonly record: ArchiveRecord | null;
    }
  | { readonly kind: 'record'; readonly line: number; readonly record: ArchiveRecord }
  | { readonly kind: 'bad'; readonly line: number; readonly issue: ImportIssue };

export interface StoriesOptions {
  /** Gives the path of a picture's file for a relative address; null refuses it. */
  readonly resolveFile?: (src: string) => string | null;
}

const objectSchema = z.record(z.string(), z.unknown());
const headlineSchema = z.string().trim().min(1);

/** Reads one line; never throws. Both forms may stand in one file. */
export function parseStoriesLine(text: string, line: number, options: StoriesOptions = {}): StoriesLine {
  const where = `line ${line}`;
  const bad = (code: string, message: string): StoriesLine => ({
    kind: 'bad',
    line,
    issue: { severity: 'lost', code, message, where },
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return bad('not_json', `Not JSON (${messageOf(error).slice(0, 200)}). Write one JSON object a line`);
  }
  const object = objectSchema.safeParse(value);
  if (!object.success) return bad('not_an_object', 'A story is a JSON object: {"headline": …}');
  if (object.data.broadsheet !== undefined) return readRecord(object.data, line, where, bad);
  const headline = headlineSchema.safeParse(object.data.headline);
  if (!headline.success)
    return bad(
      'no_headline',
      'headline is missing or empty. Give the story a headline; it is all that one needs',
    );
  const headlineText = headline.data.replace(/[ \t\r\n]+/g, ' ');
  return {
    kind: 'story',
    line,
    story: readNeutral(object.data, headlineText, { where, ...options }),
    record: null,
  };
}

function readRecord(
  object: Record<string, unknown>,
  line: number,
  where: string,
  bad: (code: string, message: string) => StoriesLine,
): StoriesLine {
  if (object.broadsheet !== 1)
    return bad(
      'version_unknown',
      `Version ${String(object.broadsheet)} of this form is not known here. Export with a Broadsheet of this version, or update this one`,
    );
  const record = recordSchema.safeParse(object);
  if (!record.success) {
    const first = record.error.issues[0];
    return bad('record_invalid', `${first?.path.join('.') || 'record'}: ${first?.message ?? 'invalid'}`);
  }
  if (record.data.type === 'story') {
    return { kind: 'story', line, story: recordToStory(record.data, where), record: record.data };
  }
  return { kind: 'record', line, record: record.data };
}

/** Everything a stream of the bulk format holds, line by line. A bad line is reported as lost and reading goes on. */
export async function* parseStories(
  stream: AsyncIterable<Uint8Array | string>,
  options: StoriesOptions = {},
): AsyncGenerator<StoriesLine> {
  for await (const read of readLines(stream)) yield parseRead(read, options);
}

function parseRead(read: ReadLine, options: StoriesOptions): StoriesLine {
  if (read.issue) return { kind: 'bad', line: read.number, issue: read.issue };
  return parseStoriesLine(read.text, read.number, options);
}
