import { hash } from 'node:crypto';
import { messageOf } from '../kernel/errors.ts';
import { importStories, referencesOf } from '../newsroom/imports/import-stories.ts';
import { headlineKey } from '../newsroom/stories/projection.ts';
import type { Newsroom } from '../newsroom/unit-of-work.ts';
import type { Actor } from '../story/policy.ts';
import type { SourceItem } from '../wires/read-source.ts';
import type { ImportReport } from './import-report.ts';

/** Stories in one transaction: enough to make commits cheap, few enough that a batch stays small in memory. */
const BATCH = 200;
/** Transactions at once: while the database works on one, the stories of the next are made ready. More would only hold more memory. */
const AT_ONCE = 2;

type FoundStory = Extract<SourceItem, { found: 'story' }>;

interface Writing {
  readonly ties: Ties;
  readonly done: Promise<void>;
}

/**
 * Brings the stories of an import in, a batch of them in one transaction, and while some are written the next are read and parsed. A
 * batch whose stories may meet those of another (by what they name or are called) waits until that is written.
 */
export class ImportBatches {
  readonly #newsroom: Newsroom;
  readonly #actor: Actor;
  readonly #report: ImportReport;
  #found: FoundStory[] = [];
  readonly #writing = new Set<Writing>();
  /** Hashes of the source ids so far: a million of them take 40 MB. */
  readonly #seen = new Set<number>();

  constructor(newsroom: Newsroom, actor: Actor, report: ImportReport) {
    this.#newsroom = newsroom;
    this.#actor = actor;
    this.#report = report;
  }

  /** Takes a story; waits where as many are on their way as may be. */
  async add(item: FoundStory): Promise<void> {
    const key = hash('sha1', `${item.story.source} ${item.story.sourceId}`, 'buffer').readUIntBE(0, 6);
    // The same story again in one import: the later one updates the earlier, which must be there first.
    if (this.#seen.has(key)) {
      await this.flush();
      const message = `The import holds “${item.story.sourceId.slice(0, 80)}” more than once; the later one counts`;
      item.story.issues.push({ severity: 'uncertain', code: 'repeated', message });
    }
    this.#found.push(item);
    this.#seen.add(key);
    if (this.#found.length >= BATCH) await this.#begin();
  }

  /** Writes what has been added, to the end. */
  async flush(): Promise<void> {
    await this.#begin();
    await Promise.all([...this.#writing].map(({ done }) => done));
  }

  async #begin(): Promise<void> {
    const batch = this.#found;
    if (batch.length === 0) return;
    this.#found = [];
    const ties = tiesOf(batch);
    await Promise.all([...this.#writing].flatMap((other) => (meet(ties, other.ties) ? [other.done] : [])));
    while (this.#writing.size >= AT_ONCE) await Promise.race([...this.#writing].map(({ done }) => done));
    const writing: Writing = { ties, done: this.#take(batch).then(() => void this.#writing.delete(writing)) };
    // What failed stays among them, and is told where it is waited for, which may be later.
    writing.done.catch(() => {});
    this.#writing.add(writing);
  }

  /** One bad story must not take the others with it: a batch that fails is tried again story by story. */
  async #take(found: readonly FoundStory[]): Promise<void> {
    try {
      const stories = found.map((item) => item.story);
      const result = await importStories(this.#newsroom, this.#actor, stories);
      this.#report.stubs += result.stubs;
      for (const [i, story] of result.stories.entries()) this.#report.add(found[i]?.file ?? '', story);
    } catch (error) {
      const [only, ...others] = found;
      if (others.length > 0) for (const item of found) await this.#take([item]);
      else if (only) {
        const issue = { severity: 'lost', code: 'not_imported', message: messageOf(error) } as const;
        this.#report.lose(only.file, only.story.headline, issue);
      }
    }
  }
}

/** What the stories of a batch are called, and whether they name any story beside themselves. */
interface Ties {
  readonly names: ReadonlySet<string>;
  readonly refers: boolean;
}

function tiesOf(batch: readonly FoundStory[]): Ties {
  const names = batch.flatMap(({ story }) => [
    headlineKey(story.headline),
    story.canonicalUrl ?? '',
    story.slug ?? '',
  ]);
  return {
    names: new Set(names.filter((name) => name !== '')),
    refers: batch.some(({ story }) => referencesOf(story).length > 0),
  };
}

/** Whether the order in which two batches are written can make a difference: to a link, to a stub taken over, to an address. */
function meet(a: Ties, b: Ties): boolean {
  return a.refers || b.refers || !a.names.isDisjointFrom(b.names);
}
