import { LRUCache } from 'lru-cache';
import type { Clock } from '../kernel/clock.ts';
import type { Change } from '../kernel/facts.ts';
import { type Entered, FactIndex } from './fact-index.ts';
import type { Counts } from './metrics.ts';
import type { PressedPage } from './pressed-page.ts';
import type { Reads } from './recording.ts';
import { weigh } from './weigh.ts';

/** A page or a fragment with what it read. A fragment's `page` is undefined. */
export interface Entry {
  readonly key: string;
  readonly page: PressedPage | undefined;
  readonly fragment: unknown;
  readonly reads: Reads;
  /** When its making began. If the clock jumps back to before this instant, what has an end is untrue as well. */
  readonly since: number;
  /** Memory besides the page's bodies, estimated. */
  readonly bytes: number;
  entered: Entered<Entry> | undefined;
}

const READ_BYTES = 120;
/** Striking one out of the index takes some 30 µs: so many take less than the making of a page, whose readers are waiting. */
const SWEPT_AT_ONCE = 10;

export function createEntry(content: Pick<Entry, 'key' | 'page' | 'fragment' | 'reads' | 'since'>): Entry {
  const { key, page, fragment, reads } = content;
  const bytes =
    key.length * 2 + (reads.facts.size + reads.windows.length) * READ_BYTES + (page ? 0 : weigh(fragment));
  return { ...content, bytes, entered: undefined };
}

/** What the press holds: entries by key within a bound of memory (the least recently used leave first), and by what they read. */
export class Holdings {
  readonly #clock: Clock;
  readonly #counts: Counts;
  readonly #index = new FactIndex<Entry>();
  // An entry is boxed so that it can be set again with another size: lru-cache keeps the old size of a value it already holds.
  readonly #kept: LRUCache<string, { readonly entry: Entry }>;
  /** Left the press, not yet the index. */
  readonly #gone: Entry[] = [];

  constructor(clock: Clock, maxBytes: number, counts: Counts) {
    this.#clock = clock;
    this.#counts = counts;
    this.#kept = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      dispose: ({ entry }, _key, reason) => {
        if (reason === 'evict') counts.evictions += 1;
        this.#strike(entry);
      },
    });
  }

  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Different facts and windows that the index knows. */
  get indexed(): number {
    return this.#index.size;
  }

  /** The entry, if it is true at this instant. */
  find(key: string): Entry | undefined {
    const entry = this.#kept.get(key)?.entry;
    if (!entry || this.#isTrueNow(entry)) return entry;
    this.#counts.expired += 1;
    this.#kept.delete(key);
    return undefined;
  }

  keep(entry: Entry): void {
    this.#hold(entry);
    if (!this.#holds(entry)) return;
    entry.entered = this.#index.enter(entry.reads, entry);
    this.#counts.kept += 1;
  }

  /** Counts a page's memory anew, if the page is held. */
  weighAgain(page: PressedPage): void {
    const entry = this.#kept.peek(page.key)?.entry;
    if (entry?.page === page) this.#hold(entry);
  }

  holdsPage(page: PressedPage): boolean {
    return this.#kept.peek(page.key)?.entry.page === page;
  }

  touched(change: Change, visit: (entry: Entry) => void): void {
    this.#index.touched(change, (entry) => {
      if (this.#holds(entry)) visit(entry);
    });
  }

  drop(entry: Entry): void {
    this.#kept.delete(entry.key);
  }

  clear(): void {
    this.#kept.clear();
  }

  keysOfPages(): string[] {
    const entries = [...this.#kept.values()].map(({ entry }) => entry);
    return entries.filter((entry) => entry.page && this.#isTrueNow(entry)).map((entry) => entry.key);
  }

  #isTrueNow({ reads, since }: Entry): boolean {
    if (reads.until === Number.POSITIVE_INFINITY) return true;
    const now = this.#clock.now().getTime();
    return since <= now && now < reads.until;
  }

  #hold(entry: Entry): void {
    const size = entry.bytes + (entry.page?.bytes ?? 0);
    // What does not fit at all is left out by lru-cache without a word, and struck from the index by `dispose`.
    this.#kept.set(entry.key, { entry }, { size, noDisposeOnSet: this.#holds(entry) });
  }

  #holds(entry: Entry): boolean {
    return this.#kept.peek(entry.key)?.entry === entry;
  }

  /**
   * What leaves is out of the press at once; its traces in the index are wiped a slice at a time between other work. A change to the
   * newspaper's name drops every page, and readers must not wait for the sweeping.
   */
  #strike(entry: Entry): void {
    this.#gone.push(entry);
    if (this.#gone.length === 1) setImmediate(this.#sweep);
  }

  readonly #sweep = (): void => {
    for (const entry of this.#gone.splice(-SWEPT_AT_ONCE)) {
      if (entry.entered) this.#index.strike(entry.entered);
      entry.entered = undefined;
    }
    if (this.#gone.length > 0) setImmediate(this.#sweep);
  };
}
