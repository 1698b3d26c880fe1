import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySchema } from '../body.ts';
import { inlineText } from '../inline.ts';
import { prose } from '../plain-text.ts';
import { htmlToBody } from './to-body.ts';

const blocks = (html: string) => htmlToBody(html).body.content;
const types = (html: string) => blocks(html).map((block) => block.type);

describe('text', () => {
  it('outside paragraphs becomes paragraphs, parted by two breaks', () => {
    expect(prose(htmlToBody('one<br><br>two <b>bold</b><p>three</p>four').body)).toBe(
      'one\n\ntwo bold\n\nthree\n\nfour',
    );
  });

  it('keeps its letters: quotes, non-breaking spaces, apostrophes', () => {
    const words = '“84,000\u00a0crowns” – l’été';
    expect(prose(htmlToBody(`<p>${words}</p>`).body)).toBe(words);
  });

  it('folds white space as a browser does and drops empty paragraphs', () => {
    expect(blocks('<p>  a\n  b </p><p>&nbsp;</p><p></p>')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'a b' }] },
    ]);
  });

  it('carries its marks, the inner link before the outer', () => {
    expect(
      blocks('<p><strong>a <em>b</em></strong> <a href="https://example.org/" title="t">c</a></p>'),
    ).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a ', marks: [{ type: 'strong' }] },
          { type: 'text', text: 'b', marks: [{ type: 'strong' }, { type: 'emphasis' }] },
          { type: 'text', text: ' ' },
          {
            type: 'text',
            text: 'c',
            marks: [{ type: 'link', attrs: { href: 'https://example.org/', title: 't' } }],
          },
        ],
      },
    ]);
  });

  it('loses an unsafe link but not its words, and says so', () => {
    const { body, issues } = htmlToBody('<p><a href="javascript:alert(1)">words</a></p>');
    expect(body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'words' }] }]);
    expect(issues.map((issue) => issue.code)).toEqual(['unsafe_link']);
  });
});

describe('structure', () => {
  it('puts six levels of headings into three', () => {
    const levels = blocks('<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h6>e</h6>').map(
      (b) => b.type === 'heading' && b.attrs.level,
    );
    expect(levels).toEqual([2, 2, 3, 4, 4]);
  });

  it('nests lists, also those that old editors put directly into a list', () => {
    const list = blocks('<ul><li>a<ol start="3"><li>b</li></ol></li><ul><li>c</li></ul></ul>')[0];
    expect(list?.type === 'list' && list.content[0]?.content.map((part) => part.type)).toEqual([
      'paragraph',
      'list',
      'list',
    ]);
  });

  it('keeps tables with their spans and headers, and unwraps those that lay out a page', () => {
    const table = blocks(
      '<table><tr><th colspan="2">a</th></tr><tr><td align="right">b</td><td>c</td></tr></table>',
    )[0];
    expect(table?.type === 'table' && table.content[0]?.content[0]?.attrs).toEqual({
      header: true,
      colspan: 2,
      rowspan: 1,
      align: 'start',
    });
    expect(types('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toEqual(['paragraph', 'paragraph']);
  });

  it('parts a quotation where a figure stands in it, in its order', () => {
    expect(types('<blockquote><p>a</p><img src="https://example.org/a.jpg"><p>b</p></blockquote>')).toEqual([
      'quote',
      'figure',
      'quote',
    ]);
  });

  it('tells pull quotes by their class', () => {
    expect(blocks('<blockquote class="wp-pullquote"><p>said</p><cite>A. Person</cite></blockquote>')).toEqual(
      [{ type: 'pullQuote', attrs: { attribution: 'A. Person' }, content: [{ type: 'text', text: 'said' }] }],
    );
  });

  it('keeps what fits nothing as sanitised markup and reports it', () => {
    const { body, issues } = htmlToBody('<dl onclick="x()"><dt>a</dt><dd>b</dd></dl>');
    expect(body.content).toEqual([{ type: 'html', attrs: { html: '<dl><dt>a</dt><dd>b</dd></dl>' } }]);
    expect(issues.map((issue) => issue.code)).toEqual(['kept_as_markup']);
  });
});

describe('pictures', () => {
  const figure = (caption: string) => {
    const block = blocks(
      `<figure><img src="https://example.org/a.jpg" alt="x"><figcaption>${caption}</figcaption></figure>`,
    )[0];
    if (block?.type !== 'figure') throw new Error('no figure');
    return {
      caption: inlineText(block.content),
      credit: block.attrs.credit,
      creditUrl: block.attrs.creditUrl,
    };
  };

  it.each([
    ['The tug at the quay. Photo: L. Ahrend', 'The tug at the quay.', 'L. Ahrend'],
    [
      'The tug at the quay. Photograph: L. Ahrend/Saltmarsh Wire',
      'The tug at the quay.',
      'L. Ahrend/Saltmarsh Wire',
    ],
    ['The tug at the quay (Image credit: L. Ahrend)', 'The tug at the quay', 'L. Ahrend'],
    ['Der Schlepper am Kai. Foto: L. Ahrend', 'Der Schlepper am Kai.', 'L. Ahrend'],
    ['The tug at the quay. © L. Ahrend', 'The tug at the quay.', 'L. Ahrend'],
    ['القاطرة في الميناء. تصوير: سلمى حداد', 'القاطرة في الميناء.', 'سلمى حداد'],
    ['港口的拖船。图片来源：林晚舟', '港口的拖船。', '林晚舟'],
    ['The tug <span class="image-credit">Photo: L. Ahrend</span>', 'The tug', 'L. Ahrend'],
  ])('part caption and credit of “%s”', (markup, caption, credit) => {
    expect(figure(markup)).toMatchObject({ caption, credit });
  });

  it('link a credit that is an address', () => {
    expect(figure('The tug.(credit: https://example.org/wire)')).toEqual({
      caption: 'The tug.',
      credit: 'https://example.org/wire',
      creditUrl: 'https://example.org/wire',
    });
  });

  it('leave a sentence alone that only speaks of a photo', () => {
    expect(figure('She holds a photo of the tug')).toEqual({
      caption: 'She holds a photo of the tug',
      credit: undefined,
      creditUrl: undefined,
    });
  });

  it('are listed with absolute addresses, the real one of a lazy loader, the widest of a set', () => {
    const { pictures } = htmlToBody(
      '<img src="data:image/gif;base64,AA" data-src="/a.jpg"><p><img src="b.jpg" srcset="b-400.jpg 400w, b-800.jpg 800w"></p><img src="p.gif" width="1" height="1">',
      { baseUrl: 'https://example.org/story/' },
    );
    expect(pictures.map((picture) => picture.url)).toEqual([
      'https://example.org/a.jpg',
      'https://example.org/story/b.jpg',
    ]);
  });

  it('that stand together are a gallery, each with its caption', () => {
    const gallery = blocks(
      '<div class="wp-block-gallery"><figure><img src="https://example.org/a.jpg"><figcaption>a</figcaption></figure><figure><img src="https://example.org/b.jpg"><figcaption>b</figcaption></figure></div>',
    )[0];
    expect(gallery?.type === 'gallery' && gallery.content.map((f) => inlineText(f.content))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('embeds', () => {
  it.each([
    ['<iframe src="//www.youtube.com/embed/abc"></iframe>', 'https://www.youtube.com/embed/abc', 'YouTube'],
    [
      '<blockquote class="twitter-tweet"><p>words</p><a href="https://twitter.com/a/status/1">d</a></blockquote>',
      'https://twitter.com/a/status/1',
      'X',
    ],
    ['<p>https://vimeo.com/1</p>', 'https://vimeo.com/1', 'Vimeo'],
    [
      '<figure><iframe src="http://datawrapper.dwcdn.net/x/1/"></iframe></figure>',
      'https://datawrapper.dwcdn.net/x/1/',
      'Datawrapper',
    ],
  ])('%s', (html, url, provider) => {
    expect(blocks(html)).toMatchObject([{ type: 'embed', attrs: { url, provider } }]);
  });

  it('without an https address are reported as lost', () => {
    const { body, issues } = htmlToBody('<iframe src="about:blank"></iframe>');
    expect(body.content).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'lost', code: 'frame_dropped' }]);
  });
});

describe('our own blocks in HTML', () => {
  it('name stories and pictures by slug, found by the caller or left as references', () => {
    const html =
      '<aside data-block="also-read" data-story="coal-quay">Coal quay to close</aside><figure data-picture="tug"></figure>';
    const id = '0199aaaa-0000-7000-8000-000000000001';
    const known = htmlToBody(html, { resolveStory: () => id, resolvePicture: () => id });
    expect(known.body.content).toMatchObject([{ attrs: { storyId: id } }, { attrs: { mediaId: id } }]);
    const unknown = htmlToBody(html);
    expect(unknown.crossLinks).toMatchObject([{ headline: 'Coal quay to close', sourceId: 'coal-quay' }]);
    expect(unknown.issues.map((issue) => issue.code)).toEqual(['picture_unknown']);
  });

  it('write corrections into the ledger, not into the body', () => {
    const { body, corrections } = htmlToBody(
      '<aside data-block="correction" data-kind="clarification" data-at="2026-02-04T09:00:00Z">The price was wrong.</aside>',
    );
    expect(body.content).toEqual([]);
    expect(corrections).toEqual([
      { kind: 'clarification', text: 'The price was wrong.', at: '2026-02-04T09:00:00Z' },
    ]);
  });
});

describe('any markup at all', () => {
  const part = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<blockquote>',
      '</blockquote>',
    ],
    ...[
      '<figure>',
      '<img src="https://e.example/a.jpg">',
      '<figcaption>',
      '</figure>',
      '<a href="https://e.example">',
      '</a>',
      '<br>',
    ],
    ...[
      'words',
      ' ',
      'Photo: x',
      '<div data-block="gallery">',
      '<section data-block="live-update" data-at="2026-01-01T00:00:00Z">',
      '</div>',
      '<dl>',
      '<pre>',
      '<hr>',
    ],
  );

  it('gives a body that fits the schema', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const { body } = htmlToBody(parts.join(''));
        expect(bodySchema.safeParse(body).success).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('may be nested beyond all measure; its words are kept', () => {
    const { body, issues } = htmlToBody(`${'<div><b>'.repeat(100_000)}words`);
    expect(prose(body)).toContain('words');
    expect(issues.map((issue) => issue.code)).toContain('nested_too_deep');
  });
});
