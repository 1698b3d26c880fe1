import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { ALL_STORIES } from '../kernel/facts.ts';
import { type ContainerInput, saveBesideStories, saveFront } from '../newsroom/fronts/save-front.ts';
import { importStories } from '../newsroom/imports/import-stories.ts';
import { preparePicture } from '../newsroom/media/prepare-picture.ts';
import { storePicture } from '../newsroom/media/store-picture.ts';
import { savePeople } from '../newsroom/people/save-people.ts';
import { savePublication } from '../newsroom/publication/save-publication.ts';
import { saveSections } from '../newsroom/publication/save-sections.ts';
import { publishStory } from '../newsroom/stories/publish-story.ts';
import { reviseStory } from '../newsroom/stories/revise-story.ts';
import { withdrawStory } from '../newsroom/stories/withdraw-story.ts';
import { saveTopics } from '../newsroom/topics/save-topics.ts';
import type { Newsroom } from '../newsroom/unit-of-work.ts';
import type { Blobs } from '../store/blobs/blobs.ts';
import type { Actor } from '../story/policy.ts';
import {
  type DemoContainer,
  demoFrontsSchema,
  demoPeopleSchema,
  demoPicturesSchema,
  demoPublicationSchema,
  demoSectionsSchema,
  demoStorySchema,
  demoTopicsSchema,
} from './format.ts';
import { demoStoryToParsed } from './to-parsed.ts';

const ACTOR: Actor = { type: 'system', name: 'demo edition' };
/** Pictures prepared at one time. */
const AT_ONCE = 4;

export type DemoProgress = (step: 'pictures' | 'stories', done: number, total: number) => void;

async function readJson<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return schema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Loads the demo edition of `folder` into an empty newspaper. Its dates are counted from now, so it is always of today. */
export async function loadDemo(
  newsroom: Newsroom,
  blobs: Blobs,
  folder: string,
  progress: DemoProgress = () => {},
): Promise<{ stories: number; pictures: number }> {
  const publication = await readJson(join(folder, 'publication.json'), demoPublicationSchema);
  const pictures = await loadPictures(newsroom, blobs, folder, progress);
  const sections = await saveSections(
    newsroom,
    ACTOR,
    await readJson(join(folder, 'sections.json'), demoSectionsSchema),
  );
  await saveTopics(newsroom, ACTOR, await readJson(join(folder, 'topics.json'), demoTopicsSchema));
  const people = await readJson(join(folder, 'people.json'), demoPeopleSchema);
  await savePeople(
    newsroom,
    ACTOR,
    people.map(({ portrait, ...person }) => ({
      ...person,
      portraitMediaId: portrait ? (pictures.get(portrait) ?? null) : null,
    })),
  );
  await savePublication(newsroom, ACTOR, publication);
  const stories = await readStories(join(folder, 'stories'));
  const now = newsroom.clock.now();
  const sectionNames = new Map([...sections.keys()].map((path) => [path, path.split('/')]));
  const parsed = stories.map((story) =>
    demoStoryToParsed(story, {
      now,
      timeZone: publication.timeZone,
      pictures,
      sectionNames,
      ids: newsroom.ids,
    }),
  );
  const { stories: outcomes } = await importStories(newsroom, ACTOR, parsed);
  progress('stories', outcomes.length, outcomes.length);
  const bySlug = new Map(parsed.map((story, index) => [story.sourceId, outcomes[index]?.id ?? '']));
  await linkTranslations(newsroom, stories, bySlug);
  for (const story of stories) {
    const id = bySlug.get(story.slug);
    if (story.withdrawn && id) await withdrawStory(newsroom, ACTOR, { id, note: story.withdrawn.note });
  }
  await loadFronts(newsroom, folder, bySlug, sections);
  return { stories: outcomes.length, pictures: pictures.size };
}

async function loadPictures(newsroom: Newsroom, blobs: Blobs, folder: string, progress: DemoProgress) {
  const index = await readJson(join(folder, 'pictures', 'index.json'), demoPicturesSchema);
  const ids = new Map<string, string>();
  let done = 0;
  const load = async (picture: (typeof index)[number]) => {
    const bytes = await readFile(join(folder, 'pictures', picture.file));
    const stored = await storePicture(newsroom, blobs, ACTOR, {
      picture: await preparePicture(bytes, { ours: true }),
      alt: picture.alt,
      focal: picture.focal,
    });
    ids.set(picture.file.replace(/\.[a-z]+$/, ''), stored.id);
    done += 1;
    progress('pictures', done, index.length);
  };
  const waiting = index.values();
  // Several at once: decoding runs in the thread pool, and the disk syncs while another picture is encoded.
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const picture of waiting) await load(picture);
    }),
  );
  return ids;
}

async function readStories(folder: string) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map((file) => readJson(join(folder, file), demoStorySchema)));
}

/** Translations name their original by slug, which has its id only once both are in. */
async function linkTranslations(
  newsroom: Newsroom,
  stories: readonly z.infer<typeof demoStorySchema>[],
  bySlug: ReadonlyMap<string, string>,
): Promise<void> {
  for (const story of stories) {
    const id = bySlug.get(story.slug);
    const original = story.translationOf ? bySlug.get(story.translationOf) : undefined;
    if (!id || !original) continue;
    const { revision } = await reviseStory(newsroom, ACTOR, {
      id,
      baseRevision: 1,
      changes: { translationOf: original },
    });
    await publishStory(newsroom, ACTOR, { id, baseRevision: revision });
  }
}

async function loadFronts(
  newsroom: Newsroom,
  folder: string,
  bySlug: ReadonlyMap<string, string>,
  sections: ReadonlyMap<string, string>,
): Promise<void> {
  const input = await readJson(join(folder, 'fronts.json'), demoFrontsSchema);
  const container = (from: DemoContainer): ContainerInput => ({
    slug: from.slug,
    title: from.title,
    layout: from.layout,
    size: from.size,
    backfillList:
      from.backfill === 'all'
        ? ALL_STORIES
        : from.backfill === null
          ? null
          : (sections.get(from.backfill) ?? null),
    cards: from.cards.flatMap(({ story, supporting, ...card }) => {
      const storyId = bySlug.get(story);
      return storyId
        ? [{ ...card, storyId, supporting: supporting.flatMap((slug) => bySlug.get(slug) ?? []) }]
        : [];
    }),
  });
  for (const front of input.fronts) {
    const sectionId = front.section ? (sections.get(front.section) ?? null) : null;
    await saveFront(newsroom, ACTOR, {
      slug: front.slug,
      title: front.title,
      sectionId,
      containers: front.containers.map(container),
    });
  }
  for (const beside of input.besideStories)
    await saveBesideStories(newsroom, ACTOR, { ...container(beside), sectionId: null });
}
