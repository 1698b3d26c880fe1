/**
 * Weights in rows of `width`, found by hash: a feature's row is the top `bits` of its hash. Rows are shared where hashes
 * meet, which costs little and keeps every word of the training texts out of the file.
 */
export interface Table {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  readonly values: Int8Array | Float32Array;
}

/** Adds the rows of `count` features from `offset` to `into` at `place`. */
export function addRows(
  table: Table,
  features: Int32Array,
  offset: number,
  count: number,
  into: Float64Array,
  place: number,
): void {
  const { width, values, scale } = table;
  const shift = 32 - table.bits;
  for (let w = 0; w < width; w += 1) into[place + w] = 0;
  for (let f = offset; f < offset + count; f += 1) {
    const row = ((features[f] ?? 0) >>> shift) * width;
    for (let w = 0; w < width; w += 1) into[place + w] = (into[place + w] ?? 0) + (values[row + w] ?? 0);
  }
  for (let w = 0; w < width; w += 1) into[place + w] = (into[place + w] ?? 0) * scale;
}
