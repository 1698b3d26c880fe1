import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createProse } from './generator/prose.ts';
import { createRandom, zipf } from './generator/random.ts';
import { AUTHORS, TOPICS } from './generator/vocabulary.ts';
import { SECTIONS } from './generator/word-lists.ts';

/** A story in the neutral bulk form that `broadsheet import` reads. */
export interface NeutralStory {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly bodyHtml: string;
  readonly section: readonly string[];
  readonly tags: readonly string[];
  readonly author: string;
  readonly publishedAt: string;
  readonly language: string;
}

const FIRST = Date.UTC(2018, 0, 1, 6);
const LAST = Date.UTC(2025, 11, 31, 20);
const topics = zipf(TOPICS.length, 0.8);
const authors = zipf(AUTHORS.length, 0.5);

/**
 * A newspaper's archive of eight years, oldest first: the same stories for the same count on each run. 12 sections (7 and 5 within
 * them), 300 topics, 60 authors, no pictures. `from` makes a part of it.
 */
export function* generateStories(count: number, from = 0): Generator<NeutralStory> {
  const shares = SECTIONS.reduce((sum, section) => sum + section.share, 0);
  for (let n = from; n < count; n += 1) {
    // Each story has random numbers of its own, so any part of the archive can be made without the rest.
    const random = createRandom(n * 2_654_435_761 + 17);
    const prose = createProse(random);
    const headline = prose.headline();
    let ticket = random.next() * shares;
    const section = SECTIONS.find((one) => {
      ticket -= one.share;
      return ticket < 0;
    });
    const tags = new Set(Array.from({ length: 1 + random.below(4) }, () => TOPICS[topics(random)] ?? ''));
    const at = FIRST + Math.floor(((n + random.next()) * (LAST - FIRST)) / count);
    yield {
      id: `bench-${n}`,
      slug: `${headline.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${n}`,
      headline,
      standfirst: `${prose.sentence()}`,
      bodyHtml: prose.bodyHtml(),
      section: section?.path ?? ['News'],
      tags: [...tags],
      author: AUTHORS[authors(random)] ?? '',
      publishedAt: new Date(at - (at % 60_000)).toISOString(),
      language: 'en',
    };
  }
}

/** Writes the archive as JSON lines; memory stays that of one story. */
export async function writeStories(file: string, count: number): Promise<void> {
  function* lines() {
    for (const story of generateStories(count)) yield `${JSON.stringify(story)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}
