import { randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Makes identifiers: UUID version 7 (RFC 9562 section 5.7), so they sort by the time they were made. */
export interface Ids {
  next(): string;
}

/** An id as addresses write it, for regular expressions: a UUID of RFC 9562 in lower case. */
export const ID_PATTERN = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const ID = new RegExp(`^${ID_PATTERN}$`, 'i');

export function isId(value: string): boolean {
  return ID.test(value);
}

/** UUIDv7 with the sub-millisecond counter of RFC 9562 section 6.2 (method 1): strictly increasing in one process. */
export function uuidV7(clock: Clock): Ids {
  const random = new Uint8Array(10);
  let lastMillisecond = 0;
  let counter = 0;
  return {
    next() {
      const now = clock.now().getTime();
      randomFillSync(random);
      if (now > lastMillisecond) {
        lastMillisecond = now;
        counter = (((random[0] ?? 0) & 0x07) << 8) | (random[1] ?? 0);
      } else {
        counter += 1;
        if (counter > 0xfff) {
          lastMillisecond += 1;
          counter = 0;
        }
      }
      const time = lastMillisecond.toString(16).padStart(12, '0');
      const sequence = counter.toString(16).padStart(3, '0');
      const variant = (((random[2] ?? 0) & 0x3f) | 0x80).toString(16).padStart(2, '0');
      const rest = Buffer.from(random.subarray(3, 10)).toString('hex');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${variant}${rest.slice(0, 2)}-${rest.slice(2)}`;
    },
  };
}
