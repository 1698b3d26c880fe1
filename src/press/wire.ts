import { STATUS_CODES } from 'node:http';
import type { Clock } from '../kernel/clock.ts';
import type { Variant } from './pressed-page.ts';

/** A whole HTTP/1.1 answer as bytes. The headers were validated when the page was pressed. */
export function wireOf(
  status: number,
  headers: readonly string[],
  date: string,
  body: Buffer | undefined,
): Buffer {
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let i = 0; i < headers.length; i += 2) head += `${headers[i]}: ${headers[i + 1]}\r\n`;
  const bytes = Buffer.from(`${head}date: ${date}\r\n\r\n`, 'latin1');
  return body ? Buffer.concat([bytes, body]) : bytes;
}

/** So many different pages have their answers ready at a time; with more, the rest are put together for each request. */
const READY = 200;

/**
 * Answers ready to be written in one piece. An answer states the second in which it was made (Date, RFC 9110 section 6.6.1), so all
 * are put together anew each second; this also bounds their memory to the pages that were asked for just now.
 */
export function createWires(clock: Clock) {
  let second = -1;
  let date = '';
  let ready = new Map<Variant, Buffer>();

  function turn(): void {
    const now = clock.now();
    const current = Math.floor(now.getTime() / 1000);
    if (current === second) return;
    second = current;
    date = now.toUTCString();
    ready = new Map();
  }

  return {
    date(): string {
      turn();
      return date;
    },
    wire(status: number, variant: Variant): Buffer {
      turn();
      let bytes = ready.get(variant);
      if (!bytes) {
        bytes = wireOf(status, variant.headers, date, variant.body);
        if (ready.size < READY) ready.set(variant, bytes);
      }
      return bytes;
    },
  };
}
