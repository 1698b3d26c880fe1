import { Chain } from '../../src/language/learned/chain.ts';
import { addRowsOfNine, addRowsOfThree, type Table } from '../../src/language/learned/table.ts';

/** One sequence to learn from: hashed features of its places and steps, and the right label of each place. */
export interface Sequence {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
  readonly gold: Uint8Array;
}

export interface FieldShape {
  readonly labels: number;
  readonly nodeTemplates: number;
  readonly edgeTemplates: number;
  readonly nodeBits: number;
  readonly edgeBits: number;
  /** Share of a place's features that are left out at random each time it is learned from (Srivastava et al. 2014). */
  readonly dropout: number;
  /** Features seen less often are not learned. */
  readonly leastCount: number;
}

/** Always the same order: learning is reproducible. */
export function shuffler(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Weights of one chain while they are learned: stochastic gradient on the log-likelihood, a rate per weight (AdaGrad). */
export class Field {
  readonly node: Table & { values: Float32Array };
  readonly edge: Table & { values: Float32Array };
  private readonly nodeSquares: Float32Array;
  private readonly edgeSquares: Float32Array;
  private readonly chain: Chain;
  private readonly shape: FieldShape;
  private readonly random = shuffler(11);

  constructor(shape: FieldShape) {
    this.shape = shape;
    this.chain = new Chain(shape.labels);
    const table = (bits: number, width: number) => ({
      bits,
      width,
      scale: 1,
      values: new Float32Array((1 << bits) * width),
    });
    this.node = table(shape.nodeBits, shape.labels);
    this.edge = table(shape.edgeBits, shape.labels * shape.labels);
    this.nodeSquares = new Float32Array(this.node.values.length).fill(1);
    this.edgeSquares = new Float32Array(this.edge.values.length).fill(1);
  }

  /** Features seen only once or twice tell more of a text than of the language: they point to row 0 from here on. */
  private forgetRare(sequences: readonly Sequence[]): void {
    for (const part of ['nodes', 'edges'] as const) {
      const counts = new Uint8Array(1 << 24);
      for (const sequence of sequences) {
        for (const feature of sequence[part]) {
          const at = feature >>> 8;
          if ((counts[at] ?? 0) < 255) counts[at] = (counts[at] ?? 0) + 1;
        }
      }
      for (const sequence of sequences) {
        const features = sequence[part];
        for (let f = 0; f < features.length; f += 1) {
          if ((counts[(features[f] ?? 0) >>> 8] ?? 0) < this.shape.leastCount) features[f] = 0;
        }
      }
    }
  }

  learn(
    sequences: readonly Sequence[],
    epochs: number,
    rate: number,
    decay: number,
    say: (line: string) => void,
  ): void {
    this.forgetRare(sequences);
    const random = shuffler(7);
    const order = sequences.map((_, i) => i);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      for (let i = order.length - 1; i > 0; i -= 1) {
        const j = Math.floor(random() * (i + 1));
        const a = order[i] ?? 0;
        order[i] = order[j] ?? 0;
        order[j] = a;
      }
      let right = 0;
      let places = 0;
      const now = rate / (1 + epoch * decay);
      for (const index of order) {
        const sequence = sequences[index];
        if (!sequence) continue;
        right += this.step(sequence, now);
        places += sequence.gold.length;
      }
      say(`  epoch ${epoch + 1}: ${((100 * right) / places).toFixed(3)} % of places right while learning`);
    }
    // With all features present again each counts for less.
    for (let i = 0; i < this.node.values.length; i += 1)
      this.node.values[i] = (this.node.values[i] ?? 0) * (1 - this.shape.dropout);
  }

  /** The features kept this time; those left out point to row 0, which is never learned. */
  private thin(features: Int32Array): Int32Array {
    const kept = new Int32Array(features.length);
    for (let f = 0; f < features.length; f += 1)
      if (this.random() >= this.shape.dropout) kept[f] = features[f] ?? 0;
    return kept;
  }

  private step(whole: Sequence, rate: number): number {
    const { chain, shape } = this;
    const sequence =
      shape.dropout > 0 ? { nodes: this.thin(whole.nodes), edges: whole.edges, gold: whole.gold } : whole;
    const { labels, nodeTemplates, edgeTemplates } = shape;
    const places = sequence.gold.length;
    const squares = labels * labels;
    chain.reserve(places);
    for (let i = 0; i < places; i += 1) {
      addRowsOfThree(this.node, sequence.nodes, i * nodeTemplates, nodeTemplates, chain.node, i * labels);
      if (i > 0)
        addRowsOfNine(this.edge, sequence.edges, i * edgeTemplates, edgeTemplates, chain.edge, i * squares);
    }
    chain.infer(places, true);
    let right = 0;
    const nodeShift = 32 - shape.nodeBits;
    const edgeShift = 32 - shape.edgeBits;
    for (let i = 0; i < places; i += 1) {
      const gold = sequence.gold[i] ?? 0;
      if ((chain.marginal[i * labels + gold] ?? 0) > 0.5) right += 1;
      for (let l = 0; l < labels; l += 1) {
        const gradient = (l === gold ? 1 : 0) - (chain.marginal[i * labels + l] ?? 0);
        if (Math.abs(gradient) < 0.002) continue;
        for (let f = i * nodeTemplates; f < (i + 1) * nodeTemplates; f += 1) {
          const row = (sequence.nodes[f] ?? 0) >>> nodeShift;
          if (row === 0) continue;
          const at = row * labels + l;
          move(this.node.values, this.nodeSquares, at, gradient, rate);
        }
      }
      if (i === 0) continue;
      const before = sequence.gold[i - 1] ?? 0;
      for (let e = 0; e < squares; e += 1) {
        const gradient = (e === before * labels + gold ? 1 : 0) - (chain.step[i * squares + e] ?? 0);
        if (Math.abs(gradient) < 0.002) continue;
        for (let f = i * edgeTemplates; f < (i + 1) * edgeTemplates; f += 1) {
          const row = (sequence.edges[f] ?? 0) >>> edgeShift;
          if (row === 0) continue;
          const at = row * squares + e;
          move(this.edge.values, this.edgeSquares, at, gradient, rate);
        }
      }
    }
    return right;
  }
}

/** Weights shrink a little each time they are touched: rare features should not learn single texts by heart. */
const shrink = 1e-4;

function move(values: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  const value = values[at] ?? 0;
  values[at] = value + (rate / Math.sqrt(square)) * (gradient - shrink * value);
}
