import type { Span } from '../frame.ts';
import { Chain } from './chain.ts';
import {
  Begin,
  cueEdgeFeatures,
  cueEdgeTemplates,
  cueFeatures,
  cueLabels,
  cueTemplates,
  Inside,
} from './cue-features.ts';
import { addRowsOfNine, addRowsOfThree } from './table.ts';
import type { View } from './view.ts';
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
export function findCues(view: View, weights: Weights, least = leastProbability): Cue[] {
  const chain = new Chain(cueLabels);
  const features = new Int32Array(cueTemplates);
  const steps = new Int32Array(cueEdgeTemplates);
  const found: Cue[] = [];
  for (const passage of view.reading.passages) {
    const places = passage.last - passage.first;
    chain.reserve(places);
    for (let j = 0; j < places; j += 1) {
      const i = passage.first + j;
      cueFeatures(view, i, passage.first, passage.last, features, 0);
      addRowsOfThree(weights.cueNode, features, 0, cueTemplates, chain.node, j * cueLabels);
      if (j === 0) continue;
      cueEdgeFeatures(view, i, passage.first, steps, 0);
      addRowsOfNine(weights.cueEdge, steps, 0, cueEdgeTemplates, chain.edge, j * cueLabels * cueLabels);
    }
    chain.infer(places, false);
    let sentence = -1;
    let inSentence = 0;
    for (let j = 0; j < places; j += 1) {
      const probability = chain.marginal[j * cueLabels + Begin] ?? 0;
      if (probability < least) continue;
      const own = view.reading.sentence[passage.first + j] ?? 0;
      if (own !== sentence) inSentence = 0;
      sentence = own;
      inSentence += 1;
      if (inSentence > mostCues) continue;
      let last = j + 1;
      while (last < places && last - j < longestCue) {
        const inside = chain.marginal[last * cueLabels + Inside] ?? 0;
        if (inside < probability * 0.5 || view.reading.sentence[passage.first + last] !== own) break;
        last += 1;
      }
      found.push({ first: passage.first + j, last: passage.first + last, probability });
      j = last - 1;
    }
  }
  return found;
}
