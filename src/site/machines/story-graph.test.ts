import { describe, expect, test } from 'vitest';
import type { Block } from '../../story/body.ts';
import { jsonForScript } from '../head/json-for-script.ts';
import { ground, story } from '../testing/fixtures.ts';
import { storyGraph } from './story-graph.ts';

const ctx = ground();
const first = (input: Parameters<typeof story>[0]) => storyGraph(ctx, story(input))[0];

describe('a story as schema.org describes it', () => {
  test('says who, when, where and what with absolute addresses', () => {
    expect(first({})).toMatchObject({
      '@context': 'https://schema.org',
      '@type': ['NewsArticle', 'ReportageNewsArticle'],
      url: 'https://tide.example/2026/05/04/ferry-masters-ask-for-a-second-light',
      headline: 'Ferry masters ask for a second light & a bell',
      datePublished: '2026-05-04T07:30:00+01:00',
      author: [{ '@type': 'Person', name: 'Lena Voss', url: 'https://tide.example/person/lena-voss' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Tide' },
      articleSection: ['Harbour', 'Ferries'],
      isAccessibleForFree: true,
      image: [
        { width: 1920, height: 1080 },
        { width: 1920, height: 1280 },
        { width: 1280, height: 1280 },
      ],
    });
  });

  test('a date whose day alone is known stays a date', () => {
    const graph = first({
      published: { precision: 'day', on: '2021-07-29' },
      sortAt: new Date('2021-07-29T11:00:00Z'),
      updatedAt: new Date('2021-07-29T11:00:00Z'),
    });
    expect(graph).toMatchObject({ datePublished: '2021-07-29', dateModified: '2021-07-29' });
  });

  test('corrections are CorrectionComments', () => {
    const entry = {
      id: 'c',
      kind: 'correction',
      text: 'It was the west light.',
      at: new Date('2026-05-05T08:00:00Z'),
    } as const;
    expect(first({ corrections: [entry] })).toMatchObject({
      correction: [
        {
          '@type': 'CorrectionComment',
          text: 'It was the west light.',
          datePublished: '2026-05-05T09:00:00+01:00',
        },
      ],
    });
  });

  test('a live story carries its updates', () => {
    const update: Block = {
      type: 'liveUpdate',
      attrs: { id: 'u1', at: '2026-05-04T07:00:00Z', headline: 'Bar open', key: true },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ships may pass.' }] }],
    };
    expect(first({ kind: 'live', body: { type: 'doc', content: [update] } })).toMatchObject({
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Bar open', articleBody: 'Ships may pass.' }],
    });
  });

  test('a review has its verdict, a fact check its claim', () => {
    expect(first({ kind: 'review', rating: { value: 4, best: 5, item: 'The Long Ebb' } })).toMatchObject({
      '@type': ['NewsArticle', 'ReviewNewsArticle'],
      itemReviewed: { name: 'The Long Ebb' },
      reviewRating: { ratingValue: 4, bestRating: 5 },
    });
    const [, check] = storyGraph(
      ctx,
      story({ kind: 'fact-check', claim: { claim: 'The bar never closes', verdict: 'False' } }),
    );
    expect(check).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'The bar never closes',
      reviewRating: { alternateName: 'False' },
    });
  });

  test('inside a script element nothing can end it, and it is the same data', () => {
    const graph = storyGraph(ctx, story({ headline: '</script><!-- <script>\u2028&' }));
    const text = jsonForScript(graph);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(graph)));
  });
});
