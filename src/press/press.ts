import { LRUCache } from 'lru-cache';
import type { Registry } from 'prom-client';
import type { Clock } from '../kernel/clock.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Change, Recorder } from '../kernel/facts.ts';
import type { Logger } from '../kernel/logger.ts';
import type { RenderedPage } from '../kernel/page.ts';
import { type CdnPolicy, cdnPolicy, isPurgedFact, pageSurrogateKey, surrogateKey } from './cache-headers.ts';
import { Flights, type Outcome } from './flights.ts';
import { createEntry, type Entry, Holdings } from './holdings.ts';
import { type Counts, createCounts, registerMetrics } from './metrics.ts';
import { PressedPage, type PressedPageHooks } from './pressed-page.ts';
import { createRecompression } from './recompression.ts';
import { type Reads, Recording, replay } from './recording.ts';

export interface PressOptions {
  readonly clock: Clock;
  /** Bound on the memory of pages and fragments together, in bytes (an estimate that leans to the high side). */
  readonly maxBytes: number;
  readonly logger: Logger;
  readonly registry?: Registry;
  /** How often a render that a change overtook is made again before it is answered unkept. Default 1. */
  readonly retries?: number;
}

export interface Dropped {
  readonly pages: number;
  readonly fragments: number;
  /**
   * Keys to purge at CDNs at once: those of facts that changed at primary rank, and of the pages that fell by a primary change of a
   * list. Secondary changes ask for no purge: a CDN's copies of what they touch live for a minute at most (cache-headers.ts).
   */
  readonly purge: readonly string[];
}

export interface Press {
  /** The page of this key: kept, or made by `render`, which tells the recorder everything that it reads. */
  page(key: string, render: (recorder: Recorder) => Promise<RenderedPage>): Promise<PressedPage>;
  /** The kept page, if there is one that may be shown now. */
  peek(key: string): PressedPage | undefined;
  /**
   * Data that many pages share, kept and dropped like pages. What it read is told to `recorder`, also when it was kept. The value is
   * shared between renders: never change it. One key must always stand for one type.
   */
  remember<T>(key: string, recorder: Recorder, load: (recorder: Recorder) => Promise<T>): Promise<T>;
  /** Drops what these committed changes touch. Each change is to be applied once per process. */
  apply(changes: readonly Change[]): Dropped;
  /** Changes may go unheard from now on: every page is a miss and nothing is kept. */
  distrust(): void;
  /** Changes are heard from now on: begins empty. A new press waits for this, as nobody listens for it yet. */
  trust(): void;
  clear(): void;
  /** Keys of the pages that `peek` would find, in no order that means anything. */
  keptKeys(): string[];
  readonly trusted: boolean;
  readonly counts: Readonly<Counts>;
  /** Estimated memory in bytes. */
  readonly bytes: number;
}

const NOT_FOR_CDNS: CdnPolicy = { keys: '', seconds: 0, until: Number.POSITIVE_INFINITY };
/** Addresses begin with a slash, so no page's key begins so. */
const FRAGMENT = 'fragment ';
/** Of how many dropped pages the hash is remembered, to count the needless ones. */
const DROPPED_REMEMBERED = 10_000;

/**
 * The page cache. It keeps a page as long as nothing the page read has changed, and not a moment longer: no times to live, no
 * purging of what did not change. Each render records the facts and windows of lists that it reads; each committed command says which
 * facts and positions it changed; an index leads from one to the other.
 */
export function createPress(options: PressOptions): Press {
  const { clock, logger, retries = 1 } = options;
  const counts = createCounts();
  const holdings = new Holdings(clock, options.maxBytes, counts);
  const recordings = new Set<Recording>();
  const fallen = new LRUCache<string, string>({ max: DROPPED_REMEMBERED });
  let trusted = false;
  /** Counts up whenever everything made before becomes untrue at once. */
  let generation = 0;
  let moment = 0;
  const nextMoment = () => {
    moment += 1;
    return moment;
  };
  const pageFlights = new Flights<PressedPage>(nextMoment);
  const fragmentFlights = new Flights<Entry>(nextMoment);
  const renderSeconds =
    options.registry &&
    registerMetrics(options.registry, counts, {
      bytes: () => holdings.bytes,
      entries: () => holdings.size,
      indexed: () => holdings.indexed,
      trusted: () => trusted,
    });
  const recompression = createRecompression({
    now: () => clock.now().getTime(),
    isKept: (page) => holdings.holdsPage(page),
    done: () => {
      counts.recompressed += 1;
    },
    failed: (error) => logger.warn({ error: messageOf(error) }, 'A page could not be compressed again'),
  });
  const hooks: PressedPageHooks = {
    crowded: () => pageFlights.size > 0,
    resized: (page) => holdings.weighAgain(page),
    popular: recompression.add,
  };

  const find = (key: string) => (trusted ? holdings.find(key) : undefined);

  function restart(nowTrusted: boolean): void {
    trusted = nowTrusted;
    generation += 1;
    holdings.clear();
  }

  /**
   * Runs `make` with a recording until no change overtakes it, or the tries are used up. `finish` keeps the result in the same
   * breath in which the recording ends: were there an `await` between the two, a change could slip through unseen.
   */
  async function settle<V, R>(
    make: (recorder: Recorder) => Promise<V>,
    finish: (value: V, made: { reads: Reads; since: number; settled: boolean }) => R,
  ): Promise<Outcome<R>> {
    for (let tries = 0; ; tries += 1) {
      const recording = new Recording();
      recordings.add(recording);
      const since = clock.now().getTime();
      const began = nextMoment();
      const bornIn = generation;
      try {
        const value = await make(recording);
        const reads = recording.reads();
        const overtaken =
          generation !== bornIn || recording.touched() || clock.now().getTime() >= reads.until;
        if (overtaken) counts.overtaken += 1;
        if (overtaken && trusted && tries < retries) continue;
        const settled = trusted && !overtaken;
        return { value: finish(value, { reads, since, settled }), settled, began };
      } finally {
        recordings.delete(recording);
      }
    }
  }

  async function makePage(
    key: string,
    render: (recorder: Recorder) => Promise<RenderedPage>,
  ): Promise<Outcome<PressedPage>> {
    counts.misses += 1;
    const started = performance.now();
    const outcome = await settle(render, (rendered, { reads, since, settled }) => {
      renderSeconds?.observe((performance.now() - started) / 1000);
      const keeping = settled && rendered.keep;
      const page = new PressedPage(key, rendered, keeping ? cdnPolicy(key, reads) : NOT_FOR_CDNS, hooks);
      if (fallen.get(key) === page.tag) counts.needless += 1;
      fallen.delete(key);
      if (keeping) holdings.keep(createEntry({ key, page, fragment: undefined, reads, since }));
      return page;
    });
    // A page that must not be kept may not have recorded its reads, so nothing vouches for it to those who came later.
    return { ...outcome, settled: outcome.settled && outcome.value.keep };
  }

  return {
    async page(key, render) {
      return find(key)?.page ?? (await pageFlights.join(key, () => makePage(key, render)));
    },

    peek(key) {
      const page = find(key)?.page;
      if (page) counts.hits += 1;
      return page;
    },

    async remember<T>(name: string, recorder: Recorder, load: (recorder: Recorder) => Promise<T>) {
      const key = FRAGMENT + name;
      const make = () =>
        settle(load, (fragment, { reads, since, settled }) => {
          const entry = createEntry({ key, page: undefined, fragment, reads, since });
          if (settled) holdings.keep(entry);
          return entry;
        });
      const entry = find(key) ?? (await fragmentFlights.join(key, make));
      replay(entry.reads, recorder);
      // The one place where a type is taken on trust: the key stands for the type that its `load` returns.
      return entry.fragment as T;
    },

    apply(changes) {
      for (const recording of recordings) recording.note(changes);
      const doomed = new Set<Entry>();
      const purge = new Set<string>();
      for (const change of changes) {
        const atOnce = change.rank === 'primary' || ('fact' in change && isPurgedFact(change.fact));
        const isList = 'list' in change;
        if (atOnce && !isList) purge.add(surrogateKey(change.fact));
        holdings.touched(change, (entry) => {
          doomed.add(entry);
          if (atOnce && isList && entry.page) purge.add(pageSurrogateKey(entry.key));
        });
      }
      let pages = 0;
      for (const entry of doomed) {
        if (entry.page) {
          pages += 1;
          fallen.set(entry.key, entry.page.tag);
        }
        holdings.drop(entry);
      }
      counts.dropped += doomed.size;
      return { pages, fragments: doomed.size - pages, purge: [...purge] };
    },

    distrust() {
      if (trusted)
        logger.warn({}, 'Changes may go unheard: the press keeps nothing until they are heard again');
      restart(false);
    },
    trust: () => restart(true),
    clear: () => restart(trusted),
    keptKeys: () => (trusted ? holdings.keysOfPages() : []),
    get trusted() {
      return trusted;
    },
    get counts() {
      return counts;
    },
    get bytes() {
      return holdings.bytes;
    },
  };
}
