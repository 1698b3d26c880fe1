import type { Db } from '../../store/pool.ts';

/** The time zone in which the newspaper's days begin and end. */
export async function timeZoneOf(db: Db): Promise<string> {
  const row = await db.selectFrom('publication').select('time_zone').executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}
