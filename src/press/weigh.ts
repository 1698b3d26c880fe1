/**
 * A rough count of the bytes a plain value holds in memory: enough to bound a cache, not to bill for. Stops counting at `limit`
 * visited values, so that it never costs more than the value did, and counts what it has not seen at the same rate as a cycle: not at all.
 */
export function weigh(value: unknown, limit = 50_000): number {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  let bytes = 0;
  while (open.length > 0 && seen.size < limit) {
    const next = open.pop();
    bytes += 8;
    if (typeof next === 'string') bytes += 16 + next.length;
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    bytes += 40;
    if (ArrayBuffer.isView(next)) bytes += next.byteLength;
    else if (next instanceof Map) open.push(...next.keys(), ...next.values());
    else if (next instanceof Set) open.push(...next);
    else open.push(...Object.values(next));
  }
  return bytes;
}
