import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestNewsroom, TEST_ACTOR, type TestNewsroom } from '../../../test/support/newsroom.ts';
import { EMPTY_BODY } from '../../story/body.ts';
import type { StoryContent } from '../../story/content.ts';
import { saveSections } from '../publication/save-sections.ts';
import { redirectFor } from '../redirects/published-queries.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { reviseStory } from './revise-story.ts';

const DAY = '/2026/05/04';
let test: TestNewsroom;

beforeAll(async () => {
  test = await createTestNewsroom();
  await saveSections(test.newsroom, TEST_ACTOR, [
    { name: 'World', path: 'world', description: '', colour: 1 },
  ]);
});
afterAll(() => test.close());

async function draft(slug: string, fields: Partial<StoryContent> = {}): Promise<string> {
  const { id } = await createStory(test.newsroom, TEST_ACTOR, {
    headline: slug,
    kind: 'news',
    language: 'en',
    sectionId: null,
    body: EMPTY_BODY,
    slug,
    ...fields,
  });
  return id;
}

async function publish(id: string): Promise<string | null> {
  return (await publishStory(test.newsroom, TEST_ACTOR, { id })).path;
}

async function rename(id: string, slug: string, baseRevision: number): Promise<string | null> {
  await reviseStory(test.newsroom, TEST_ACTOR, { id, baseRevision, changes: { slug } });
  return publish(id);
}

const leadsTo = (slug: string) => redirectFor(test.store.db, `${DAY}/${slug}`);

describe('the address of a story', () => {
  it('leads to it for ever, over any number of changes, and back again', async () => {
    const id = await draft('tides-a');
    await publish(id);
    await rename(id, 'tides-b', 1);
    await rename(id, 'tides-c', 2);
    expect([await leadsTo('tides-a'), await leadsTo('tides-b')]).toEqual([
      `${DAY}/tides-c`,
      `${DAY}/tides-c`,
    ]);
    expect(await rename(id, 'tides-a', 3)).toBe(`${DAY}/tides-a`);
    expect([await leadsTo('tides-b'), await leadsTo('tides-c')]).toEqual([
      `${DAY}/tides-a`,
      `${DAY}/tides-a`,
    ]);
  });

  it('is never given to another story, nor is one that it had before, with a number or without', async () => {
    const first = await draft('ferry');
    await publish(first);
    await rename(first, 'ferry-2', 1);
    await rename(first, 'boat', 2);
    const second = await draft('ferry');
    expect(await publish(second)).toBe(`${DAY}/ferry-3`);
    expect([await leadsTo('ferry'), await leadsTo('ferry-2')]).toEqual([`${DAY}/boat`, `${DAY}/boat`]);
    // Published again, it stays where it is.
    expect(await publish(second)).toBe(`${DAY}/ferry-3`);
  });

  it('is written as addresses are, whatever its slug was written like', async () => {
    expect(await publish(await draft('Harbour-WALL'))).toBe(`${DAY}/harbour-wall`);
    expect(await publish(await draft('cafe\u0301'))).toBe(`${DAY}/caf%C3%A9`);
  });

  it('stays as short as addresses may be when it gets a number', async () => {
    const slug = 'x'.repeat(120);
    await publish(await draft(slug));
    expect(await publish(await draft(slug))).toBe(`${DAY}/${'x'.repeat(118)}-2`);
  });

  it('is one each, also for stories that are published at the same moment', async () => {
    const ids = await Promise.all(['race', 'race', 'race', 'race'].map((slug) => draft(slug)));
    const paths = await Promise.all(ids.map(publish));
    expect(paths.sort()).toEqual(['race', 'race-2', 'race-3', 'race-4'].map((slug) => `${DAY}/${slug}`));
  });
});

describe('the address of a static page', () => {
  it('is at the root, but on no section and on no page of the site', async () => {
    const at = async (slug: string) => publish(await draft(slug, { kind: 'page' }));
    expect([await at('imprint'), await at('world'), await at('search'), await at('2026')]).toEqual([
      '/imprint',
      '/world-2',
      '/search-2',
      '/2026-2',
    ]);
  });
});
