import type { EdgeTable, NodeTable } from './table.ts';

/** The learned weights of a language: two chains, each with scores of places and of steps between them. */
export interface Weights {
  readonly cueNode: NodeTable;
  readonly cueEdge: EdgeTable;
  readonly frameNode: NodeTable;
  readonly frameEdge: EdgeTable;
  /** Learned from few texts: the rules know verbs of speech that the weights have never met. */
  readonly isSmall: boolean;
}

export interface PackedTable {
  readonly bits: number;
  readonly scale: number;
  /** Rows as bytes, little-endian, base64. */
  readonly rows: string;
}

export interface PackedWeights {
  readonly language: string;
  /** The corpus that the weights were learned from, where it can be had, and under what licence. */
  readonly source: string;
  readonly isSmall: boolean;
  readonly cueNode: PackedTable;
  readonly cueEdge: PackedTable;
  readonly frameNode: PackedTable;
  readonly frameEdge: PackedTable;
}

export function unpack(packed: PackedWeights): Weights {
  return {
    cueNode: unpackNodes(packed.cueNode),
    cueEdge: unpackEdges(packed.cueEdge),
    frameNode: unpackNodes(packed.frameNode),
    frameEdge: unpackEdges(packed.frameEdge),
    isSmall: packed.isSmall,
  };
}

function unpackNodes({ bits, scale, rows }: PackedTable): NodeTable {
  const bytes = new DataView(bytesOf(rows).buffer);
  const numbers = new Int32Array(bytes.byteLength >> 2);
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = bytes.getInt32(i * 4, true);
  return { bits, scale, rows: numbers };
}

function unpackEdges({ bits, scale, rows }: PackedTable): EdgeTable {
  return { bits, scale, rows: new Int8Array(bytesOf(rows).buffer) };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
