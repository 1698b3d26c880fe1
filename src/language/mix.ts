/** Spreads a kind's number and a value over all 32 bits (the finaliser of MurmurHash3). */
export function mix(kind: number, value: number): number {
  let h = Math.imul(kind, 0x9e3779b1) ^ value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Two values as one. */
export const join = (a: number, b: number): number =>
  (Math.imul(a, 0x01000193) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)) | 0;
