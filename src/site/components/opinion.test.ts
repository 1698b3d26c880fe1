import { createElement } from 'react';
import { expect, test } from 'vitest';
import type { Container, PlacedCard } from '../../story/published-view.ts';
import { drawMarkup } from '../markup/draw.ts';
import { frameOf, PICTURE, story } from '../testing/fixtures.ts';
import { themeOf } from '../theme/themes.ts';

const THEMES = ['morning', 'evening'] as const;
const author = {
  name: 'Lena Voss',
  personId: null,
  slug: null,
  role: '',
  portrait: PICTURE,
  portraitId: PICTURE.id,
};

function opinion(theme: (typeof THEMES)[number], card: Partial<PlacedCard>): string {
  const frame = frameOf({ theme });
  const { ContainerView } = themeOf(frame.publication).slots;
  const container: Container = {
    id: '0198e000-0000-7000-8000-000000000001',
    slug: 'opinion',
    title: 'Opinion',
    layout: 'opinion',
    section: null,
    cards: [{ ...story({ kind: 'opinion' }), supporting: [], curated: true, ...card }],
  };
  return drawMarkup(createElement(ContainerView, { container, frame, first: false }));
}

test.each(THEMES)('%s: an opinion shows its author’s face, or its words', (theme) => {
  const signed = opinion(theme, { signed: [author] });
  expect(signed).toContain('<img');
  expect(signed).not.toContain('The masters of the Nore ferries asked');
  const faceless = opinion(theme, { signed: [{ ...author, portrait: null }] });
  expect(faceless).not.toContain('<img');
  expect(faceless).toContain('The masters of the Nore ferries asked');
});

test.each(THEMES)('%s: what nobody signs says whose view it is', (theme) => {
  expect(opinion(theme, { signed: [], kicker: 'Our view' })).toContain('<p class="by">Our view</p>');
  expect(opinion(theme, { signed: [], kicker: null })).toContain('<p class="by">Ferries</p>');
});
