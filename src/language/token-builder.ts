/** Tokens while they are cut: arrays that double when they are full. */
export class TokenBuilder {
  private capacity: number;
  count = 0;
  start: Int32Array<ArrayBuffer>;
  end: Int32Array<ArrayBuffer>;
  hash: Int32Array<ArrayBuffer>;
  stem: Int32Array<ArrayBuffer>;
  suffix: Int32Array<ArrayBuffer>;
  shape: Uint8Array<ArrayBuffer>;
  gap: Uint8Array<ArrayBuffer>;

  constructor(length: number) {
    this.capacity = Math.max(64, length >> 2);
    this.start = new Int32Array(this.capacity);
    this.end = new Int32Array(this.capacity);
    this.hash = new Int32Array(this.capacity);
    this.stem = new Int32Array(this.capacity);
    this.suffix = new Int32Array(this.capacity);
    this.shape = new Uint8Array(this.capacity);
    this.gap = new Uint8Array(this.capacity);
  }

  private grow(): void {
    this.capacity *= 2;
    const ints = (old: Int32Array) => {
      const grown = new Int32Array(this.capacity);
      grown.set(old);
      return grown;
    };
    const bytes = (old: Uint8Array) => {
      const grown = new Uint8Array(this.capacity);
      grown.set(old);
      return grown;
    };
    this.start = ints(this.start);
    this.end = ints(this.end);
    this.hash = ints(this.hash);
    this.stem = ints(this.stem);
    this.suffix = ints(this.suffix);
    this.shape = bytes(this.shape);
    this.gap = bytes(this.gap);
  }

  push(
    start: number,
    end: number,
    shape: number,
    gap: number,
    hash: number,
    stem: number,
    suffix: number,
  ): void {
    if (this.count === this.capacity) this.grow();
    const i = this.count;
    this.start[i] = start;
    this.end[i] = end;
    this.shape[i] = shape;
    this.gap[i] = gap;
    this.hash[i] = hash;
    this.stem[i] = stem;
    this.suffix[i] = suffix;
    this.count = i + 1;
  }
}
