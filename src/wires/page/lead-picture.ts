import type { Ids } from '../../kernel/ids.ts';
import type { ParsedPicture } from '../../newsroom/imports/parsed-story.ts';
import type { Block, Figure } from '../../story/body.ts';
import { text } from '../../story/inline.ts';
import type { PageData } from './page-data.ts';

/** Pictures that stand for a site, not for a story. */
const GENERIC = /logo|default|placeholder|favicon|apple-touch|social[-_]?share|og[-_]?image\.|avatar/i;
/** A figure this near the top is the picture over the story. */
const NEAR_TOP = 2;

/** The file's name without size and query: the same picture comes in many sizes. */
function stem(url: string): string {
  const path = URL.parse(url)?.pathname ?? url;
  return (path.split('/').filter(Boolean).at(-1) ?? '')
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_]?\d{2,4}x\d{2,4}|@\dx/g, '')
    .toLowerCase();
}

/** The picture over the story: the figure at the top of the text, else the one the page names for sharing. */
export function leadPicture(
  blocks: readonly Block[],
  pictures: ParsedPicture[],
  data: PageData,
  { refs, baseUrl }: { readonly refs: Ids; readonly baseUrl: string | null },
): { figure: Figure | null; blocks: Block[] } {
  const top = blocks.findIndex((block) => block.type === 'figure');
  const found = blocks[top];
  if (found?.type === 'figure' && top < NEAR_TOP) {
    return { figure: found, blocks: blocks.filter((_, i) => i !== top) };
  }
  const named = data.article?.image[0];
  const address = URL.parse(
    named?.url ?? data.meta('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ?? '',
    baseUrl ?? undefined,
  );
  if (!address || !/^https?:$/.test(address.protocol) || GENERIC.test(address.pathname))
    return { figure: null, blocks: [...blocks] };
  const already = pictures.some(
    (picture) => picture.url !== null && stem(picture.url) === stem(address.href),
  );
  if (already) return { figure: null, blocks: [...blocks] };
  const ref = refs.next();
  const alt = (data.meta('og:image:alt', 'twitter:image:alt') ?? '').slice(0, 2000);
  const caption = named?.caption ?? '';
  const credit = (named?.credit ?? '').slice(0, 500);
  pictures.unshift({
    ref,
    url: address.href,
    file: null,
    alt,
    caption,
    credit,
    creditUrl: null,
    width: null,
    height: null,
  });
  return {
    figure: {
      type: 'figure',
      attrs: { mediaId: ref, alt, size: 'inline', ...(credit ? { credit } : {}) },
      ...(caption ? { content: text(caption) } : {}),
    },
    blocks: [...blocks],
  };
}
