import { sql } from 'kysely';
import { fact } from '../../kernel/facts.ts';
import { dayIn } from '../../kernel/zone.ts';
import { toJson } from '../../store/json.ts';
import { timeZoneOf } from '../publication/time-zone.ts';
import type { Work } from '../unit-of-work.ts';
import type { ProjectionRow } from './projection.ts';
import { type Membership, membershipChanges, type ShownBefore } from './story-changes.ts';

/** A story that comes into lists and goes from others, as the counts of their months see it. */
export interface Move {
  readonly before: readonly Membership[];
  readonly after: readonly Membership[];
}

/** Writes the places of stories in lists where they changed, and gives the moves that `countMonths` has to count. */
export async function writeListings(
  work: Work,
  rows: readonly Pick<ProjectionRow, 'id' | 'stub'>[],
  before: ReadonlyMap<string, ShownBefore>,
  after: ReadonlyMap<string, Membership[]>,
): Promise<Move[]> {
  const changed = rows.filter(
    (row) =>
      membershipChanges(row.id, before.get(row.id)?.memberships ?? [], after.get(row.id) ?? []).length > 0 ||
      before.get(row.id)?.facets.stub !== row.stub,
  );
  if (changed.length === 0) return [];
  const known = changed.flatMap((row) => (before.has(row.id) ? row.id : []));
  if (known.length > 0)
    await sql`DELETE FROM listing WHERE story_id = ANY(${known}::uuid[])`.execute(work.tx);
  const places = changed.flatMap((row) =>
    (after.get(row.id) ?? []).map((place) => ({
      list_id: place.listId,
      sort_at: place.sortAt,
      story_id: row.id,
      stub: row.stub,
    })),
  );
  await sql`INSERT INTO listing SELECT * FROM jsonb_populate_recordset(null::listing, ${toJson(places)}::jsonb)`.execute(
    work.tx,
  );
  return changed.map((row) => ({
    before: countedBefore(before.get(row.id)),
    after: row.stub ? [] : (after.get(row.id) ?? []),
  }));
}

/** The places in which a story was counted: stubs stand in lists but are no stories of a month. */
export function countedBefore(old: ShownBefore | undefined): readonly Membership[] {
  return old === undefined || old.facets.stub ? [] : old.memberships;
}

/**
 * Counts stories out of the months they leave and into those they come to. Every transaction that publishes counts in the same few
 * rows and holds them until it commits: this comes last in it, so that two of them wait for one another as shortly as can be.
 */
export async function countMonths(work: Work, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const timeZone = await timeZoneOf(work.tx);
  const counts = new Map<string, { list_id: string; month: string; stories: number }>();
  const add = ({ listId, sortAt }: Membership, n: number) => {
    const month = `${dayIn(sortAt, timeZone).slice(0, 7)}-01`;
    const key = `${listId} ${month}`;
    const stories = (counts.get(key)?.stories ?? 0) + n;
    counts.set(key, { list_id: listId, month, stories });
  };
  for (const move of moves) {
    for (const place of move.before) add(place, -1);
    for (const place of move.after) add(place, 1);
  }
  const moved = [...counts].filter(([, { stories }]) => stories !== 0);
  if (moved.length === 0) return;
  // In the order of the key, so that two transactions that count the same months cannot lock each other out.
  moved.sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = moved.map(([, row]) => row);
  const counted = await sql<{ list_id: string; month: string; stories: number }>`
    INSERT INTO listing_month SELECT * FROM jsonb_populate_recordset(null::listing_month, ${toJson(rows)}::jsonb)
    ON CONFLICT (list_id, month) DO UPDATE SET stories = listing_month.stories + excluded.stories
    RETURNING list_id, month::text, stories`.execute(work.tx);
  const changed = new Set<string>();
  for (const { list_id, month, stories } of counted.rows) {
    changed.add(fact.monthCounts(list_id));
    const before = stories - (counts.get(`${list_id} ${month}`)?.stories ?? 0);
    if (before > 0 !== stories > 0) changed.add(fact.months(list_id));
  }
  for (const each of changed) work.change({ fact: each, rank: 'secondary' });
}
