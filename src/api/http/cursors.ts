import { AppError, invalidInput } from '../../kernel/errors.ts';
import { type Cursor, readCursor } from '../../newsroom/stories/cursor.ts';

export function damagedCursor(): AppError {
  return invalidInput({
    path: 'querystring.cursor',
    message: 'is not a cursor of this list in this order',
    remedy: 'Send `next` of the page before with the same filters, or start without a cursor.',
  });
}

/** A place in a list that is ordered in time. */
export function readPlace(cursor: string): Cursor {
  try {
    return readCursor(cursor);
  } catch (error) {
    if (error instanceof AppError) throw damagedCursor();
    throw error;
  }
}

/** A number in a list: a revision, or how many hits came before. */
export function readNumber(cursor: string, most: number): number {
  const number = /^\d+$/.test(cursor) ? Number(cursor) : Number.NaN;
  if (!(number >= 1 && number <= most)) throw damagedCursor();
  return number;
}

/** Lists by name are walked by the folded name, which addresses cannot carry as it is. */
export function writeNameCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

export function readNameCursor(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || key.includes('\u0000') || writeNameCursor(key) !== cursor) throw damagedCursor();
  return key;
}
