import type { Element } from 'domhandler';
import { z } from 'zod';
import { isId } from '../../kernel/ids.ts';
import {
  type Block,
  type Figure,
  figureSizeSchema,
  type LiveUpdate,
  LONGEST_HTML,
  UPDATE_ID,
} from '../body.ts';
import { isSafeHref } from '../inline.ts';
import { type Context, clip, report } from './context.ts';
import { embedUrl } from './embeds.ts';
import { embedBlock } from './figures.ts';
import { InlineRun, readInline } from './inlines.ts';
import { pullQuoteBlocks } from './lists.ts';
import { sanitiseHtml } from './sanitise.ts';
import { attr, find, foldedText, innerSource } from './tree.ts';

/**
 * Blocks of ours written in HTML, with `data-block` and its companions. They are what `bodyToHtml` writes, and how an editor or a
 * program writes rich blocks in the neutral bulk format; docs/formats.md lists them.
 */
type OwnReader = (element: Element, ctx: Context) => Block[];

const READERS: Readonly<Record<string, OwnReader>> = {
  'also-read': alsoRead,
  'pull-quote': (element, ctx) => pullQuoteBlocks(element, ctx, attr(element, 'data-attribution')),
  gallery,
  'live-update': liveUpdate,
  correction,
  embed,
  html: ownHtml,
};

/** The blocks an element of ours stands for; null where it is none of ours. */
export function ownBlocks(element: Element, ctx: Context): Block[] | null {
  const name = attr(element, 'data-block');
  if (name !== undefined) {
    const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
    if (reader) return reader(element, ctx);
    report(ctx, 'uncertain', 'unknown_block', `data-block=${JSON.stringify(name)} is not known`, element);
    return null;
  }
  if (element.name === 'figure' && attr(element, 'data-picture') !== undefined)
    return [ownFigure(element, ctx)];
  return null;
}

function alsoRead(element: Element, ctx: Context): Block[] {
  const name = attr(element, 'data-story')?.trim() ?? '';
  const link = find(element.children, (e) => e.name === 'a');
  const href = link && attr(link, 'href');
  const headline = foldedText(link ?? element);
  if (isId(name)) return [{ type: 'alsoRead', attrs: { storyId: name } }];
  const known = name ? ctx.options.resolveStory?.(name) : undefined;
  if (known) return [{ type: 'alsoRead', attrs: { storyId: known } }];
  if (name === '' && headline === '') {
    report(ctx, 'lost', 'cross_link_empty', 'A cross link names no story', element);
    return [];
  }
  const ref = ctx.refs.next();
  const url = href === undefined ? null : (URL.parse(href, ctx.options.baseUrl)?.href ?? null);
  ctx.crossLinks.push({ ref, headline: headline || name, url, sourceId: name || null });
  return [{ type: 'alsoRead', attrs: { storyId: ref } }];
}

/** A figure that names its picture. Caption and credit stand apart in it, so neither is guessed from the words. */
function ownFigure(element: Element, ctx: Context): Figure {
  const name = attr(element, 'data-picture')?.trim() ?? '';
  const image = find(element.children, (e) => e.name === 'img');
  const caption = find(element.children, (e) => e.name === 'figcaption');
  const credit = find(element.children, (e) => attr(e, 'data-credit') !== undefined);
  if (credit) ctx.skip.add(credit);
  const run = new InlineRun();
  if (caption) readInline(caption.children, run, [], ctx);
  const content = run.builder.take();
  const link = credit && find(credit.children, (e) => e.name === 'a');
  const href = link && attr(link, 'href');
  const words = credit ? clip(ctx, foldedText(credit), 500, 'credit') : '';
  const size = figureSizeSchema.safeParse(attr(element, 'data-size'));
  const alt = attr(element, 'data-alt') ?? (image && attr(image, 'alt')) ?? '';
  return {
    type: 'figure',
    attrs: {
      mediaId: pictureId(name, element, ctx),
      alt: clip(ctx, alt, 2000, 'alternative text'),
      size: size.success ? size.data : 'inline',
      ...(words ? { credit: words } : {}),
      ...(href && isSafeHref(href) ? { creditUrl: href } : {}),
    },
    ...(content.length > 0 ? { content } : {}),
  };
}

function pictureId(name: string, element: Element, ctx: Context): string | null {
  if (name === '') return null;
  if (isId(name)) return name;
  const known = ctx.options.resolvePicture?.(name) ?? null;
  if (known === null) {
    report(ctx, 'uncertain', 'picture_unknown', `No picture is called ${JSON.stringify(name)}`, element);
  }
  return known;
}

function gallery(element: Element, ctx: Context): Block[] {
  const title = attr(element, 'data-title')?.slice(0, 300);
  const figures = ctx.flow(element.children, ctx).filter((block) => block.type === 'figure');
  if (figures.length === 0) {
    report(ctx, 'lost', 'gallery_empty', 'A gallery without pictures was left out', element);
    return [];
  }
  return [{ type: 'gallery', attrs: title === undefined ? {} : { title }, content: figures }];
}

const instant = z.iso.datetime({ offset: true });

function liveUpdate(element: Element, ctx: Context): Block[] {
  const at = attr(element, 'data-at') ?? '';
  const content = ctx.flow(element.children, ctx);
  if (!instant.safeParse(at).success) {
    report(
      ctx,
      'lost',
      'live_update_undated',
      `data-at=${JSON.stringify(at)} is no instant (2026-05-01T10:00:00Z)`,
      element,
    );
    return content;
  }
  const flow: LiveUpdate['content'] = [];
  for (const block of content) {
    // A live update holds no other: the inner one's blocks are read as its own.
    if (block.type === 'liveUpdate') flow.push(...block.content);
    else flow.push(block);
  }
  const headline = attr(element, 'data-headline')?.slice(0, 300);
  const key = attr(element, 'data-key');
  const id = attr(element, 'data-id') ?? '';
  return [
    {
      type: 'liveUpdate',
      attrs: {
        id: UPDATE_ID.test(id) ? id : at,
        at,
        ...(headline === undefined ? {} : { headline }),
        key: key !== undefined && key !== 'false',
      },
      content: flow,
    },
  ];
}

function correction(element: Element, ctx: Context): Block[] {
  const id = attr(element, 'data-correction') ?? '';
  if (isId(id)) return [{ type: 'correction', attrs: { correctionId: id } }];
  const words = foldedText(element);
  const kind = z
    .enum(['correction', 'clarification', 'update', 'withdrawal'])
    .safeParse(attr(element, 'data-kind'));
  const at = instant.safeParse(attr(element, 'data-at'));
  if (words !== '') {
    ctx.corrections.push({
      kind: kind.success ? kind.data : 'correction',
      text: words,
      at: at.success ? at.data : null,
    });
  }
  return [];
}

function embed(element: Element, ctx: Context): Block[] {
  const raw = attr(element, 'data-url') ?? '';
  const url = /^https:\/\//i.test(raw) && URL.canParse(raw) ? raw : embedUrl(raw, ctx.options.baseUrl);
  if (url === null) {
    report(
      ctx,
      'lost',
      'embed_without_address',
      `data-url=${JSON.stringify(raw.slice(0, 80))} is no https address`,
      element,
    );
    return [];
  }
  const caption = attr(element, 'data-caption');
  return [embedBlock(url, ctx, { title: attr(element, 'data-title') ?? '', caption })];
}

function ownHtml(element: Element, ctx: Context): Block[] {
  const html = sanitiseHtml(innerSource(element, ctx.html)).slice(0, LONGEST_HTML);
  return html === '' ? [] : [{ type: 'html', attrs: { html } }];
}
