export interface Gathering {
  /** Keys in one load. */
  readonly most: number;
  /** Loads under way at a time; what is asked for meanwhile waits and goes together. */
  readonly atOnce: number;
}

/**
 * Loads by key, where what is asked for in the same turn of the event loop, or while earlier loads are under way, comes in one load:
 * a statement costs the database more than what it finds. `load` begins after each of its keys was asked for.
 */
export function gathering<K, V>(
  load: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  { most, atOnce }: Gathering,
): (key: K) => Promise<V | undefined> {
  const waiting = new Map<K, PromiseWithResolvers<V | undefined>>();
  let underWay = 0;

  function send(): void {
    while (waiting.size > 0 && underWay < atOnce) {
      const batch = [...waiting].slice(0, most);
      for (const [key] of batch) waiting.delete(key);
      underWay += 1;
      load(batch.map(([key]) => key))
        .then(
          (found) => {
            for (const [key, { resolve }] of batch) resolve(found.get(key));
          },
          (error: unknown) => {
            for (const [, { reject }] of batch) reject(error);
          },
        )
        .finally(() => {
          underWay -= 1;
          send();
        });
    }
  }

  return (key) => {
    const asked = waiting.get(key);
    if (asked) return asked.promise;
    const asking = Promise.withResolvers<V | undefined>();
    if (waiting.size === 0) setImmediate(send);
    waiting.set(key, asking);
    return asking.promise;
  };
}
