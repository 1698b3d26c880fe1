import type { Element } from 'domhandler';
import type { Context } from './context.ts';
import { attr, isElement } from './tree.ts';

/** Attributes in which pages keep the real address of a picture that a script loads later, best first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-full-src',
  'data-orig-file',
  'data-hi-res-src',
  'data-image',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** A picture of one pixel, or hidden: there to count readers. */
export function isPixel(image: Element): boolean {
  const tiny = (value: string | undefined) => value === '1' || value === '0' || value === '1px';
  return tiny(attr(image, 'width')) || tiny(attr(image, 'height'));
}

/** The widest candidate of a `srcset` (HTML standard, "srcset attributes"). */
function widest(srcset: string): string | null {
  let best: string | null = null;
  let bestSize = -1;
  for (const candidate of srcset.slice(0, 20_000).split(/,\s+|,(?=https?:|\/)/)) {
    const [address, size] = candidate.trim().split(/\s+/);
    const value = Number.parseFloat(size ?? '1');
    if (address && value > bestSize) {
      best = address;
      bestSize = value;
    }
  }
  return best;
}

const isPlaceholder = (value: string) =>
  /^data:|^about:|(?:spacer|blank|placeholder|transparent|pixel)\.(?:gif|png|svg)/i.test(value);

/** Where a picture's file is: an absolute address, or a path that `resolveFile` admits. */
export function pictureSource(image: Element, ctx: Context): { url: string | null; file: string | null } {
  const candidates = [
    ...LAZY.map((name) => attr(image, name)),
    attr(image, 'src'),
    ...LAZY_SETS.map((name) => widest(attr(image, name) ?? '')),
    ...siblingsOf(image).map((source) => widest(attr(source, 'srcset') ?? attr(source, 'data-srcset') ?? '')),
  ];
  for (const candidate of candidates) {
    const value = candidate?.trim();
    if (!value || value.startsWith('#') || isPlaceholder(value)) continue;
    // A page that was saved with its pictures names their files; only then its address is asked.
    const file = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value)
      ? null
      : (ctx.options.resolveFile?.(value) ?? null);
    if (file !== null) return { url: null, file };
    const url = URL.parse(value.startsWith('//') ? `https:${value}` : value, ctx.options.baseUrl);
    if (url && /^https?:$/.test(url.protocol)) return { url: url.href, file: null };
  }
  return { url: null, file: null };
}

function siblingsOf(image: Element): Element[] {
  const parent = image.parent;
  if (!parent || !('name' in parent) || parent.name !== 'picture') return [];
  return parent.children.filter(isElement).filter((element) => element.name === 'source');
}
