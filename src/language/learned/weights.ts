import type { Table } from './table.ts';

/** The learned weights of a language: two chains, each with scores of units and of steps between them. */
export interface Weights {
  readonly cueNode: Table;
  readonly cueEdge: Table;
  readonly frameNode: Table;
  readonly frameEdge: Table;
}

export interface PackedTable {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  /** Int8 weights, base64. */
  readonly values: string;
}

export interface PackedWeights {
  readonly language: string;
  readonly trainedOn: string;
  readonly cueNode: PackedTable;
  readonly cueEdge: PackedTable;
  readonly frameNode: PackedTable;
  readonly frameEdge: PackedTable;
}

function unpackTable(packed: PackedTable): Table {
  const binary = atob(packed.values);
  const values = new Int8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) values[i] = binary.charCodeAt(i);
  return { bits: packed.bits, width: packed.width, scale: packed.scale, values };
}

export function unpack(packed: PackedWeights): Weights {
  return {
    cueNode: unpackTable(packed.cueNode),
    cueEdge: unpackTable(packed.cueEdge),
    frameNode: unpackTable(packed.frameNode),
    frameEdge: unpackTable(packed.frameEdge),
  };
}
