import { type ManualClock, manualClock } from '../../src/kernel/clock.ts';
import type { Change } from '../../src/kernel/facts.ts';
import { uuidV7 } from '../../src/kernel/ids.ts';
import { silentLogger } from '../../src/kernel/logger.ts';
import {
  type ParsedStory,
  type ParsedStoryInput,
  parsedStorySchema,
} from '../../src/newsroom/imports/parsed-story.ts';
import { foundPublication } from '../../src/newsroom/publication/first-edition.ts';
import { savePublication } from '../../src/newsroom/publication/save-publication.ts';
import type { Newsroom } from '../../src/newsroom/unit-of-work.ts';
import { migrateToLatest } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/pool.ts';
import type { Actor } from '../../src/story/policy.ts';
import { createTestDatabase } from './database.ts';

export const TEST_ACTOR: Actor = { type: 'system', name: 'test' };

export interface TestNewsroom {
  readonly newsroom: Newsroom;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly url: string;
  /** Every change that this newsroom's commits announced, in order. */
  readonly changes: Change[];
  close(): Promise<void>;
}

/** A newsroom on a real database of its own, with an empty publication in Lisbon and a clock in the test's hand. */
export async function createTestNewsroom(now = '2026-05-04T09:00:00Z'): Promise<TestNewsroom> {
  const database = await createTestDatabase({ template: 'newsroom', prepare: migrateToLatest });
  const store = openStore({ url: database.url, connections: 4 });
  const clock = manualClock(now);
  const changes: Change[] = [];
  const newsroom: Newsroom = {
    db: store.db,
    clock,
    ids: uuidV7(clock),
    logger: silentLogger,
    committed: (_id, more) => {
      changes.push(...more);
    },
  };
  await foundPublication(newsroom, TEST_ACTOR);
  await savePublication(newsroom, TEST_ACTOR, {
    name: 'The Test Tide',
    timeZone: 'Europe/Lisbon',
    language: 'en',
  });
  return {
    newsroom,
    store,
    clock,
    url: database.url,
    changes,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

let made = 0;

/** A parsed story with whatever the test does not care about filled in. */
export function parsedStory(input: Partial<ParsedStoryInput> & { headline: string }): ParsedStory {
  made += 1;
  return parsedStorySchema.parse({
    source: 'test',
    sourceId: `story-${made}`,
    published: { precision: 'instant', at: '2026-05-03T08:00:00Z' },
    section: ['News'],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: `The council met about ${input.headline}.` }] },
      ],
    },
    ...input,
  });
}
