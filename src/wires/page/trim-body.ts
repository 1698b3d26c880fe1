import type { Block } from '../../story/body.ts';
import { inlineText } from '../../story/inline.ts';
import { readByline } from '../bylines.ts';
import { labelKinds } from '../clipping/labels.ts';
import { readDate } from '../dates.ts';

const key = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export interface TrimmedBody {
  readonly blocks: Block[];
  /** The page's description, unless it is only the text's beginning. */
  readonly standfirst: string | null;
  readonly dropped: string[];
}

/** How many blocks from either end are looked at for what is not text. */
const EDGE = 6;

/** Takes headline, standfirst, byline and dates, which have fields of their own, and share labels off the edges of a body. */
export function trimBody(
  blocks: readonly Block[],
  known: {
    /** Null where the page has no title, and is called by its first words. */
    readonly headline: string | null;
    readonly standfirst: string | null;
    readonly bylines: readonly string[];
  },
): TrimmedBody {
  const dropped: string[] = [];
  const bylines = new Set(known.bylines.map(key));
  const isFurniture = (block: Block, index: number): boolean => {
    if (block.type === 'rule') return index === 0;
    if (block.type !== 'paragraph' && block.type !== 'heading') return false;
    const words = inlineText(block.content);
    const plain = key(words);
    const short = words.length <= 120;
    const isName = short && isByline(words, bylines);
    const isLabel = short && labelKinds(words).some((kind) => kind === 'noise' || kind === 'top');
    return (
      (known.headline !== null && plain === key(known.headline)) ||
      isName ||
      isLabel ||
      (short && readDate(words) !== null)
    );
  };
  const kept = blocks.filter((block, i) => {
    const atEdge = i < EDGE || i >= blocks.length - EDGE;
    if (!atEdge || !isFurniture(block, i)) return true;
    if (block.type === 'paragraph' || block.type === 'heading') dropped.push(inlineText(block.content));
    return false;
  });
  return { ...standfirstOf(kept, known.standfirst), dropped };
}

/** A line that holds names of the byline and nothing else. */
function isByline(words: string, bylines: ReadonlySet<string>): boolean {
  const names = readByline(words);
  return names.length > 0 && names.every(({ name }) => bylines.has(key(name)));
}

/** A description that stands as a paragraph of its own at the top moves out of the body; one that the text begins with is no standfirst. */
function standfirstOf(
  blocks: Block[],
  description: string | null,
): Pick<TrimmedBody, 'blocks' | 'standfirst'> {
  if (description === null) return { blocks, standfirst: null };
  const start = key(description.replace(/(?:…|\.{3}|\[…\])\s*$/, ''));
  for (const [i, block] of blocks.slice(0, 3).entries()) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    const words = key(inlineText(block.content));
    if (words === start && words.length <= 400)
      return { blocks: blocks.filter((_, at) => at !== i), standfirst: description };
  }
  const opening = blocks
    .slice(0, 4)
    .map((block) => (block.type === 'paragraph' ? key(inlineText(block.content)) : ''))
    .join('');
  const isOpening = start.length > 0 && opening.includes(start.slice(0, 120));
  return { blocks, standfirst: isOpening ? null : description };
}
