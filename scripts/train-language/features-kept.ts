/** A set of features chosen for a table: at most one for each row. */
export interface KeptFeatures {
  /** The feature that owns each row; 0 for none. */
  readonly owner: Int32Array;
  readonly bits: number;
}

/**
 * Chooses the features worth learning from all that occur: of those that share a row the most frequent, and none seen
 * fewer than `least` times, which tells more of one text than of the language.
 */
export function keepFeatures(lists: readonly Int32Array[], bits: number, least: number): KeptFeatures {
  const counts = new Uint16Array(1 << 24);
  for (const list of lists) {
    for (const feature of list) {
      const at = feature >>> 8;
      if ((counts[at] ?? 0) < 65535) counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const owner = new Int32Array(1 << bits);
  const best = new Uint16Array(1 << bits);
  for (const list of lists) {
    for (const feature of list) {
      const count = counts[feature >>> 8] ?? 0;
      const row = feature >>> (32 - bits);
      // Row 0 stays empty: it is where features point that are left out.
      if (row === 0 || count < least || count <= (best[row] ?? 0)) continue;
      best[row] = count;
      owner[row] = feature;
    }
  }
  return { owner, bits };
}

/** Points every feature that was not chosen to row 0, in place. */
export function leaveOut(list: Int32Array, kept: KeptFeatures): void {
  const shift = 32 - kept.bits;
  for (let f = 0; f < list.length; f += 1) {
    const feature = list[f] ?? 0;
    if (kept.owner[feature >>> shift] !== feature) list[f] = 0;
  }
}
