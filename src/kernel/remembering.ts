/** Answers kept of one function, at most. */
const KEPT = 10_000;

/**
 * A pure function that remembers what it answered: the same few dates stand on thousands of pages, and formatting one costs
 * microseconds. What it knows is forgotten as a whole once it is more than a newspaper's days of twenty-five years.
 */
export function remembering<V>(make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size >= KEPT) known.clear();
    known.set(key, made);
    return made;
  };
}

/** The same of objects: what was made of one is kept for as long as there is the object. */
export function perObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
