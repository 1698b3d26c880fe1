import type { ArchiveRecord } from './records.ts';

/**
 * A record as one line of the bulk format, line feed included. U+2028 and U+2029 are escaped, since some readers of lines take
 * them for line ends; JSON means the same either way.
 */
export function writeRecord(record: ArchiveRecord): string {
  return `${JSON.stringify(record).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;
}
