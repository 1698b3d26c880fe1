import type { Change } from '../kernel/facts.ts';
import { Readers, type Seat } from './readers.ts';
import type { Reads } from './recording.ts';
import { type Window, WindowIndex } from './window-index.ts';

/** Where a reader is entered in the index: enough to strike it out again without looking anything up. */
export interface Entered<E> {
  readonly seat: Seat<E>;
  readonly facts: readonly FactNode<E>[];
  readonly windows: readonly (readonly [list: string, window: Window<E>])[];
}

interface FactNode<E> {
  readonly fact: string;
  readonly readers: Readers<E>;
}

/** Who read what: from a change straight to its readers, without looking at any other. */
export class FactIndex<E> {
  readonly #facts = new Map<string, FactNode<E>>();
  readonly #lists = new Map<string, WindowIndex<E>>();

  enter(reads: Reads, reader: E): Entered<E> {
    const seat: Seat<E> = { reader };
    const facts: FactNode<E>[] = [];
    for (const fact of reads.facts) {
      let node = this.#facts.get(fact);
      if (!node) {
        node = { fact, readers: new Readers() };
        this.#facts.set(fact, node);
      }
      node.readers.add(seat);
      facts.push(node);
    }
    const windows = reads.windows.map(({ list, newest, oldest }) => {
      let index = this.#lists.get(list);
      if (!index) {
        index = new WindowIndex();
        this.#lists.set(list, index);
      }
      return [list, index.add(newest, oldest, seat)] as const;
    });
    return { seat, facts, windows };
  }

  strike({ seat, facts, windows }: Entered<E>): void {
    seat.reader = undefined;
    for (const node of facts) {
      node.readers.leave();
      if (node.readers.size === 0) this.#facts.delete(node.fact);
    }
    for (const [list, window] of windows) {
      window.readers.leave();
      if (window.readers.size > 0) continue;
      const index = this.#lists.get(list);
      index?.remove(window);
      if (index?.size === 0) this.#lists.delete(list);
    }
  }

  /** Calls `visit` with each reader of what changed; a reader of several windows may come several times. */
  touched(change: Change, visit: (reader: E) => void): void {
    if ('fact' in change) {
      this.#facts.get(change.fact)?.readers.forEach(visit);
      return;
    }
    this.#lists.get(change.list)?.at(change.at, (window) => window.readers.forEach(visit));
  }

  /** Different facts and windows held, for the metrics and for tests that look for leaks. */
  get size(): number {
    let size = this.#facts.size;
    for (const index of this.#lists.values()) size += index.size;
    return size;
  }
}
