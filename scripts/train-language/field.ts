import { Chain } from '../../src/language/learned/chain.ts';
import { type EdgeTable, labelCount, type NodeTable, stepCount } from '../../src/language/learned/table.ts';
import { type KeptFeatures, keepFeatures, leaveOut } from './features-kept.ts';
import { RowWeights } from './row-weights.ts';

/** One sequence to learn from: hashed features of its places and steps, and the right label of each place. */
export interface Sequence {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
  readonly gold: Uint8Array;
}

export interface FieldShape {
  readonly nodeTemplates: number;
  readonly edgeTemplates: number;
  readonly nodeBits: number;
  readonly edgeBits: number;
  /** Features seen less often are not learned. */
  readonly leastCount: number;
  /** Share of a place's features that are left out at random each time it is learned from (Srivastava et al. 2014). */
  readonly dropout: number;
  readonly epochs: number;
  /** Learning rate of the first epoch, and how fast it falls: `rate / (1 + epoch * decay)`. */
  readonly rate: number;
  readonly decay: number;
}

/** Always the same order: learning is reproducible. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Gradients smaller than this are not worth the walk over all features of a place. */
const leastGradient = 0.002;

/**
 * Learns the weights of one chain: stochastic gradient on the log-likelihood with a rate per weight (AdaGrad, Duchi et
 * al. 2011). What is kept is the mean of the weights after each epoch of the second half, which generalises better than the last.
 */
export class Field {
  private readonly node: RowWeights;
  private readonly edge: RowWeights;
  private readonly kept: KeptFeatures;
  private readonly sequences: readonly Sequence[];
  private readonly chain = new Chain();
  private readonly shape: FieldShape;
  private readonly random = randomNumbers(11);

  /** Takes the sequences over: features that are not worth learning are struck from them. */
  constructor(shape: FieldShape, sequences: readonly Sequence[]) {
    this.shape = shape;
    this.sequences = sequences;
    this.node = new RowWeights(shape.nodeBits, labelCount - 1);
    this.edge = new RowWeights(shape.edgeBits, stepCount);
    this.kept = keepFeatures(
      sequences.map((sequence) => sequence.nodes),
      shape.nodeBits,
      shape.leastCount,
    );
    for (const sequence of sequences) leaveOut(sequence.nodes, this.kept);
  }

  learn(say: (line: string) => void): this {
    const { epochs, rate, decay, dropout } = this.shape;
    const order = this.sequences.map((_, i) => i);
    const random = randomNumbers(7);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(order, random);
      let right = 0;
      let places = 0;
      for (const index of order) {
        const sequence = this.sequences[index];
        if (!sequence) continue;
        right += this.learnFrom(sequence, rate / (1 + epoch * decay));
        places += sequence.gold.length;
      }
      if (epoch >= epochs >> 1) {
        this.node.remember();
        this.edge.remember();
      }
      say(`  epoch ${epoch + 1}: ${((100 * right) / places).toFixed(3)} % of places right while learning`);
    }
    // With all features present again each counts for less.
    this.node.settle(1 - dropout);
    this.edge.settle(1);
    return this;
  }

  nodeTable(): NodeTable {
    const { bits, owner } = this.kept;
    const { bytes, scale } = this.node.asBytes();
    const rows = new Int32Array(1 << bits);
    for (let row = 1; row < rows.length; row += 1) {
      if (owner[row] === 0) continue;
      const scores = ((bytes[row * 2] ?? 0) & 0xff) | (((bytes[row * 2 + 1] ?? 0) & 0xff) << 8);
      rows[row] = ((owner[row] ?? 0) << 16) | scores;
    }
    return { bits, scale, rows };
  }

  edgeTable(): EdgeTable {
    const { bytes, scale } = this.edge.asBytes();
    return { bits: this.shape.edgeBits, scale, rows: bytes };
  }

  /** One step of learning; returns how many places were labelled right before it. */
  private learnFrom(sequence: Sequence, rate: number): number {
    const { chain, shape, node, edge } = this;
    const { gold, edges } = sequence;
    const nodes = this.thin(sequence.nodes);
    const places = gold.length;
    chain.reserve(places);
    for (let i = 0; i < places; i += 1) {
      chain.node[i * labelCount] = 0;
      node.sum(nodes, i * shape.nodeTemplates, shape.nodeTemplates, chain.node, i * labelCount + 1);
      if (i > 0) edge.sum(edges, i * shape.edgeTemplates, shape.edgeTemplates, chain.edge, i * stepCount);
    }
    chain.infer(places, true);
    let right = 0;
    for (let i = 0; i < places; i += 1) {
      const label = gold[i] ?? 0;
      if ((chain.marginal[i * labelCount + label] ?? 0) > 0.5) right += 1;
      for (let l = 1; l < labelCount; l += 1) {
        const gradient = (l === label ? 1 : 0) - (chain.marginal[i * labelCount + l] ?? 0);
        if (Math.abs(gradient) < leastGradient) continue;
        node.move(nodes, i * shape.nodeTemplates, shape.nodeTemplates, l - 1, gradient, rate);
      }
      if (i === 0) continue;
      const taken = (gold[i - 1] ?? 0) * labelCount + label;
      for (let e = 0; e < stepCount; e += 1) {
        const gradient = (e === taken ? 1 : 0) - (chain.step[i * stepCount + e] ?? 0);
        if (Math.abs(gradient) < leastGradient) continue;
        edge.move(edges, i * shape.edgeTemplates, shape.edgeTemplates, e, gradient, rate);
      }
    }
    return right;
  }

  /** The features kept this time; those left out point to row 0, which is never learned. */
  private thin(features: Int32Array): Int32Array {
    const { dropout } = this.shape;
    const left = new Int32Array(features.length);
    for (let f = 0; f < features.length; f += 1) if (this.random() >= dropout) left[f] = features[f] ?? 0;
    return left;
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const a = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = a;
  }
}
