import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  type DemoStory,
  demoPeopleSchema,
  demoPicturesSchema,
  demoPublicationSchema,
  demoSectionsSchema,
  demoStorySchema,
  demoTopicsSchema,
} from '../../src/demo/format.ts';
import { demoStoryToParsed } from '../../src/demo/to-parsed.ts';
import { type ParsedStory, parsedStorySchema } from '../../src/newsroom/imports/parsed-story.ts';
import { measure } from '../../src/story/measures.ts';
import type { Publication } from '../../src/story/publication.ts';
import { publicationOrder, publishedDay } from '../../src/story/published.ts';
import type {
  Person,
  Picture,
  PublishedStory,
  Section,
  StoryLink,
  Topic,
} from '../../src/story/published-view.ts';

/** The demo edition in memory, shaped as the published queries shape it: what the screens are drawn from without a database. */
export interface Edition {
  readonly publication: Publication;
  readonly sections: readonly Section[];
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
  readonly pictures: ReadonlyMap<string, { readonly picture: Picture; readonly file: string }>;
  /** Newest first. */
  readonly stories: readonly PublishedStory[];
}

let counter = 0;
function nextId(): string {
  counter += 1;
  return `00000000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export async function loadEdition(folder: string, now: Date): Promise<Edition> {
  const publication = demoPublicationSchema.parse(readJson(join(folder, 'publication.json')));
  const sections = readSections(folder);
  const topics = demoTopicsSchema
    .parse(readJson(join(folder, 'topics.json')))
    .map((topic) => ({ ...topic, id: nextId() }));
  const pictures = await readPictures(folder);
  const pictureIds = new Map([...pictures].map(([id, { file }]) => [file.replace(/^.*\/|\.\w+$/g, ''), id]));
  const people = demoPeopleSchema.parse(readJson(join(folder, 'people.json'))).map(
    ({ portrait, staff: _, ...person }): Person => ({
      ...person,
      id: nextId(),
      portrait: (portrait && pictures.get(pictureIds.get(portrait) ?? '')?.picture) || null,
    }),
  );
  const sectionNames = new Map(sections.map((section) => [section.path, section.path.split('/')]));
  const parsed: ParsedStory[] = [];
  for (const story of readStories(join(folder, 'stories'))) {
    try {
      const context = {
        now,
        timeZone: publication.timeZone,
        pictures: pictureIds,
        sectionNames,
        ids: { next: nextId },
      };
      parsed.push(demoStoryToParsed(story, context));
    } catch (error) {
      console.error(`${story.slug}: ${String(error).slice(0, 300)}`);
    }
  }
  parsed.push(parsedStorySchema.parse(readJson(join(import.meta.dirname, 'specimen.json'))));
  const shelf = { publication, sections, topics, people, pictures, now };
  // Twice: cross links need the stories they lead to.
  const linkless = parsed.map((story) => published(story, { ...shelf, bySource: new Map() }));
  const bySource = new Map(linkless.map((story) => [story.slug, story]));
  const stories = parsed.map((story) => published(story, { ...shelf, bySource }));
  return {
    publication,
    sections,
    topics,
    people,
    pictures,
    stories: stories.toSorted((a, b) => +b.sortAt - +a.sortAt),
  };
}

function readSections(folder: string): readonly Section[] {
  const flat = demoSectionsSchema.parse(readJson(join(folder, 'sections.json')));
  const ids = new Map(flat.map((section) => [section.path, nextId()]));
  return flat.map((section) => ({
    id: ids.get(section.path) ?? '',
    name: section.name,
    path: section.path,
    colour: section.colour,
    parentId: ids.get(section.path.split('/').slice(0, -1).join('/')) ?? null,
    slug: section.path.split('/').at(-1) ?? '',
    description: section.description,
    position: section.order,
  }));
}

async function readPictures(folder: string): Promise<Map<string, { picture: Picture; file: string }>> {
  const found = new Map<string, { picture: Picture; file: string }>();
  for (const entry of demoPicturesSchema.parse(readJson(join(folder, 'pictures/index.json')))) {
    const file = join(folder, 'pictures', entry.file);
    const { data } = await sharp(file).resize(1, 1).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const id = nextId();
    const picture: Picture = {
      id,
      width: entry.width,
      height: entry.height,
      averageColour: `#${data.toString('hex')}`,
      focal: entry.focal,
      alt: entry.alt,
      caption: '',
      credit: '',
      creditUrl: null,
    };
    found.set(id, { picture, file });
  }
  return found;
}

function readStories(folder: string): readonly DemoStory[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const parsed = demoStorySchema.safeParse(readJson(join(folder, file)));
      if (!parsed.success) console.error(`${file}: ${parsed.error.message.slice(0, 300)}`);
      return parsed.success ? [parsed.data] : [];
    });
}

interface Shelf extends Omit<Edition, 'stories'> {
  readonly bySource: ReadonlyMap<string, StoryLink>;
  readonly now: Date;
}

function published(story: ParsedStory, shelf: Shelf): PublishedStory {
  const { publication } = shelf;
  const when = story.published ?? { precision: 'instant', at: shelf.now.toISOString() };
  const slug = story.slug ?? story.sourceId;
  const language = story.language ?? publication.language;
  const measures = measure({ body: story.body, language });
  const section = shelf.sections.find(({ path }) => path === story.section.join('/')) ?? null;
  const lead = story.leadFigure?.attrs.mediaId;
  const path = `/${publishedDay(when, publication.timeZone).replaceAll('-', '/')}/${encodeURIComponent(slug)}`;
  const { text } = measures;
  const bylines = story.bylines.map((byline) => {
    const person = shelf.people.find(({ name }) => name === byline.name);
    return {
      ...byline,
      personId: person?.id ?? null,
      slug: person?.slug ?? null,
      portrait: person?.portrait ?? null,
      portraitId: person?.portrait?.id ?? null,
    };
  });
  const opening = {
    standfirst: story.standfirst,
    teaser: text.slice(0, 500),
    teaserCut: text.length > 500,
  };
  return {
    ...story,
    id: nextId(),
    slug,
    language,
    section,
    path: story.kind === 'stub' ? null : story.kind === 'page' ? `/${slug}` : path,
    bylines,
    signed: bylines,
    picture: (lead && shelf.pictures.get(lead)?.picture) || null,
    ...opening,
    opening,
    words: measures.words,
    readingMinutes: measures.readingMinutes,
    published: when,
    updatedAt: story.updatedAt ? new Date(story.updatedAt) : shelf.now,
    sortAt: publicationOrder(when, publication.timeZone),
    pictures: new Map([...shelf.pictures].map(([id, { picture }]) => [id, picture])),
    links: new Map(
      story.crossLinks.map((link) => {
        const known = shelf.bySource.get(link.sourceId ?? '');
        return [link.ref, known ?? { id: link.ref, path: null, headline: link.headline, language }] as const;
      }),
    ),
    topics: shelf.topics.filter((topic) => story.topics.includes(topic.name)),
    corrections: story.corrections.map((correction) => ({
      id: correction.id ?? nextId(),
      kind: correction.kind,
      text: correction.text,
      at: new Date(correction.at ?? shelf.now),
    })),
    translations: [],
    revision: 1,
  };
}
