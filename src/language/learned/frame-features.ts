import { join, mix } from '../mix.ts';
import { Quoted } from '../passages.ts';
import { Comma } from '../shapes.ts';
import { Complement, Complementiser, Speech, type View } from './view.ts';

/** Labels of the frame chain: part of the source, part of the content. 0 is neither. */
export const Source = 1;
export const Content = 2;

export const frameTemplates = 39;
export const frameEdgeTemplates = 7;

/** A cue and the units around it in which its source and content are looked for. */
export interface Window {
  /** Units in order; neighbours may belong to paragraphs apart. */
  readonly units: readonly number[];
  /** The cue's own units, as indices into `units`: first, and one after last. */
  readonly cueFirst: number;
  readonly cueLast: number;
  /** How sure the cue chain is, from 0 to 1. */
  readonly probability: number;
}

const reachBefore = 60;
const reachAfter = 70;

/**
 * The sentence of a cue, with the sentences beside it if they hold quotations; a paragraph before that ends in a
 * quotation, or one after that begins with one, lends its nearest sentence.
 */
export function windowOf(
  view: View,
  neighbours: Neighbours,
  first: number,
  last: number,
  probability: number,
): Window {
  const begin = view.sentenceFirst[first] ?? first;
  const end = view.sentenceLast[last - 1] ?? last;
  const passage = neighbours.of(first);
  let from = begin;
  if (from > passage.first && quotesBefore(view, from)) from = view.sentenceFirst[from - 1] ?? from;
  let to = end;
  if (to < passage.last && quotesAfter(view, to)) to = view.sentenceLast[to] ?? to;
  from = Math.max(from, first - reachBefore);
  to = Math.min(to, last + reachAfter);
  const units: number[] = [];
  if (begin === passage.first && passage.before >= 0) {
    const close = passage.before;
    const open = Math.max(view.sentenceFirst[close] ?? close, close - 20);
    for (let i = open; i <= close; i += 1) units.push(i);
  }
  const shift = units.length;
  for (let i = from; i < to; i += 1) units.push(i);
  if (end === passage.last && passage.after >= 0) {
    const open = passage.after;
    const close = Math.min(view.sentenceLast[open] ?? open + 1, open + 20);
    for (let i = open; i < close; i += 1) units.push(i);
  }
  return { units, cueFirst: shift + first - from, cueLast: shift + last - from, probability };
}

/** Whether the sentence before unit `at` holds a quotation: without one it holds nothing of what the cue reports. */
function quotesBefore(view: View, at: number): boolean {
  for (let i = view.sentenceFirst[at - 1] ?? at; i < at; i += 1)
    if (view.reading.shape[i] === Quoted) return true;
  return false;
}

function quotesAfter(view: View, at: number): boolean {
  const last = view.sentenceLast[at] ?? at;
  for (let i = at; i < last; i += 1) if (view.reading.shape[i] === Quoted) return true;
  return false;
}

/** Bounds of the passage of a unit, and the units of other paragraphs that a window may take in. */
export class Neighbours {
  private readonly bounds: { first: number; last: number; before: number; after: number }[] = [];
  private readonly firsts: number[] = [];

  constructor(view: View) {
    const { passages, shape } = view.reading;
    let previous = -1;
    for (const passage of passages) {
      const bound = { first: passage.first, last: passage.last, before: -1, after: -1 };
      if (passage.within < 0) {
        const earlier = this.bounds[previous];
        if (earlier) {
          if (shape[earlier.last - 1] === Quoted) bound.before = earlier.last - 1;
          if (shape[passage.first] === Quoted) earlier.after = passage.first;
        }
        previous = this.bounds.length;
      }
      this.bounds.push(bound);
      this.firsts.push(passage.first);
    }
  }

  of(unit: number): { first: number; last: number; before: number; after: number } {
    let low = 0;
    let high = this.firsts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.firsts[middle] ?? 0) <= unit) low = middle;
      else high = middle;
    }
    return this.bounds[low] ?? { first: unit, last: unit + 1, before: -1, after: -1 };
  }
}

function distanceClass(n: number): number {
  if (n <= 4) return n;
  if (n <= 6) return 5;
  if (n <= 9) return 6;
  if (n <= 14) return 7;
  return n <= 24 ? 8 : 9;
}

const few = (n: number): number => (n > 3 ? 3 : n);

/**
 * Hashes of what the frame chain looks at, for all units of a window: `frameTemplates` for the unit itself into `nodes`,
 * `frameEdgeTemplates` for the step to it into `edges`. `cueAt` tells of each unit whether it is in some cue.
 */
export function frameFeatures(
  view: View,
  window: Window,
  cueAt: Uint8Array,
  nodes: Int32Array,
  edges: Int32Array,
): void {
  const { units, cueFirst, cueLast } = window;
  const { word, stem, suffix, kind, classes, reading } = view;
  const nothing = 0x5bd1e995 | 0;
  const size = units.length;
  const at = (list: Int32Array, j: number): number =>
    j >= 0 && j < size ? (list[units[j] ?? 0] ?? 0) : nothing;
  let headAt = cueLast - 1;
  for (let j = cueFirst; j < cueLast; j += 1) {
    if ((classes[units[j] ?? 0] ?? 0) & (Speech | Complement)) {
      headAt = j;
      break;
    }
  }
  const head = at(stem, headAt);
  const headKind = at(kind, headAt);
  const sentence = reading.sentence[units[cueFirst] ?? 0] ?? 0;
  const before = at(kind, cueFirst - 1);
  const after = at(kind, cueLast);
  const afterWord = at(word, cueLast);
  const beforeWord = at(word, cueFirst - 1);
  const around = join(before, after);
  const sure = Math.floor(window.probability * 5);
  let quotedBefore = 0;
  let quotedAfter = 0;
  for (let j = 0; j < size; j += 1) {
    if (reading.shape[units[j] ?? 0] !== Quoted) continue;
    if (j < cueFirst) quotedBefore = cueFirst - j < 12 ? 2 : 1;
    else if (quotedAfter === 0) quotedAfter = j - cueLast < 12 ? 2 : 1;
  }
  const quoted = quotedBefore * 3 + quotedAfter;

  // What lies between a unit and the cue, gathered outwards from the cue on each side.
  const commas = new Uint8Array(size);
  const betweens = new Uint8Array(size);
  let count = 0;
  let between = 0;
  const note = (j: number): void => {
    commas[j] = few(count);
    betweens[j] = between;
    const unit = units[j] ?? 0;
    const shape = reading.shape[unit] ?? 0;
    if (shape === Comma) count += 1;
    if (shape === Quoted) between |= 1;
    if ((classes[unit] ?? 0) & Complementiser) between |= 2;
    if (cueAt[unit]) between |= 4;
  };
  for (let j = cueLast; j < size; j += 1) note(j);
  count = 0;
  between = 0;
  for (let j = cueFirst - 1; j >= 0; j -= 1) note(j);

  for (let j = 0; j < size; j += 1) {
    const unit = units[j] ?? 0;
    const side = j < cueFirst ? 1 : j >= cueLast ? 3 : 2;
    const distance = side === 1 ? cueFirst - j : side === 3 ? j - cueLast + 1 : 0;
    const near = distanceClass(distance);
    const sd = side * 16 + near;
    const own = reading.sentence[unit] ?? 0;
    const relative = own === sentence ? 0 : own < sentence ? 1 : 2;
    const w = word[unit] ?? 0;
    const s = stem[unit] ?? 0;
    const k = kind[unit] ?? 0;
    const w1 = at(word, j - 1);
    const n1 = at(word, j + 1);
    const k1 = at(kind, j - 1);
    const k2 = at(kind, j - 2);
    const m1 = at(kind, j + 1);
    const m2 = at(kind, j + 2);
    const sr = side * 4 + relative;
    const behind = betweens[j] ?? 0;
    const comma = commas[j] ?? 0;
    const cue = cueAt[unit] ?? 0;
    const firstNode = j * frameTemplates;
    let o = firstNode;
    const put = (value: number): void => {
      nodes[o] = mix(o - firstNode + 101, value);
      o += 1;
    };
    put(sd);
    put(join(sd, head));
    put(join(sr, w));
    put(join(join(sr, w), head));
    put(join(sr, s));
    put(join(sr, k));
    put(join(sr, w1));
    put(join(sr, n1));
    put(join(join(sr, w1), w));
    put(join(join(sr, w), n1));
    put(join(join(join(sr, k1), k), m1));
    put(join(join(join(join(side, k2), k1), k), m1));
    put(join(sr, suffix[unit] ?? 0));
    put(join(join(head, k), Math.min(near, 5) * 4 + side));
    put(join(join(head, k), sr));
    put(join(join(sr, head), view.length[unit] ?? 0));
    put(join(join(sr, comma), k));
    put(join(join(sr, behind), k));
    put(join(join(sr, behind), comma * 8 + near));
    put(join(join(around, sr), near));
    put(join(join(around, sr), k));
    put(join(join(around, head), sr));
    put(join(join(sr, cue), join(k, near)));
    put(join(join(sr, quoted), k));
    put(join(join(sr, quoted), near * 4 + comma));
    put(join(join(join(side, m1), m2), k));
    put(join(join(sr, sure), k));
    put(join(join(sr, sure), headKind));
    put(join(join(afterWord, sr), near));
    put(join(join(beforeWord, sr), near));
    put(join(join(afterWord, head), sr));
    put(join(join(headKind, around), join(sr, near)));
    put(join(join(headKind, k), join(sr, comma * 8 + behind)));
    put(join(join(sr, near), join(k1, k)));
    put(join(join(sr, near), join(k, m1)));
    put(join(join(head, around), join(sr, near)));
    put(join(join(side, near), w));
    put(join(join(sr, headKind), join(k, near)));
    put(join(join(sr, at(kind, j + 3)), join(m2, m1)));
    const firstEdge = j * frameEdgeTemplates;
    let e = firstEdge;
    const step = (value: number): void => {
      edges[e] = mix(e - firstEdge + 201, value);
      e += 1;
    };
    // Only words of the language's own lists open or close a span by themselves: others are told by their kind.
    const flags = classes[unit] ?? 0;
    const flagsBefore = at(classes, j - 1);
    const crossed = j > 0 && (reading.sentence[units[j - 1] ?? 0] ?? 0) !== own ? 1 : 0;
    step(side);
    step(join(join(sr, crossed), k));
    step(join(join(side, k1), k));
    step(flags ? join(side, w) : 0);
    step(flagsBefore ? join(side, w1) : 0);
    step(join(join(headKind, side), join(k1, k)));
    step(join(join(side, k1), join(k, m1)));
  }
}
