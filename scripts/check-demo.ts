/**
 * Reads the whole demo edition and says everything that is wrong with it: shapes, references, markup, and what no story uses.
 * `node start.mjs --run scripts/check-demo.ts`. Exit 1 on any fault.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import {
  type DemoStory,
  demoFrontsSchema,
  demoPeopleSchema,
  demoPicturesSchema,
  demoPublicationSchema,
  demoSectionsSchema,
  demoStorySchema,
  demoTopicsSchema,
} from '../src/demo/format.ts';
import { STORY_KINDS } from '../src/story/kinds.ts';
import { countWords } from '../src/story/words.ts';
import { checkMarkup, MARKUP_FEATURES } from './check-demo-markup.ts';

const root = join(import.meta.dirname, '..', 'demo');
const faults: string[] = [];

function read<T extends z.ZodType>(file: string, schema: T): z.output<T> | null {
  const path = join(root, file);
  if (!existsSync(path)) {
    faults.push(`${file} is missing`);
    return null;
  }
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) faults.push(`${file}: ${issue.path.join('.')}: ${issue.message}`);
  return null;
}

function missing(known: ReadonlySet<string>, name: string, what: string, where: string): void {
  if (!known.has(name)) faults.push(`${where}: no ${what} “${name}”`);
}

const publication = read('publication.json', demoPublicationSchema);
const sections = new Set((read('sections.json', demoSectionsSchema) ?? []).map((section) => section.path));
const people = read('people.json', demoPeopleSchema) ?? [];
const names = new Set(people.map((person) => person.name));
const topics = new Set((read('topics.json', demoTopicsSchema) ?? []).map((topic) => topic.name));
const pictures = new Set(
  (read('pictures/index.json', demoPicturesSchema) ?? []).map((picture) => basename(picture.file, '.webp')),
);

const stories: DemoStory[] = [];
for (const file of readdirSync(join(root, 'stories'), { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.json')) continue;
  const story = read(`stories/${file}`, demoStorySchema);
  if (story) stories.push(story);
}
const slugs = new Set(stories.map((story) => story.slug));
if (slugs.size !== stories.length) faults.push('two stories have the same slug');

const used = new Map<string, number>();
const usedTopics = new Set<string>();
const words = new Map<string, number[]>();
for (const story of stories) {
  const where = story.slug;
  if (story.section === null ? story.kind !== 'page' : !sections.has(story.section))
    faults.push(`${where}: no section “${story.section}”`);
  for (const name of story.bylines) missing(names, name, 'person', where);
  for (const topic of story.topics) {
    missing(topics, topic, 'topic', where);
    usedTopics.add(topic);
  }
  if (story.lead) missing(pictures, story.lead.picture, 'picture', where);
  if (story.translationOf) missing(slugs, story.translationOf, 'story', where);
  if ((story.kind === 'stub') !== (story.stub !== undefined)) faults.push(`${where}: stub and kind disagree`);
  if (story.kind === 'review' && !story.rating) faults.push(`${where}: a review without a rating`);
  if (story.kind === 'fact-check' && !story.claim) faults.push(`${where}: a fact check without a claim`);
  for (const correction of story.corrections)
    if (correction.age > story.age) faults.push(`${where}: corrected before it was published`);
  if (story.updatedAge !== undefined && story.updatedAge > story.age)
    faults.push(`${where}: updated before it was published`);

  const markup = checkMarkup(story);
  for (const fault of markup.faults) faults.push(`${where}: ${fault}`);
  for (const name of markup.pictures) missing(pictures, name, 'picture', where);
  for (const slug of markup.stories) missing(slugs, slug, 'story', where);
  for (const feature of markup.features) used.set(feature, (used.get(feature) ?? 0) + 1);
  const count = countWords(markup.text, story.language);
  if (story.kind !== 'stub' && story.kind !== 'page' && count < 60)
    faults.push(`${where}: only ${count} words`);
  words.set(story.kind, [...(words.get(story.kind) ?? []), count]);
}

const fronts = read('fronts.json', demoFrontsSchema);
for (const front of fronts?.fronts ?? []) {
  const seen = new Set<string>();
  if (front.section) missing(sections, front.section, 'section', `front ${front.slug}`);
  for (const container of front.containers)
    for (const card of container.cards) {
      if (seen.has(card.story)) faults.push(`front ${front.slug}: “${card.story}” stands on it twice`);
      seen.add(card.story);
    }
}
const containers = [
  ...(fronts?.fronts ?? []).flatMap((front) => front.containers),
  ...(fronts?.besideStories ?? []),
];
for (const container of containers) {
  const where = `container ${container.slug}`;
  if (container.cards.length > container.size) faults.push(`${where}: more cards than places`);
  if (container.backfill && container.backfill !== 'all')
    missing(sections, container.backfill, 'section', where);
  for (const card of container.cards)
    for (const slug of [card.story, ...card.supporting]) missing(slugs, slug, 'story', where);
}
for (const person of people) if (person.portrait) missing(pictures, person.portrait, 'picture', person.name);

for (const kind of STORY_KINDS) if (!words.has(kind)) faults.push(`no story of kind ${kind}`);
for (const feature of MARKUP_FEATURES) if (!used.has(feature)) faults.push(`no story uses ${feature}`);
for (const topic of topics) if (!usedTopics.has(topic)) faults.push(`no story is about “${topic}”`);

for (const [kind, counts] of words) {
  const sorted = counts.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  console.log(`${kind}: ${counts.length} stories, ${sorted[0]} to ${sorted.at(-1)} words, ${total} in all`);
}
console.log(
  `${publication?.name}: ${stories.length} stories, ${people.length} people, ${topics.size} topics, ` +
    `${pictures.size} pictures, ages ${Math.min(...stories.map((s) => s.age))} to ${Math.max(...stories.map((s) => s.age))} days`,
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
