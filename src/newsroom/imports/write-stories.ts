import { sql } from 'kysely';
import { toJson } from '../../store/json.ts';
import type { Published } from '../../story/published.ts';
import { appendRevisions, type NewRevision } from '../stories/story-record.ts';
import type { Work } from '../unit-of-work.ts';
import type { Incoming } from './incoming.ts';
import type { PlannedStub } from './plan-stubs.ts';

/** Writes the rows and revisions of imported stories and of the stubs they name. */
export async function writeStories(
  work: Work,
  items: readonly Incoming[],
  stubs: readonly PlannedStub[],
): Promise<void> {
  const base = { created_at: work.now, updated_at: work.now };
  const clocks = (published: Published | null) => ({
    published_at: published?.precision === 'instant' ? published.at : null,
    published_on: published?.precision === 'day' ? published.on : null,
  });
  const rows = [
    ...stubs.map(({ projectable }) => ({
      ...base,
      id: projectable.id,
      stage: 'published',
      scheduled_for: null,
      revision: 1,
      published_revision: 1,
      stub: true,
      ...clocks(projectable.published),
      source: null,
      source_id: null,
    })),
    ...items.map((item) => ({
      ...base,
      id: item.id,
      stage: item.stage,
      scheduled_for: item.scheduledFor,
      revision: item.revision,
      published_revision: item.stage === 'published' ? item.revision : null,
      stub: item.content.kind === 'stub',
      ...(item.stage === 'scheduled' ? clocks(null) : clocks(item.published)),
      source: item.story.source,
      source_id: item.story.sourceId,
    })),
  ];
  await sql`INSERT INTO story SELECT * FROM jsonb_populate_recordset(null::story, ${toJson(rows)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET stage = excluded.stage, scheduled_for = excluded.scheduled_for, revision = excluded.revision,
      published_revision = excluded.published_revision, stub = excluded.stub, published_at = excluded.published_at,
      published_on = excluded.published_on, source = excluded.source, source_id = excluded.source_id,
      updated_at = excluded.updated_at`.execute(work.tx);
  await appendRevisions(work, [
    ...stubs.map(
      ({ projectable }): NewRevision => ({
        storyId: projectable.id,
        revision: 1,
        content: projectable.content,
        note: 'Stub of an import',
      }),
    ),
    ...items.map(
      (item): NewRevision => ({
        storyId: item.id,
        revision: item.revision,
        content: item.content,
        note: `Import: ${item.story.source}`,
      }),
    ),
  ]);
}

/** The address that a story had at its source leads to it here, where its path is one that no page of ours takes. */
export async function keepOldAddresses(work: Work, items: readonly Incoming[]): Promise<void> {
  const rows = items.flatMap(({ id, content }) => {
    if (!content.canonicalUrl) return [];
    const path = new URL(content.canonicalUrl).pathname.replace(/\/+$/, '');
    return path.length > 1 ? [{ from_path: path, story_id: id, to_path: null, created_at: work.now }] : [];
  });
  if (rows.length === 0) return;
  await sql`INSERT INTO redirect SELECT * FROM jsonb_populate_recordset(null::redirect, ${toJson(rows)}::jsonb) r
    WHERE NOT EXISTS (SELECT 1 FROM published_story p WHERE p.path = r.from_path)
    ON CONFLICT (from_path) DO NOTHING`.execute(work.tx);
}
