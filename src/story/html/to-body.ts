import type { ChildNode, Element } from 'domhandler';
import type { Block, Body } from '../body.ts';
import { inlineText, type Mark } from '../inline.ts';
import { type Context, type HtmlToBodyOptions, report, safeHref } from './context.ts';
import { figureBlocks, galleryOf, imagesOf, mediaBlocks } from './figures.ts';
import { dropDrawing, InlineRun, inlinesOf, marksOf, readInlineElement, WORDLESS } from './inlines.ts';
import { isPullQuote, listBlocks, pullQuoteBlocks, quoteBlocks } from './lists.ts';
import { ownBlocks } from './own-blocks.ts';
import {
  type HtmlCorrection,
  type HtmlIssue,
  type HtmlPicture,
  type HtmlStoryReference,
  sequentialRefs,
} from './references.ts';
import { bareAddress, socialPost } from './social-posts.ts';
import { htmlBlock, tableBlocks } from './tables.ts';
import {
  attr,
  elements,
  foldedText,
  hasClass,
  isElement,
  isFrameOrPicture,
  isText,
  parseTree,
  rawText,
} from './tree.ts';

/** A body read from HTML, with what it names by reference and what did not come over as it was. */
export interface HtmlBody {
  readonly body: Body;
  readonly pictures: HtmlPicture[];
  readonly crossLinks: HtmlStoryReference[];
  /** Corrections written in the markup; they belong into the ledger, not into the body. */
  readonly corrections: HtmlCorrection[];
  readonly issues: HtmlIssue[];
}

/**
 * HTML as a body document. Safe by construction: only known nodes are built, addresses pass `isSafeHref`, and what fits no node
 * is sanitised markup. White space folds as in a browser; letters, quotes and non-breaking spaces inside text stay as they are.
 * Empty paragraphs are left out. Never throws; linear in the length of `html`.
 */
export function htmlToBody(html: string, options: HtmlToBodyOptions = {}): HtmlBody {
  const tree = parseTree(html);
  const ctx: Context = {
    options,
    refs: options.refs ?? sequentialRefs(),
    html,
    pictures: [],
    crossLinks: [],
    corrections: [],
    issues: [],
    said: new Set(),
    skip: new Set(),
    media: mediaBlocks,
    flow: toBlocks,
  };
  if (tree.tooDeep) {
    report(ctx, 'uncertain', 'nested_too_deep', 'Markup nested too deep was read as plain text');
  }
  const { pictures, crossLinks, corrections, issues } = ctx;
  return {
    body: { type: 'doc', content: toBlocks(tree.root.children, ctx) },
    pictures,
    crossLinks,
    corrections,
    issues,
  };
}

type BlockReader = (element: Element, ctx: Context, marks: readonly Mark[]) => Block[];

const heading =
  (level: 2 | 3 | 4): BlockReader =>
  (element, ctx, marks) => {
    const { content, before, after } = inlinesOf(element, ctx, marks);
    return content.length > 0
      ? [...before, { type: 'heading', attrs: { level }, content }, ...after]
      : [...before, ...after];
  };

const BLOCKS: Readonly<Record<string, BlockReader>> = {
  p: paragraph,
  h1: heading(2),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(4),
  h6: heading(4),
  ul: listBlocks,
  ol: listBlocks,
  menu: listBlocks,
  blockquote,
  table: tableBlocks,
  figure: figureBlocks,
  hr: () => [{ type: 'rule' }],
  pre: code,
  dl: (element, ctx) => htmlBlock(element, ctx, 'A list of definitions'),
  details: (element, ctx) => htmlBlock(element, ctx, 'A fold-out'),
};

/** Elements that only hold blocks; an element not listed anywhere is one of them if there are blocks in it. */
const CONTAINERS = new Set([
  ...[
    'div',
    'section',
    'article',
    'main',
    'header',
    'footer',
    'aside',
    'nav',
    'center',
    'address',
    'form',
    'fieldset',
  ],
  ...[
    'body',
    'html',
    'li',
    'dd',
    'dt',
    'td',
    'th',
    'tr',
    'tbody',
    'thead',
    'tfoot',
    'caption',
    'figcaption',
    'hgroup',
  ],
  ...['summary', 'noscript', 'search', 'legend'],
]);

function isBlock(element: Element): boolean {
  return Object.hasOwn(BLOCKS, element.name) || CONTAINERS.has(element.name);
}

/** Nodes in flow as blocks: text that stands outside paragraphs becomes paragraphs, two breaks in a row part them. */
function toBlocks(nodes: readonly ChildNode[], ctx: Context, marks: readonly Mark[] = []): Block[] {
  const out: Block[] = [];
  let run = new InlineRun();
  const flush = () => {
    out.push(...run.before);
    for (const content of run.builder.takeAll(true)) out.push(paragraphOr(content, ctx));
    out.push(...run.after);
    run = new InlineRun();
  };
  for (const node of nodes) {
    if (isText(node)) run.builder.text(node.data, marks);
    else if (isElement(node) && !ctx.skip.has(node) && attr(node, 'data-shown') === undefined) {
      if (isBlock(node) || attr(node, 'data-block') !== undefined) {
        flush();
        out.push(...blockOf(node, ctx, marks));
      } else if (!isFrameOrPicture(node) && node.children.length > 0 && holdsBlocks(node)) {
        flush();
        out.push(...toBlocks(node.children, ctx, marksOf(node, marks, ctx)));
      } else readInlineElement(node, run, marks, ctx);
    }
  }
  flush();
  return out;
}

function holdsBlocks(element: Element): boolean {
  for (const inner of elements(element.children)) if (isBlock(inner)) return true;
  return false;
}

function blockOf(element: Element, ctx: Context, marks: readonly Mark[]): Block[] {
  const own = ownBlocks(element, ctx) ?? socialPost(element, ctx);
  if (own) return own;
  const reader = BLOCKS[element.name];
  if (reader && Object.hasOwn(BLOCKS, element.name)) return reader(element, ctx, marks);
  if (WORDLESS.has(element.name)) return [];
  if (element.name === 'svg') {
    dropDrawing(element, ctx);
    return [];
  }
  if (element.name === 'noscript') return noscript(element, ctx, marks);
  return pictureGroup(element, ctx) ?? toBlocks(element.children, ctx, marks);
}

function paragraph(element: Element, ctx: Context, marks: readonly Mark[]): Block[] {
  // Unclosed inline tags leave blocks inside a paragraph: then it is only a container.
  if (holdsBlocks(element)) return toBlocks(element.children, ctx, marks);
  const { content, before, after } = inlinesOf(element, ctx, marks);
  return content.length > 0 ? [...before, paragraphOr(content, ctx), ...after] : [...before, ...after];
}

function paragraphOr(content: ReturnType<typeof inlinesOf>['content'], ctx: Context): Block {
  return bareAddress(inlineText(content), ctx) ?? { type: 'paragraph', content };
}

function blockquote(element: Element, ctx: Context): Block[] {
  if (isPullQuote(element)) return pullQuoteBlocks(element, ctx);
  const cite = attr(element, 'cite');
  return quoteBlocks(element, ctx, cite ? safeHref(cite, ctx) : null);
}

function code(element: Element): Block[] {
  const inner = element.children.filter(isElement).find((e) => e.name === 'code');
  const value = rawText(inner ?? element);
  if (value.trim() === '') return [];
  const named =
    attr(element, 'data-language') ??
    /(?:^|\s)lang(?:uage)?-(\S+)/.exec(attr(inner ?? element, 'class') ?? '')?.[1];
  const attrs = named ? { language: named.slice(0, 40) } : {};
  return [{ type: 'code', attrs, content: [{ type: 'text', text: value }] }];
}

/** Fallbacks for readers without script: taken only where the script's version is not there too. */
function noscript(element: Element, ctx: Context, marks: readonly Mark[]): Block[] {
  const before = element.prev && isElement(element.prev) ? element.prev : null;
  if (before && (before.name === 'img' || before.name === 'picture' || imagesOf(before).length > 0))
    return [];
  return toBlocks(element.children, ctx, marks);
}

const GALLERY = /^(?:.*[-_])?(?:gallery|slideshow|carousel|bildergalerie|diaporama)(?:[-_].*)?$/;
const CAPTIONED = /^(?:wp-caption|.*image-caption|caption-img|media-caption|captioned-image.*)$/;

/** A container that stands for a gallery or a captioned picture; null where it is only a container. */
function pictureGroup(element: Element, ctx: Context): Block[] | null {
  if (!element.attribs.class) return null;
  if (hasClass(element, GALLERY)) {
    const images = imagesOf(element);
    // A whole page body inside a "gallery" wrapper is no gallery: there is more to read than captions.
    if (images.length > 1 && foldedText(element).length < images.length * 600) {
      const gallery = galleryOf(element, images, ctx);
      return gallery ? [gallery] : null;
    }
  }
  if (hasClass(element, CAPTIONED) && imagesOf(element).length === 1 && foldedText(element).length < 600) {
    return figureBlocks(element, ctx);
  }
  return null;
}
