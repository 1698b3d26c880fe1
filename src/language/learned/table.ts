/**
 * Weights in rows, found by hash: a feature's row is the top `bits` of its hash. Rows are shared where hashes meet, which
 * costs little and keeps every word of the training texts out of the file.
 */
export interface Table {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  readonly values: Int8Array | Float32Array;
}

/** Sums the rows, three wide, of `count` features from `offset` into `into` at `place`. Sums are kept in locals: this is the hot loop. */
export function addRowsOfThree(
  table: Table,
  features: Int32Array,
  offset: number,
  count: number,
  into: Float64Array,
  place: number,
): void {
  const { values, scale } = table;
  const shift = 32 - table.bits;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = offset; f < offset + count; f += 1) {
    const row = ((features[f] ?? 0) >>> shift) * 3;
    a += values[row] ?? 0;
    b += values[row + 1] ?? 0;
    c += values[row + 2] ?? 0;
  }
  into[place] = a * scale;
  into[place + 1] = b * scale;
  into[place + 2] = c * scale;
}

/** The same for rows of nine: a score for each step from one of three labels to another. */
export function addRowsOfNine(
  table: Table,
  features: Int32Array,
  offset: number,
  count: number,
  into: Float64Array,
  place: number,
): void {
  const { values, scale } = table;
  const shift = 32 - table.bits;
  for (let third = 0; third < 9; third += 3) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let f = offset; f < offset + count; f += 1) {
      const row = ((features[f] ?? 0) >>> shift) * 9 + third;
      a += values[row] ?? 0;
      b += values[row + 1] ?? 0;
      c += values[row + 2] ?? 0;
    }
    into[place + third] = a * scale;
    into[place + third + 1] = b * scale;
    into[place + third + 2] = c * scale;
  }
}
