import { damagedCursor } from '../stories/list-query.ts';

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
