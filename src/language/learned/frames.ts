import type { Frame, Span } from '../frame.ts';
import type { Language } from '../languages/compiled.ts';
import type { Reading } from '../passages.ts';
import { Chain } from './chain.ts';
import { type Cue, findCues } from './cues.ts';
import {
  Content,
  frameEdgeTemplates,
  frameFeatures,
  frameLabels,
  frameTemplates,
  Neighbours,
  Source,
  type Window,
  windowOf,
} from './frame-features.ts';
import { addRowsOfNine, addRowsOfThree } from './table.ts';
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

/** A unit belongs to the content from here on; below one half, since a content missed whole costs more than a ragged edge. */
const leastContent = 0.45;
const leastSource = 0.4;
const leastFrame = 0.4;

class FrameReader {
  private readonly chain = new Chain(frameLabels);
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
    const size = window.units.length;
    if (this.nodes.length < size * frameTemplates) {
      this.nodes = new Int32Array(size * 2 * frameTemplates);
      this.edges = new Int32Array(size * 2 * frameEdgeTemplates);
    }
    frameFeatures(view, window, this.cueAt, this.nodes, this.edges);
    chain.reserve(size);
    for (let j = 0; j < size; j += 1) {
      addRowsOfThree(
        weights.frameNode,
        this.nodes,
        j * frameTemplates,
        frameTemplates,
        chain.node,
        j * frameLabels,
      );
      if (j === 0) continue;
      addRowsOfNine(
        weights.frameEdge,
        this.edges,
        j * frameEdgeTemplates,
        frameEdgeTemplates,
        chain.edge,
        j * frameLabels * frameLabels,
      );
    }
    chain.infer(size, false);
    let surest = 0;
    for (let j = 0; j < size; j += 1)
      surest = Math.max(surest, chain.marginal[j * frameLabels + Content] ?? 0);
    if (surest < leastFrame) return null;
    const content = this.spans(window, Content, Math.min(leastContent, surest));
    const source = this.spans(window, Source, leastSource);
    if (content.length === 0) return null;
    return { cue, source, content, confidence: surest * Math.sqrt(Math.min(1, cue.probability * 1.2)) };
  }

  private spans(window: Window, label: number, least: number): Span[] {
    const { units } = window;
    const found: Span[] = [];
    let first = -1;
    for (let j = 0; j <= units.length; j += 1) {
      const inCue = j >= window.cueFirst && j < window.cueLast;
      const on = j < units.length && !inCue && (this.chain.marginal[j * frameLabels + label] ?? 0) >= least;
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
