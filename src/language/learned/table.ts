/**
 * Scores of labels by the features of a place. A feature is a 32-bit hash, its row the top `bits` of it. A row holds one
 * feature alone: its upper half repeats the feature's low 16 bits, so that a feature never met in learning scores
 * nothing, and no word of the training texts is in the file. Its lower half holds the scores of labels 2 and 1, a signed
 * byte each. Label 0 always scores nought.
 */
export interface NodeTable {
  readonly bits: number;
  /** What one step of a byte is worth. */
  readonly scale: number;
  readonly rows: Int32Array;
}

/** Scores of steps from one of three labels to another, nine signed bytes a row. Few features, so rows may be shared. */
export interface EdgeTable {
  readonly bits: number;
  readonly scale: number;
  readonly rows: Int8Array;
}

export const labelCount = 3;
export const stepCount = labelCount * labelCount;

/** Sums the rows of `count` features from `offset` into three places of `into`. Sums are kept in locals: this is the hot loop. */
export function addNodeRows(
  table: NodeTable,
  features: Int32Array,
  offset: number,
  count: number,
  into: Float64Array,
  place: number,
): void {
  const { rows, scale } = table;
  const shift = 32 - table.bits;
  let one = 0;
  let two = 0;
  for (let f = offset; f < offset + count; f += 1) {
    const feature = features[f] ?? 0;
    const row = rows[feature >>> shift] ?? 0;
    // All ones where the row is this feature's, nought where it is another's: a branch here would be guessed wrong half the time.
    const own = (((row >>> 16) ^ (feature & 0xffff)) - 1) >> 31;
    one += ((row << 24) >> 24) & own;
    two += ((row << 16) >> 24) & own;
  }
  into[place] = 0;
  into[place + 1] = one * scale;
  into[place + 2] = two * scale;
}

/** The same for steps: nine places of `into`, three at a time. */
export function addEdgeRows(
  table: EdgeTable,
  features: Int32Array,
  offset: number,
  count: number,
  into: Float64Array,
  place: number,
): void {
  const { rows, scale } = table;
  const shift = 32 - table.bits;
  for (let third = 0; third < stepCount; third += labelCount) {
    let a = 0;
    let b = 0;
    let c = 0;
    for (let f = offset; f < offset + count; f += 1) {
      const row = ((features[f] ?? 0) >>> shift) * stepCount + third;
      a += rows[row] ?? 0;
      b += rows[row + 1] ?? 0;
      c += rows[row + 2] ?? 0;
    }
    into[place + third] = a * scale;
    into[place + third + 1] = b * scale;
    into[place + third + 2] = c * scale;
  }
}
