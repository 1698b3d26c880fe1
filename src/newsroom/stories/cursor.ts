import { AppError } from '../../kernel/errors.ts';
import { type Position, position } from '../../kernel/facts.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';

/** A place in a list, as addresses carry it: the instant in base 36 and the story's id. It names a place, not an offset, so a
 * page of an archive stays the same page whatever is published later. */
export interface Cursor {
  readonly sortAt: Date;
  readonly id: string;
}

/** The first and the last millisecond of the years 1 to 9999, which the store can hold. */
const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');
const SHAPE = new RegExp(`^(-?[0-9a-z]{1,11})\\.(${ID_PATTERN})$`);

export function writeCursor(cursor: Cursor): string {
  return `${cursor.sortAt.getTime().toString(36)}.${cursor.id}`;
}

export function readCursor(value: string): Cursor {
  const match = SHAPE.exec(value);
  const instant = Number.parseInt(match?.[1] ?? '', 36);
  if (!match?.[2] || !(instant >= EARLIEST && instant <= LATEST)) {
    throw new AppError(
      'invalid_input',
      'This page address is damaged: its cursor does not name a place in the list.',
      {
        problems: [
          { path: 'before', message: 'not a cursor', remedy: 'Start again from the first page of the list.' },
        ],
      },
    );
  }
  return { sortAt: new Date(instant), id: match[2] };
}

export function cursorPosition(cursor: Cursor): Position {
  return position(cursor.sortAt, cursor.id);
}
