import fc from 'fast-check';
import type { Clock } from '../../src/kernel/clock.ts';
import { ALL_STORIES, type Change, fact, list, position, type Recorder } from '../../src/kernel/facts.ts';
import type { RenderedPage } from '../../src/kernel/page.ts';
import type { Newspaper } from './press-newspaper.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const START = Date.parse('2026-07-01T12:00:00Z');
const SECTIONS = ['world', 'town'] as const;
type Section = (typeof SECTIONS)[number];

interface ModelStory {
  readonly id: string;
  headline: string;
  /** Counts the edits, so that a reader can tell which of two versions is the later. */
  edition: number;
  section: Section;
  hour: number;
  published: boolean;
  corrections: number;
}

export type ModelCommand =
  | { readonly do: 'edit'; readonly story: number; readonly headline: string }
  | { readonly do: 'move'; readonly story: number; readonly hour: number }
  | { readonly do: 'resection'; readonly story: number; readonly section: Section }
  | { readonly do: 'publish'; readonly story: number }
  | { readonly do: 'kill'; readonly story: number }
  | { readonly do: 'correct'; readonly story: number }
  | { readonly do: 'curate'; readonly stories: readonly number[] }
  | { readonly do: 'rename'; readonly section: Section; readonly name: string };

const STORIES = 9;
const story = fc.nat({ max: STORIES - 1 });
const section = fc.constantFrom(...SECTIONS);

export const modelCommands: fc.Arbitrary<ModelCommand> = fc.oneof(
  fc.record({ do: fc.constant('edit'), story, headline: fc.constantFrom('A', 'B', 'C') }),
  fc.record({ do: fc.constant('move'), story, hour: fc.nat({ max: 96 }) }),
  fc.record({ do: fc.constant('resection'), story, section }),
  fc.record({ do: fc.constant('publish'), story }),
  fc.record({ do: fc.constant('kill'), story }),
  fc.record({ do: fc.constant('correct'), story }),
  fc.record({ do: fc.constant('curate'), stories: fc.uniqueArray(story, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('rename'), section, name: fc.constantFrom('World', 'Town', 'Local') }),
);

export interface ModelNewspaper extends Newspaper<ModelCommand> {
  edition(id: string): number;
}

/**
 * A newspaper small enough to see through: nine stories in two sections over four days, a front with curated cards and backfill, story
 * pages with neighbours and a rail, an archive by day. `pause` runs between a render's reads, where commits may come in between.
 */
export function createModelNewspaper(clock: Clock, pause = async () => {}): ModelNewspaper {
  const names: Record<Section, string> = { world: 'World', town: 'Town' };
  let curated: readonly string[] = ['s1'];
  const stories: ModelStory[] = Array.from({ length: STORIES }, (_, n) => ({
    id: `s${n}`,
    headline: 'A',
    edition: 0,
    section: n % 2 ? 'world' : 'town',
    hour: n * 9,
    published: n < 7,
    corrections: 0,
  }));
  const place = (s: ModelStory) => position(new Date(START - s.hour * HOUR), s.id);
  const lists = (s: ModelStory) => [list.stories(ALL_STORIES), list.stories(s.section)];
  const rows = (listId: string) =>
    stories
      .filter((s) => s.published && (listId === ALL_STORIES || s.section === listId))
      .sort((a, b) => (place(a) < place(b) ? 1 : -1));
  const byId = (id: string) => stories.find((s) => s.id === id);
  const moved = (s: ModelStory): Change[] =>
    lists(s).map((name) => ({ list: name, at: place(s), rank: 'secondary' }));
  const shown = (s: ModelStory): Change[] => [
    { fact: fact.story(s.id), rank: 'primary' },
    { fact: fact.card(s.id), rank: 'primary' },
  ];

  /** Reads from the top of a list until `count` stories are wanted, and no further. */
  async function newest(recorder: Recorder, listId: string, count: number, not: (id: string) => boolean) {
    await pause();
    const all = rows(listId);
    const found = all.filter((s) => !not(s.id)).slice(0, count);
    const last = found.length === count ? found.at(-1) : undefined;
    recorder.readList(list.stories(listId), null, last ? place(last) : null);
    return found.map((s) => s.id);
  }

  async function card(recorder: Recorder, id: string): Promise<string> {
    await pause();
    recorder.read(fact.card(id));
    const s = byId(id);
    return s?.published ? `[${s.id} ${s.headline}${s.edition} ${s.section} ${s.hour}]` : '';
  }

  async function cards(recorder: Recorder, ids: readonly string[]): Promise<string> {
    let text = '';
    for (const id of ids) text += await card(recorder, id);
    return text;
  }

  function masthead(recorder: Recorder): string {
    recorder.read(fact.sections);
    const now = clock.now().getTime();
    recorder.expires((Math.floor(now / DAY) + 1) * DAY);
    return `${new Date(now).toISOString().slice(0, 10)} ${names.world}/${names.town}\n`;
  }

  async function storyPage(recorder: Recorder, id: string): Promise<string> {
    recorder.read(fact.story(id));
    recorder.read(fact.corrections(id));
    const s = byId(id);
    if (!s?.published) return 'withdrawn';
    const own = `${s.headline} edition ${s.edition} in ${s.section} at ${s.hour}, ${s.corrections} corrections\n`;
    const rail = await newest(recorder, s.section, 2, (other) => other === id);
    await pause();
    const all = rows(ALL_STORIES);
    const at = all.findIndex((other) => other.id === id);
    const next = all[at - 1];
    const previous = all[at + 1];
    recorder.readList(
      list.stories(ALL_STORIES),
      next ? place(next) : null,
      previous ? place(previous) : null,
    );
    const neighbours = [next?.id, previous?.id].filter((other) => other !== undefined);
    return `${own}${await cards(recorder, neighbours)}|${await cards(recorder, rail)}`;
  }

  async function front(recorder: Recorder): Promise<string> {
    recorder.read(fact.front('home'));
    const chosen = curated;
    const backfill = await newest(recorder, ALL_STORIES, 3, (id) => chosen.includes(id));
    return `${await cards(recorder, chosen)}|${await cards(recorder, backfill)}`;
  }

  async function day(recorder: Recorder, listId: string, back: number): Promise<string> {
    const newestEnd = position(new Date(START - back * DAY), '~');
    const oldestEnd = position(new Date(START - (back + 1) * DAY + 1), '');
    await pause();
    recorder.readList(list.stories(listId), newestEnd, oldestEnd);
    const found = rows(listId).filter((s) => place(s) <= newestEnd && place(s) >= oldestEnd);
    return cards(
      recorder,
      found.map((s) => s.id),
    );
  }

  async function body(key: string, recorder: Recorder): Promise<string> {
    const [, kind = '', name = '', back] = key.split('/');
    if (kind === 'story') return storyPage(recorder, name);
    if (kind === 'day') return day(recorder, name, Number(back));
    if (kind === 'section') return cards(recorder, await newest(recorder, name, 3, () => false));
    return front(recorder);
  }

  /** What changed is told as narrowly as a command knows it; a command that changes nothing says nothing. */
  function carryOut(command: ModelCommand): Change[] {
    if (command.do === 'rename') {
      if (names[command.section] === command.name) return [];
      names[command.section] = command.name;
      return [{ fact: fact.sections, rank: 'primary' }];
    }
    if (command.do === 'curate') {
      const chosen = command.stories.map((n) => `s${n}`);
      if (chosen.join() === curated.join()) return [];
      curated = chosen;
      return [{ fact: fact.front('home'), rank: 'primary' }];
    }
    const s = stories[command.story];
    if (!s) return [];
    if (command.do === 'correct') {
      if (!s.published) return [];
      s.corrections += 1;
      return [{ fact: fact.corrections(s.id), rank: 'primary' }];
    }
    if (command.do === 'publish' || command.do === 'kill') {
      const published = command.do === 'publish';
      if (s.published === published) return [];
      s.published = published;
      return [...shown(s), ...moved(s)];
    }
    const before = s.published ? moved(s) : [];
    if (command.do === 'edit') {
      s.headline = command.headline;
      s.edition += 1;
      return s.published ? shown(s) : [];
    }
    if (command.do === 'move') {
      if (s.hour === command.hour) return [];
      s.hour = command.hour;
      return s.published ? [...shown(s), ...before, ...moved(s)] : [];
    }
    if (s.section === command.section) return [];
    s.section = command.section;
    const isSection = (change: Change) => 'list' in change && change.list !== list.stories(ALL_STORIES);
    return s.published ? [...shown(s), ...before.filter(isSection), ...moved(s).filter(isSection)] : [];
  }

  return {
    edition: (id) => byId(id)?.edition ?? 0,
    pages: () => [
      '/front',
      ...SECTIONS.flatMap((name) => [`/section/${name}`, ...[0, 1, 2, 3].map((n) => `/day/${name}/${n}`)]),
      ...stories.map((s) => `/story/${s.id}`),
    ],
    async render(key, recorder): Promise<RenderedPage> {
      const text = masthead(recorder) + (await body(key, recorder));
      return { status: 200, contentType: 'text/html; charset=utf-8', body: text, headers: {}, keep: true };
    },
    async mutate(command) {
      return carryOut(command);
    },
  };
}
