import type { Change } from '../kernel/facts.ts';
import type { Reads } from './recording.ts';
import { type Window, WindowIndex } from './window-index.ts';

/** Where a reader is entered in the index: enough to strike it out again without looking anything up. */
export interface Entered<E> {
  readonly facts: readonly FactNode<E>[];
  readonly windows: readonly (readonly [list: string, window: Window<E>])[];
}

interface FactNode<E> {
  readonly fact: string;
  readonly readers: Set<E>;
}

/** Who read what: from a change straight to its readers, without looking at any other. */
export class FactIndex<E> {
  readonly #facts = new Map<string, FactNode<E>>();
  readonly #lists = new Map<string, WindowIndex<E>>();

  enter(reads: Reads, reader: E): Entered<E> {
    const facts: FactNode<E>[] = [];
    for (const fact of reads.facts) {
      let node = this.#facts.get(fact);
      if (!node) {
        node = { fact, readers: new Set() };
        this.#facts.set(fact, node);
      }
      node.readers.add(reader);
      facts.push(node);
    }
    const windows = reads.windows.map(({ list, newest, oldest }) => {
      let index = this.#lists.get(list);
      if (!index) {
        index = new WindowIndex();
        this.#lists.set(list, index);
      }
      return [list, index.add(newest, oldest, reader)] as const;
    });
    return { facts, windows };
  }

  strike(entered: Entered<E>, reader: E): void {
    for (const node of entered.facts) {
      node.readers.delete(reader);
      if (node.readers.size === 0) this.#facts.delete(node.fact);
    }
    for (const [list, window] of entered.windows) {
      window.readers.delete(reader);
      if (window.readers.size > 0) continue;
      const index = this.#lists.get(list);
      index?.remove(window);
      if (index?.size === 0) this.#lists.delete(list);
    }
  }

  /** Calls `visit` with each reader of what changed; a reader of several windows may come several times. */
  touched(change: Change, visit: (reader: E) => void): void {
    if ('fact' in change) {
      for (const reader of this.#facts.get(change.fact)?.readers ?? []) visit(reader);
      return;
    }
    this.#lists.get(change.list)?.at(change.at, (window) => {
      for (const reader of window.readers) visit(reader);
    });
  }

  /** Different facts and windows held, for the metrics and for tests that look for leaks. */
  get size(): number {
    let size = this.#facts.size;
    for (const index of this.#lists.values()) size += index.size;
    return size;
  }
}
