import { type AppError, invalidInput } from '../../kernel/errors.ts';
import { isId } from '../../kernel/ids.ts';
import { startOfDay } from '../../kernel/zone.ts';
import { timeZoneOf } from '../../newsroom/publication/time-zone.ts';
import type { Db } from '../../store/pool.ts';
import { shown } from '../reference/shown.ts';

function unknown(name: string, value: string, where: string): AppError {
  return invalidInput({
    path: `querystring.${name}`,
    message: `there is no ${name} "${value}"`,
    remedy: `GET ${where} lists them.`,
  });
}

/** The ids of the lists that a query names by path, slug or id. */
export async function findLists(
  db: Db,
  query: { section?: string | undefined; topic?: string | undefined; person?: string | undefined },
): Promise<{ section?: string; topic?: string; person?: string }> {
  const found: { section?: string; topic?: string; person?: string } = {};
  if (query.section !== undefined) {
    const path = query.section.replace(/^\/+|\/+$/g, '');
    const row = await db.selectFrom('section').select('id').where('path', '=', path).executeTakeFirst();
    if (!row) throw unknown('section', query.section, '/sections');
    found.section = row.id;
  }
  for (const table of ['topic', 'person'] as const) {
    const value = query[table];
    if (value === undefined) continue;
    const row = await db
      .selectFrom(table)
      .select('id')
      .where(isId(value) ? 'id' : 'slug', '=', value)
      .where(shown[table])
      .executeTakeFirst();
    if (!row) throw unknown(table, value, table === 'topic' ? '/topics' : '/people');
    found[table] = row.id;
  }
  return found;
}

/** Days begin in the publication's time zone; an instant is itself. */
export async function momentsOf(
  db: Db,
  query: { from?: string | undefined; to?: string | undefined },
): Promise<{ from?: Date; to?: Date }> {
  if (query.from === undefined && query.to === undefined) return {};
  const timeZone = await timeZoneOf(db);
  const moment = (value: string) => (value.length === 10 ? startOfDay(value, timeZone) : new Date(value));
  return {
    ...(query.from === undefined ? {} : { from: moment(query.from) }),
    ...(query.to === undefined ? {} : { to: moment(query.to) }),
  };
}
