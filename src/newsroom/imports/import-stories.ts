import { sql } from 'kysely';
import type { Actor } from '../../story/policy.ts';
import { publicationOrder } from '../../story/published.ts';
import { claimPictures, pictureIds } from '../media/claim-pictures.ts';
import { ensureNames } from '../names.ts';
import { nameKey } from '../people/published-queries.ts';
import { sectionFinder } from '../publication/ensure-sections.ts';
import { projectStories } from '../stories/project-stories.ts';
import type { Projectable } from '../stories/projection.ts';
import { inTransaction, type Newsroom, type Work } from '../unit-of-work.ts';
import { enterCorrections } from './enter-corrections.ts';
import { fillContainers } from './fill-containers.ts';
import { changedStories, type Incoming, settleClock } from './incoming.ts';
import { KnownStories, type KnownStory } from './known-stories.ts';
import type { ImportIssue, ParsedStory } from './parsed-story.ts';
import { type PlannedStub, placeFurniture, stubPlanner } from './plan-stubs.ts';
import { toContent } from './to-content.ts';
import { keepOldAddresses, writeStories } from './write-stories.ts';

/** What became of one story of an import. A stub that a story took over counts as created: its text is new here. */
export interface ImportOutcome {
  readonly id: string;
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly headline: string;
  readonly path: string | null;
  readonly issues: readonly ImportIssue[];
}

export interface ImportResult {
  /** One for each story of the batch, in its order. */
  readonly stories: readonly ImportOutcome[];
  /** Headline-only stubs made for stories that are named but not here. */
  readonly stubs: number;
}

interface Matched {
  readonly story: ParsedStory;
  readonly id: string;
  readonly match: KnownStory | null;
}

/**
 * Takes a batch of parsed stories in, in one transaction (their sections, topics and people are named before it): new ones are
 * created and published, or scheduled where their date lies in the future; ones that came before from the same source get a new
 * revision if anything changed; and stubs that waited for one of them are taken over with every link to them. No two stories of a
 * batch may have one source id.
 */
export async function importStories(
  newsroom: Newsroom,
  actor: Actor,
  batch: readonly ParsedStory[],
): Promise<ImportResult> {
  const names = await claimNames(newsroom, actor, batch);
  return inTransaction(newsroom, actor, async (work) => {
    const publication = await work.tx
      .selectFrom('publication')
      .select(['language', 'time_zone'])
      .executeTakeFirst();
    const timeZone = publication?.time_zone ?? 'UTC';
    const known = await KnownStories.load(work, batch, referencesOf);
    const language = publication?.language ?? 'en';
    const resolve = await batchResolver(work, known, batch, { ...names, timeZone, language });
    const incoming: Incoming[] = [];
    for (const matched of matchAll(work, known, batch)) incoming.push(await resolve.take(matched));
    const changed = await changedStories(work, incoming);
    const stubs = [...resolve.stubs.values()];
    await writeStories(work, changed, stubs);
    const shown = changed.filter((item) => item.stage === 'published');
    const rows = await projectStories(work, [
      ...stubs.map((stub) => stub.projectable),
      ...shown.map((item) => projectable(item, timeZone)),
    ]);
    await fillContainers(work, resolve.containers);
    await enterCorrections(work, changed);
    await keepOldAddresses(work, changed);
    work.audit('stories.import', 'story', null, { stories: changed.length, stubs: stubs.length });
    if (changed.length > 0) work.event('stories.imported', { ids: changed.map((item) => item.id) });
    const written = new Set(changed.map((item) => item.id));
    const paths = new Map([
      ...(await pathsOf(
        work,
        incoming.flatMap((item) => (written.has(item.id) ? [] : item.id)),
      )),
      ...rows.map((row) => [row.id, row.path] as const),
    ]);
    return {
      stubs: stubs.length,
      stories: incoming.map((item) => ({
        id: item.id,
        outcome: !item.match || item.match.stub ? 'created' : written.has(item.id) ? 'updated' : 'unchanged',
        headline: item.content.headline,
        path: paths.get(item.id) ?? null,
        issues: item.issues,
      })),
    };
  });
}

/** Stories of one batch find each other, whatever their order in it. */
function matchAll(work: Work, known: KnownStories, batch: readonly ParsedStory[]): Matched[] {
  return batch.map((story) => {
    const match = known.match(story);
    const id = match?.id ?? work.ids.next();
    known.add(story, {
      id,
      revision: match?.revision ?? 0,
      stub: false,
      stage: match?.stage ?? 'published',
      published: match?.published ?? null,
      scheduledFor: match?.scheduledFor ?? null,
    });
    return { story, id, match };
  });
}

/** The ids of a batch's topics and people, by the keys of their names. */
interface Names {
  readonly topicIds: ReadonlyMap<string, string>;
  readonly personIds: ReadonlyMap<string, string>;
}

/**
 * Sections, topics and people come in a transaction of their own: others who bring the same new name wait until it is committed, and
 * need not wait for two hundred stories.
 */
function claimNames(newsroom: Newsroom, actor: Actor, batch: readonly ParsedStory[]): Promise<Names> {
  const topics = batch.flatMap((story) => story.topics);
  const people = batch.flatMap((story) => story.bylines.map((byline) => byline.name));
  return inTransaction(newsroom, actor, async (work) => {
    // Sections are added in the order in which the stories name them: of two imports at once each would wait for the other.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('names of an import', 0))`.execute(work.tx);
    const findSection = sectionFinder(work);
    for (const { section, furniture } of batch) {
      await findSection(section);
      if (furniture.rail?.section) await findSection([furniture.rail.section]);
    }
    const topicIds = await ensureNames(work, 'topic', topics);
    return { topicIds, personIds: await ensureNames(work, 'person', people) };
  });
}

/** Gives the stories of a batch their ids here: sections, pictures, and the stubs they name. */
async function batchResolver(
  work: Work,
  known: KnownStories,
  batch: readonly ParsedStory[],
  publication: Names & { readonly timeZone: string; readonly language: string },
) {
  const { topicIds, personIds } = publication;
  const findSection = sectionFinder(work);
  const claimed = await claimPictures(
    work,
    batch.flatMap((story) => story.pictures),
  );
  const stubs = new Map<string, PlannedStub>();
  const containers: Parameters<typeof fillContainers>[1][number][] = [];
  return {
    stubs,
    containers,
    async take({ story, id, match }: Matched): Promise<Incoming> {
      const language = story.language ?? publication.language;
      const section = await findSection(story.section);
      const clock = settleClock(work, story, match, publication.timeZone);
      const { rail } = story.furniture;
      const railSection = rail?.section ? await findSection([rail.section]) : section;
      const planner = stubPlanner(work, known, stubs, { story, published: clock.published, language });
      placeFurniture(planner, {
        story,
        published: clock.published,
        railSectionId: railSection?.id ?? null,
        timeZone: publication.timeZone,
      });
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
        bylines: story.bylines.map((byline) => ({
          ...byline,
          personId: byline.personId ?? personIds.get(nameKey(byline.name)) ?? null,
        })),
        language,
        media: pictureIds(story.pictures, claimed),
        stories: new Map(story.crossLinks.map((link) => [link.ref, planner.resolve(link)])),
      });
      return { story, id, match, revision: (match?.revision ?? 0) + 1, content, ...clock };
    },
  };
}

function projectable(item: Incoming, timeZone: string): Projectable {
  const { updatedAt } = item.story;
  return {
    id: item.id,
    revision: item.revision,
    content: item.content,
    published: item.published,
    updatedAt: updatedAt ? new Date(updatedAt) : publicationOrder(item.published, timeZone),
  };
}

/** The other stories that a story names: in its text, and in the furniture of the page it stood on. */
export function referencesOf(story: ParsedStory) {
  const { furniture } = story;
  return [
    ...story.crossLinks,
    ...[furniture.previous, furniture.next].flatMap((card) => card ?? []),
    ...(furniture.rail?.cards ?? []),
    ...furniture.containers.flatMap((container) => container.cards),
  ];
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
