import type { Span } from '../frame.ts';
import type { Passage } from '../passages.ts';
import { Chain } from './chain.ts';
import {
  Begin,
  cueEdgeFeatures,
  cueEdgeTemplates,
  cueFeatures,
  cueTemplates,
  Inside,
} from './cue-features.ts';
import { addEdgeRows, addNodeRows, type EdgeTable, labelCount, stepCount } from './table.ts';
import { kindCount, type View } from './view.ts';
import type { Weights } from './weights.ts';

export interface Cue extends Span {
  /** From 0 to 1. */
  readonly probability: number;
}

/** Below this a cue is not looked at again; the frame chain judges those above. */
const leastProbability = 0.12;

/** More cues than that in one sentence is a list, or an attack. */
const mostCues = 10;

const longestCue = 14;

/** Places where somebody may be said to say something, in the order of the passages. */
export function findCues(view: View, weights: Weights): Cue[] {
  const chain = new Chain();
  const found: Cue[] = [];
  for (const passage of view.reading.passages) {
    scorePassage(view, weights, passage, chain);
    chain.infer(passage.last - passage.first, false);
    collectCues(view, passage, chain, found);
  }
  return found;
}

function scorePassage(view: View, weights: Weights, passage: Passage, chain: Chain): void {
  const features = new Int32Array(cueTemplates);
  const steps = stepScoresOf(weights.cueEdge);
  const { first, last } = passage;
  chain.reserve(last - first);
  for (let i = first; i < last; i += 1) {
    const j = i - first;
    cueFeatures(view, i, first, last, features, 0);
    addNodeRows(weights.cueNode, features, 0, cueTemplates, chain.node, j * labelCount);
    if (j === 0) continue;
    const from = ((view.kind[i - 1] ?? 0) * kindCount + (view.kind[i] ?? 0)) * stepCount;
    for (let e = 0; e < stepCount; e += 1) chain.edge[j * stepCount + e] = steps[from + e] ?? 0;
  }
}

function collectCues(view: View, passage: Passage, chain: Chain, found: Cue[]): void {
  const { first } = passage;
  const { sentence: sentences } = view.reading;
  const places = passage.last - first;
  let sentence = -1;
  let inSentence = 0;
  for (let j = 0; j < places; j += 1) {
    const probability = chain.marginal[j * labelCount + Begin] ?? 0;
    if (probability < leastProbability) continue;
    const own = sentences[first + j] ?? 0;
    if (own !== sentence) inSentence = 0;
    sentence = own;
    inSentence += 1;
    if (inSentence > mostCues) continue;
    let last = j + 1;
    while (last < places && last - j < longestCue) {
      const inside = chain.marginal[last * labelCount + Inside] ?? 0;
      if (inside < probability * 0.5 || sentences[first + last] !== own) break;
      last += 1;
    }
    found.push({ first: first + j, last: first + last, probability });
    j = last - 1;
  }
}

const stepScores = new WeakMap<EdgeTable, Float64Array>();

/** Scores of the step between any two kinds of unit: few enough to be summed once. */
function stepScoresOf(table: EdgeTable): Float64Array {
  const known = stepScores.get(table);
  if (known) return known;
  const scores = new Float64Array(kindCount * kindCount * stepCount);
  const features = new Int32Array(cueEdgeTemplates);
  for (let pair = 0; pair < kindCount * kindCount; pair += 1) {
    cueEdgeFeatures(Math.floor(pair / kindCount), pair % kindCount, features, 0);
    addEdgeRows(table, features, 0, cueEdgeTemplates, scores, pair * stepCount);
  }
  stepScores.set(table, scores);
  return scores;
}
