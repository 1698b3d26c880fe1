import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { toJson } from '../../store/json.ts';
import type { StoryContent } from '../../story/content.ts';
import type { Actor } from '../../story/policy.ts';
import { type Published, publicationOrder } from '../../story/published.ts';
import { claimPictures, pictureIds } from '../media/claim-pictures.ts';
import { ensureNames } from '../names.ts';
import { nameKey } from '../people/published-queries.ts';
import { sectionFinder } from '../publication/ensure-sections.ts';
import { projectStories } from '../stories/project-stories.ts';
import type { Projectable } from '../stories/projection.ts';
import { appendRevisions, type NewRevision, revisionContent } from '../stories/story-record.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { enterCorrections } from './enter-corrections.ts';
import { fillContainers } from './fill-containers.ts';
import { KnownStories, type KnownStory } from './known-stories.ts';
import type { ImportIssue, ParsedStory } from './parsed-story.ts';
import { type PlannedStub, placeFurniture, stubPlanner } from './plan-stubs.ts';
import { toContent } from './to-content.ts';

/** What became of one story of an import. */
export interface ImportOutcome {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly headline: string;
  readonly path: string | null;
  readonly issues: readonly ImportIssue[];
}

export interface ImportResult {
  readonly stories: readonly ImportOutcome[];
  /** Headline-only stubs made for stories that are named but not here. */
  readonly stubs: number;
}

/** A story of the batch on its way in. */
interface Incoming {
  readonly story: ParsedStory;
  readonly id: string;
  readonly revision: number;
  readonly isNew: boolean;
  readonly content: StoryContent;
  readonly published: Published;
  readonly issues: ImportIssue[];
}

/**
 * Takes a batch of parsed stories in, in one transaction: new ones are created and published, ones that came before from the same
 * source get a new revision if anything changed, and stubs that waited for one of them are taken over with every link to them.
 */
export async function importStories(
  newsroom: Newsroom,
  actor: Actor,
  batch: readonly ParsedStory[],
): Promise<ImportResult> {
  return inTransaction(newsroom, actor, async (work) => {
    const unique = [...new Map(batch.map((story) => [`${story.source} ${story.sourceId}`, story])).values()];
    const publication = await work.tx
      .selectFrom('publication')
      .select(['language', 'time_zone'])
      .executeTakeFirst();
    const timeZone = publication?.time_zone ?? 'UTC';
    const known = await KnownStories.load(work, unique, unique.flatMap(referencesOf));
    const matches = unique.map((story) => {
      const match = known.match(story);
      const id = match?.id ?? work.ids.next();
      // Stories of one batch find each other, whatever their order in it.
      known.add(story, { id, revision: match?.revision ?? 0, stub: false });
      return { story, id, match };
    });
    const findSection = sectionFinder(work);
    const topicIds = await ensureNames(
      work,
      'topic',
      unique.flatMap((story) => story.topics),
    );
    const personIds = await ensureNames(
      work,
      'person',
      unique.flatMap((story) => story.bylines.map((b) => b.name)),
    );
    const claimed = await claimPictures(
      work,
      unique.flatMap((story) => story.pictures),
    );
    const stubs = new Map<string, PlannedStub>();
    const incoming: Incoming[] = [];
    const containers: Parameters<typeof fillContainers>[1][number][] = [];
    for (const { story, id, match } of matches) {
      const language = story.language ?? publication?.language ?? 'en';
      const section = await findSection(story.section);
      const published: Published = story.published ?? { precision: 'instant', at: work.now.toISOString() };
      const planner = stubPlanner(work, known, stubs, {
        story,
        published,
        language,
        sectionId: section?.id ?? null,
      });
      const rail = story.furniture.rail;
      const railSection = rail?.section ? await findSection([rail.section]) : section;
      placeFurniture(planner, { story, published, railListId: railSection?.id ?? null, timeZone });
      for (const container of story.furniture.containers) {
        containers.push({
          title: container.title,
          sectionId: section?.id ?? null,
          storyIds: container.cards.map((card) => planner.resolve(card)),
        });
      }
      const content = toContent(story, {
        sectionId: section?.id ?? null,
        topicIds: [...new Set(story.topics.flatMap((name) => topicIds.get(nameKey(name)) ?? []))],
        bylines: story.bylines.map((b) => ({
          ...b,
          personId: b.personId ?? personIds.get(nameKey(b.name)) ?? null,
        })),
        language,
        media: pictureIds(story.pictures, claimed),
        stories: new Map(story.crossLinks.map((link) => [link.ref, planner.resolve(link)])),
      });
      const issues = [...story.issues];
      if (!story.published) {
        issues.push({
          severity: 'uncertain',
          code: 'no-date',
          message: 'No date of publication was found; it is published as of now.',
        });
      }
      incoming.push({
        story,
        id,
        revision: (match?.revision ?? 0) + 1,
        isNew: !match,
        content,
        published,
        issues,
      });
    }
    const changed = await dropUnchanged(work, incoming, matches);
    await writeStories(work, changed, stubs);
    const rows = await projectStories(work, [
      ...[...stubs.values()].map((stub) => stub.projectable),
      ...changed.map(
        (item): Projectable => ({
          id: item.id,
          revision: item.revision,
          content: item.content,
          published: item.published,
          updatedAt: item.story.updatedAt
            ? new Date(item.story.updatedAt)
            : publicationOrder(item.published, timeZone),
        }),
      ),
    ]);
    await fillContainers(work, containers);
    await enterCorrections(work, changed);
    await keepOldAddresses(work, changed);
    const paths = new Map(rows.map((row) => [row.id, row.path]));
    const written = new Set(changed.map((item) => item.id));
    const unchangedPaths = await pathsOf(
      work,
      incoming.flatMap((item) => (written.has(item.id) ? [] : item.id)),
    );
    work.audit('stories.import', 'story', null, { stories: changed.length, stubs: stubs.size });
    if (changed.length > 0) work.event('stories.imported', { ids: changed.map((item) => item.id) });
    return {
      stubs: stubs.size,
      stories: incoming.map((item) => ({
        id: item.id,
        outcome: item.isNew ? 'created' : written.has(item.id) ? 'updated' : 'unchanged',
        headline: item.content.headline,
        path: paths.get(item.id) ?? unchangedPaths.get(item.id) ?? null,
        issues: item.issues,
      })),
    };
  });
}

function referencesOf(story: ParsedStory) {
  const { furniture } = story;
  return [
    ...story.crossLinks,
    ...[furniture.previous, furniture.next].flatMap((card) => card ?? []),
    ...(furniture.rail?.cards ?? []),
    ...furniture.containers.flatMap((container) => container.cards),
  ];
}

/** Re-import of the same source changes nothing where nothing changed: no revision, no event, no page dropped. */
async function dropUnchanged(
  work: Work,
  incoming: readonly Incoming[],
  matches: readonly { match: KnownStory | null }[],
): Promise<Incoming[]> {
  const changed: Incoming[] = [];
  for (const [index, item] of incoming.entries()) {
    const match = matches[index]?.match;
    if (!match || match.stub) {
      changed.push(item);
      continue;
    }
    const before = await revisionContent(work, item.id, match.revision);
    // The slug is the address, which an import never changes once it is given.
    const content = { ...item.content, slug: before.slug };
    if (!isDeepStrictEqual(before, JSON.parse(JSON.stringify(content)))) changed.push({ ...item, content });
  }
  return changed;
}

async function writeStories(
  work: Work,
  items: readonly Incoming[],
  stubs: ReadonlyMap<string, PlannedStub>,
): Promise<void> {
  const base = { stage: 'published', scheduled_for: null, created_at: work.now, updated_at: work.now };
  const clocks = (published: Published) => ({
    published_at: published.precision === 'instant' ? published.at : null,
    published_on: published.precision === 'day' ? published.on : null,
  });
  const rows = [
    ...[...stubs.values()].map(({ projectable }) => ({
      ...base,
      id: projectable.id,
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
      revision: item.revision,
      published_revision: item.revision,
      stub: item.content.kind === 'stub',
      ...clocks(item.published),
      source: item.story.source,
      source_id: item.story.sourceId,
    })),
  ];
  await sql`INSERT INTO story SELECT * FROM jsonb_populate_recordset(null::story, ${toJson(rows)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET stage = 'published', revision = excluded.revision,
      published_revision = excluded.published_revision, stub = excluded.stub, published_at = excluded.published_at,
      published_on = excluded.published_on, source = excluded.source, source_id = excluded.source_id,
      updated_at = excluded.updated_at`.execute(work.tx);
  await appendRevisions(work, [
    ...[...stubs.values()].map(
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
async function keepOldAddresses(work: Work, items: readonly Incoming[]): Promise<void> {
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

async function pathsOf(work: Work, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await work.tx
    .selectFrom('published_story')
    .select(['id', 'path'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.path]));
}
