import type { Change, Position, Recorder } from '../kernel/facts.ts';

export interface WindowRead {
  readonly list: string;
  readonly newest: Position | null;
  readonly oldest: Position | null;
}

/** What one render read, without repetitions, and when it changes by itself. */
export interface Reads {
  readonly facts: ReadonlySet<string>;
  readonly windows: readonly WindowRead[];
  /** Epoch milliseconds; Infinity when time alone never changes the page. */
  readonly until: number;
}

/**
 * The recorder that one render writes into, and the changes that were applied while it ran. Reads may be noted before or after
 * the query that they stand for, so every change since the beginning counts against every read, whatever their order.
 */
export class Recording implements Recorder {
  readonly #facts = new Set<string>();
  readonly #windows = new Map<string, WindowRead>();
  readonly #changes: Change[] = [];
  #until = Number.POSITIVE_INFINITY;

  read(fact: string): void {
    this.#facts.add(fact);
  }

  readList(list: string, newest: Position | null, oldest: Position | null): void {
    this.#windows.set(`${list} ${newest ?? ''} ${oldest ?? ''}`, { list, newest, oldest });
  }

  expires(at: number): void {
    if (at < this.#until) this.#until = at;
  }

  note(changes: readonly Change[]): void {
    for (const change of changes) this.#changes.push(change);
  }

  reads(): Reads {
    return { facts: this.#facts, windows: [...this.#windows.values()], until: this.#until };
  }

  /** Whether anything that was read changed since this recording began. */
  touched(): boolean {
    if (this.#changes.length === 0) return false;
    const reads = this.reads();
    return this.#changes.some((change) => touches(change, reads));
  }
}

/** Whether a change concerns anything that was read. */
export function touches(change: Change, reads: Reads): boolean {
  if ('fact' in change) return reads.facts.has(change.fact);
  return reads.windows.some(
    ({ list, newest, oldest }) =>
      list === change.list &&
      (newest === null || change.at <= newest) &&
      (oldest === null || change.at >= oldest),
  );
}

/** Tells another recorder everything that was read, as when a page uses a fragment made before. */
export function replay(reads: Reads, recorder: Recorder): void {
  for (const fact of reads.facts) recorder.read(fact);
  for (const { list, newest, oldest } of reads.windows) recorder.readList(list, newest, oldest);
  if (Number.isFinite(reads.until)) recorder.expires(reads.until);
}
