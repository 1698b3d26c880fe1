import type { Body, Figure, List, NodeOf, NodeType, Paragraph } from '../body.ts';
import type { Inline, Mark, MarkType } from '../inline.ts';
import { attributes, escapeText } from './escape.ts';
import { sanitiseHtml } from './sanitise.ts';

/** Whom the HTML is for. Without these, ids alone stand in it, which is enough to read it back. */
export interface BodyToHtmlOptions {
  /** Address of a story; null where it has none to show. */
  readonly storyUrl?: (id: string) => string | null;
  readonly storyHeadline?: (id: string) => string | null;
  /** Address of a picture's file. */
  readonly pictureUrl?: (id: string) => string | null;
  readonly correctionText?: (id: string) => string | null;
  /** What stands before a cross link, such as "Also read". */
  readonly alsoReadLabel?: string;
  /** How the time of a live update, an instant, is told to readers. */
  readonly updateTime?: (at: string) => string;
}

/**
 * Words for readers that the block's attributes hold already, or that the page adds: whoever reads the HTML back leaves them out.
 */
function shown(tag: 'p' | 'span' | 'h2', text: string | undefined): string {
  return text ? `<${tag} data-shown>${escapeText(text)}</${tag}>` : '';
}

const MARK_TAGS: Record<MarkType, (mark: Mark) => readonly [open: string, close: string]> = {
  strong: () => ['<strong>', '</strong>'],
  emphasis: () => ['<em>', '</em>'],
  subscript: () => ['<sub>', '</sub>'],
  superscript: () => ['<sup>', '</sup>'],
  strike: () => ['<s>', '</s>'],
  link: (mark) => [`<a${attributes(mark.type === 'link' ? { ...mark.attrs } : {})}>`, '</a>'],
  language: (mark) => [`<span${attributes(mark.type === 'language' ? { ...mark.attrs } : {})}>`, '</span>'],
  statement: (mark) => [
    `<span${attributes(mark.type === 'statement' ? { 'data-statement': mark.attrs.id } : {})}>`,
    '</span>',
  ],
};

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || JSON.stringify(a) === JSON.stringify(b));
}

/** Inline content as HTML. A mark that goes on over several text nodes is one element. */
export function inlinesToHtml(content: readonly Inline[] | undefined): string {
  if (!content) return '';
  let out = '';
  const open: Mark[] = [];
  const closeTo = (depth: number) => {
    for (let mark = open[depth] && open.pop(); mark; mark = open[depth] && open.pop()) {
      out += MARK_TAGS[mark.type](mark)[1];
    }
  };
  for (const node of content) {
    if (node.type === 'hardBreak') {
      closeTo(0);
      out += '<br>';
      continue;
    }
    const marks = node.marks ?? [];
    let shared = 0;
    while (shared < marks.length && sameMark(open[shared], marks[shared])) shared += 1;
    closeTo(shared);
    for (const mark of marks.slice(shared)) {
      out += MARK_TAGS[mark.type](mark)[0];
      open.push(mark);
    }
    out += escapeText(node.text);
  }
  closeTo(0);
  return out;
}

function paragraphHtml(paragraph: Paragraph): string {
  return `<p>${inlinesToHtml(paragraph.content)}</p>`;
}

function partsHtml(parts: readonly (Paragraph | List)[], bare: boolean): string {
  return parts
    .map((part) => {
      if (part.type === 'list') return listHtml(part);
      return bare ? inlinesToHtml(part.content) : paragraphHtml(part);
    })
    .join('');
}

function listHtml(list: List): string {
  const tag = list.attrs.ordered ? 'ol' : 'ul';
  const items = list.content.map((item) => {
    const bare = item.content.filter((part) => part.type === 'paragraph').length === 1;
    return `<li>${partsHtml(item.content, bare)}</li>`;
  });
  return `<${tag}${attributes({ start: list.attrs.start })}>${items.join('')}</${tag}>`;
}

function figureHtml(figure: Figure, options: BodyToHtmlOptions): string {
  const { mediaId, alt, credit, creditUrl, size } = figure.attrs;
  const src = mediaId === null ? null : (options.pictureUrl?.(mediaId) ?? null);
  const image = src === null ? '' : `<img${attributes({ src, alt })}>`;
  const named = escapeText(credit ?? '');
  const linked = creditUrl === undefined ? named : `<a${attributes({ href: creditUrl })}>${named}</a>`;
  const credited = linked === '' ? '' : `<small data-credit>${linked}</small>`;
  const caption = [inlinesToHtml(figure.content), credited].filter(Boolean).join(' ');
  const own = attributes({
    'data-picture': mediaId ?? '',
    'data-size': size === 'inline' ? null : size,
    'data-alt': src === null && alt !== '' ? alt : null,
  });
  return `<figure${own}>${image}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
}

function tableHtml({ attrs, content }: NodeOf<'table'>): string {
  const rows = content.map((row) => {
    const scope = row.content.every((cell) => cell.attrs.header) ? 'col' : 'row';
    const cells = row.content.map(({ attrs: cell, content: paragraphs }) => {
      const words = partsHtml(paragraphs, paragraphs.length === 1);
      // A header that says nothing heads nothing (WCAG 1.3.1); reading it back makes it a header again.
      const tag = cell.header && words !== '' ? 'th' : 'td';
      const own = attributes({
        scope: tag === 'th' ? scope : null,
        'data-header': cell.header && tag === 'td' ? '' : null,
        colspan: cell.colspan === 1 ? null : cell.colspan,
        rowspan: cell.rowspan === 1 ? null : cell.rowspan,
        'data-align': cell.align === 'start' ? null : cell.align,
      });
      return `<${tag}${own}>${words}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = attrs.caption === undefined ? '' : `<caption>${escapeText(attrs.caption)}</caption>`;
  return `<table data-table>${caption}<tbody>${rows.join('')}</tbody></table>`;
}

type Node<T extends NodeType = NodeType> = { [K in T]: NodeOf<K> & { readonly type: K } }[T];
type Writers = { readonly [T in NodeType]: (node: Node<T>, options: BodyToHtmlOptions) => string };

const WRITERS: Writers = {
  paragraph: paragraphHtml,
  heading: ({ attrs, content }) => `<h${attrs.level}>${inlinesToHtml(content)}</h${attrs.level}>`,
  list: listHtml,
  quote: ({ attrs, content }) => {
    const source = attrs.cite === undefined ? '' : `<footer data-cite>${escapeText(attrs.cite)}</footer>`;
    return `<blockquote${attributes({ cite: attrs.href })}>${partsHtml(content, false)}${source}</blockquote>`;
  },
  pullQuote: ({ attrs, content }) => {
    const source = attrs.attribution ? `<footer>${escapeText(attrs.attribution)}</footer>` : '';
    const own = attributes({ 'data-block': 'pull-quote', 'data-attribution': attrs.attribution });
    return `<blockquote${own}><p>${inlinesToHtml(content)}</p>${source}</blockquote>`;
  },
  table: tableHtml,
  figure: figureHtml,
  gallery: ({ attrs, content }, options) => {
    const own = attributes({ 'data-block': 'gallery', 'data-title': attrs.title });
    const figures = content.map((figure) => figureHtml(figure, options)).join('');
    return `<div${own}>${shown('p', attrs.title)}${figures}</div>`;
  },
  alsoRead: ({ attrs: { storyId } }, options) => {
    const headline = escapeText(options.storyHeadline?.(storyId) ?? '');
    const href = options.storyUrl?.(storyId) ?? null;
    const inner = href === null ? headline : `<a${attributes({ href })}>${headline || escapeText(href)}</a>`;
    const own = attributes({ 'data-block': 'also-read', 'data-story': storyId });
    const label = options.alsoReadLabel ? `${shown('span', options.alsoReadLabel)} ` : '';
    return `<p${own}>${label}${inner}</p>`;
  },
  embed: ({ attrs: { url, title, caption } }) => {
    const own = attributes({
      'data-block': 'embed',
      'data-url': url,
      'data-title': title || null,
      'data-caption': caption,
    });
    return `<div${own}><a${attributes({ href: url })}>${escapeText(title || url)}</a>${shown('p', caption)}</div>`;
  },
  correction: ({ attrs: { correctionId } }, options) => {
    const own = attributes({ 'data-block': 'correction', 'data-correction': correctionId });
    return `<p${own}>${escapeText(options.correctionText?.(correctionId) ?? '')}</p>`;
  },
  rule: () => '<hr>',
  code: ({ attrs, content }) => {
    const words = escapeText((content ?? []).map((node) => node.text).join(''));
    return `<pre${attributes({ 'data-language': attrs.language })}><code>${words}</code></pre>`;
  },
  html: ({ attrs }) => `<div data-block="html">${sanitiseHtml(attrs.html)}</div>`,
  liveUpdate: ({ attrs, content }, options) => {
    const own = attributes({
      'data-block': 'live-update',
      'data-id': attrs.id,
      'data-at': attrs.at,
      'data-headline': attrs.headline,
      'data-key': attrs.key,
    });
    const head = [options.updateTime?.(attrs.at), attrs.headline].filter(Boolean).join(' · ');
    return `<section${own}>${shown('h2', head)}${content.map((block) => blockHtml(block, options)).join('')}</section>`;
  },
};

function blockHtml<T extends NodeType>(block: Node<T>, options: BodyToHtmlOptions): string {
  const write: Writers[T] = WRITERS[block.type];
  return write(block, options);
}

/**
 * A body document as HTML that stands alone: for full-text feeds, the read API and export. No style, no script, no inline
 * handler. `htmlToBody` reads the same document back from it.
 */
export function bodyToHtml(body: Body, options: BodyToHtmlOptions = {}): string {
  return body.content.map((block) => blockHtml(block, options)).join('\n');
}
