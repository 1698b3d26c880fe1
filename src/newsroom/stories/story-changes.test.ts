import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Figure } from '../../story/body.ts';
import { type StoryContentInput, storyContentSchema } from '../../story/content.ts';
import { CARD_EXCERPT_WORDS, storyExcerpt } from '../../story/measures.ts';
import { projectionRow } from './projection.ts';
import { storyChanges } from './story-changes.ts';

const ID = '0198c000-0000-7000-8000-000000000001';
const ZONE = 'Europe/Lisbon';
const PUBLISHED = { precision: 'instant', at: '2026-05-04T06:30:00Z' } as const;

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const words = (count: number, word: string) => `${Array(count).fill(word).join(' ')}.`;

function row(fields: Partial<StoryContentInput> = {}, updatedAt = '2026-05-04T06:30:00Z') {
  const content = storyContentSchema.parse({
    kind: 'news',
    language: 'en',
    slug: 'a-second-light',
    sectionId: null,
    headline: 'A second light',
    body: { type: 'doc', content: [paragraph(words(40, 'light')), paragraph('The masters agreed.')] },
    ...fields,
  });
  return projectionRow(
    { id: ID, revision: 1, content, published: PUBLISHED, updatedAt: new Date(updatedAt) },
    ZONE,
  );
}

/** The kinds of facts that change beside the story itself, in the order of the alphabet. */
function changed(before: ReturnType<typeof row>, after: ReturnType<typeof row>): string[] {
  return storyChanges(ID, before, after, ZONE)
    .map((change) => ('fact' in change ? change.fact.replace(`:${ID}`, '') : change.list))
    .filter((name) => name !== 'story')
    .sort();
}

test('a story that appears changes all there is of it', () => {
  const kinds = storyChanges(ID, null, row(), ZONE).map((change) => ('fact' in change ? change.fact : ''));
  for (const kind of ['story', 'link', 'card', 'standfirst', 'excerpt', 'signed', 'translations'])
    expect(kinds).toContain(`${kind}:${ID}`);
});

test('an edit changes what it changes', () => {
  const late = [paragraph(words(40, 'light')), paragraph('The masters did not agree.')];
  expect(changed(row(), row({ body: { type: 'doc', content: late } }))).toEqual([]);
  const early = [paragraph(`Early ${words(40, 'light')}`), paragraph('The masters agreed.')];
  expect(changed(row(), row({ body: { type: 'doc', content: early } }))).toEqual(['excerpt']);
  expect(changed(row(), row({ standfirst: 'Fog' }))).toEqual(['excerpt', 'standfirst']);
  expect(changed(row(), row({ bylines: [{ name: 'Lena Voss', personId: null }] }))).toEqual(['signed']);
  expect(changed(row(), row({ kicker: 'Harbour' }))).toEqual(['card']);
  expect(changed(row(), row({ headline: 'Two lights' }))).toEqual(['card', 'link']);
  expect(changed(row(), row({ houseCredit: 'The Tide', dateline: 'Nore' }))).toEqual([]);
});

test('a live story’s update changes its updates, and its card only on another day', () => {
  const update = (id: string): Block => ({
    type: 'liveUpdate',
    attrs: { id, at: '2026-05-04T06:30:00Z', key: false },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words(40, 'fair') }] }],
  });
  const live = (ids: string[], at: string) =>
    row({ kind: 'live', body: { type: 'doc', content: ids.map(update) } }, at);
  const first = live(['u1'], '2026-05-04T06:30:00Z');
  expect(changed(first, live(['u2', 'u1'], '2026-05-04T09:00:00Z'))).toEqual(['updates']);
  expect(changed(first, live(['u1'], '2026-05-04T22:00:00Z'))).toEqual([]);
  expect(changed(first, live(['u1'], '2026-05-04T23:30:00Z'))).toEqual(['card']);
  expect(changed(first, row())).toEqual(['card', 'excerpt', 'updates']);
});

test('whoever lists stories by their pictures hears of pictures alone', () => {
  const figure = (mediaId: string): Figure => ({
    type: 'figure',
    attrs: { mediaId, alt: '', size: 'inline' },
  });
  const [one, other] = ['0198d000-0000-7000-8000-000000000001', '0198d000-0000-7000-8000-000000000002'];
  expect(changed(row(), row({ leadFigure: figure(one) }))).toEqual(['card', 'pictured']);
  expect(changed(row({ leadFigure: figure(one) }), row({ leadFigure: figure(other) }))).toEqual([
    'card',
    'picture',
  ]);
  expect(changed(row({ leadFigure: figure(one) }), row({ leadFigure: figure(one), kicker: 'Fog' }))).toEqual([
    'card',
  ]);
});

test('the longest excerpt tells every shorter one, so none can change without it', () => {
  const text = fc
    .array(fc.constantFrom('fog', 'on', 'bar,', 'again.', 'two-way', '“light”', '–', 'عن', 'कोहरा'), {
      size: 'large',
    })
    .map((parts) => parts.join(' '));
  const shorter = fc.integer({ min: 1, max: CARD_EXCERPT_WORDS - 1 });
  fc.assert(
    fc.property(text, text, fc.boolean(), shorter, (standfirst, teaser, textIsCut, limit) => {
      const story = { standfirst, text: teaser, language: 'en', textIsCut };
      const longest = storyExcerpt(story, CARD_EXCERPT_WORDS);
      const fromLongest = { standfirst: null, text: longest.text, language: 'en', textIsCut: longest.cut };
      expect(storyExcerpt(story, limit)).toEqual(storyExcerpt(fromLongest, limit));
    }),
    { numRuns: 1000 },
  );
});
