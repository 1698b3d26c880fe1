import {
  Bracket,
  Colon,
  Comma,
  Dash,
  DoubleQuote,
  isWordShape,
  NoGap,
  ParagraphGap,
  SingleQuote,
  Stop,
} from './shapes.ts';
import type { Tokens } from './tokens.ts';

/** A stretch between quotation marks, in token indices. */
export interface Quote {
  /** The opening mark. */
  readonly open: number;
  /** The closing mark, or the token after the paragraph's last where the mark is missing. */
  readonly close: number;
  readonly closed: boolean;
  readonly single: boolean;
}

export interface QuoteStyle {
  /** Single marks open and close by their place alone (’…‘ in Urdu); elsewhere ’ is an apostrophe first. */
  readonly singlesByShape: boolean;
}

/** Marks of different families never close one another. */
function family(mark: string): number {
  if (mark === '«' || mark === '»') return 1;
  if (mark === '「' || mark === '」') return 2;
  if (mark === '『' || mark === '』') return 3;
  return 0;
}

type Side = 'open' | 'close' | 'either';

const opensAfter = (shape: number): boolean =>
  shape === Bracket || shape === Dash || shape === DoubleQuote || shape === SingleQuote;

/** What the place of a mark says of its side: an opening mark hugs the word after it, a closing mark the one before. */
function sideByShape(tokens: Tokens, i: number): Side {
  const gapBefore = tokens.gap[i] !== NoGap;
  const last = i + 1 >= tokens.count;
  const gapAfter = last || tokens.gap[i + 1] !== NoGap;
  if (gapBefore && !gapAfter) {
    // « Oui », dit-elle: a mark with space before it and a comma after it closes.
    const next = tokens.shape[i + 1] ?? 0;
    return next === Comma || next === Stop || next === Colon ? 'close' : 'open';
  }
  if (!gapBefore && gapAfter) return 'close';
  const before = i > 0 ? (tokens.shape[i - 1] ?? 0) : 0;
  const after = last ? 0 : (tokens.shape[i + 1] ?? 0);
  if (!gapBefore && !gapAfter) {
    if (opensAfter(before) && isWordShape(after)) return 'open';
    if (isWordShape(before) && !isWordShape(after)) return 'close';
    if ((before === Stop || before === Comma) && !isWordShape(after)) return 'close';
    if (before === Colon && isWordShape(after)) return 'open';
  }
  if (gapBefore && tokens.gap[i] === ParagraphGap) return 'open';
  return 'either';
}

function sideOfDouble(tokens: Tokens, i: number): Side {
  const mark = tokens.text[tokens.start[i] ?? 0] ?? '';
  if (mark === '„' || mark === '「' || mark === '『' || mark === '〝') return 'open';
  if (mark === '」' || mark === '』' || mark === '〞') return 'close';
  const side = sideByShape(tokens, i);
  if (side !== 'either') return side;
  if (mark === '“' || mark === '«') return 'open';
  if (mark === '”' || mark === '»') return 'close';
  return 'either';
}

/** "voters’ choice" looks like a closing mark. It is one unless a better candidate follows soon. */
function isPossessive(tokens: Tokens, i: number): boolean {
  const end = tokens.end[i - 1] ?? 0;
  if ((tokens.text[end - 1] ?? '') !== 's') return false;
  for (let j = i + 1; j < tokens.count && j < i + 40; j += 1) {
    const shape = tokens.shape[j];
    if (tokens.gap[j] === ParagraphGap || shape === DoubleQuote) return false;
    if (shape !== SingleQuote) continue;
    const side = sideByShape(tokens, j);
    if (side === 'open') return false;
    if (side === 'close') return true;
  }
  return false;
}

interface Open {
  readonly at: number;
  readonly family: number;
  readonly single: boolean;
}

const deepest = 4;
/** A single mark that is not closed within so many tokens was an apostrophe. */
const singleReach = 120;

/** Pairs the marks of a text. Quotes come in the order of their opening marks and are properly nested. Linear time. */
export function findQuotes(tokens: Tokens, style: QuoteStyle): Quote[] {
  const found: Quote[] = [];
  const stack: Open[] = [];
  const settle = (open: Open, close: number, closed: boolean): void => {
    if (open.single && (!closed || close - open.at > singleReach)) return;
    if (close - open.at > 1) found.push({ open: open.at, close, closed, single: open.single });
  };
  const closeDownTo = (depth: number, at: number): void => {
    while (stack.length > depth) {
      const open = stack.pop();
      if (open) settle(open, at, false);
    }
  };
  for (let i = 0; i < tokens.count; i += 1) {
    if (tokens.gap[i] === ParagraphGap && stack.length > 0) closeDownTo(0, i);
    const shape = tokens.shape[i];
    if (shape !== DoubleQuote && shape !== SingleQuote) continue;
    const single = shape === SingleQuote;
    const mark = tokens.text[tokens.start[i] ?? 0] ?? '';
    const kind = single ? 9 : family(mark);
    let side: Side;
    if (single) {
      const byShape = sideByShape(tokens, i);
      if (byShape === 'either') continue;
      if (byShape === 'open' && mark === '’' && !style.singlesByShape) continue;
      if (byShape === 'open' && i + 1 < tokens.count && !isWordShape(tokens.shape[i + 1] ?? 0)) continue;
      side = byShape;
    } else side = sideOfDouble(tokens, i);
    let depth = stack.length - 1;
    while (depth >= 0 && stack[depth]?.family !== kind) depth -= 1;
    if (side === 'either') side = depth >= 0 ? 'close' : 'open';
    if (side === 'open') {
      // The same marks twice without a closing one between: the writer forgot it. Guillemets and corners do nest.
      if (depth >= 0 && kind === 0) closeDownTo(depth, i);
      if (stack.length < deepest) stack.push({ at: i, family: kind, single });
      continue;
    }
    if (depth < 0) continue;
    if (single && isPossessive(tokens, i)) continue;
    while (stack.length > depth + 1) {
      const inner = stack.pop();
      if (inner && !inner.single) settle(inner, i, false);
    }
    const open = stack.pop();
    if (open) settle(open, i, true);
  }
  closeDownTo(0, tokens.count);
  return found.sort((a, b) => a.open - b.open);
}
