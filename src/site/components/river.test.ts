import { createElement } from 'react';
import { expect, test } from 'vitest';
import { drawMarkup } from '../markup/draw.ts';
import { frameOf, story } from '../testing/fixtures.ts';
import { River } from './river.tsx';

const frame = frameOf();
const river = (days: boolean) =>
  drawMarkup(
    createElement(River, {
      frame,
      days,
      stories: [
        story({ published: { precision: 'instant', at: '2026-01-05T08:30:00Z' } }),
        story({
          id: '0198c000-0000-7000-8000-000000000002',
          published: { precision: 'day', on: '2026-01-05' },
        }),
      ],
    }),
  );
const times = (html: string) => [...html.matchAll(/<time[^>]*>([^<]*)<\/time>/g)].map(([, words]) => words);

test('a list says each day once, and under it the hours that are known', () => {
  expect(times(river(true))).toEqual(['5 January 2026', '08:30']);
});

test('a list of one day, which its page is named after, says hours alone', () => {
  expect(times(river(false))).toEqual(['08:30']);
});
