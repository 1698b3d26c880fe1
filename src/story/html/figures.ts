import type { ChildNode, Element } from 'domhandler';
import type { Block, Figure } from '../body.ts';
import { type Inline, inlineText } from '../inline.ts';
import { type Context, clip, report, reportOnce, safeHref } from './context.ts';
import { addressIn, bareCredit, findCredit } from './credit.ts';
import { embedProvider, embedUrl, isNoise } from './embeds.ts';
import { InlineBuilder, sliceInlines } from './inline-builder.ts';
import { InlineRun, readInline } from './inlines.ts';
import { isPixel, pictureSource } from './picture-source.ts';
import { attr, elements, FRAMES, find, foldedText, hasClass } from './tree.ts';

const CREDIT_CLASS =
  /^(?:[a-z0-9_-]*[_-])?(?:credits?|copyright|photographer|fotograf|bildnachweis|attribution)(?:[_-][a-z0-9_-]*)?$/;
const CAPTION_CLASS = /caption|bildunterschrift|legend/;

/** A picture or frame that stands alone, as blocks: none where it was a tracking pixel or has no address. */
export function mediaBlocks(element: Element, ctx: Context): Block[] {
  if (FRAMES.has(element.name)) return frameBlocks(element, ctx);
  const image = element.name === 'img' ? element : find(element.children, (e) => e.name === 'img');
  if (!image || isPixel(image)) return [];
  const figure = pictureFigure(image, [], ctx);
  return figure ? [figure] : [];
}

function frameBlocks(element: Element, ctx: Context, caption?: string): Block[] {
  const source = find(element.children, (e) => e.name === 'source' || e.name === 'embed');
  const raw = [
    ...['src', 'data-src', 'data-lazy-src', 'data'].map((name) => attr(element, name)),
    attr(element, 'data-videoid') && `https://www.youtube.com/embed/${attr(element, 'data-videoid')}`,
    source && attr(source, 'src'),
  ].find((value) => value && !/^(?:about|javascript|data):/i.test(value));
  const url = embedUrl(raw, ctx.options.baseUrl);
  if (url !== null) return [embedBlock(url, ctx, { title: attr(element, 'title') ?? '', caption })];
  if (isNoise(raw))
    report(ctx, 'info', 'frame_dropped', 'An advertising or measuring frame was left out', element);
  else
    report(ctx, 'lost', 'frame_dropped', `<${element.name}> has no https address and was left out`, element);
  return [];
}

export function embedBlock(
  url: string,
  ctx: Context,
  extra: { title?: string; caption?: string | undefined } = {},
): Block {
  const title = clip(ctx, extra.title ?? '', 500, 'title of an embed');
  const attrs = { url, provider: embedProvider(url), title };
  return extra.caption
    ? { type: 'embed', attrs: { ...attrs, caption: clip(ctx, extra.caption, 1000, 'caption of an embed') } }
    : { type: 'embed', attrs };
}

interface Caption {
  readonly content: Inline[];
  readonly credit: string;
  readonly creditUrl: string | null;
}

/** A figure's caption and credit: the credit from an element of its own, or from the end of the caption's words. */
function readCaption(nodes: readonly ChildNode[], ctx: Context): Caption {
  const credits = creditsIn(nodes);
  for (const credit of credits) ctx.skip.add(credit);
  const run = new InlineRun();
  readInline(nodes, run, [], ctx);
  const content = run.builder.take();
  const own = credits.map(foldedText).filter(Boolean).join(' ');
  if (own === '') return splitCaption(content);
  const link = find(credits, (e) => e.name === 'a' && Boolean(attr(e, 'href')));
  const href = link ? safeHref(attr(link, 'href') ?? '', ctx) : null;
  const credit = bareCredit(own);
  return { content, credit, creditUrl: href ?? addressIn(credit) };
}

/** The elements that hold a credit and nothing else, none inside another. */
function creditsIn(nodes: readonly ChildNode[]): Element[] {
  const found: Element[] = [];
  for (const element of elements(nodes)) {
    const isCredit =
      hasClass(element, CREDIT_CLASS) || /copyrightHolder|creditText/.test(attr(element, 'itemprop') ?? '');
    if (isCredit && !found.some((outer) => contains(outer, element))) found.push(element);
  }
  return found;
}

function contains(outer: Element, inner: Element): boolean {
  for (let up = inner.parent; up; up = up.parent) if (up === outer) return true;
  return false;
}

/** Inline content of a caption with the credit at its end taken off. A link around the credit becomes its address. */
function splitCaption(content: readonly Inline[]): Caption {
  const words = inlineText(content);
  const found = findCredit(words);
  if (!found) return { content: [...content], credit: '', creditUrl: null };
  const taken = sliceInlines(content, found.start, found.end);
  const link = taken
    .flatMap((n) => (n.type === 'text' ? (n.marks ?? []) : []))
    .find((m) => m.type === 'link');
  return {
    content: sliceInlines(content, 0, found.start),
    credit: found.credit,
    creditUrl: found.creditUrl ?? (link?.type === 'link' ? link.attrs.href : null),
  };
}

/** A figure for one image; null where the image has no usable address and nothing is said of it. */
function pictureFigure(
  image: Element | null,
  captionNodes: readonly ChildNode[],
  ctx: Context,
): Figure | null {
  const caption = readCaption(captionNodes, ctx);
  const source = image ? pictureSource(image, ctx) : { url: null, file: null };
  const alt = clip(ctx, (image && attr(image, 'alt')?.trim()) ?? '', 2000, 'alternative text');
  if (!source.url && !source.file && caption.content.length === 0 && caption.credit === '') {
    if (image)
      reportOnce(
        ctx,
        'uncertain',
        'picture_without_address',
        'A picture without a usable address was left out',
      );
    return null;
  }
  const credit = clip(ctx, caption.credit, 500, 'credit');
  let mediaId: string | null = null;
  if (source.url || source.file) {
    mediaId = ctx.refs.next();
    ctx.pictures.push({
      ref: mediaId,
      url: source.url,
      file: source.file,
      alt,
      caption: inlineText(caption.content),
      credit,
      creditUrl: caption.creditUrl,
      width: wholeNumber(image && attr(image, 'width')),
      height: wholeNumber(image && attr(image, 'height')),
    });
  }
  return {
    type: 'figure',
    attrs: {
      mediaId,
      alt,
      size: 'inline',
      ...(credit ? { credit } : {}),
      ...(caption.creditUrl ? { creditUrl: caption.creditUrl } : {}),
    },
    ...(caption.content.length > 0 ? { content: caption.content } : {}),
  };
}

function wholeNumber(value: string | null | undefined): number | null {
  return value && /^\d{1,5}(?:px)?$/.test(value) ? Number.parseInt(value, 10) : null;
}

function captionOf(element: Element): Element | undefined {
  return (
    find(element.children, (e) => e.name === 'figcaption') ??
    find(element.children, (e) => e.name !== 'img' && hasClass(e, CAPTION_CLASS))
  );
}

/** The images of an element, each once though a lazy loader wrote it twice. */
export function imagesOf(element: Element): Element[] {
  const seen = new Set<string>();
  return [...elements(element.children)].filter((e) => {
    if (e.name !== 'img' || isPixel(e)) return false;
    const key = attr(e, 'data-src') ?? attr(e, 'src') ?? '';
    if (seen.has(key) || (insideNoscript(e) && seen.size > 0)) return false;
    seen.add(key);
    return true;
  });
}

function insideNoscript(element: Element): boolean {
  let parent = element.parent;
  while (parent) {
    if ('name' in parent && parent.name === 'noscript') return true;
    parent = parent.parent;
  }
  return false;
}

/** A `<figure>`, or what stands for one: picture, gallery, or whatever else was put into it with its caption. */
export function figureBlocks(element: Element, ctx: Context): Block[] {
  const caption = captionOf(element);
  const images = imagesOf(element);
  const frame = find(element.children, (e) => FRAMES.has(e.name));
  if (frame) return frameBlocks(frame, ctx, caption ? foldedText(caption) : undefined);
  const inner = element.children.filter((node) => node !== caption);
  if (find(inner, (e) => /^(?:table|pre|blockquote|ul|ol)$/.test(e.name))) {
    const blocks = ctx.flow(inner, ctx);
    const table = blocks.find((block) => block.type === 'table');
    if (!caption) return blocks;
    if (table && table.attrs.caption === undefined) {
      table.attrs.caption = clip(ctx, foldedText(caption), 1000, 'caption of a table');
      return blocks;
    }
    return [...blocks, ...ctx.flow([caption], ctx)];
  }
  if (images.length > 1) return [galleryOf(element, images, ctx)].filter((b) => b !== null);
  const own = caption ? [...caption.children, ...creditsIn(inner)] : captionLike(inner);
  const figure = pictureFigure(images[0] ?? null, own, ctx);
  return figure ? [figure] : ctx.flow(inner, ctx);
}

/** Words of a figure that has no caption element: everything in it that is not the picture. */
function captionLike(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.filter(
    (node) => !('name' in node) || !/^(?:img|picture|noscript|script|style|svg|button)$/.test(node.name),
  );
}

/** Several images as a gallery. Each takes the caption of the nearest element around it that holds no other image. */
export function galleryOf(element: Element, images: readonly Element[], ctx: Context): Block | null {
  const figures: Figure[] = [];
  for (const image of images) {
    let holder: Element = image;
    for (let up = image.parent; up && up !== element && 'attribs' in up; up = up.parent) {
      if (imagesOf(up).length > 1) break;
      holder = up;
    }
    const caption = holder === image ? undefined : captionOf(holder);
    const figure = pictureFigure(image, caption?.children ?? [], ctx);
    if (figure) figures.push(figure);
  }
  if (figures.length === 0) return null;
  const inItems = new Set(figures.map((figure) => inlineText(figure.content)));
  const title = captionOf(element);
  const words = title ? foldedText(title) : '';
  const attrs =
    words && !inItems.has(words) && !title?.children.some((n) => 'name' in n && n.name === 'img')
      ? words
      : '';
  return { type: 'gallery', attrs: attrs ? { title: attrs.slice(0, 300) } : {}, content: figures };
}

/** A caption whose picture the source did not give: shown with its credit all the same. */
export function figureWithoutPicture(words: string): Figure {
  const builder = new InlineBuilder();
  builder.text(words, []);
  const caption = splitCaption(builder.take());
  return {
    type: 'figure',
    attrs: {
      mediaId: null,
      alt: '',
      size: 'inline',
      ...(caption.credit ? { credit: caption.credit.slice(0, 500) } : {}),
      ...(caption.creditUrl ? { creditUrl: caption.creditUrl } : {}),
    },
    ...(caption.content.length > 0 ? { content: caption.content } : {}),
  };
}
