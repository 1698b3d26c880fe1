/**
 * A linear-chain conditional random field (Lafferty et al. 2001) over hashed features: scores of labels at each place,
 * scores of each step from label to label, and the probabilities that follow by the forward-backward algorithm.
 * Buffers grow and are used again, so that a text costs no garbage.
 */
export class Chain {
  readonly labels: number;
  /** Score of label l at place i: `node[i * labels + l]`. */
  node: Float64Array<ArrayBuffer>;
  /** Score of the step from label k at place i - 1 to label l at place i: `edge[(i * labels + k) * labels + l]`. */
  edge: Float64Array<ArrayBuffer>;
  /** Probability of label l at place i, after `infer`. */
  marginal: Float64Array<ArrayBuffer>;
  /** Probability of a step, laid out like `edge`, after `infer` with steps wanted. */
  step: Float64Array<ArrayBuffer>;
  private forward: Float64Array<ArrayBuffer>;
  private backward: Float64Array<ArrayBuffer>;
  private capacity = 0;

  constructor(labels: number) {
    this.labels = labels;
    this.node = new Float64Array(0);
    this.edge = new Float64Array(0);
    this.marginal = new Float64Array(0);
    this.step = new Float64Array(0);
    this.forward = new Float64Array(0);
    this.backward = new Float64Array(0);
  }

  reserve(places: number): void {
    if (places <= this.capacity) return;
    this.capacity = Math.max(256, places * 2);
    const nodes = this.capacity * this.labels;
    this.node = new Float64Array(nodes);
    this.edge = new Float64Array(nodes * this.labels);
    this.marginal = new Float64Array(nodes);
    this.step = new Float64Array(nodes * this.labels);
    this.forward = new Float64Array(nodes);
    this.backward = new Float64Array(nodes);
  }

  /** Fills `marginal` (and `step`) from `node` and `edge`. Works with scaled probabilities; scores stay within ±30. */
  infer(places: number, wantSteps: boolean): void {
    const { labels, node, edge, forward, backward, marginal, step } = this;
    let sum = 0;
    for (let l = 0; l < labels; l += 1) {
      const p = Math.exp(clamp(node[l] ?? 0));
      forward[l] = p;
      sum += p;
    }
    for (let l = 0; l < labels; l += 1) forward[l] = (forward[l] ?? 0) / sum;
    for (let i = 1; i < places; i += 1) {
      sum = 0;
      for (let l = 0; l < labels; l += 1) {
        let into = 0;
        for (let k = 0; k < labels; k += 1) {
          const e = (i * labels + k) * labels + l;
          const weight = Math.exp(clamp(edge[e] ?? 0));
          edge[e] = weight;
          into += (forward[(i - 1) * labels + k] ?? 0) * weight;
        }
        const here = Math.exp(clamp(node[i * labels + l] ?? 0));
        node[i * labels + l] = here;
        const p = into * here;
        forward[i * labels + l] = p;
        sum += p;
      }
      for (let l = 0; l < labels; l += 1) forward[i * labels + l] = (forward[i * labels + l] ?? 0) / sum;
    }
    const end = (places - 1) * labels;
    for (let l = 0; l < labels; l += 1) backward[end + l] = 1;
    for (let i = places - 2; i >= 0; i -= 1) {
      sum = 0;
      for (let k = 0; k < labels; k += 1) {
        let out = 0;
        for (let l = 0; l < labels; l += 1) {
          const next = (i + 1) * labels + l;
          out += (edge[((i + 1) * labels + k) * labels + l] ?? 0) * (node[next] ?? 0) * (backward[next] ?? 0);
        }
        backward[i * labels + k] = out;
        sum += out;
      }
      for (let k = 0; k < labels; k += 1) backward[i * labels + k] = (backward[i * labels + k] ?? 0) / sum;
    }
    for (let i = 0; i < places; i += 1) {
      sum = 0;
      for (let l = 0; l < labels; l += 1) {
        const p = (forward[i * labels + l] ?? 0) * (backward[i * labels + l] ?? 0);
        marginal[i * labels + l] = p;
        sum += p;
      }
      for (let l = 0; l < labels; l += 1) marginal[i * labels + l] = (marginal[i * labels + l] ?? 0) / sum;
    }
    if (!wantSteps) return;
    for (let i = 1; i < places; i += 1) {
      sum = 0;
      for (let k = 0; k < labels; k += 1) {
        for (let l = 0; l < labels; l += 1) {
          const e = (i * labels + k) * labels + l;
          const to = i * labels + l;
          const p =
            (forward[(i - 1) * labels + k] ?? 0) * (edge[e] ?? 0) * (node[to] ?? 0) * (backward[to] ?? 0);
          step[e] = p;
          sum += p;
        }
      }
      for (let e = i * labels * labels; e < (i + 1) * labels * labels; e += 1) step[e] = (step[e] ?? 0) / sum;
    }
  }
}

const clamp = (score: number): number => (score > 30 ? 30 : score < -30 ? -30 : score);

/** Spreads a template's number and a value over all 32 bits (the finaliser of MurmurHash3). */
export function mix(template: number, value: number): number {
  let h = Math.imul(template, 0x9e3779b1) ^ value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Two values as one. */
export const join = (a: number, b: number): number =>
  (Math.imul(a, 0x01000193) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)) | 0;
