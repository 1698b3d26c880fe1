import { labelCount as labels, stepCount } from './table.ts';

/** Scores beyond this are certainty; it keeps products of probabilities within a double's range. */
const highest = 30;

const weightOf = (score: number): number =>
  Math.exp(score > highest ? highest : score < -highest ? -highest : score);

/**
 * A linear-chain conditional random field (Lafferty et al. 2001) over three labels: scores of labels at each place, scores
 * of each step from label to label, and the probabilities that follow by the forward-backward algorithm.
 * Buffers grow and are used again, so that a text costs no garbage.
 */
export class Chain {
  /** Score of label l at place i: `node[i * labels + l]`. `infer` turns scores into weights. */
  node = new Float64Array(0);
  /** Score of the step from label k at place i - 1 to label l at place i: `edge[(i * labels + k) * labels + l]`. Likewise. */
  edge = new Float64Array(0);
  /** Probability of label l at place i, after `infer`. */
  marginal = new Float64Array(0);
  /** Probability of a step, laid out like `edge`, after `infer` with steps wanted. */
  step = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private capacity = 0;

  reserve(places: number): void {
    if (places <= this.capacity) return;
    this.capacity = Math.max(256, places * 2);
    this.node = new Float64Array(this.capacity * labels);
    this.edge = new Float64Array(this.capacity * stepCount);
    this.marginal = new Float64Array(this.capacity * labels);
    this.step = new Float64Array(this.capacity * stepCount);
    this.forward = new Float64Array(this.capacity * labels);
    this.backward = new Float64Array(this.capacity * labels);
  }

  /** Fills `marginal` (and `step`) from `node` and `edge`. */
  infer(places: number, wantSteps: boolean): void {
    const { node, edge } = this;
    for (let i = 0; i < places * labels; i += 1) node[i] = weightOf(node[i] ?? 0);
    for (let e = stepCount; e < places * stepCount; e += 1) edge[e] = weightOf(edge[e] ?? 0);
    this.goForward(places);
    this.goBackward(places);
    const { forward, backward, marginal } = this;
    for (let i = 0; i < places * labels; i += 1) marginal[i] = (forward[i] ?? 0) * (backward[i] ?? 0);
    normalise(marginal, labels, 0, places);
    if (wantSteps) this.findSteps(places);
  }

  private goForward(places: number): void {
    const { node, edge, forward } = this;
    for (let l = 0; l < labels; l += 1) forward[l] = node[l] ?? 0;
    normalise(forward, labels, 0, 1);
    for (let i = 1; i < places; i += 1) {
      for (let l = 0; l < labels; l += 1) {
        let into = 0;
        for (let k = 0; k < labels; k += 1)
          into += (forward[(i - 1) * labels + k] ?? 0) * (edge[i * stepCount + k * labels + l] ?? 0);
        forward[i * labels + l] = into * (node[i * labels + l] ?? 0);
      }
      normalise(forward, labels, i, i + 1);
    }
  }

  private goBackward(places: number): void {
    const { node, edge, backward } = this;
    backward.fill(1, (places - 1) * labels, places * labels);
    for (let i = places - 2; i >= 0; i -= 1) {
      for (let k = 0; k < labels; k += 1) {
        let out = 0;
        for (let l = 0; l < labels; l += 1) {
          const next = (i + 1) * labels + l;
          out +=
            (edge[(i + 1) * stepCount + k * labels + l] ?? 0) * (node[next] ?? 0) * (backward[next] ?? 0);
        }
        backward[i * labels + k] = out;
      }
      normalise(backward, labels, i, i + 1);
    }
  }

  private findSteps(places: number): void {
    const { node, edge, forward, backward, step } = this;
    for (let i = 1; i < places; i += 1) {
      for (let k = 0; k < labels; k += 1) {
        for (let l = 0; l < labels; l += 1) {
          const e = i * stepCount + k * labels + l;
          const to = i * labels + l;
          const through = (edge[e] ?? 0) * (node[to] ?? 0) * (backward[to] ?? 0);
          step[e] = (forward[(i - 1) * labels + k] ?? 0) * through;
        }
      }
    }
    normalise(step, stepCount, 1, places);
  }
}

/** Makes each group of `width` numbers, from group `first` to `last` (exclusive), sum to 1. */
function normalise(numbers: Float64Array, width: number, first: number, last: number): void {
  for (let i = first * width; i < last * width; i += width) {
    let sum = 0;
    for (let l = 0; l < width; l += 1) sum += numbers[i + l] ?? 0;
    for (let l = 0; l < width; l += 1) numbers[i + l] = (numbers[i + l] ?? 0) / sum;
  }
}
