import { sql } from 'kysely';
import type { Stage } from '../../story/kinds.ts';
import type { Published } from '../../story/published.ts';
import { headlineKey } from '../stories/projection.ts';
import { publishedOfRow } from '../stories/story-record.ts';
import type { Work } from '../unit-of-work.ts';
import type { ParsedStory } from './parsed-story.ts';

/** What the newspaper has already of a story that an import names. */
export interface KnownStory {
  readonly id: string;
  readonly revision: number;
  readonly stub: boolean;
  readonly stage: Stage;
  readonly published: Published | null;
  readonly scheduledFor: Date | null;
}

/** How one story names another. */
export interface Reference {
  readonly headline: string;
  readonly url: string | null;
  readonly sourceId?: string | null;
}

interface KnownRow extends Pick<KnownStory, 'id' | 'revision' | 'stub' | 'stage'> {
  published_at: Date | null;
  published_on: string | null;
  scheduled_for: Date | null;
  source: string | null;
  source_id: string | null;
  headline_key: string | null;
  canonical_url: string | null;
}

/** An index of the stories that a batch meets or names, loaded in one query, to which stories of the batch itself are added. */
export class KnownStories {
  readonly #bySource = new Map<string, KnownStory>();
  readonly #byUrl = new Map<string, KnownStory>();
  readonly #byHeadline = new Map<string, KnownStory>();

  /** `referencesOf` gives the other stories that a story names. */
  static async load(
    work: Work,
    batch: readonly ParsedStory[],
    referencesOf: (story: ParsedStory) => readonly Reference[],
  ): Promise<KnownStories> {
    const known = new KnownStories();
    const references = batch.flatMap(referencesOf);
    const atSource = batch.flatMap((story) =>
      [story, ...referencesOf(story)].flatMap(({ sourceId }) => (sourceId ? [[story.source, sourceId]] : [])),
    );
    const sources = atSource.map(([source]) => source);
    const ids = atSource.map(([, id]) => id);
    const urls = [...batch.flatMap((s) => s.canonicalUrl ?? []), ...references.flatMap((r) => r.url ?? [])];
    const keys = [
      ...batch.map((s) => headlineKey(s.headline)),
      ...references.map((r) => headlineKey(r.headline)),
    ];
    const { rows } = await sql<KnownRow>`
      SELECT s.id, s.revision, s.stub, s.stage, s.published_at, s.published_on, s.scheduled_for, s.source, s.source_id,
        p.headline_key, p.canonical_url
      FROM story s LEFT JOIN published_story p ON p.id = s.id WHERE s.id IN (
        SELECT id FROM story WHERE (source, source_id) IN (SELECT * FROM unnest(${sources}::text[], ${ids}::text[]))
        UNION SELECT id FROM published_story WHERE canonical_url = ANY(${urls}::text[])
        UNION SELECT id FROM published_story WHERE headline_key = ANY(${keys}::text[]))
      ORDER BY s.stub DESC, p.sort_at`.execute(work.tx);
    for (const row of rows) {
      const story = knownStory(row);
      if (row.source && row.source_id) known.#bySource.set(`${row.source} ${row.source_id}`, story);
      if (row.canonical_url) known.#byUrl.set(row.canonical_url, story);
      if (row.headline_key) known.#byHeadline.set(row.headline_key, story);
    }
    return known;
  }

  /** The story that this one is: the same at its source, or the stub that waits for it. */
  match(story: ParsedStory): KnownStory | null {
    const same = this.#bySource.get(`${story.source} ${story.sourceId}`);
    if (same) return same;
    const url = story.canonicalUrl ? this.#byUrl.get(story.canonicalUrl) : undefined;
    const stub = url ?? this.#byHeadline.get(headlineKey(story.headline));
    return stub?.stub ? stub : null;
  }

  /** The story that a reference means, real ones before stubs. */
  find(reference: Reference, source: string): KnownStory | null {
    return (
      (reference.sourceId ? this.#bySource.get(`${source} ${reference.sourceId}`) : undefined) ??
      (reference.url ? this.#byUrl.get(reference.url) : undefined) ??
      this.#byHeadline.get(headlineKey(reference.headline)) ??
      null
    );
  }

  add(
    story: { source: string; sourceId: string | null; headline: string; canonicalUrl: string | null },
    known: KnownStory,
  ): void {
    if (story.sourceId) this.#bySource.set(`${story.source} ${story.sourceId}`, known);
    if (story.canonicalUrl) this.#byUrl.set(story.canonicalUrl, known);
    this.#byHeadline.set(headlineKey(story.headline), known);
  }
}

function knownStory({ id, revision, stub, stage, ...row }: KnownRow): KnownStory {
  return {
    id,
    revision,
    stub,
    stage,
    published: publishedOfRow(row),
    scheduledFor: row.scheduled_for,
  };
}
