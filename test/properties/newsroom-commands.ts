import fc from 'fast-check';
import { sql } from 'kysely';
import { analysePending } from '../../src/newsroom/analysis/analyse-pending.ts';
import { directEngine } from '../../src/newsroom/analysis/engine.ts';
import { BESIDE_STORIES } from '../../src/newsroom/fronts/container-cards.ts';
import { placeStory } from '../../src/newsroom/fronts/place-story.ts';
import { removeCard } from '../../src/newsroom/fronts/remove-card.ts';
import { importStories } from '../../src/newsroom/imports/import-stories.ts';
import { savePeople } from '../../src/newsroom/people/save-people.ts';
import { savePublication } from '../../src/newsroom/publication/save-publication.ts';
import { saveSections } from '../../src/newsroom/publication/save-sections.ts';
import { correctStory } from '../../src/newsroom/stories/correct-story.ts';
import { createStory } from '../../src/newsroom/stories/create-story.ts';
import { publishStory } from '../../src/newsroom/stories/publish-story.ts';
import { reviseStory } from '../../src/newsroom/stories/revise-story.ts';
import { lockStory } from '../../src/newsroom/stories/story-record.ts';
import { withdrawStory } from '../../src/newsroom/stories/withdraw-story.ts';
import { saveTopics } from '../../src/newsroom/topics/save-topics.ts';
import { inTransaction, type Newsroom } from '../../src/newsroom/unit-of-work.ts';
import type { Block } from '../../src/story/body.ts';
import type { StoryContent } from '../../src/story/content.ts';
import type { Published } from '../../src/story/published.ts';
import { parsedStory, TEST_ACTOR } from '../support/newsroom.ts';
import { bodyOf, PICTURES } from './newsroom-seed.ts';

/** Which story a command takes: so many below the newest that is published. */
type Nth = number;

export type NewsroomCommand =
  | { readonly do: 'headline' | 'standfirst' | 'body' | 'kicker'; readonly story: Nth; readonly text: string }
  | { readonly do: 'draft' | 'republish' | 'withdraw' | 'crossLink' | 'translate'; readonly story: Nth }
  | { readonly do: 'resection'; readonly story: Nth; readonly section: string }
  | { readonly do: 'picture'; readonly story: Nth; readonly picture: string | null }
  | { readonly do: 'update'; readonly story: Nth; readonly text: string }
  | { readonly do: 'topics' | 'bylines'; readonly story: Nth; readonly names: readonly string[] }
  | { readonly do: 'redate'; readonly story: Nth; readonly hours: number }
  | { readonly do: 'correct'; readonly story: Nth; readonly text: string; readonly changes: boolean }
  | { readonly do: 'write'; readonly section: string; readonly backdated: number; readonly day: boolean }
  | { readonly do: 'import'; readonly headline: string; readonly section: string }
  | { readonly do: 'place' | 'unplace'; readonly story: Nth; readonly container: string }
  | { readonly do: 'support'; readonly story: Nth; readonly other: Nth }
  | { readonly do: 'person' | 'topic' | 'section' | 'publication'; readonly text: string }
  | { readonly do: 'relate' };

const story = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 6 }) },
  { weight: 1, arbitrary: fc.nat({ max: 60 }) },
);
const text = fc.constantFrom('Fog', 'Ebb and flow', 'A longer line that wraps');
const section = fc.constantFrom('news', 'news/harbour', 'culture');
const container = fc.constantFrom(
  'home/lead',
  'home/news',
  'home/picked',
  'culture/top',
  `${BESIDE_STORIES}/dont-miss`,
);
const of = <T extends string>(...names: T[]) => fc.constantFrom(...names);

export const newsroomCommands: fc.Arbitrary<NewsroomCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: of('headline', 'standfirst', 'body', 'kicker'), story, text }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: of('draft', 'republish', 'withdraw', 'crossLink', 'translate'), story }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('resection'), story, section }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: of('picture'), story, picture: fc.constantFrom(null, ...PICTURES) }),
  },
  { weight: 2, arbitrary: fc.record({ do: of('update'), story, text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: of('topics', 'bylines'),
      story,
      names: fc.uniqueArray(fc.constantFrom('Fog', 'Lena Voss', 'Ice', 'Ada Keel'), { maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: of('redate'), story, hours: fc.integer({ min: -400, max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: of('correct'), story, text, changes: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: of('write'),
      section,
      backdated: fc.oneof(fc.constant(0), fc.nat({ max: 900 })),
      day: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: of('import'),
      headline: of('Stub One', 'Stub Two', 'Ice on the bar'),
      section,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: of('place', 'unplace'), story, container }) },
  { weight: 1, arbitrary: fc.record({ do: of('support'), story, other: story }) },
  { weight: 1, arbitrary: fc.record({ do: of('person', 'topic', 'section', 'publication'), text }) },
  { weight: 1, arbitrary: fc.constant({ do: 'relate' as const }) },
);

/** Carries a command out as an editor would: a change to a story is a revision on its newest one, and a publication. */
export async function carryOut(newsroom: Newsroom, command: NewsroomCommand): Promise<void> {
  switch (command.do) {
    case 'headline':
    case 'standfirst':
    case 'kicker':
      return edit(newsroom, command.story, { [command.do]: command.text });
    case 'body':
      return edit(newsroom, command.story, { body: bodyOf(command.text, 'They agreed to wait.') });
    case 'draft':
      await revise(newsroom, await nth(newsroom, command.story), { headline: 'A draft nobody sees' });
      return;
    case 'republish':
      return edit(newsroom, command.story, {});
    case 'withdraw':
      await withdrawStory(newsroom, TEST_ACTOR, {
        id: await nth(newsroom, command.story),
        note: 'It was wrong.',
      });
      return;
    case 'crossLink': {
      const target = await nth(newsroom, command.story + 1);
      return edit(newsroom, command.story, {
        body: {
          type: 'doc',
          content: [...bodyOf('See also.').content, { type: 'alsoRead', attrs: { storyId: target } }],
        },
      });
    }
    case 'translate':
      return edit(newsroom, command.story, {
        language: 'de',
        translationOf: await nth(newsroom, command.story + 2),
      });
    case 'resection':
      return edit(newsroom, command.story, { sectionId: await sectionId(newsroom, command.section) });
    case 'picture': {
      const attrs = { mediaId: command.picture, alt: '', size: 'inline' } as const;
      return edit(newsroom, command.story, {
        leadFigure: command.picture === null ? null : { type: 'figure', attrs },
      });
    }
    case 'update':
      return goOn(newsroom, command.story, command.text);
    case 'topics':
      return edit(newsroom, command.story, { topicIds: await topicIds(newsroom, command.names) });
    case 'bylines':
      return edit(newsroom, command.story, {
        bylines: command.names.map((name) => ({ name, personId: null })),
      });
    case 'redate': {
      const at = new Date(newsroom.clock.now().getTime() + Math.min(0, command.hours) * 3_600_000);
      return publish(newsroom, await nth(newsroom, command.story), {
        precision: 'instant',
        at: at.toISOString(),
      });
    }
    case 'correct':
      return correct(newsroom, command);
    case 'write':
      return write(newsroom, command);
    case 'import':
      return bringIn(newsroom, command);
    case 'place':
    case 'unplace':
      return place(newsroom, command);
    case 'support':
      await placeStory(newsroom, TEST_ACTOR, {
        front: 'home',
        container: 'picked',
        card: {
          storyId: await nth(newsroom, command.story),
          supporting: [await nth(newsroom, command.other)],
        },
      });
      return;
    case 'relate':
      await analysePending(newsroom, directEngine, { limit: 5 });
      return;
    default:
      return furniture(newsroom, command.do, command.text);
  }
}

/** A published story with a page of its own, counted from the newest; round again where there are fewer. */
async function nth({ db }: Newsroom, index: Nth): Promise<string> {
  const { rows } = await sql<{ id: string }>`SELECT p.id FROM published_story p
    WHERE NOT p.stub AND p.kind <> 'page' ORDER BY p.sort_at DESC, p.id DESC`.execute(db);
  return rows[index % rows.length]?.id ?? '';
}

async function revise(newsroom: Newsroom, id: string, changes: Partial<StoryContent>): Promise<void> {
  const { row } = await inTransaction(newsroom, TEST_ACTOR, (work) => lockStory(work, id));
  await reviseStory(newsroom, TEST_ACTOR, { id, baseRevision: row.revision, changes });
}

async function publish(newsroom: Newsroom, id: string, published?: Published): Promise<void> {
  await publishStory(newsroom, TEST_ACTOR, { id, published });
}

async function edit(newsroom: Newsroom, index: Nth, changes: Partial<StoryContent>): Promise<void> {
  const id = await nth(newsroom, index);
  if (Object.keys(changes).length > 0) await revise(newsroom, id, changes);
  await publish(newsroom, id);
}

/** Puts an update at the head of a story, which is live from then on. */
async function goOn(newsroom: Newsroom, index: Nth, words: string): Promise<void> {
  const id = await nth(newsroom, index);
  const { content } = await inTransaction(newsroom, TEST_ACTOR, (work) => lockStory(work, id));
  const at = newsroom.clock.now().toISOString();
  const update: Block = {
    type: 'liveUpdate',
    attrs: { id: `at-${at}`, at, key: false },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  };
  const before = content.body.content.filter((block) => block.type === 'liveUpdate');
  await edit(newsroom, index, {
    kind: 'live',
    body: { type: 'doc', content: [update, ...before] },
  });
}

async function correct(newsroom: Newsroom, command: NewsroomCommand & { do: 'correct' }): Promise<void> {
  const id = await nth(newsroom, command.story);
  const { row } = await inTransaction(newsroom, TEST_ACTOR, (work) => lockStory(work, id));
  await correctStory(newsroom, TEST_ACTOR, {
    id,
    kind: command.changes ? 'correction' : 'clarification',
    text: command.text,
    baseRevision: row.revision,
    changes: command.changes ? { body: bodyOf(`As corrected: ${command.text}`) } : undefined,
  });
}

async function write(newsroom: Newsroom, command: NewsroomCommand & { do: 'write' }): Promise<void> {
  const saved = await createStory(newsroom, TEST_ACTOR, {
    kind: 'news',
    language: 'en',
    sectionId: await sectionId(newsroom, command.section),
    headline: 'Written today',
    body: bodyOf('The pilots met again.'),
  });
  const at = new Date(newsroom.clock.now().getTime() - command.backdated * 3_600_000).toISOString();
  await publish(
    newsroom,
    saved.id,
    command.day ? { precision: 'day', on: at.slice(0, 10) } : { precision: 'instant', at },
  );
}

/** A page of another site: its story, and cards of stories that nobody has here yet. The same headline later fills its stub. */
async function bringIn(newsroom: Newsroom, command: NewsroomCommand & { do: 'import' }): Promise<void> {
  const card = (headline: string) => ({ headline, teaser: 'The pilots were', cut: true });
  await importStories(newsroom, TEST_ACTOR, [
    parsedStory({
      sourceId: command.headline,
      headline: command.headline,
      section: [command.section === 'culture' ? 'Culture' : 'News'],
      published: { precision: 'instant', at: newsroom.clock.now().toISOString() },
      furniture: {
        rail: { title: 'Latest', section: null, cards: [card('Stub One'), card('Stub Two')] },
        containers: [{ title: "Don't miss", cards: [card('Stub Three')] }],
      },
    }),
  ]);
}

async function place(
  newsroom: Newsroom,
  command: NewsroomCommand & { do: 'place' | 'unplace' },
): Promise<void> {
  const [front = '', container = ''] = command.container.split('/');
  if (command.do === 'place') {
    const card = { storyId: await nth(newsroom, command.story), kicker: command.story % 2 ? 'Picked' : null };
    await placeStory(newsroom, TEST_ACTOR, { front, container, card });
    return;
  }
  const { rows } = await sql<{ id: string }>`SELECT card.story_id AS id FROM card
    JOIN container c ON c.id = card.container_id LEFT JOIN front f ON f.id = c.front_id
    WHERE c.slug = ${container} AND coalesce(f.slug, ${BESIDE_STORIES}) = ${front} AND c.section_id IS NULL
    ORDER BY card.position`.execute(newsroom.db);
  const first = rows[0];
  if (first) await removeCard(newsroom, TEST_ACTOR, { front, container, storyId: first.id });
}

async function furniture(
  newsroom: Newsroom,
  what: 'person' | 'topic' | 'section' | 'publication',
  words: string,
): Promise<void> {
  switch (what) {
    case 'person':
      return savePeople(newsroom, TEST_ACTOR, [
        {
          name: 'Lena Voss',
          slug: 'lena-voss',
          role: words,
          bio: words,
          portraitMediaId: null,
          links: [],
          staff: true,
        },
      ]);
    case 'topic':
      return saveTopics(newsroom, TEST_ACTOR, [{ name: 'Fog', slug: 'fog', description: words }]);
    case 'section':
      await saveSections(newsroom, TEST_ACTOR, [
        { name: 'News', path: 'news', description: '', colour: 1 },
        { name: words, path: 'news/harbour', description: words, colour: 2 },
        { name: 'Culture', path: 'culture', description: '', colour: 3 },
      ]);
      return;
    case 'publication':
      return savePublication(newsroom, TEST_ACTOR, {
        name: 'The Test Tide',
        tagline: words,
        timeZone: 'Europe/Lisbon',
        language: 'en',
        theme: words === 'Fog' ? 'evening' : 'morning',
      });
  }
}

async function sectionId({ db }: Newsroom, path: string): Promise<string> {
  const row = await db.selectFrom('section').select('id').where('path', '=', path).executeTakeFirstOrThrow();
  return row.id;
}

/** Topics by name, made where they are new. */
async function topicIds(newsroom: Newsroom, names: readonly string[]): Promise<string[]> {
  const topics = names.map((name) => ({
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    description: '',
  }));
  if (topics.length > 0) await saveTopics(newsroom, TEST_ACTOR, topics);
  const rows = await newsroom.db.selectFrom('topic').select(['id', 'name']).execute();
  return names.flatMap((name) => rows.find((row) => row.name === name)?.id ?? []);
}
