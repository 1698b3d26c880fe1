import { createElement } from 'react';
import { expect, test } from 'vitest';
import { type Block, bodySchema } from '../../story/body.ts';
import { drawMarkup } from '../markup/draw.ts';
import { frameOf } from '../testing/fixtures.ts';
import { BodyView } from './body.tsx';
import type { BodyContext } from './body-context.ts';

const STORY = '0199a000-0000-7000-8000-00000000000a';
const CORRECTION = '0199a000-0000-7000-8000-00000000000b';

const frame = frameOf();

function rendered(blocks: readonly unknown[], context: Partial<BodyContext> = {}): string {
  const body = bodySchema.parse({ type: 'doc', content: blocks });
  return drawMarkup(
    createElement(BodyView, {
      body,
      context: {
        frame,
        language: 'en',
        direction: 'ltr',
        pictures: new Map(),
        links: new Map(),
        corrections: [],
        ...context,
      },
    }),
  );
}

const said = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('a cross link shows today’s headline, and is plain until its story can be read', () => {
  const block = { type: 'alsoRead', attrs: { storyId: STORY } };
  const link = { id: STORY, headline: 'The wall moved again', language: 'en' };
  const plain = rendered([block], { links: new Map([[STORY, { ...link, path: null }]]) });
  expect(plain).toContain('The wall moved again');
  expect(plain).not.toContain('<a');
  const linked = rendered([block], { links: new Map([[STORY, { ...link, path: '/2026/01/05/wall' }]]) });
  expect(linked).toContain('<a href="/2026/01/05/wall">The wall moved again</a>');
});

test('a figure without its file still shows caption and credit, and links a credit that is an address', () => {
  const html = rendered([
    {
      type: 'figure',
      attrs: {
        mediaId: null,
        credit: 'https://photos.example/mole',
        creditUrl: 'https://photos.example/mole',
      },
      content: [{ type: 'text', text: 'The mole in 1931.' }],
    },
  ]);
  expect(html).toContain('The mole in 1931.');
  expect(html).toContain('<a href="https://photos.example/mole">photos.example/mole</a>');
  expect(html).not.toContain('<img');
});

test('live updates stand newest first, each under a permanent anchor', () => {
  const update = (id: string, at: string) => ({
    type: 'liveUpdate',
    attrs: { id, at, key: false },
    content: [said(id)],
  });
  const html = rendered([
    update('early', '2026-01-06T08:00:00Z'),
    update('late', '2026-01-06T09:00:00+00:00'),
    said('Intro'),
  ]);
  expect(html.indexOf('Intro')).toBeLessThan(html.indexOf('update-late'));
  expect(html.indexOf('update-late')).toBeLessThan(html.indexOf('update-early'));
  expect(html).toContain('href="#update-late"');
});

test('an embed asks before it loads, and works as a link', () => {
  const html = rendered([
    { type: 'embed', attrs: { url: 'https://youtu.be/abcdef12345', provider: 'YouTube', title: 'The wall' } },
  ]);
  expect(html).toContain('data-embed="https://www.youtube-nocookie.com/embed/abcdef12345"');
  expect(html).toContain('href="https://youtu.be/abcdef12345"');
  expect(html).not.toContain('<iframe');
});

test('a correction stands where its words are, and nothing stands for one that is not in the ledger', () => {
  const block = { type: 'correction', attrs: { correctionId: CORRECTION } };
  expect(rendered([block])).toBe('');
  const html = rendered([block], {
    corrections: [
      { id: CORRECTION, kind: 'correction', text: 'It is 11 metres.', at: new Date('2026-01-05T12:00:00Z') },
    ],
  });
  expect(html).toContain('It is 11 metres.');
  expect(html).toContain('5 January 2026');
});

test('a pull quote repeats words, so it hides from screen readers and carries no second link', () => {
  const html = rendered([
    {
      type: 'pullQuote',
      attrs: {},
      content: [
        { type: 'text', text: 'No.', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] },
      ],
    },
  ]);
  expect(html).toContain('aria-hidden="true"');
  expect(html).not.toContain('<a');
});

test('legacy markup is cleaned when it is shown, whatever was stored', () => {
  const html = rendered([
    {
      type: 'html',
      attrs: { html: '<p onclick="x()">Kept<script>alert(1)</script><img src=x onerror=alert(1)></p>' },
    },
  ]);
  expect(html).toContain('Kept');
  expect(html).not.toMatch(/script|onclick|onerror/);
});

test('a live update of another day says its time, and the day apart', () => {
  const html = rendered([
    {
      type: 'liveUpdate',
      attrs: { id: 'u', at: '2026-01-05T21:33:00Z', key: false },
      content: [said('So.')],
    },
  ]);
  expect(html).toContain('>21:33<small> 5 Jan</small></time>');
});

test('a header cell that says nothing is no header, and one over figures stands at their end', () => {
  const cell = (text: string, header: boolean) => ({
    type: 'tableCell',
    attrs: { header },
    content: text ? [said(text)] : [],
  });
  const html = rendered([
    {
      type: 'table',
      attrs: { caption: 'Tides' },
      content: [
        { type: 'tableRow', content: [cell('', true), cell('High', true)] },
        { type: 'tableRow', content: [cell('Monday', true), cell('4.1', false)] },
      ],
    },
  ]);
  expect(html).toContain('<thead><tr><td></td><th scope="col" class="num">High</th></tr></thead>');
  expect(html).toContain('<th scope="row">Monday</th><td class="num">4.1</td>');
  expect(html).toContain('aria-label="Tides"');
});
