import type { Tx } from '../../store/pool.ts';
import type { ProjectionRow } from '../stories/projection.ts';

/** Brings the search index up to date with these rows, inside the transaction that publishes them. */
export async function indexStories(_tx: Tx, _rows: readonly ProjectionRow[]): Promise<void> {}

export async function unindexStories(_tx: Tx, _ids: readonly string[]): Promise<void> {}
