import * as fc from 'fast-check';
import type { z } from 'zod';
import type {
  Block,
  Body,
  Figure,
  gallerySchema,
  List,
  LiveUpdate,
  NodeOf,
  NodeType,
  Paragraph,
  tableCellSchema,
} from '../body.ts';
import { embedProvider } from '../html/embeds.ts';
import { sameMarks } from '../html/inline-builder.ts';
import { sanitiseHtml } from '../html/sanitise.ts';
import type { Inline, Mark } from '../inline.ts';

/**
 * Any body document in the form that editors and importers write: white space folded, neighbouring text with the same marks in
 * one node, no empty paragraphs, no line break at an edge. For property tests of whoever handles bodies.
 */
const WORDS = [
  ...[
    'harbour',
    'council',
    '“quoted”',
    'l’été',
    'naïve',
    'a\u00a0b',
    '<b>',
    '&amp;',
    '"',
    "'",
    '5 < 6 & 7',
    'ﬁ',
  ],
  ...['مرحبا', 'नमस्ते', '港口', '👩‍🚒', '…', '—', '100\u202f%', 'x', 'Photo', '(credit', 'https'],
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));
const id = fc.uuid({ version: [4, 7] });
const href = fc.constantFrom(
  'https://example.org/a?b=1&c="2"',
  'http://example.org/',
  'mailto:desk@example.org',
  'tel:+351210000000',
  '/2026/05/01/slug',
  '#notes',
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom<Mark>(
    { type: 'strong' },
    { type: 'emphasis' },
    { type: 'subscript' },
    { type: 'superscript' },
    { type: 'strike' },
  ),
  href.map((value): Mark => ({ type: 'link', attrs: { href: value } })),
  fc.tuple(href, words).map(([value, title]): Mark => ({ type: 'link', attrs: { href: value, title } })),
  fc
    .tuple(
      fc.constantFrom('fr', 'ar', 'pt-BR'),
      fc.constantFrom('ltr' as const, 'rtl' as const, 'auto' as const),
    )
    .map(([lang, dir]): Mark => ({ type: 'language', attrs: { lang, dir } })),
  fc.stringMatching(/^[a-z0-9-]{1,20}$/).map((value): Mark => ({ type: 'statement', attrs: { id: value } })),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: (m) => m.type });

/** Joins neighbours that a reader of HTML cannot tell apart and puts single spaces or breaks between the rest. */
function joined(runs: readonly { text: string; marks: Mark[]; glue: '' | ' ' | 'break' }[]): Inline[] {
  const out: Inline[] = [];
  for (const [i, run] of runs.entries()) {
    const isLast = i === runs.length - 1;
    const text = run.glue === ' ' && !isLast ? `${run.text} ` : run.text;
    const last = out.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks ?? [], run.marks)) last.text += text;
    else out.push(run.marks.length > 0 ? { type: 'text', text, marks: run.marks } : { type: 'text', text });
    if (run.glue === 'break' && !isLast) out.push({ type: 'hardBreak' });
  }
  return out;
}

const arbitraryInlines: fc.Arbitrary<Inline[]> = fc
  .array(
    fc.record({ text: words, marks, glue: fc.constantFrom('' as const, ' ' as const, 'break' as const) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(joined);

const paragraph = arbitraryInlines.map((content): Paragraph => ({ type: 'paragraph', content }));

const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc
    .record({
      attrs: fc.oneof(
        fc.constant({ ordered: false }),
        fc.constant({ ordered: true }),
        fc.integer({ min: -5, max: 500 }).map((start) => ({ ordered: true, start })),
      ),
      items: fc.array(
        fc.array(fc.oneof({ depthSize: 'small', maxDepth: 2 }, paragraph, tie('list')), {
          minLength: 1,
          maxLength: 3,
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(
      ({ attrs, items }): List => ({
        type: 'list',
        attrs,
        content: items.map((content) => ({ type: 'listItem', content })),
      }),
    ),
}));

const figure = fc
  .record({
    mediaId: fc.option(id),
    alt: fc.oneof(fc.constant(''), words),
    credit: fc.option(words, { nil: undefined }),
    creditUrl: fc.option(href, { nil: undefined }),
    size: fc.constantFrom('inline' as const, 'wide' as const, 'full' as const),
    content: fc.option(arbitraryInlines, { nil: undefined }),
  })
  .map(
    ({ mediaId, alt, credit, creditUrl, size, content }): Figure => ({
      type: 'figure',
      attrs: {
        mediaId,
        alt,
        size,
        ...(credit === undefined ? {} : { credit }),
        ...(creditUrl === undefined ? {} : { creditUrl }),
      },
      ...(content ? { content } : {}),
    }),
  );

const cell: fc.Arbitrary<z.infer<typeof tableCellSchema>> = fc.record({
  type: fc.constant('tableCell' as const),
  attrs: fc.record({
    header: fc.boolean(),
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
    align: fc.constantFrom('start' as const, 'center' as const, 'end' as const),
  }),
  content: fc.array(paragraph, { maxLength: 2 }),
});

const optionalWords = <K extends string>(key: K) =>
  fc.oneof(
    fc.constant({}),
    words.map((value) => ({ [key]: value })),
  );

const embedUrl = fc.constantFrom(
  'https://www.youtube.com/watch?v=abc&t=1',
  'https://vimeo.com/1',
  'https://example.org/chart?x="y"',
);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const MARKUP = [
  '<p>kept</p>',
  '<dl><dt>a</dt><dd>b &amp; c</dd></dl>',
  '<details><summary>s</summary>t</details>',
];

const galleryOf = (content: Figure[]): z.infer<typeof gallerySchema> => ({
  type: 'gallery',
  attrs: {},
  content,
});

type Flow = LiveUpdate['content'][number];
const flows = {
  paragraph,
  heading: fc
    .tuple(fc.constantFrom(2 as const, 3 as const, 4 as const), arbitraryInlines)
    .map(([level, content]): NodeOf<'heading'> => ({ type: 'heading', attrs: { level }, content })),
  list,
  quote: fc
    .tuple(
      fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }),
      optionalWords('cite'),
      fc.option(href),
    )
    .map(
      ([content, cite, address]): NodeOf<'quote'> => ({
        type: 'quote',
        attrs: { ...cite, ...(address ? { href: address } : {}) },
        content,
      }),
    ),
  pullQuote: fc
    .tuple(arbitraryInlines, optionalWords('attribution'))
    .map(([content, attrs]): NodeOf<'pullQuote'> => ({ type: 'pullQuote', attrs, content })),
  table: fc
    .tuple(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      optionalWords('caption'),
    )
    .map(
      ([rows, attrs]): NodeOf<'table'> => ({
        type: 'table',
        attrs,
        content: rows.map((content) => ({ type: 'tableRow', content })),
      }),
    ),
  figure,
  gallery: fc
    .tuple(fc.array(figure, { minLength: 1, maxLength: 3 }), optionalWords('title'))
    .map(([content, attrs]): NodeOf<'gallery'> => ({ ...galleryOf(content), attrs })),
  alsoRead: id.map((storyId): NodeOf<'alsoRead'> => ({ type: 'alsoRead', attrs: { storyId } })),
  embed: fc.tuple(embedUrl, fc.oneof(fc.constant(''), words), optionalWords('caption')).map(
    ([url, title, caption]): NodeOf<'embed'> => ({
      type: 'embed',
      attrs: { url, provider: embedProvider(url), title, ...caption },
    }),
  ),
  correction: id.map(
    (correctionId): NodeOf<'correction'> => ({ type: 'correction', attrs: { correctionId } }),
  ),
  rule: fc.constant<NodeOf<'rule'>>({ type: 'rule' }),
  code: fc.tuple(fc.stringMatching(/^[ -~\n]{0,40}[!-~]$/), fc.option(fc.constantFrom('sql', 'ts'))).map(
    ([text, language]): NodeOf<'code'> => ({
      type: 'code',
      attrs: language ? { language } : {},
      content: [{ type: 'text', text }],
    }),
  ),
  html: fc
    .array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 2 })
    .map((parts): NodeOf<'html'> => ({ type: 'html', attrs: { html: sanitiseHtml(parts.join('')) } })),
} satisfies { [T in Flow['type']]: fc.Arbitrary<Extract<Flow, { type: T }>> };

const flow: fc.Arbitrary<Flow> = fc.oneof(...Object.values(flows));

/** One node of each type, so that a test can make sure it has seen them all. */
export const arbitraryNodes: { readonly [T in NodeType]: fc.Arbitrary<NodeOf<T>> } = {
  ...flows,
  liveUpdate: fc
    .record({
      id: fc.stringMatching(/^[a-z0-9:.-]{1,30}$/),
      at: instant,
      headline: optionalWords('headline'),
      key: fc.boolean(),
      content: fc.array(flow, { maxLength: 3 }),
    })
    .map(
      ({ id: entry, at, headline, key, content }): LiveUpdate => ({
        type: 'liveUpdate',
        attrs: { id: entry, at, ...headline, key },
        content,
      }),
    ),
};

const arbitraryBlock: fc.Arbitrary<Block> = fc.oneof(...Object.values(arbitraryNodes));

export const arbitraryBody: fc.Arbitrary<Body> = fc
  .array(arbitraryBlock, { maxLength: 8 })
  .map((content) => ({ type: 'doc', content }));
