// biome-ignore-all format: a stroke of the drawing stays on a line; the formatter would give each point a line of its own.
/** A source of numbers in [0, 1) that gives the same series for the same name, so every run prints the same picture. */
export type Random = () => number;

/** mulberry32 over an FNV-1a hash of the name. */
export function seeded(name: string): Random {
  let state = 2166136261;
  for (const char of name) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

export function pick<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}
