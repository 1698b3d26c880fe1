import type { ImportIssue } from '../../newsroom/imports/parsed-story.ts';

/** A line of JSON, or the report that one could not be read. `number` counts from 1; in a JSON array it counts elements. */
export type ReadLine =
  | { readonly number: number; readonly text: string; readonly issue?: never }
  | { readonly number: number; readonly issue: ImportIssue; readonly text?: never };

/** A story longer than this is none; its line is skipped and reported. UTF-16 code units. */
const LONGEST_LINE = 16_000_000;

/**
 * Parts a stream of JSON lines, or of one JSON array, into its items. Holds one item at a time, so memory stays flat; a line that
 * is too long is reported as lost, and reading goes on after it.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  { longest = LONGEST_LINE }: { readonly longest?: number } = {},
): AsyncGenerator<ReadLine> {
  const decoder = new TextDecoder('utf-8');
  let parts: ItemReader | null = null;
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    parts ??= /\S/.test(text) ? itemReader(text, longest) : null;
    if (parts) yield* parts.push(text);
  }
  const rest = decoder.decode();
  if (parts && rest) yield* parts.push(rest);
  if (parts) yield* parts.end();
}

interface ItemReader {
  push(text: string): Generator<ReadLine>;
  end(): Generator<ReadLine>;
}

function itemReader(firstText: string, longest: number): ItemReader {
  return /^[\s\ufeff]*\[/.test(firstText) ? arrayReader(longest) : lineReader(longest);
}

function lost(number: number, code: string, message: string): ReadLine {
  return { number, issue: { severity: 'lost', code, message, where: `line ${number}` } };
}

/** An item without white space and byte order mark; null for a blank line. */
function item(number: number, raw: string): ReadLine | null {
  const text = raw.replace(/^\ufeff/, '').trim();
  if (text === '') return null;
  return { number, text };
}

function lineReader(longest: number): ItemReader {
  let held: string[] = [];
  let length = 0;
  let number = 0;
  const finish = (): ReadLine | null => {
    number += 1;
    const found =
      length > longest
        ? lost(number, 'line_too_long', `Line ${number} is longer than ${longest} characters and was skipped`)
        : item(number, held.join(''));
    held = [];
    length = 0;
    return found;
  };
  const add = (text: string) => {
    length += text.length;
    if (length <= longest) held.push(text);
    else held = [];
  };
  return {
    *push(text) {
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
        add(text.slice(from, at));
        const found = finish();
        if (found) yield found;
        from = at + 1;
      }
      if (from < text.length) add(text.slice(from));
    },
    *end() {
      const found = length > 0 ? finish() : null;
      if (found) yield found;
    },
  };
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);
const COMMA = 44;

/** The elements of one JSON array, told apart by depth; strings are skipped over. */
function arrayReader(longest: number): ItemReader {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let held = '';
  let tooLong = false;
  let number = 0;
  const finish = (): ReadLine | null => {
    const raw = held;
    held = '';
    if (tooLong) {
      tooLong = false;
      number += 1;
      return lost(
        number,
        'line_too_long',
        `Element ${number} is longer than ${longest} characters and was skipped`,
      );
    }
    if (raw.trim() === '') return null;
    number += 1;
    return item(number, raw);
  };
  return {
    *push(text) {
      let from = 0;
      const hold = (to: number) => {
        if (held.length + to - from > longest) tooLong = true;
        held = tooLong ? '' : held + text.slice(from, to);
      };
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (inString) {
          if (escaped) escaped = false;
          else if (code === BACKSLASH) escaped = true;
          else if (code === QUOTE) inString = false;
        } else if (code === QUOTE) inString = true;
        else if (OPEN.has(code)) {
          depth += 1;
          if (depth === 1) from = at + 1;
        } else if (CLOSE.has(code) || (code === COMMA && depth === 1)) {
          if (code === COMMA || depth === 1) {
            hold(at);
            from = at + 1;
            const found = finish();
            if (found) yield found;
          }
          if (code !== COMMA) depth -= 1;
        }
      }
      if (depth > 0) hold(text.length);
    },
    *end() {
      if (depth > 0 && held.trim() !== '') {
        yield lost(number + 1, 'array_unfinished', 'The JSON array ends in the middle of an element');
      }
    },
  };
}
