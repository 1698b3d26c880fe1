import { createElement } from 'react';
import { expect, test } from 'vitest';
import type { Picture } from '../../story/published-view.ts';
import { drawMarkup } from '../markup/draw.ts';
import { PictureView, renditionWidths } from './picture.tsx';
import { SLOTS } from './slots.ts';

const picture: Picture = {
  id: '0199a000-0000-7000-8000-000000000001',
  width: 1600,
  height: 1067,
  averageColour: '#3a5f6b',
  focal: { x: 0.5, y: 0.5 },
  alt: 'A ferry at the quay',
  caption: '',
  credit: '',
  creditUrl: null,
};

test('only widths that the picture holds for the crop are offered', () => {
  expect(renditionWidths(picture, SLOTS.lead)).toEqual([320, 480, 640, 768, 960, 1280]);
  expect(renditionWidths(picture, { ...SLOTS.lead, crop: '4x5' })).toEqual([320, 480, 640, 768]);
  expect(renditionWidths({ ...picture, width: 200, height: 130 }, SLOTS.lead)).toEqual([320]);
});

test('size and ground are set, so that nothing moves when the picture comes', () => {
  const html = drawMarkup(createElement(PictureView, { picture, slot: SLOTS.third }));
  expect(html).toContain('width="960" height="640"');
  expect(html).toContain('fill="#3a5f6b"');
  expect(html).toContain('loading="lazy"');
  expect(html).toContain(`/media/${picture.id}/3x2-480.avif 480w`);
  expect(html).not.toContain('style=');
});

test('a lead picture comes first and is not lazy; a decorative one says nothing', () => {
  const html = drawMarkup(
    createElement(PictureView, { picture, slot: SLOTS.lead, lead: true, decorative: true }),
  );
  expect(html).toContain('fetchpriority="high"');
  expect(html).not.toContain('loading=');
  expect(html).toContain('alt=""');
});
