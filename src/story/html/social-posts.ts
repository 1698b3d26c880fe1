import type { Element } from 'domhandler';
import type { Block } from '../body.ts';
import type { Context } from './context.ts';
import { embedProvider, embedUrl, isKnownProvider } from './embeds.ts';
import { embedBlock } from './figures.ts';
import { attr, elements, find, foldedText, hasClass } from './tree.ts';

/** Markup that a network's script would turn into a frame, by class, and where in it the post's address stands. */
const POSTS: readonly (readonly [RegExp, (element: Element) => string | undefined])[] = [
  [/^(?:twitter-tweet|twitter-video|bluesky-embed)$/, lastLink],
  [/^instagram-media$/, (e) => attr(e, 'data-instgrm-permalink') ?? lastLink(e)],
  [/^tiktok-embed$/, (e) => attr(e, 'cite') ?? lastLink(e)],
  [/^(?:fb-post|fb-video)$/, (e) => attr(e, 'data-href')],
  [/^(?:reddit-card|reddit-embed-bq)$/, (e) => find(e.children, (link) => link.name === 'a')?.attribs.href],
];

function lastLink(element: Element): string | undefined {
  return [...elements(element.children)].filter((e) => e.name === 'a').at(-1)?.attribs.href;
}

/** The embed that an element stands for once its network's script has run; its words become the caption. Null: none. */
export function socialPost(element: Element, ctx: Context): Block[] | null {
  if (!element.attribs.class) return null;
  for (const [pattern, address] of POSTS) {
    if (!hasClass(element, pattern)) continue;
    const url = embedUrl(address(element), ctx.options.baseUrl);
    if (!url) return null;
    return [embedBlock(url, ctx, { caption: foldedText(element).slice(0, 1000) || undefined })];
  }
  return null;
}

/** A paragraph that is nothing but a known provider's address: the way oEmbed is written in many editors. */
export function bareAddress(words: string, ctx: Context): Block | null {
  if (words.length > 400 || !/^https?:\/\/\S+$/.test(words) || !isKnownProvider(words)) return null;
  const url = embedUrl(words);
  return url && embedProvider(url) !== '' ? embedBlock(url, ctx) : null;
}
