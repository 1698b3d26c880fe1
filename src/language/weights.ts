import { type PackedWeights, unpack, type Weights } from './learned/weights.ts';

/**
 * The learned weights that ship with the engine. They are numbers alone; where a file is missing the engine works by rule.
 */
async function load(file: () => Promise<{ default: PackedWeights }>): Promise<Weights | null> {
  try {
    return unpack((await file()).default);
  } catch {
    return null;
  }
}

const weights: ReadonlyMap<string, Weights | null> = new Map([
  ['en', await load(() => import('./model/en.json', { with: { type: 'json' } }))],
  ['de', await load(() => import('./model/de.json', { with: { type: 'json' } }))],
]);

export function weightsFor(language: string): Weights | null {
  return weights.get(language) ?? null;
}
