import type { EdgeTable, NodeTable } from '../../src/language/learned/table.ts';
import type { PackedTable } from '../../src/language/learned/weights.ts';

/** Tables as they stand in a file: what `unpack` of the engine reads. */
export function packNodes({ bits, scale, rows }: NodeTable): PackedTable {
  const bytes = new DataView(new ArrayBuffer(rows.length * 4));
  for (const [i, row] of rows.entries()) bytes.setInt32(i * 4, row, true);
  return { bits, scale, rows: Buffer.from(bytes.buffer).toString('base64') };
}

export function packEdges({ bits, scale, rows }: EdgeTable): PackedTable {
  return { bits, scale, rows: Buffer.from(rows.buffer).toString('base64') };
}
