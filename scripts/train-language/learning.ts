import {
  Begin,
  cueEdgeFeatures,
  cueEdgeTemplates,
  cueFeatures,
  cueTemplates,
  Inside,
} from '../../src/language/learned/cue-features.ts';
import { type Cue, findCues } from '../../src/language/learned/cues.ts';
import {
  Content,
  frameEdgeTemplates,
  frameFeatures,
  frameTemplates,
  Neighbours,
  Source,
  windowOf,
} from '../../src/language/learned/frame-features.ts';
import { markCues } from '../../src/language/learned/frames.ts';
import type { EdgeTable, NodeTable } from '../../src/language/learned/table.ts';
import type { Weights } from '../../src/language/learned/weights.ts';
import { type AlignedText, covers, type GoldFrame } from './alignment.ts';
import { Field, type Sequence } from './field.ts';
import type { Plan } from './plans.ts';

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
      if (j > 0)
        cueEdgeFeatures(
          view.kind[passage.first + j - 1] ?? 0,
          view.kind[passage.first + j] ?? 0,
          edges,
          j * cueEdgeTemplates,
        );
    }
    return { nodes, edges, gold: label.slice(passage.first, passage.last) };
  });
}

function learnCues(texts: readonly AlignedText[], plan: Plan, say: (line: string) => void): Field {
  const shape = {
    ...plan,
    nodeTemplates: cueTemplates,
    edgeTemplates: cueEdgeTemplates,
    nodeBits: plan.cueBits,
    edgeBits: 12,
    epochs: plan.cueEpochs,
    decay: 0.1,
  };
  return new Field(shape, texts.flatMap(cueSequences)).learn(say);
}

const noNodes: NodeTable = { bits: 1, scale: 1, rows: new Int32Array(2) };
const noEdges: EdgeTable = { bits: 1, scale: 1, rows: new Int8Array(18) };

const cueWeights = (cues: Field): Weights => ({
  cueNode: cues.nodeTable(),
  cueEdge: cues.edgeTable(),
  frameNode: noNodes,
  frameEdge: noEdges,
  isSmall: false,
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
export function learn(texts: readonly AlignedText[], plan: Plan, say: (line: string) => void): Weights {
  const sequences: Sequence[] = [];
  for (let fold = 0; fold < plan.folds; fold += 1) {
    say(`cues, leaving out part ${fold + 1} of ${plan.folds}`);
    const kept = texts.filter((_, i) => i % plan.folds !== fold);
    const weights = cueWeights(learnCues(kept, plan, () => undefined));
    for (const [i, text] of texts.entries())
      if (i % plan.folds === fold) sequences.push(...frameSequences(text, weights));
  }
  say('cues');
  const cues = learnCues(texts, plan, say);
  say(`sources and contents, from ${sequences.length} cues`);
  const shape = {
    ...plan,
    nodeTemplates: frameTemplates,
    edgeTemplates: frameEdgeTemplates,
    nodeBits: plan.frameBits,
    epochs: plan.frameEpochs,
    decay: 0.15,
  };
  const frames = new Field(shape, sequences).learn(say);
  return {
    ...cueWeights(cues),
    frameNode: frames.nodeTable(),
    frameEdge: frames.edgeTable(),
    isSmall: plan.isSmall,
  };
}
