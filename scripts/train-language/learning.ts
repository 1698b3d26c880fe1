import {
  Begin,
  cueEdgeFeatures,
  cueEdgeTemplates,
  cueFeatures,
  cueLabels,
  cueTemplates,
  Inside,
} from '../../src/language/learned/cue-features.ts';
import { type Cue, findCues } from '../../src/language/learned/cues.ts';
import {
  Content,
  frameEdgeTemplates,
  frameFeatures,
  frameLabels,
  frameTemplates,
  Neighbours,
  Source,
  windowOf,
} from '../../src/language/learned/frame-features.ts';
import { markCues } from '../../src/language/learned/frames.ts';
import type { Table } from '../../src/language/learned/table.ts';
import type { Weights } from '../../src/language/learned/weights.ts';
import { type AlignedText, covers, type GoldFrame } from './alignment.ts';
import { Field, type Sequence } from './field.ts';

export interface Plan {
  readonly cueBits: number;
  readonly frameBits: number;
  readonly edgeBits: number;
  readonly folds: number;
  readonly cueEpochs: number;
  readonly frameEpochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly leastCount: number;
}

function cueSequences(text: AlignedText): Sequence[] {
  const { view, frames } = text;
  const label = new Uint8Array(view.word.length);
  for (const frame of frames) {
    label.fill(Inside, frame.cueFirst, frame.cueLast);
    label[frame.cueFirst] = Begin;
  }
  return view.reading.passages.map((passage) => {
    const places = passage.last - passage.first;
    const nodes = new Int32Array(places * cueTemplates);
    const edges = new Int32Array(places * cueEdgeTemplates);
    for (let j = 0; j < places; j += 1) {
      cueFeatures(view, passage.first + j, passage.first, passage.last, nodes, j * cueTemplates);
      cueEdgeFeatures(view, passage.first + j, passage.first, edges, j * cueEdgeTemplates);
    }
    return { nodes, edges, gold: label.slice(passage.first, passage.last) };
  });
}

function learnCues(texts: readonly AlignedText[], plan: Plan, say: (line: string) => void): Field {
  const field = new Field({
    labels: cueLabels,
    nodeTemplates: cueTemplates,
    edgeTemplates: cueEdgeTemplates,
    nodeBits: plan.cueBits,
    edgeBits: 12,
    dropout: plan.dropout,
    leastCount: plan.leastCount,
  });
  field.learn(texts.flatMap(cueSequences), plan.cueEpochs, plan.rate, 0.1, say);
  return field;
}

const empty: Table = { bits: 1, width: 1, scale: 1, values: new Float32Array(2) };

const weightsOf = (cues: Field): Weights => ({
  cueNode: cues.node,
  cueEdge: cues.edge,
  frameNode: empty,
  frameEdge: empty,
});

/**
 * Sequences for the frame chain: marked cues as marked, and cues that the cue chain finds where nothing is marked, with
 * nothing to be found for them. So the second chain learns to refuse what the first proposes in vain.
 */
function frameSequences(text: AlignedText, cues: Weights): Sequence[] {
  const { view, frames } = text;
  const found = findCues(view, cues);
  const cueAt = markCues(view, found);
  const neighbours = new Neighbours(view);
  const sequences: Sequence[] = [];
  const add = (cue: Cue, gold: readonly GoldFrame[]): void => {
    const window = windowOf(view, neighbours, cue.first, cue.last, cue.probability);
    const size = window.units.length;
    const nodes = new Int32Array(size * frameTemplates);
    const edges = new Int32Array(size * frameEdgeTemplates);
    frameFeatures(view, window, cueAt, nodes, edges);
    const labels = new Uint8Array(size);
    const content = gold.flatMap((frame) => frame.content);
    const source = gold.flatMap((frame) => frame.source);
    for (const [j, unit] of window.units.entries()) {
      if (covers(view.reading, unit, content)) labels[j] = Content;
      else if (covers(view.reading, unit, source)) labels[j] = Source;
    }
    sequences.push({ nodes, edges, gold: labels });
  };
  const met = new Set<GoldFrame>();
  for (const cue of found) {
    const gold = frames.filter((frame) => frame.cueFirst < cue.last && cue.first < frame.cueLast);
    for (const frame of gold) met.add(frame);
    add(cue, gold);
  }
  for (const frame of frames) {
    if (!met.has(frame)) add({ first: frame.cueFirst, last: frame.cueLast, probability: 0.2 }, [frame]);
  }
  return sequences;
}

/** Learns both chains. The cues that the second chain learns from were found by a first chain that had not seen their text. */
export function learn(
  texts: readonly AlignedText[],
  plan: Plan,
  say: (line: string) => void,
): { cues: Field; frames: Field } {
  const sequences: Sequence[] = [];
  for (let fold = 0; fold < plan.folds; fold += 1) {
    say(`cues, leaving out part ${fold + 1} of ${plan.folds}`);
    const kept = learnCues(
      texts.filter((_, i) => i % plan.folds !== fold),
      plan,
      () => undefined,
    );
    for (const [i, text] of texts.entries())
      if (i % plan.folds === fold) sequences.push(...frameSequences(text, weightsOf(kept)));
  }
  say('cues');
  const cues = learnCues(texts, plan, say);
  const frames = new Field({
    labels: frameLabels,
    nodeTemplates: frameTemplates,
    edgeTemplates: frameEdgeTemplates,
    nodeBits: plan.frameBits,
    edgeBits: plan.edgeBits,
    dropout: plan.dropout,
    leastCount: plan.leastCount,
  });
  say(`sources and contents, from ${sequences.length} cues`);
  frames.learn(sequences, plan.frameEpochs, plan.rate, 0.15, say);
  return { cues, frames };
}
