import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedStorySchema } from '../../newsroom/imports/parsed-story.ts';
import { storyContentSchema } from '../../story/content.ts';
import { arbitraryBody } from '../../story/testing/arbitrary-body.ts';
import { parseStories, parseStoriesLine, type StoriesLine } from './parse.ts';
import { readLines } from './read-lines.ts';
import { recordSchema, type StoryRecord } from './records.ts';
import { writeRecord } from './write.ts';

async function all(chunks: readonly (string | Uint8Array)[]): Promise<StoriesLine[]> {
  async function* stream() {
    yield* chunks;
  }
  return Array.fromAsync(parseStories(stream()));
}

function story(given: object) {
  const line = parseStoriesLine(JSON.stringify(given), 1);
  if (line.kind !== 'story') throw new Error(JSON.stringify(line));
  return parsedStorySchema.parse(line.story);
}

describe('a file of stories', () => {
  it('gives every good line, reports every bad one by its number, and goes on', async () => {
    const lines = await all([
      readFileSync(new URL('../../../fixtures/imports/stories.jsonl', import.meta.url)),
    ]);
    expect(lines.map((line) => [line.line, line.kind])).toEqual([
      [1, 'story'],
      [2, 'story'],
      [3, 'bad'],
      [4, 'bad'],
      [5, 'story'],
    ]);
    const bad = lines.flatMap((line) =>
      line.kind === 'bad' ? [[line.issue.severity, line.issue.code, line.issue.where]] : [],
    );
    expect(bad).toEqual([
      ['lost', 'not_json', 'line 3'],
      ['lost', 'no_headline', 'line 4'],
    ]);
    const odd = lines[4];
    expect(odd?.kind === 'story' && odd.story.issues.map((issue) => issue.code).sort()).toEqual([
      ...['date_unreadable', 'field_unknown', 'field_unreadable', 'no_date'],
    ]);
  });

  it('may be one JSON array, and may come in pieces cut anywhere', async () => {
    const text = '[{"headline":"a, [x] \\" } é"},\n {"headline":"b","tags":["x","y"]}, 5 , {"headline":"c"}]';
    const bytes = new TextEncoder().encode(text);
    for (let size = 1; size < 12; size++) {
      const chunks = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
      const lines = await all(chunks);
      expect(lines.map((line) => (line.kind === 'story' ? line.story.headline : line.kind))).toEqual([
        'a, [x] " } é',
        'b',
        'bad',
        'c',
      ]);
    }
  });

  it('skips a line that is too long without holding it', async () => {
    async function* stream() {
      yield '{"headline":"a"}\n{"headline":"';
      for (let i = 0; i < 100; i++) yield 'x'.repeat(100);
      yield '"}\n{"headline":"b"}\n';
    }
    const read = await Array.fromAsync(readLines(stream(), { longest: 1000 }));
    expect(read.map((line) => line.issue?.code ?? line.text)).toEqual([
      '{"headline":"a"}',
      'line_too_long',
      '{"headline":"b"}',
    ]);
  });

  it('cut into chunks anywhere gives the same lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 7 }),
        async (words, size) => {
          const text = words.map((headline) => JSON.stringify({ headline })).join('\n');
          const bytes = new TextEncoder().encode(text);
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
          async function* stream() {
            yield* chunks;
          }
          const read = await Array.fromAsync(readLines(stream()));
          expect(read.map((line) => line.text)).toEqual(
            text === '' ? [] : text.split('\n').map((line) => line.trim()),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the neutral form', () => {
  it('takes what it is given, leniently', () => {
    const read = story({
      id: 7,
      headline: 'The tug',
      section: 'Town/Harbour',
      tags: 'Harbour, Ships',
      author: 'By Ines Calloway and Bram Okafor',
      publishedAt: '2026-02-03T18:30:00+01:00',
      bodyHtml: '<p>Text</p>',
      image: { url: 'https://example.org/a.jpg', caption: 'The tug', credit: 'L. Ahrend' },
    });
    expect(read).toMatchObject({
      source: 'stories',
      sourceId: '7',
      section: ['Town', 'Harbour'],
      topics: ['Harbour', 'Ships'],
      published: { precision: 'instant', at: '2026-02-03T17:30:00.000Z' },
      pictures: [{ url: 'https://example.org/a.jpg', caption: 'The tug', credit: 'L. Ahrend' }],
      leadFigure: { attrs: { credit: 'L. Ahrend' }, content: [{ text: 'The tug' }] },
    });
    expect(read.bylines.map((byline) => byline.name)).toEqual(['Ines Calloway', 'Bram Okafor']);
    expect(read.leadFigure?.attrs.mediaId).toBe(read.pictures[0]?.ref);
  });

  it('keeps a date a day and knows the story again without an id', () => {
    const read = story({ headline: 'The tug', publishedAt: '2026-02-03' });
    expect(read.published).toEqual({ precision: 'day', on: '2026-02-03' });
    expect(read.sourceId).toBe('2026-02-03/the-tug');
  });

  it('never throws, whatever the fields hold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'id',
            'slug',
            'bodyHtml',
            'section',
            'tags',
            'author',
            'publishedAt',
            'image',
            'url',
            'kind',
            'language',
            'body',
          ),
          fc.jsonValue(),
        ),
        (fields) => {
          expect(parsedStorySchema.safeParse(story({ ...fields, headline: 'x' })).success).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('our own form', () => {
  const id = '0199aaaa-0000-7000-8000-00000000000a';
  const record = (body: StoryRecord['content']['body']): StoryRecord => {
    const read = recordSchema.parse({
      broadsheet: 1,
      type: 'story',
      id,
      stage: 'published',
      revision: 3,
      published: { precision: 'day', on: '2026-02-03' },
      updatedAt: '2026-02-04T09:00:00.000Z',
      source: 'clipping',
      sourceId: '2026-02-03/the-tug',
      section: ['Town'],
      topics: [{ id, name: 'Harbour' }],
      corrections: [{ id, kind: 'correction', text: 'It was nine.', at: '2026-02-04T09:00:00.000Z' }],
      content: storyContentSchema.parse({
        kind: 'news',
        language: 'en',
        slug: 'the-tug',
        sectionId: id,
        headline: 'The tug\u2028second line',
        topicIds: [id],
        body,
        rating: { value: 4, item: 'The tug' },
      }),
    });
    if (read.type !== 'story') throw new Error('not a story');
    return read;
  };

  it('loses nothing on the way out and back', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const written = record(body);
        const line = writeRecord(written);
        expect(line.split(/[\n\u2028\u2029]/)).toHaveLength(2);
        const read = parseStoriesLine(line, 1);
        expect(read.kind === 'story' && read.record).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it('can be imported as a story, known again by what it was called at its source', () => {
    const read = parseStoriesLine(writeRecord(record({ type: 'doc', content: [] })), 1);
    expect(read.kind === 'story' && parsedStorySchema.parse(read.story)).toMatchObject({
      source: 'clipping',
      sourceId: '2026-02-03/the-tug',
      section: ['Town'],
      topics: ['Harbour'],
      corrections: [{ text: 'It was nine.' }],
      rating: { value: 4 },
    });
  });

  it('says which field is wrong, and refuses a version it does not know', () => {
    expect(parseStoriesLine('{"broadsheet":2,"type":"story"}', 4)).toMatchObject({
      kind: 'bad',
      issue: { code: 'version_unknown', where: 'line 4' },
    });
    const wrong = parseStoriesLine('{"broadsheet":1,"type":"topic","id":"x","slug":"s","name":"n"}', 5);
    expect(wrong).toMatchObject({
      kind: 'bad',
      issue: { code: 'record_invalid', message: expect.stringContaining('id') },
    });
  });
});
