import type { Frame, Span } from '../frame.ts';
import type { Language } from '../languages/compiled.ts';
import type { Reading } from '../passages.ts';
import { Chain } from './chain.ts';
import { type Cue, findCues } from './cues.ts';
import {
  Content,
  frameEdgeTemplates,
  frameFeatures,
  frameTemplates,
  Neighbours,
  Source,
  type Window,
  windowOf,
} from './frame-features.ts';
import { addEdgeRows, addNodeRows, labelCount, stepCount } from './table.ts';
import { type View, viewOf } from './view.ts';
import type { Weights } from './weights.ts';

/** Which units stand in some cue: what a cue reports often ends where the next begins. */
export function markCues(view: View, cues: readonly Cue[]): Uint8Array {
  const marked = new Uint8Array(view.word.length);
  for (const cue of cues) if (cue.probability >= 0.4) marked.fill(1, cue.first, cue.last);
  return marked;
}

/** Attributions by learned weights: one chain finds the cues of a text, another finds for each cue its source and content. */
export function findFramesByWeights(reading: Reading, language: Language, weights: Weights): Frame[] {
  const view = viewOf(reading, language);
  const cues = findCues(view, weights);
  const cueAt = markCues(view, cues);
  const neighbours = new Neighbours(view);
  const reader = new FrameReader(view, weights, cueAt);
  const frames: Frame[] = [];
  for (const cue of cues) {
    const frame = reader.read(windowOf(view, neighbours, cue.first, cue.last, cue.probability), cue);
    if (frame) frames.push(frame);
  }
  return frames;
}

/** What a probability must reach. Chosen where precision and recall balance on the development parts of the corpora. */
interface Thresholds {
  /** Of a unit, to belong to the content; below one half, since a content missed whole costs more than a ragged edge. */
  readonly content: number;
  readonly source: number;
  /** Of an attribution, to be told at all. */
  readonly frame: number;
  /** Of one that nobody says: it must be surer that it is said. */
  readonly frameWithoutSource: number;
}

const usual: Thresholds = { content: 0.36, source: 0.38, frame: 0.36, frameWithoutSource: 0.56 };
/** Weights learned from few texts are never sure. */
const small: Thresholds = { content: 0.35, source: 0.35, frame: 0.22, frameWithoutSource: 0.35 };

/** What is said on one side of the attribution, in one sentence, is one piece: a word in it that the chain doubted belongs to it. */
function withoutGaps(view: View, cue: Span, source: readonly Span[], spans: readonly Span[]): Span[] {
  const { sentence } = view.reading;
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const parted =
      !before ||
      sentence[before.last - 1] !== sentence[span.first] ||
      [cue, ...source].some((other) => other.first >= before.last && other.first < span.first);
    if (parted || !before) joined.push(span);
    else joined[joined.length - 1] = { first: before.first, last: span.last };
  }
  return joined;
}

class FrameReader {
  private readonly chain = new Chain();
  private nodes = new Int32Array(0);
  private edges = new Int32Array(0);
  private readonly view: View;
  private readonly weights: Weights;
  private readonly cueAt: Uint8Array;

  constructor(view: View, weights: Weights, cueAt: Uint8Array) {
    this.view = view;
    this.weights = weights;
    this.cueAt = cueAt;
  }

  read(window: Window, cue: Cue): Frame | null {
    const { chain, view, weights } = this;
    const least = weights.isSmall ? small : usual;
    const size = window.units.length;
    if (this.nodes.length < size * frameTemplates) {
      this.nodes = new Int32Array(size * 2 * frameTemplates);
      this.edges = new Int32Array(size * 2 * frameEdgeTemplates);
    }
    frameFeatures(view, window, this.cueAt, this.nodes, this.edges);
    chain.reserve(size);
    for (let j = 0; j < size; j += 1) {
      const node = j * frameTemplates;
      addNodeRows(weights.frameNode, this.nodes, node, frameTemplates, chain.node, j * labelCount);
      if (j === 0) continue;
      const edge = j * frameEdgeTemplates;
      addEdgeRows(weights.frameEdge, this.edges, edge, frameEdgeTemplates, chain.edge, j * stepCount);
    }
    chain.infer(size, false);
    let surest = 0;
    for (let j = 0; j < size; j += 1)
      surest = Math.max(surest, chain.marginal[j * labelCount + Content] ?? 0);
    const confidence = surest * Math.sqrt(Math.min(1, cue.probability * 1.2));
    if (confidence < least.frame) return null;
    const source = this.spans(window, Source, least.source);
    const said = this.spans(window, Content, Math.min(least.content, surest));
    const content = withoutGaps(view, cue, source, said);
    if (content.length === 0) return null;
    if (source.length === 0 && confidence < least.frameWithoutSource) return null;
    return { cue, source, content, confidence };
  }

  private spans(window: Window, label: number, least: number): Span[] {
    const { units } = window;
    const found: Span[] = [];
    let first = -1;
    for (let j = 0; j <= units.length; j += 1) {
      const inCue = j >= window.cueFirst && j < window.cueLast;
      const on = j < units.length && !inCue && (this.chain.marginal[j * labelCount + label] ?? 0) >= least;
      const joined = on && first >= 0 && (units[j] ?? 0) === (units[j - 1] ?? 0) + 1;
      if (first >= 0 && !joined) {
        found.push({ first: units[first] ?? 0, last: (units[j - 1] ?? 0) + 1 });
        first = -1;
      }
      if (on && first < 0) first = j;
    }
    return found;
  }
}
