/** Weights shrink a little each time they are touched: rare features should not learn single texts by heart. */
const shrink = 1e-4;

/** Weights of a table while they are learned, some in each row. A feature's row is the top `bits` of its hash; row 0 stays nought. */
export class RowWeights {
  private readonly shift: number;
  private readonly width: number;
  private readonly values: Float32Array;
  /** Squares of the gradients so far, by which a weight's own rate falls. */
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private remembered = 0;

  constructor(bits: number, width: number) {
    this.shift = 32 - bits;
    this.width = width;
    this.values = new Float32Array((1 << bits) * width);
    this.squares = new Float32Array(this.values.length).fill(1);
    this.sums = new Float32Array(this.values.length);
  }

  /** Sums the rows of `count` features from `offset` into `width` places of `into`. */
  sum(features: Int32Array, offset: number, count: number, into: Float64Array, place: number): void {
    const { values, width, shift } = this;
    for (let l = 0; l < width; l += 1) into[place + l] = 0;
    for (let f = offset; f < offset + count; f += 1) {
      const row = ((features[f] ?? 0) >>> shift) * width;
      for (let l = 0; l < width; l += 1) into[place + l] = (into[place + l] ?? 0) + (values[row + l] ?? 0);
    }
  }

  /** Moves one weight of each of the features' rows along a gradient. */
  move(
    features: Int32Array,
    offset: number,
    count: number,
    column: number,
    gradient: number,
    rate: number,
  ): void {
    const { values, squares, width, shift } = this;
    for (let f = offset; f < offset + count; f += 1) {
      const row = (features[f] ?? 0) >>> shift;
      if (row === 0) continue;
      const at = row * width + column;
      const square = (squares[at] ?? 0) + gradient * gradient;
      squares[at] = square;
      const value = values[at] ?? 0;
      values[at] = value + (rate / Math.sqrt(square)) * (gradient - shrink * value);
    }
  }

  /** Notes the weights as they stand, for the mean. */
  remember(): void {
    this.remembered += 1;
    for (let i = 0; i < this.values.length; i += 1)
      this.sums[i] = (this.sums[i] ?? 0) + (this.values[i] ?? 0);
  }

  /** Puts the mean of what was remembered in place of the last weights, each times `factor`. */
  settle(factor: number): void {
    const share = factor / Math.max(1, this.remembered);
    for (let i = 0; i < this.values.length; i += 1) this.values[i] = (this.sums[i] ?? 0) * share;
  }

  /** Weights as signed bytes: the largest magnitude but for one in ten thousand of those learned becomes 127. */
  asBytes(): { bytes: Int8Array<ArrayBuffer>; scale: number } {
    const sizes = this.values
      .filter((value) => value !== 0)
      .map(Math.abs)
      .sort();
    const scale = (sizes[Math.floor(sizes.length * 0.9999)] || 1) / 127;
    const bytes = new Int8Array(this.values.length);
    for (const [i, value] of this.values.entries())
      bytes[i] = Math.max(-127, Math.min(127, Math.round(value / scale)));
    return { bytes, scale };
  }
}
